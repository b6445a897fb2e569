using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Patterns;

/// <summary>The classes of scalars of a pattern, and which of them its instructions take.</summary>
internal sealed class DfaAlphabet
{
    /// <summary>More sets, or ranges in them, are not divided into classes.</summary>
    private const int MostSets = 512, MostRanges = 1 << 15;

    private static readonly ScalarSet s_line = ScalarSet.Of([('\n', '\n')]);

    private readonly int[] _sets;
    private readonly int _word;
    private readonly int _line;

    private DfaAlphabet(ScalarPartition partition, int[] sets, int word, int line) => (Partition, _sets, _word, _line) = (partition, sets, word, line);

    public ScalarPartition Partition { get; }

    public bool IsWord(int scalarClass) => _word >= 0 && Partition.IsIn(scalarClass, _word);

    public bool IsLine(int scalarClass) => _line >= 0 && Partition.IsIn(scalarClass, _line);

    public bool Takes(int instruction, int scalarClass) => _sets[instruction] >= 0 && Partition.IsIn(scalarClass, _sets[instruction]);

    /// <param name="scalars">Of each instruction what it takes; null for those that take nothing.</param>
    public static DfaAlphabet? Of(IReadOnlyList<int> code, IReadOnlyList<ScalarSet?> scalars)
    {
        var sets = new List<ScalarSet>();
        var known = new Dictionary<ScalarSet, int>();
        var ranges = 0;
        var bySet = new int[scalars.Count];
        var (word, line) = (-1, -1);
        for (var i = 0; i < bySet.Length; i++)
        {
            bySet[i] = scalars[i] is { } taken ? Add(taken) : -1;
            var operation = (PatternOperation)code[i * 3];
            if (operation is PatternOperation.WordBoundary or PatternOperation.NoWordBoundary)
                word = Add(UnicodeProperties.Word);
            if (operation is PatternOperation.LineStart or PatternOperation.LineEnd)
                line = Add(s_line);
        }
        return sets.Count > MostSets || ranges > MostRanges ? null : new(ScalarPartition.Of(sets), bySet, word, line);

        int Add(ScalarSet set)
        {
            if (known.TryGetValue(set, out var index))
                return index;
            ranges += set.Count;
            sets.Add(set);
            return known[set] = sets.Count - 1;
        }
    }
}
