using System;
using System.Globalization;
using ContentGen.Findings.Reasons;
using ContentGen.Runtime;

namespace ContentGen.Findings;

/// <summary>The sentences of findings, in one place. Numbers are written without culture.</summary>
internal static class FindingMessages
{
    internal static string Format(FindingInfo info, in FindingRecord record) => info.Message ?? info.Kind switch
    {
        FindingKind.Missing when info.Wanted.Length > 0 => $"'{info.Subject}' does not stand often enough; {info.Wanted} wanted.",
        FindingKind.Missing => $"'{info.Subject}' is missing.",
        FindingKind.Unclaimed when info.Wanted != "0%" =>
            $"This text fits no role and no noise of the schema; {Percent(info, record)} of the document is such text, at most {info.Wanted} is expected.",
        FindingKind.Unclaimed => "This text fits no role and no noise of the schema.",
        FindingKind.Noise => $"'{info.Subject}' takes {Percent(info, record)} of the document; at most {info.Wanted} is expected.",
        FindingKind.TooLarge when record.Value > 0 => $"The document has more findings than the {Number(record.Value)} that are kept; the others are left out.",
        FindingKind.TooLarge => "The document is larger than the limits allow; the rest was not parsed.",
        FindingKind.InvalidUtf8 => "The document is not valid UTF-8 from here on; the bytes are kept as they are.",
        FindingKind.NotEvaluated => $"The rule '{info.Subject}' was not evaluated: the C# method {info.Wanted} decides it, which only the project's own code has.",
        FindingKind.Field => FieldReasons.Message(info, null, default),
        _ => Expectation(info, record),
    };

    private static string Expectation(FindingInfo info, in FindingRecord record)
    {
        var subject = $"'{info.Subject}'";
        return info.Measure switch
        {
            MeasureKind.Words => $"{subject} has {Count(record, "word")}; {info.Wanted} wanted.",
            MeasureKind.Chars => $"{subject} has {Count(record, "character")}; {info.Wanted} wanted.",
            MeasureKind.Width => $"{subject} has a width of {Number(record.Value)}; {info.Wanted} wanted.",
            MeasureKind.Sentences => $"{subject} has {Count(record, "sentence")}; {info.Wanted} wanted.",
            MeasureKind.Capitalized => $"{Percent(info, record)} of the words of {subject} begin with a capital; {info.Wanted} wanted.",
            MeasureKind.Uppercase => $"{Percent(info, record)} of the letters of {subject} are upper-case; {info.Wanted} wanted.",
            MeasureKind.Digits => $"{Percent(info, record)} of {subject} are digits; {info.Wanted} wanted.",
            MeasureKind.Symbols => $"{Percent(info, record)} of {subject} are punctuation or symbols; {info.Wanted} wanted.",
            >= MeasureKind.Position when record.Whole > 0 => OnPage(info, record, subject),
            _ => $"{subject} does not satisfy '{info.Id[(info.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]}: {info.Wanted}'.",
        };
    }

    /// <summary>Of a block's place; the whole is the number of the document's blocks.</summary>
    private static string OnPage(FindingInfo info, in FindingRecord record, string subject) => info.Measure switch
    {
        MeasureKind.Position => $"{subject} is block {Number(record.Value)} of {Number(record.Whole)}; {info.Wanted} wanted.",
        MeasureKind.Occurs => $"The text of {subject} stands in {Count(record, "block")} of {Number(record.Whole)}; {info.Wanted} wanted.",
        MeasureKind.FromRegion => $"{subject} lies at {Number(record.Value)} from the first block of the region; {info.Wanted} wanted.",
        MeasureKind.Zone => $"{subject} lies {Zone((Zones)record.Value)} the region; {info.Wanted} wanted.",
        _ => $"{subject} has a score '{PageMeasures.ScoreName(info.Wanted)}' of {Number(record.Value)}; {info.Wanted[(info.Wanted.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart()} wanted.",
    };

    private static string Zone(Zones zone) => zone switch
    {
        Zones.Above => "above",
        Zones.Below => "below",
        _ => "inside",
    };

    private static string Count(in FindingRecord record, string unit) => $"{Number(record.Value)} {unit}{(record.Value == 1 ? "" : "s")}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(FindingInfo info, in FindingRecord record) => ShareText.Percent(record.Value, record.Whole, info.Wanted);
}
