using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen.Runtime;

/// <summary>
/// A pattern as a deterministic automaton, which tells whether a whole text matches: from the bytes of a character to its class, from a state by the class to the next state. Immutable.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PatternDfa
{
    /// <summary>So many bytes of ASCII may lead elsewhere for a state to be worth staying in.</summary>
    private const int MostLeaving = 80;

    /// <summary>Up to so many states there is one table by state and byte, of 256 bytes a state.</summary>
    private const int MostDirect = 64;

    private const int AsciiBits = 7;

    /// <summary>In that table, that the next state is the same and worth staying in.</summary>
    private const int Stays = 0x8000;

    /// <summary>Bytes that may follow a first one.</summary>
    private const int Following = 64;

    private readonly byte[] _ascii;
    private readonly ushort[] _leads;
    private readonly ushort[] _nodes;
    // Where the row of the next state begins, by where the row begins and the class. Row 0 leads nowhere, and so does class 0 of every row.
    private readonly ushort[] _rows;
    private readonly ushort[]? _direct;
    private readonly int _width;
    private readonly SearchValues<byte>?[] _stays;
    /// <summary>By byte, whether a text may begin with it: most texts are no match from there on.</summary>
    private readonly bool[] _begins = new bool[0x100];

    private readonly int _start;
    private readonly int _firstAccepting;

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
        var width = classes + 1;
        _ascii = Array.ConvertAll(Expand(ascii, new ushort[0x80], 0), static value => (byte)value);
        _leads = Expand(leads, new ushort[0x80], 0);
        _nodes = Expand(nodes, new ushort[(nodeCount + 1) * Following], Following);
        var next = Expand(rows, new ushort[states * classes], classes);
        _rows = new ushort[states * width];
        for (var i = classes; i < next.Length; i++)
            _rows[i / classes * width + i % classes + 1] = (ushort)(next[i] * width);
        (_start, _firstAccepting) = (start * width, accepting * width);
        _width = width;
        if (start < 0 || start >= states || Array.Exists(_rows, row => row >= _rows.Length) || Array.Exists(_ascii, value => value > classes)
            || Array.Exists(_leads, node => node > nodeCount) || _nodes.Length != (nodeCount + 1) * Following || Array.Exists(_nodes, node => node > Math.Max(nodeCount, classes)))
            throw new ArgumentException("The tables of the automaton do not fit together.", nameof(rows));
        for (var value = 0; value < _begins.Length; value++)
            _begins[value] = value < 0x80 ? _rows[_start + _ascii[value]] != 0 : _leads[value - 0x80] != 0;
        _stays = new SearchValues<byte>?[states];
        for (var state = 1; state < states; state++)
            _stays[state] = StayOf(state * width);
        if (states <= MostDirect)
            _direct = Direct(states);
    }

    /// <summary>The next state by state and byte of ASCII, so that a byte takes one look-up; with a mark where the state is one to stay in.</summary>
    private ushort[] Direct(int states)
    {
        var direct = new ushort[states << AsciiBits];
        for (var state = 1; state < states; state++)
        {
            for (var value = 0; value < 0x80; value++)
            {
                var next = _rows[state * _width + _ascii[value]] / _width;
                direct[state << AsciiBits | value] = (ushort)(next == state && _stays[state] is not null ? next | Stays : next);
            }
        }
        return direct;
    }

    /// <summary>Of a state to which most characters lead back, the bytes that may not: those of characters that are not ASCII among them; null where it is not worth looking for them.</summary>
    private SearchValues<byte>? StayOf(int row)
    {
        var leaving = new List<byte>();
        for (var value = 0; value < 0x80; value++)
        {
            if (_rows[row + _ascii[value]] != row)
                leaving.Add((byte)value);
        }
        // Letters and spaces come too soon: looking for them costs more than reading on.
        if (leaving.Count > MostLeaving || leaving.Exists(static value => value == ' ' || char.IsAsciiLetterLower((char)value)))
            return null;
        for (var value = 0x80; value < 0x100; value++)
            leaving.Add((byte)value);
        return SearchValues.Create(leaving.ToArray());
    }

    /// <summary>Whether the whole text matches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsMatch(ReadOnlySpan<byte> text) => text.IsEmpty ? _start >= _firstAccepting : _begins[text[0]] && Walk(text);

    private bool Walk(ReadOnlySpan<byte> text) => _direct is { } direct ? WalkDirect(text, direct) : WalkByClass(text);

    private bool WalkDirect(ReadOnlySpan<byte> text, ushort[] direct)
    {
        // The constructor has seen to it that states and bytes lie within the table.
        ref var table = ref MemoryMarshal.GetArrayDataReference(direct);
        var state = _start / _width;
        for (var at = 0; at < text.Length;)
        {
            var value = text[at];
            if (value < 0x80)
            {
                int entry = Unsafe.Add(ref table, state << AsciiBits | value);
                at++;
                state = entry & ~Stays;
                if (entry != state)
                {
                    var leaves = text[at..].IndexOfAny(_stays[state]!);
                    if (leaves < 0)
                        break;
                    at += leaves;
                }
            }
            else
            {
                var scalarClass = ClassOf(text, ref at);
                if (scalarClass >= _width)
                    return false;
                state = _rows[state * _width + scalarClass] / _width;
            }
            if (state == 0)
                return false;
        }
        return state * _width >= _firstAccepting;
    }

    private bool WalkByClass(ReadOnlySpan<byte> text)
    {
        // The constructor has seen to it that rows and classes lie within the tables.
        ref var ascii = ref MemoryMarshal.GetArrayDataReference(_ascii);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        var row = _start;
        for (var at = 0; at < text.Length;)
        {
            var value = text[at];
            int scalarClass;
            if (value < 0x80)
            {
                scalarClass = Unsafe.Add(ref ascii, value);
                at++;
            }
            else
            {
                scalarClass = ClassOf(text, ref at);
                if (scalarClass >= _width)
                    return false;
            }
            int next = Unsafe.Add(ref rows, row + scalarClass);
            if (next == row && _stays[next / _width] is { } stay)
            {
                var leaves = text[at..].IndexOfAny(stay);
                if (leaves < 0)
                    return next >= _firstAccepting;
                at += leaves;
            }
            row = next;
            if (row == 0)
                return false;
        }
        return row >= _firstAccepting;
    }

    /// <summary>The class of the character of several bytes that begins there; 0 for ill-formed bytes.</summary>
    private int ClassOf(ReadOnlySpan<byte> text, ref int at)
    {
        var lead = text[at++];
        var more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        int node = _leads[lead - 0x80];
        for (; more > 0 && node != 0; more--)
        {
            if (at == text.Length || (text[at] & 0xC0) != 0x80)
                return 0;
            node = _nodes[node * Following + (text[at++] & 0x3F)];
        }
        return node;
    }

    private static ushort[] Expand(int[] runs, ushort[] into, int start)
    {
        for (var i = 0; i < runs.Length; start += runs[i], i += 2)
            into.AsSpan(start, runs[i]).Fill((ushort)runs[i + 1]);
        return into;
    }
}
