using System.Collections.Generic;
using ContentGen.Schema.Binding;

namespace ContentGen.Schema.Plans;

/// <summary>
/// The order of the parts of <c>all</c> and <c>any</c>: cheap before dear, then by their text, so that tests which differ only in the order
/// in which they were written are equal. Tests are pure, so the order changes no result.
/// </summary>
internal static class TestOrder
{
    public static EquatableArray<Test> Sorted(List<Test> tests)
    {
        if (tests.Count < 2)
            return new(tests.ToArray());
        var parts = new List<Part>(tests.Count);
        foreach (var test in tests)
            parts.Add(new(test, Cost(test)));
        // Parts of equal text are equal tests, so it does not matter that the sort is not stable.
        parts.Sort(static (x, y) => x.Cost != y.Cost ? x.Cost.CompareTo(y.Cost) : Compare(x, y));
        var sorted = new Test[parts.Count];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = parts[i].Test;
        return new(sorted);
    }

    /// <summary>
    /// Roughly nanoseconds for a usual line, where it is the first test to ask. Words, tags and what lies around a block are known once the document has been
    /// read; everything else is measured when it is asked for.
    /// </summary>
    public static int Cost(Test test)
    {
        var cost = 0;
        foreach (var leaf in test.Leaves())
            cost = checked(cost + LeafCost(leaf));
        return cost;
    }

    private static int LeafCost(Test test) => test switch
    {
        CountTest { Feature: CountFeature.Words } => 2,
        CountTest { Feature: CountFeature.Sentences } => 60,
        CountTest => 25,
        ShareTest => 26,
        StartsTest => 4,
        EndsTest => 12,
        PhraseTest { Mode: PhraseMode.Text or PhraseMode.StartsWith } or BoundPhraseTest { Mode: PhraseMode.Text or PhraseMode.StartsWith } => 15,
        PhraseTest { Mode: PhraseMode.EndsWith } or BoundPhraseTest { Mode: PhraseMode.EndsWith } => 40,
        PhraseTest or BoundPhraseTest => 100,
        NeighbourTest neighbour => 3 + neighbour.Within,
        BoundNeighbourTest neighbour => 3 + neighbour.Within,
        DocumentTest or BoundDocumentTest or EchoTest or BoundEchoTest => 3,
        PatternTest or BoundPatternTest => 200,
        _ => 1,
    };

    private static int Compare(Part left, Part right) =>
        left.Test is BoundPhraseTest one && right.Test is BoundPhraseTest other && one.Mode == other.Mode
            ? Compare(one.Phrases, other.Phrases)
            : string.CompareOrdinal(left.Text, right.Text);

    /// <summary>As the texts of the tests compare: phrases in quotation marks, commas between, a bracket, which stands behind all commas, at the end. Thousands of phrases need no text for that.</summary>
    private static int Compare(EquatableArray<string> left, EquatableArray<string> right)
    {
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            if (left[i] != right[i])
                return string.CompareOrdinal(TestDump.Quoted(left[i]), TestDump.Quoted(right[i]));
        }
        return right.Count.CompareTo(left.Count);
    }

    /// <summary>A class, not a struct: sorting structs would be compiled anew in every host that starts.</summary>
    private sealed class Part(Test test, int cost)
    {
        private string? _text;

        public Test Test { get; } = test;

        public int Cost { get; } = cost;

        /// <summary>Made when first compared: phrases have long texts, and most parts differ in cost.</summary>
        public string Text => _text ??= TestDump.Text(Test);
    }
}
