using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Patterns;

/// <summary>
/// Nondeterministic automaton → deterministic one in two parts: from the bytes of a scalar to its class, and from a state by a class to the next state. Together they go byte by byte. One
/// automaton over bytes would repeat the way through the bytes for each state: a table some hundred times as large where there are classes such as <c>\w</c>.
/// </summary>
internal static class DfaCompiler
{
    public const int MostStates = Determinizer.MostStates;

    /// <summary>States times classes: two bytes of memory each.</summary>
    public const int MostEntries = 1 << 16;

    /// <summary>Of the ways through the bytes of characters: 128 bytes of memory each.</summary>
    public const int MostNodes = 1024;

    /// <summary>Null where it would be too large.</summary>
    /// <param name="scalars">Of each instruction what it takes; null for those that take nothing.</param>
    public static DfaPlan? Compile(IReadOnlyList<int> code, IReadOnlyList<ScalarSet?> scalars)
    {
        if (DfaAlphabet.Of(code, scalars) is not { } alphabet || Determinizer.Build(code, alphabet) is not { } subsets)
            return null;
        var dfa = Minimizer.Minimize(subsets, alphabet.Partition.Count);
        var merged = Merge(dfa, alphabet.Partition.Count, out var columns);
        // Beside the classes, a row has an entry for what is in none.
        if (dfa.Rows.Count * (columns.Count + 1) > MostEntries)
            return null;
        var utf8 = Utf8Ranges.Of(alphabet.Partition.Merge(merged));
        if (utf8.Count > MostNodes)
            return null;
        var numbers = Numbers(dfa, out var firstAccepting);
        var ordered = new int[dfa.Rows.Count][];
        for (var i = 0; i < ordered.Length; i++)
            ordered[numbers[i]] = columns.ConvertAll(column => numbers[dfa.Rows[i][column]]).ToArray();
        var (nodes, rows) = (new List<int>(), new List<int>());
        for (var i = 1; i < ordered.Length; i++)
            AddRuns(ordered[i], rows);
        for (var i = 1; i <= utf8.Count; i++)
            AddRuns(utf8.Next(i), nodes);
        return new(
            numbers[dfa.Start], firstAccepting, dfa.Rows.Count, columns.Count, Runs(utf8.Ascii), Runs(utf8.Leads), utf8.Count, new(nodes.ToArray()), new(rows.ToArray()));
    }

    /// <summary>Makes one of the classes that no state tells apart. Those that lead nowhere from any become <see cref="ScalarPartition.None"/>.</summary>
    /// <param name="columns">Of each new class one that it was made of.</param>
    private static int[] Merge(ScalarDfa dfa, int classes, out List<int> columns)
    {
        var merged = new int[classes];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var key = new char[dfa.Rows.Count];
        known[new string(key)] = ScalarPartition.None;
        columns = [];
        for (var i = 0; i < classes; i++)
        {
            for (var state = 0; state < key.Length; state++)
                key[state] = (char)dfa.Rows[state][i];
            var text = new string(key);
            if (!known.TryGetValue(text, out merged[i]))
            {
                known[text] = merged[i] = columns.Count;
                columns.Add(i);
            }
        }
        return merged;
    }

    /// <summary>Of each state its number: those that accept come last.</summary>
    private static int[] Numbers(ScalarDfa dfa, out int firstAccepting)
    {
        var numbers = new int[dfa.Rows.Count];
        firstAccepting = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!dfa.Accepting[i])
                numbers[i] = firstAccepting++;
        }
        var next = firstAccepting;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (dfa.Accepting[i])
                numbers[i] = next++;
        }
        return numbers;
    }

    private static EquatableArray<int> Runs(int[] values)
    {
        var runs = new List<int>();
        AddRuns(values, runs);
        return new(runs.ToArray());
    }

    private static void AddRuns(int[] values, List<int> runs)
    {
        for (var start = 0; start < values.Length;)
        {
            var end = start + 1;
            while (end < values.Length && values[end] == values[start])
                end++;
            runs.Add(end - start);
            runs.Add(values[start]);
            start = end;
        }
    }
}
