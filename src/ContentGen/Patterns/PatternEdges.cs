using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen.Patterns;

/// <summary>
/// What matches begin and end with: nearly all texts that are no match are told by their first two bytes, the two behind these, and the last character. What may stand first is divided into eight
/// buckets, which are the bits of a byte; of each place a table says in which buckets a byte may stand there.
/// </summary>
internal sealed class PatternEdges
{
    /// <summary>How many of the first bytes are looked at.</summary>
    internal const int Places = 4;

    private const int Buckets = 8;
    private const int Values = 0x100;

    /// <summary>Bits of a node's number, which the compiler limits, and of how many bytes are to come.</summary>
    private const int NodeBits = 16, MoreBits = 2;

    /// <summary>From so many ways on a bucket lets everything through, so that making the tables takes no longer than the automaton's own.</summary>
    private const int MostWays = 4;

    private readonly PatternTables _tables;

    /// <summary>A table for each place, then one for the last byte: all bits where a match may end with it. Bytes of 80 and above are not told apart there.</summary>
    private readonly byte[] _bytes = new byte[(Places + 1) * Values];

    /// <summary>By class, whether a match may end with a character of it.</summary>
    private readonly bool[] _ends;

    private PatternEdges(PatternTables tables)
    {
        _tables = tables;
        _ends = new bool[tables.Width];
        for (var state = 1; state < tables.States; state++)
        {
            for (var scalarClass = 1; scalarClass < tables.Width; scalarClass++)
            {
                var next = tables.NextByClass(state, scalarClass);
                _ends[scalarClass] |= next != 0 && next >= tables.FirstAccepting;
            }
        }
        for (var value = 0; value < Values; value++)
            _bytes[Places * Values + value] = value >= 0x80 || _ends[tables.Ascii[value]] ? byte.MaxValue : (byte)0;
        var firsts = new List<int>();
        for (var value = 0; value < Values; value++)
        {
            if (Step(tables, Way(tables.Start, 0, 0), value) is not (var way and not 0))
                continue;
            var bucket = firsts.IndexOf(way);
            if (bucket < 0)
            {
                bucket = firsts.Count;
                firsts.Add(way);
            }
            _bytes[value] |= (byte)(1 << Math.Min(bucket, Buckets - 1));
        }
        for (var bucket = 0; bucket < Math.Min(firsts.Count, Buckets); bucket++)
            Fill(tables, firsts.GetRange(bucket, bucket < Buckets - 1 ? 1 : firsts.Count - bucket), (byte)(1 << bucket));
        Entry = FindEntry(tables);
    }

    /// <summary>
    /// Behind how many bytes, and in which state, the automaton goes on in a text of at least <see cref="Places"/> bytes that may match: while all that may stand at a place leads the
    /// same way, the tables have told already that it stands there.
    /// </summary>
    internal (int At, int State) Entry { get; }

    /// <summary>Null where nearly every text begins and ends as some match does.</summary>
    internal static PatternEdges? Of(PatternTables tables)
    {
        var edges = new PatternEdges(tables);
        for (var value = (int)' '; value <= '~'; value++)
        {
            for (var place = 0; place <= Places; place++)
            {
                if (edges._bytes[place * Values + value] == 0)
                    return edges;
            }
        }
        return null;
    }

    /// <summary>False where no match begins or ends as the text does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayMatch(ReadOnlySpan<byte> text)
    {
        if (text.Length < Places)
            return true;
        // Four places of the text, and as many tables of 256 entries.
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(_bytes);
        ref var first = ref MemoryMarshal.GetReference(text);
        var left = Unsafe.Add(ref bytes, (int)first) & Unsafe.Add(ref bytes, Values + Unsafe.Add(ref first, 1));
        if (left == 0)
            return false;
        left &= Unsafe.Add(ref bytes, 2 * Values + Unsafe.Add(ref first, 2)) & Unsafe.Add(ref bytes, 3 * Values + Unsafe.Add(ref first, 3));
        if (left == 0)
            return false;
        var last = text[^1];
        return last < 0x80 ? Unsafe.Add(ref bytes, Places * Values + last) != 0 : MayEnd(text);
    }

    /// <summary>Whether a match may end with the character of several bytes that ends the text.</summary>
    private bool MayEnd(ReadOnlySpan<byte> text)
    {
        var lead = text.Length - 1;
        while (lead > text.Length - 4 && (text[lead] & 0xC0) == 0x80)
            lead--;
        if (text[lead] < 0xC0)
            return false;
        var at = lead;
        var scalarClass = _tables.ClassOf(text, ref at);
        return at == text.Length && _ends[scalarClass];
    }

    private static (int At, int State) FindEntry(PatternTables tables)
    {
        var (entry, way) = ((At: 0, State: tables.Start), Way(tables.Start, 0, 0));
        for (var place = 1; place <= Places; place++)
        {
            var only = 0;
            for (var value = 0; value < Values; value++)
            {
                var step = Step(tables, way, value);
                if (step != 0 && only != 0 && step != only)
                    return entry;
                only = step != 0 ? step : only;
            }
            way = only;
            if (IsBetween(way))
                entry = (place, way >> NodeBits + MoreBits);
        }
        return entry;
    }

    /// <summary>Whether a way stands between two characters.</summary>
    private static bool IsBetween(int way) => (way & (1 << MoreBits) - 1) == 0;

    /// <summary>Lets through at the places behind the first what may stand there behind what a bucket begins with.</summary>
    private void Fill(PatternTables tables, List<int> ways, byte bit)
    {
        for (var place = 1; place < Places; place++)
        {
            var places = _bytes.AsSpan(place * Values, Values);
            if (ways.Count > MostWays)
            {
                foreach (ref var entry in places)
                    entry |= bit;
                continue;
            }
            var next = new List<int>();
            foreach (var way in ways)
            {
                var isWithin = !IsBetween(way);
                for (var value = isWithin ? 0x80 : 0; value < (isWithin ? 0xC0 : Values); value++)
                {
                    var step = Step(tables, way, value);
                    if (step == 0)
                        continue;
                    places[value] |= bit;
                    if (next.Count <= MostWays && !next.Contains(step))
                        next.Add(step);
                }
            }
            ways = next;
        }
    }

    /// <summary>Where the automaton stands: in a state, and where a character has begun, at a node with so many bytes to come. 0 is nowhere.</summary>
    private static int Way(int state, int node, int more) => state << NodeBits + MoreBits | node << MoreBits | more;

    /// <summary>Where a byte leads.</summary>
    private static int Step(PatternTables tables, int from, int value)
    {
        var (state, node, more) = (from >> NodeBits + MoreBits, from >> MoreBits & (1 << NodeBits) - 1, from & (1 << MoreBits) - 1);
        if (more > 0)
        {
            int behind = (value & 0xC0) == 0x80 ? tables.Nodes[node * PatternTables.Following + (value & 0x3F)] : 0;
            return behind == 0 ? 0 : more > 1 ? Way(state, behind, more - 1) : Way(tables.NextByClass(state, behind), 0, 0);
        }
        if (value < 0x80)
            return Way(tables.Next(state, value), 0, 0);
        int lead = tables.Leads[value - 0x80];
        return lead == 0 ? 0 : Way(state, lead, PatternTables.More(value));
    }
}
