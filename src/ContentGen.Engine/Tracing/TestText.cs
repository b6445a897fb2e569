using System.Collections.Generic;
using System.Globalization;
using ContentGen.Findings;
using ContentGen.Runtime;

namespace ContentGen.Engine.Tracing;

/// <summary>Tests as sentences: <c>words 19, wanted 2..16</c>. The text holds words of document and schema and goes through its sink's escaper.</summary>
public static class TestText
{
    /// <summary>A test in one line; of one that is made of others its head alone.</summary>
    public static string Of(TestTrace test) => Wanted(test) is { } wanted ? Seen(test) + ", wanted " + wanted : Seen(test);

    /// <summary>A condition with the trait in which it is written.</summary>
    public static string Of(Condition condition) => Of(condition.Test) + (condition.Trait is null ? "" : " (" + condition.Trait + ")");

    /// <summary>What a test saw: <c>words 19</c>; of one that is made of others its head.</summary>
    public static string Seen(TestTrace test)
    {
        if (test.Key == "not" && test.Parts[0].Measured is not null)
            return Seen(test.Parts[0]);
        return test.Measured switch
        {
            MeasuredNumber number => $"{test.Key} {Text(number.Value)}",
            MeasuredShare share => $"{test.Key} {Text(share.Part)}/{Text(share.Whole)} = {ShareText.Percent(share.Part, share.Whole, test.Wanted)}",
            MeasuredKinds kinds => $"{test.Key}: {(kinds.Kinds.Count == 0 ? "something else" : string.Join(", ", kinds.Kinds))}",
            MeasuredPhrase phrase => phrase.Phrase is null ? $"{test.Key}: no phrase" : $"{test.Key}: “{phrase.Phrase}”",
            MeasuredPattern pattern => test.Key + ": " + Reach(pattern),
            MeasuredUntil until => test.Key + ": " + Missed(until.Miss),
            MeasuredFlag flag => $"{test.Key}: {(flag.Value ? "true" : "false")}",
            MeasuredNeighbours neighbours => $"{test.Key}: {Neighbours(neighbours.Neighbours)}",
            _ => test.Key switch
            {
                "all" => "all of",
                "any" => "one of",
                "not" => "not",
                "always" => test.Holds ? "any block" : "no block",
                "trait" => test.Wanted,
                _ => test.Key + " " + test.Wanted,
            },
        };
    }

    /// <summary>What a test that looks at a value wanted: <c>2..16</c>, <c>not question</c>; null for one that is made of others.</summary>
    public static string? Wanted(TestTrace test) => test.Key == "not" && test.Parts[0] is { Measured: not null } denied
        ? "not " + denied.Wanted
        : test.Measured is null ? null : test.Wanted;

    private static string Missed(UntilMiss miss) => miss switch
    {
        UntilMiss.NoMatch => "nothing of the text matches",
        UntilMiss.AtStart => "the text begins with a match, and nothing stands before it",
        _ => $"the block is divided into {Text(BlockContext.MostParts)} parts, and no further",
    };

    private static string Reach(MeasuredPattern pattern)
    {
        var fits = pattern.Reached.Length == 0 ? "nothing of it fits" : $"it fits up to “{pattern.Reached}”";
        var found = pattern.Rest.Length == 0 ? "the text ends" : $"“{pattern.Rest}” stands";
        var next = pattern.Next.Count == 0 ? "nothing can stand" : string.Join(" or ", pattern.Next) + " could stand";
        return $"{fits}; at {Text(pattern.Line)}:{Text(pattern.Column)} {found}, where {next}";
    }

    private static string Neighbours(IReadOnlyList<Neighbour> neighbours)
    {
        if (neighbours.Count == 0)
            return "no block there";
        var holding = "";
        var count = 0;
        foreach (var neighbour in neighbours)
        {
            if (!neighbour.Holds)
                continue;
            count++;
            holding += (count == 1 ? "" : ", ") + "line " + Text(neighbour.Line) + (neighbour.Distance == 1 ? "" : $" ({Text(neighbour.Distance)} blocks off)");
        }
        if (count > 0)
            return holding;
        var (first, last) = (neighbours[0].Line, neighbours[^1].Line);
        return first == last ? $"not line {Text(first)}" : $"none of lines {Text(System.Math.Min(first, last))}..{Text(System.Math.Max(first, last))}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
