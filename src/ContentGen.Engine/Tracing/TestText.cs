using System.Collections.Generic;
using System.Globalization;

namespace ContentGen.Engine.Tracing;

/// <summary>Tests as sentences: <c>words 19, wanted 2..16</c>. The text holds words of document and schema and goes through its sink's escaper.</summary>
public static class TestText
{
    /// <summary>A test in one line; of one that is made of others its head alone.</summary>
    public static string Of(TestTrace test)
    {
        if (test.Key == "not" && test.Parts[0] is { Measured: not null } denied)
            return Leaf(denied, "not ");
        return test.Measured is not null ? Leaf(test, "") : test.Key switch
        {
            "all" => "all of",
            "any" => "one of",
            "not" => "not",
            "always" => test.Holds ? "any block" : "no block",
            "trait" => test.Wanted,
            _ => test.Key + " " + test.Wanted,
        };
    }

    /// <summary>A condition with the trait in which it is written.</summary>
    public static string Of(Condition condition) => Of(condition.Test) + (condition.Trait is null ? "" : " (" + condition.Trait + ")");

    private static string Leaf(TestTrace test, string not) => test.Measured switch
    {
        MeasuredNumber number => $"{test.Key} {Text(number.Value)}, wanted {not}{test.Wanted}",
        MeasuredShare share => $"{test.Key} {Text(share.Part)}/{Text(share.Whole)} = {Percent(share)}, wanted {not}{test.Wanted}",
        MeasuredKinds kinds => $"{test.Key}: {(kinds.Kinds.Count == 0 ? "something else" : string.Join(", ", kinds.Kinds))}, wanted {not}{test.Wanted}",
        MeasuredPhrase phrase => phrase.Phrase is null ? $"{test.Key}: no phrase, wanted {not}{test.Wanted}" : $"{test.Key}: “{phrase.Phrase}”, wanted {not}{test.Wanted}",
        MeasuredFlag flag => $"{test.Key}: {(flag.Value ? "true" : "false")}, wanted {not}{test.Wanted}",
        MeasuredNeighbours neighbours => $"{test.Key}: {Neighbours(neighbours.Neighbours)}, wanted {not}{test.Wanted}",
        _ => test.Key,
    };

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

    /// <summary>In percent, cut off behind the first decimal; the comparison is exact, and part and whole stand beside it.</summary>
    private static string Percent(MeasuredShare share)
    {
        if (share.Whole == 0)
            return "0 %";
        var tenths = (long)share.Part * 1000 / share.Whole;
        var text = (tenths / 10).ToString(CultureInfo.InvariantCulture);
        return tenths % 10 == 0 ? text + " %" : text + "." + (tenths % 10).ToString(CultureInfo.InvariantCulture) + " %";
    }
}
