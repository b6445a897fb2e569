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
            _ => $"{subject} does not satisfy '{info.Id[(info.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]}: {info.Wanted}'.",
        };
    }

    private static string Count(in FindingRecord record, string unit) => $"{Number(record.Value)} {unit}{(record.Value == 1 ? "" : "s")}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(FindingInfo info, in FindingRecord record) => ShareText.Percent(record.Value, record.Whole, info.Wanted);
}
