using System;
using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>
/// A pattern as a deterministic automaton, which tells whether a whole text matches: from the bytes of a character to its class, from a state by the class to the next state; one look-up for
/// each byte. Immutable.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PatternDfa
{
    /// <summary>Bytes that may follow a first one.</summary>
    private const int Following = 64;

    private readonly byte[] _ascii;
    private readonly ushort[] _leads;
    private readonly ushort[] _nodes;
    // Where the row of the next state begins, by where the row begins and the class. Row 0 leads nowhere, and so does class 0 of every row.
    private readonly ushort[] _rows;
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
    }

    /// <summary>Whether the whole text matches.</summary>
    internal bool IsMatch(ReadOnlySpan<byte> text)
    {
        var (ascii, rows, row) = (_ascii, _rows, _start);
        for (var at = 0; at < text.Length;)
        {
            var value = text[at];
            int scalarClass;
            if (value < ascii.Length)
            {
                scalarClass = ascii[value];
                at++;
            }
            else
            {
                scalarClass = ClassOf(text, ref at);
            }
            row = rows[row + scalarClass];
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
