using System;
using System.Collections.Generic;

namespace ContentGen.Patterns;

/// <summary>Finds the states of an automaton that are worth skipping within.</summary>
internal static class PatternSkips
{
    /// <summary>So many bytes of ASCII may lead out.</summary>
    private const int MostLeaving = 80;

    /// <summary>So many small letters: they come too soon.</summary>
    private const int MostLetters = 2;

    private const int MostStates = 4;
    private const int Ascii = 0x80;

    /// <summary>By state, how to skip from it; null where that is of no use.</summary>
    internal static PatternSkip?[] Of(PatternTables tables)
    {
        var skips = new PatternSkip?[tables.States];
        var known = new Dictionary<string, PatternSkip?>(StringComparer.Ordinal);
        for (var state = 1; state < skips.Length; state++)
        {
            if (Among(tables, state) is not { } states)
                continue;
            states.Sort();
            var key = string.Join(',', states);
            if (!known.TryGetValue(key, out var skip))
                known[key] = skip = Create(tables, states);
            // What no such byte leads to is left at once, except where a text begins.
            if (skip is not null && (state == tables.Start || skip.LandsIn(state)))
                skips[state] = skip;
        }
        return skips;
    }

    /// <summary>The states to which most small letters and the space lead, from a state on; null where they are many, or lead nowhere.</summary>
    private static List<int>? Among(PatternTables tables, int state)
    {
        var states = new List<int> { state };
        for (var i = 0; i < states.Count; i++)
        {
            foreach (var next in (ReadOnlySpan<int>)[ByMostLetters(tables, states[i]), tables.Next(states[i], ' ')])
            {
                if (next == 0)
                    return null;
                if (!states.Contains(next))
                    states.Add(next);
            }
            if (states.Count > MostStates)
                return null;
        }
        return states;
    }

    /// <summary>The state to which more than half of the small letters lead; where there is none, some state to which they do (R. S. Boyer, J. S. Moore, "MJRTY").</summary>
    private static int ByMostLetters(PatternTables tables, int state)
    {
        var (most, votes) = (0, 0);
        for (var value = 'a'; value <= 'z'; value++)
        {
            var next = tables.Next(state, value);
            if (votes == 0)
                most = next;
            votes += next == most ? 1 : -1;
        }
        return most;
    }

    private static PatternSkip? Create(PatternTables tables, List<int> states)
    {
        var landing = new ushort[tables.Width];
        for (var scalarClass = 1; scalarClass < landing.Length; scalarClass++)
        {
            var next = tables.NextByClass(states[0], scalarClass);
            if (states.Contains(next) && states.TrueForAll(state => tables.NextByClass(state, scalarClass) == next))
                landing[scalarClass] = (ushort)next;
        }
        var (leaving, letters) = (new List<byte>(), 0);
        for (var value = 0; value < Ascii; value++)
        {
            if (landing[tables.Ascii[value]] != 0)
                continue;
            leaving.Add((byte)value);
            letters += value is >= 'a' and <= 'z' ? 1 : 0;
        }
        return leaving.Count > MostLeaving || letters > MostLetters || landing[tables.Ascii[' ']] == 0
            ? null
            : new(tables, landing, new SkipBuckets(tables, states, landing).Of(leaving));
    }
}
