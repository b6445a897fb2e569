using System;
using System.Runtime.CompilerServices;

namespace ContentGen.Patterns;

/// <summary>
/// A deterministic automaton's tables, unpacked: from the bytes of a character to its class, from a state by the class to the next state. State 0 leads nowhere, and so does class 0 of every state.
/// </summary>
internal sealed class PatternTables
{
    /// <summary>Bytes that may follow a first one.</summary>
    internal const int Following = 64;

    internal readonly byte[] Ascii;
    internal readonly ushort[] Leads;
    internal readonly ushort[] Nodes;

    /// <summary>Where the row of the next state begins, by where the row begins and the class.</summary>
    internal readonly ushort[] Rows;

    /// <summary>The next state by state and class, a row of <see cref="Width"/> entries a state.</summary>
    internal readonly ushort[] Targets;

    /// <summary>How many entries a row has.</summary>
    internal readonly int Width;

    internal readonly int States;
    internal readonly int Start;
    internal readonly int FirstAccepting;

    /// <inheritdoc cref="ContentGen.Runtime.PatternDfa(int, int, int, int, int[], int[], int, int[], int[])" />
    internal PatternTables(int start, int accepting, int states, int classes, int[] ascii, int[] leads, int nodeCount, int[] nodes, int[] rows)
    {
        (Start, FirstAccepting, States, Width) = (start, accepting, states, classes + 1);
        Ascii = Array.ConvertAll(Expand(ascii, new ushort[0x80], 0), static value => (byte)value);
        Leads = Expand(leads, new ushort[0x80], 0);
        Nodes = Expand(nodes, new ushort[(nodeCount + 1) * Following], Following);
        var next = Expand(rows, new ushort[states * classes], classes);
        // Whoever walks does not look again: a row's place must fit, and each must be the one of a state.
        if ((long)states * Width > ushort.MaxValue + 1 || Array.Exists(next, state => state >= states))
            throw Misfit();
        (Rows, Targets) = (new ushort[states * Width], new ushort[states * Width]);
        for (var i = classes; i < next.Length; i++)
        {
            var entry = i / classes * Width + i % classes + 1;
            (Rows[entry], Targets[entry]) = ((ushort)(next[i] * Width), next[i]);
        }
        if (start < 0 || start >= states || Array.Exists(Ascii, value => value > classes)
            || Array.Exists(Leads, node => node > nodeCount) || Nodes.Length != (nodeCount + 1) * Following || Array.Exists(Nodes, node => node > Math.Max(nodeCount, classes)))
            throw Misfit();

        static ArgumentException Misfit() => new("The tables of the automaton do not fit together.", nameof(rows));
    }

    /// <summary>The next state by a byte of ASCII.</summary>
    internal int Next(int state, int value) => NextByClass(state, Ascii[value]);

    /// <summary>The next state by the class of a character.</summary>
    internal int NextByClass(int state, int scalarClass) => Targets[state * Width + scalarClass];

    /// <summary>How many bytes follow a first one of 80 and above, as far as it begins a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int More(int lead) => lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;

    /// <summary>The class of the character of several bytes that begins there; 0 for ill-formed bytes.</summary>
    internal int ClassOf(ReadOnlySpan<byte> text, ref int at)
    {
        var lead = text[at++];
        var more = More(lead);
        int node = Leads[lead - 0x80];
        for (; more > 0 && node != 0; more--)
        {
            if (at == text.Length || (text[at] & 0xC0) != 0x80)
                return 0;
            node = Nodes[node * Following + (text[at++] & 0x3F)];
        }
        return node < Width ? node : 0;
    }

    private static ushort[] Expand(int[] runs, ushort[] into, int start)
    {
        for (var i = 0; i < runs.Length; start += runs[i], i += 2)
            into.AsSpan(start, runs[i]).Fill((ushort)runs[i + 1]);
        return into;
    }
}
