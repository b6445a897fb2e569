using System;
using System.Globalization;
using ContentGen.Runtime;

namespace ContentGen.Findings;

/// <summary>The sentences of findings, in one place. Numbers are written without culture.</summary>
internal static class FindingMessages
{
    internal static string Format(FindingInfo info, in FindingRecord record) => info.Message ?? info.Kind switch
    {
        FindingKind.Missing => $"'{info.Subject}' is missing.",
        FindingKind.Unclaimed => "This text fits no role and no noise of the schema.",
        FindingKind.Noise => $"'{info.Subject}' takes {Percent(record)} of the document; at most {info.Wanted} is expected.",
        FindingKind.TooLarge when record.Value > 0 => $"The document has more findings than the {Number(record.Value)} that are kept; the others are left out.",
        FindingKind.TooLarge => "The document is larger than the limits allow; the rest was not parsed.",
        FindingKind.InvalidUtf8 => "The document is not valid UTF-8 from here on; the bytes are kept as they are.",
        FindingKind.NotEvaluated => $"The rule '{info.Subject}' was not evaluated: the C# method {info.Wanted} decides it, which only the project's own code has.",
        FindingKind.Field => $"'{info.Subject}' is not {info.Wanted}.",
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
            MeasureKind.Capitalized => $"{Percent(record)} of the words of {subject} begin with a capital; {info.Wanted} wanted.",
            MeasureKind.Uppercase => $"{Percent(record)} of the letters of {subject} are upper-case; {info.Wanted} wanted.",
            MeasureKind.Digits => $"{Percent(record)} of {subject} are digits; {info.Wanted} wanted.",
            MeasureKind.Symbols => $"{Percent(record)} of {subject} are punctuation or symbols; {info.Wanted} wanted.",
            _ => $"{subject} does not satisfy '{info.Id[(info.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]}: {info.Wanted}'.",
        };
    }

    private static string Count(in FindingRecord record, string unit) => $"{Number(record.Value)} {unit}{(record.Value == 1 ? "" : "s")}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// A share in percent, cut off behind the first digit that says something, at most the fourth: the comparison that failed was exact, and 60.02 %
    /// must not read as the 60 % that are permitted.
    /// </summary>
    private static string Percent(in FindingRecord record)
    {
        if (record.Whole == 0)
            return "0 %";
        var scaled = (Int128)record.Value * 1_000_000 / record.Whole;
        var (whole, decimals) = ((long)(scaled / 10_000), (int)(scaled % 10_000));
        var digits = decimals.ToString("0000", CultureInfo.InvariantCulture);
        var length = 0;
        while (length < digits.Length && decimals > 0)
        {
            if (digits[length++] != '0')
                break;
        }
        var text = whole.ToString(CultureInfo.InvariantCulture);
        return length == 0 ? text + " %" : text + "." + digits[..length] + " %";
    }
}
