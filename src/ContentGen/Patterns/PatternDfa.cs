using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Patterns;
using ContentGen.Text;
using ContentGen.Text.Vectors;

namespace ContentGen.Runtime;

/// <summary>
/// A pattern as a deterministic automaton, which tells whether a whole text matches: from the bytes of a character to its class, from a state by the class to the next state. Immutable.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PatternDfa
{
    /// <summary>Up to so many states there is one table by state and byte, of 256 bytes a state.</summary>
    private const int MostDirect = 64;

    private const int AsciiBits = 7;

    /// <summary>In that table, that the next state is one to skip from, and the byte one of those that are skipped.</summary>
    private const int Skips = 0x8000;

    private readonly PatternTables _tables;
    private readonly ushort[]? _direct;
    private readonly PatternSkip?[] _skips;
    private readonly PatternEdges? _edges;

    /// <summary>Where the walk begins in a text that the edges let through.</summary>
    private readonly (int At, int State) _entry;

    private readonly PatternPair? _pair;

    /// <summary>Takes what the schema compiler made. Runs are a length and a value; classes and nodes count from 1, and 0 is none.</summary>
    /// <param name="start">The state before the first byte.</param>
    /// <param name="accepting">The first state that accepts; those behind it do so too.</param>
    /// <param name="states">How many states there are.</param>
    /// <param name="classes">How many classes of characters there are.</param>
    /// <param name="ascii">Of each byte below 80 the class, as runs.</param>
    /// <param name="leads">Of each byte from 80 on the node behind it, as runs.</param>
    /// <param name="nodeCount">How many nodes there are.</param>
    /// <param name="nodes">Node by node, behind each of the bytes 80 to BF a node, or the class if that byte is the last; as runs.</param>
    /// <param name="rows">State by state, without state 0, the next state by class; as runs.</param>
    public PatternDfa(int start, int accepting, int states, int classes, int[] ascii, int[] leads, int nodeCount, int[] nodes, int[] rows)
    {
        ArgumentNullException.ThrowIfNull(ascii);
        ArgumentNullException.ThrowIfNull(leads);
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(rows);
        _tables = new(start, accepting, states, classes, ascii, leads, nodeCount, nodes, rows);
        _skips = PatternSkips.Of(_tables);
        _edges = PatternEdges.Of(_tables);
        _entry = _edges?.Entry ?? (0, _tables.Start);
        _pair = PatternPair.Of(_tables);
        if (states <= MostDirect)
            _direct = Direct();
    }

    /// <summary>The same from tables as generated code writes them: numbers with spaces between.</summary>
    public PatternDfa(int start, int accepting, int states, int classes, string ascii, string leads, int nodeCount, string nodes, string rows)
        : this(start, accepting, states, classes, NumberText.Parse(ascii), NumberText.Parse(leads), nodeCount, NumberText.Parse(nodes), NumberText.Parse(rows))
    {
    }

    /// <summary>The next state by state and byte of ASCII, so that a byte takes one look-up; with a mark where the rest is skipped.</summary>
    private ushort[] Direct()
    {
        var direct = new ushort[_tables.States << AsciiBits];
        for (var state = 1; state < _tables.States; state++)
        {
            for (var value = 0; value < 0x80; value++)
            {
                var next = _tables.Next(state, value);
                direct[state << AsciiBits | value] = (ushort)(_skips[next]?.Landing(value) == next ? next | Skips : next);
            }
        }
        return direct;
    }

    /// <summary>Whether the prefilter is of no use: what it looks for is that at which skipping stops.</summary>
    internal bool Replaces(PatternPrefilter prefilter) => _skips[_tables.Start] is { } skip && prefilter.IsReplacedBy(skip);

    /// <summary>Whether the whole text matches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsMatch(ReadOnlySpan<byte> text, TextFacts facts) =>
        (_edges is null || _edges.MayMatch(text)) && (_pair is null || _pair.MayMatch(text)) && Walk(text, facts);

    private bool Walk(ReadOnlySpan<byte> text, TextFacts facts) =>
        _direct is { } direct ? WalkDirect(text, direct, facts) : WalkByClass(text, facts);

    private (int At, int State) Begin(ReadOnlySpan<byte> text) => text.Length >= PatternEdges.Places ? _entry : (0, _tables.Start);

    private bool WalkDirect(ReadOnlySpan<byte> text, ushort[] direct, TextFacts facts)
    {
        // The constructor of the tables has seen to it that states and bytes lie within this one.
        ref var table = ref MemoryMarshal.GetArrayDataReference(direct);
        var (at, state) = Begin(text);
        var skip = _skips[state];
        // Bytes that are skipped may not be known to be well-formed, and no match has others. Few texts come so far.
        var isKnown = true;
        while (true)
        {
            if (skip is not null)
            {
                at = skip.Next(text, at, facts, ref state);
                isKnown = (facts & TextFacts.WellFormed) != 0;
                skip = null;
                if (state == 0)
                    return false;
            }
            if (at == text.Length)
                return state >= _tables.FirstAccepting && (isKnown || VectorWidth.IsWellFormed(text));
            var value = text[at];
            if (value < 0x80)
            {
                int entry = Unsafe.Add(ref table, state << AsciiBits | value);
                at++;
                state = entry & ~Skips;
                if (entry != state)
                    skip = _skips[state];
            }
            else
            {
                state = _tables.NextByClass(state, _tables.ClassOf(text, ref at));
                skip = _skips[state];
            }
            if (state == 0)
                return false;
        }
    }

    private bool WalkByClass(ReadOnlySpan<byte> text, TextFacts facts)
    {
        // The constructor of the tables has seen to it that rows and classes lie within them.
        ref var ascii = ref MemoryMarshal.GetArrayDataReference(_tables.Ascii);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_tables.Rows);
        var width = _tables.Width;
        var (at, state) = Begin(text);
        var row = state * width;
        var skip = _skips[state];
        // Bytes that are skipped may not be known to be well-formed, and no match has others. Few texts come so far.
        var isKnown = true;
        while (true)
        {
            if (skip is not null)
            {
                state = row / width;
                at = skip.Next(text, at, facts, ref state);
                isKnown = (facts & TextFacts.WellFormed) != 0;
                row = state * width;
                skip = null;
                if (row == 0)
                    return false;
            }
            if (at == text.Length)
                return row >= _tables.FirstAccepting * width && (isKnown || VectorWidth.IsWellFormed(text));
            var value = text[at];
            if (value < 0x80)
            {
                int next = Unsafe.Add(ref rows, row + Unsafe.Add(ref ascii, value));
                at++;
                if (next == row && _skips[next / width] is { } same && same.Landing(value) != 0)
                    skip = same;
                row = next;
            }
            else
            {
                state = _tables.NextByClass(row / width, _tables.ClassOf(text, ref at));
                skip = _skips[state];
                row = state * width;
            }
            if (row == 0)
                return false;
        }
    }
}
