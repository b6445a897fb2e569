using System;
using System.Collections.Generic;

namespace ContentGen.Patterns;

/// <summary>
/// Which bytes lead out of the states that are skipped within, and with which behind them the automaton goes on elsewhere. Bytes that lead out alike are a bucket, a bit of each entry; what is in none
/// of its own shares the last one. The tables err on one side only.
/// </summary>
internal sealed class SkipBuckets(PatternTables tables, List<int> states, ushort[] landing)
{
    private const int Ascii = 0x80;
    private const int Values = 0x100;
    private const int Count = 8;

    /// <summary>From so many ways on a bucket goes on with every byte.</summary>
    private const int MostWays = 16;

    private readonly byte[] _tables = new byte[3 * Values];

    /// <summary>By node and how many bytes are to come, whether one of its characters leads out: 1 or 2 if it is known.</summary>
    private readonly byte[] _known = new byte[tables.Nodes.Length / PatternTables.Following * 4];

    /// <summary>Three tables of 256 entries: the buckets in which a byte leaves, those that go on with it as the next one, and as the one behind that.</summary>
    /// <param name="leaving">The bytes of ASCII that lead out.</param>
    internal byte[] Of(List<byte> leaving)
    {
        AddAscii(leaving, out var buckets);
        // Behind ASCII, what is not is not told apart.
        var taken = (byte)((1 << buckets) - 1);
        _tables.AsSpan(Values + Ascii, Ascii).Fill(taken);
        _tables.AsSpan(2 * Values + Ascii, Ascii).Fill(taken);
        // By node, and how many bytes are to come, which decides what the node's entries are.
        var known = new int[_known.Length];
        // The bytes with which characters of well-formed text begin.
        for (var lead = 0xC2; lead <= 0xF4; lead++)
        {
            var node = tables.Leads[lead - Ascii];
            var isAsOthers = lead is not (0xE0 or 0xED or 0xF0 or 0xF4);
            // Those that make the same characters behind them share a bucket; −1 is none.
            var way = node * 4 + PatternTables.More(lead);
            var bits = isAsOthers && node != 0 ? known[way] : 0;
            if (bits == 0)
            {
                bits = 1 << Math.Min(buckets, Count - 1);
                if (AddLead(lead, node, (byte)bits))
                    buckets++;
                else
                    bits = -1;
                if (isAsOthers)
                    known[way] = bits;
            }
            _tables[lead] = (byte)Math.Max(bits, 0);
        }
        return _tables;
    }

    private void AddAscii(List<byte> leaving, out int count)
    {
        var ways = new List<List<int>>();
        var known = new int[tables.Width];
        foreach (var value in leaving)
        {
            ref var bucket = ref known[tables.Ascii[value]];
            if (bucket == 0)
            {
                bucket = Math.Min(ways.Count + 1, Count);
                if (bucket > ways.Count)
                    ways.Add([]);
                foreach (var state in states)
                    Add(ways[bucket - 1], tables.Next(state, value));
            }
            _tables[value] = (byte)(1 << bucket - 1);
        }
        for (var bucket = 0; bucket < ways.Count; bucket++)
            Follow(Follow(ways[bucket], 1, bucket), 2, bucket);
        count = ways.Count;
    }

    /// <summary>Marks the bytes with which the automaton does not come back to where they lead from each of the states that are skipped within.</summary>
    /// <returns>The states behind these bytes.</returns>
    private List<int> Follow(List<int> from, int place, int bucket)
    {
        var behind = new List<int>();
        for (var value = 0; value < Ascii; value++)
        {
            var back = landing[tables.Ascii[value]];
            var isBack = from.Count <= MostWays && back != 0;
            foreach (var state in from)
                isBack = isBack && tables.Next(state, value) == back;
            if (isBack)
                continue;
            _tables[place * Values + value] |= (byte)(1 << bucket);
            foreach (var state in from)
                Add(behind, tables.Next(state, value));
        }
        return behind;
    }

    /// <summary>Adds a state; more than matter are not told apart.</summary>
    private static void Add(List<int> states, int state)
    {
        if (states.Count <= MostWays && !states.Contains(state))
            states.Add(state);
    }

    /// <summary>Marks the bytes behind a first one that make a character which leads out, or may do so.</summary>
    /// <returns>Whether there are some.</returns>
    private bool AddLead(int lead, int node, byte bit)
    {
        var (first, last) = lead switch { 0xE0 => (0xA0, 0xBF), 0xED => (0x80, 0x9F), 0xF0 => (0x90, 0xBF), 0xF4 => (0x80, 0x8F), _ => (0x80, 0xBF) };
        var (more, found) = (PatternTables.More(lead) - 1, false);
        for (var second = first; second <= last; second++)
        {
            var behind = Behind(node, second);
            if (!LeadsOut(behind, more))
                continue;
            _tables[Values + second] |= bit;
            found = true;
            for (var third = 0x80; more > 0 && third < 0xC0; third++)
                _tables[2 * Values + third] |= LeadsOut(Behind(behind, third), more - 1) ? bit : (byte)0;
            // A character of two bytes ends there.
            for (var third = 0; more == 0 && third < Values; third++)
                _tables[2 * Values + third] |= bit;
        }
        return found;
    }

    private int Behind(int node, int value) => node == 0 ? 0 : tables.Nodes[node * PatternTables.Following + (value & 0x3F)];

    /// <summary>Whether a class leads out; or of a node, one of those that are so many bytes behind it.</summary>
    private bool LeadsOut(int node, int more)
    {
        // What begins no character of the pattern's sets is in no class, and leads nowhere.
        if (node == 0 || more == 0)
            return landing[node] == 0;
        ref var known = ref _known[node * 4 + more];
        for (var value = 0x80; value < 0xC0 && known == 0; value++)
            known = LeadsOut(Behind(node, value), more - 1) ? (byte)1 : (byte)0;
        if (known == 0)
            known = 2;
        return known == 1;
    }
}
