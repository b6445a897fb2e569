using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Binds the <c>formats</c> of dates, and gathers the names that they ask for.</summary>
internal sealed class DateFormatBinder(NodeReader reader, DateNames names)
{
    private const int MostMinutes = 14 * 60;

    /// <summary>In one format.</summary>
    private const int MostCommas = 3;

    private const string AddIt = " Add it to the format.";

    /// <summary>What is typed for quotes and is none of YAML, or stands at one end alone.</summary>
    private static readonly char[] OtherQuotes = ['“', '”', '„', '‘', '’', '‚', '«', '»', '`', '"', '\'', ' ', '\u200B'];
    private static readonly string[] DateFormats = ["yyyy-MM-dd"];
    private static readonly string[] MomentFormats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz"];

    // A field that says the offset reads moments without one, too.
    private static readonly string[] LocalFormats = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm"];

    private readonly bool[] _isUsed = new bool[DateNames.Keys.Length];

    public FieldPlan Bind(KeyedMap? map, FieldPlan plan, out string wanted)
    {
        var isMoment = plan.Type == FieldType.DateTime;
        var offset = isMoment && map?["offset"] is { } offsetNode ? Offset(offsetNode) : null;
        var formats = new List<DateFormatPlan>();
        if (map?["formats"] is { } node)
        {
            var texts = reader.Texts(node, "`formats`", "formats such as `yyyy-MM-dd`");
            for (var i = 0; i < texts.Count; i++)
            {
                if (Divided(texts, i, isMoment) is > 0 and var parts)
                    i += parts - 1;
                else if (Read(texts[i], isMoment, needsOffset: isMoment && map["offset"] is null) is { } format)
                    formats.Add(format);
            }
        }
        else
        {
            foreach (var format in isMoment ? MomentFormats : DateFormats)
                formats.Add(DateFormatSyntax.Read(format, isMoment).PlanWithFraction);
            foreach (var format in offset is null ? [] : LocalFormats)
                formats.Add(DateFormatSyntax.Read(format, isMoment).PlanWithFraction);
        }
        wanted = (isMoment ? "a time of the calendar, written " : "a date of the calendar, written ") + string.Join(" or ", formats.ConvertAll(static format => "'" + format.Written + "'"));
        return plan with { Formats = new EquatableArray<DateFormatPlan>(formats.ToArray()), Offset = offset ?? 0 };
    }

    /// <summary>The names of all packs that formats asked for so far.</summary>
    public DateNamesPlan Names() => new(
        Of(DateNameKind.Months), Of(DateNameKind.ShortMonths), Days(DateNameKind.Weekdays), Days(DateNameKind.ShortWeekdays), Of(DateNameKind.DayHalves));

    /// <summary>
    /// Reports a format without quotes that its own commas divide, as in <c>[MMMM d, yyyy]</c>; gives how many texts are its parts, 0 for what is whole or cannot be joined.
    /// </summary>
    private int Divided(List<YamlScalar> texts, int first, bool isMoment)
    {
        var mistakes = DateFormatSyntax.Read(texts[first].Text, isMoment).Mistakes;
        if (texts[first].Style != YamlStyle.Plain || mistakes.Count == 0 || mistakes[0].Problem != DateFormatProblem.Missing)
            return 0;
        for (var last = first + 1; last < texts.Count && last <= first + MostCommas && texts[last].Style == YamlStyle.Plain; last++)
        {
            // An inherited list may be of several files.
            var length = texts[last].Start + texts[last].Length - texts[first].Start;
            if (!ReferenceEquals(texts[first].Source, texts[last].Source) || length <= 0)
                return 0;
            var whole = texts[first].Source.Text.Substring(texts[first].Start, length).Trim(OtherQuotes);
            if (whole.IndexOf(',') < 0 || whole.IndexOf('\n') >= 0 || DateFormatSyntax.Read(whole, isMoment).Mistakes.Count > 0)
                continue;
            reader.Report(FieldDiagnostics.DatePartMissing, texts[first], texts[first].Text, mistakes[0].Text, " Its comma ends it: put quotes around all of it, `\"" + whole + "\"`.");
            return last - first + 1;
        }
        return 0;
    }

    private DateFormatPlan? Read(YamlScalar text, bool isMoment, bool needsOffset)
    {
        var format = DateFormatSyntax.Read(text.Text, isMoment);
        foreach (var mistake in format.Mistakes)
            Report(text, mistake, format);
        if (format.Mistakes.Count == 0 && needsOffset && !format.HasOffset)
            reader.Report(FieldDiagnostics.NoOffset, text, text.Text);
        foreach (var (part, start, length) in format.Places)
        {
            if (KindOf(part) is { } kind)
                Use(kind, text, start, length);
        }
        return format.Mistakes.Count == 0 ? format.Plan : null;
    }

    private void Report(YamlScalar text, DateFormatMistake mistake, DateFormatSyntax format)
    {
        switch (mistake.Problem)
        {
            case DateFormatProblem.UnknownPart:
                reader.ReportWithin(FieldDiagnostics.UnknownDatePart, text, mistake.Start, mistake.Length, mistake.Text, Hint(mistake.Text) + AllParts);
                break;
            case DateFormatProblem.Word:
                var quoted = format.WithQuotes ?? "'" + mistake.Text + "'";
                reader.ReportWithin(FieldDiagnostics.UnknownDatePart, text, mistake.Start, mistake.Length, mistake.Text, " Write it between single quotes: `" + quoted + "`.");
                break;
            case DateFormatProblem.Percent:
                var advice = format.Translation is { } translation ? " Write the format without `%`: `" + translation + "`." : " Parts have no `%` before them, and a year has four digits." + AllParts;
                reader.ReportWithin(FieldDiagnostics.UnknownDatePart, text, mistake.Start, mistake.Length, mistake.Text, advice);
                break;
            case DateFormatProblem.OpenLiteral:
                reader.ReportWithin(FieldDiagnostics.OpenLiteral, text, mistake.Start, mistake.Length);
                break;
            case DateFormatProblem.Twice:
                reader.ReportWithin(FieldDiagnostics.DatePartTwice, text, mistake.Start, mistake.Length, mistake.Text);
                break;
            case DateFormatProblem.Missing:
                reader.Report(FieldDiagnostics.DatePartMissing, text, text.Text, mistake.Text, AddIt + MinutesForMonth(text.Text));
                break;
            default:
                reader.Report(FieldDiagnostics.DatePartMissing, text, text.Text, "the year, the month and the day", AddIt + MinutesForMonth(text.Text));
                break;
        }
    }

    private static readonly char[] Hours = ['H', 'h'];

    private const string AllParts = " Parts are yyyy, MMMM, MMM, MM, M, dddd, ddd, dd, d, HH, H, hh, h, mm, ss, tt and zzz; put other letters between single quotes.";

    /// <summary>Minutes are meant as months where no hour stands, or where they stand twice.</summary>
    private static string MinutesForMonth(string format)
    {
        const string Minutes = "mm";
        var first = format.IndexOf(Minutes, System.StringComparison.Ordinal);
        return format.IndexOf('M') < 0 && first >= 0 && (format.IndexOfAny(Hours) < 0 || format.LastIndexOf(Minutes, System.StringComparison.Ordinal) > first)
            ? " `mm` is minutes: write `MM` for the month."
            : "";
    }

    private static string Hint(string letters) => letters[0] switch
    {
        'y' or 'Y' => " Write `yyyy` for the year: its four digits.",
        'E' => letters.Length > 3 ? " Write `dddd` for the name of the weekday." : " Write `ddd` for the short name of the weekday.",
        'D' => " Write `d` or `dd` for the day.",
        'm' => " Write `mm` for minutes, `M` or `MM` for the month.",
        's' or 'S' => " Write `ss` for seconds.",
        'f' or 'F' => " Decimals of a second are read where `formats` is left out.",
        't' or 'a' or 'A' => " Write `tt` for the half of the day.",
        'z' or 'Z' or 'K' or 'X' => " Write `zzz` for the offset from UTC.",
        _ => "",
    };

    private void Use(DateNameKind kind, YamlScalar text, int start, int length)
    {
        var isFirst = !_isUsed[(int)kind];
        _isUsed[(int)kind] = true;
        var known = names.Of(kind);
        if (known.Count == 0 && !names.IsIncomplete)
            reader.ReportWithin(FieldDiagnostics.NoDateNames, text, start, length, text.Text.Substring(start, length), DateNames.Keys[(int)kind]);
        // A weekday must be one that some language calls so; which language it was makes no difference.
        if (!isFirst || kind is DateNameKind.Weekdays or DateNameKind.ShortWeekdays)
            return;
        var given = new Dictionary<string, DateName>(System.StringComparer.Ordinal);
        foreach (var name in known)
        {
            if (!given.TryGetValue(name.Folded, out var twin))
                given.Add(name.Folded, name);
            else if (twin.Value != name.Value)
                reader.ReportWithin(FieldDiagnostics.DateNameClash, text, start, length, name.Folded, DateNames.Keys[(int)kind], twin.Pack, name.Pack);
        }
    }

    private static DateNameKind? KindOf(DatePart part) => part switch
    {
        DatePart.MonthName => DateNameKind.Months,
        DatePart.ShortMonthName => DateNameKind.ShortMonths,
        DatePart.WeekdayName => DateNameKind.Weekdays,
        DatePart.ShortWeekdayName => DateNameKind.ShortWeekdays,
        DatePart.DayHalf => DateNameKind.DayHalves,
        _ => null,
    };

    /// <summary>Of equal names that of the pack which is imported first.</summary>
    private EquatableArray<NamePlan> Of(DateNameKind kind)
    {
        var given = new Dictionary<string, NamePlan>(System.StringComparer.Ordinal);
        foreach (var name in Used(kind))
        {
            if (!given.ContainsKey(name.Folded))
                given.Add(name.Folded, new NamePlan(name.Folded, name.Value));
        }
        return Sorted(given);
    }

    private EquatableArray<NamePlan> Days(DateNameKind kind)
    {
        var given = new Dictionary<string, NamePlan>(System.StringComparer.Ordinal);
        foreach (var name in Used(kind))
        {
            var days = given.TryGetValue(name.Folded, out var others) ? others.Value : 0;
            given[name.Folded] = new NamePlan(name.Folded, days | 1 << name.Value);
        }
        return Sorted(given);
    }

    private List<DateName> Used(DateNameKind kind) => _isUsed[(int)kind] ? names.Of(kind) : [];

    private static EquatableArray<NamePlan> Sorted(Dictionary<string, NamePlan> given)
    {
        var sorted = new NamePlan[given.Count];
        given.Values.CopyTo(sorted, 0);
        System.Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Folded, right.Folded));
        return new EquatableArray<NamePlan>(sorted);
    }

    private int? Offset(YamlNode node)
    {
        if (reader.Scalar(node, "`offset`") is not { } text)
            return null;
        if (ReadOffset(text.Text) is { } minutes)
            return minutes;
        reader.Report(FieldDiagnostics.Offset, text, text.Text);
        return null;
    }

    /// <summary><c>+01:00</c>, <c>-05:30</c>.</summary>
    private static int? ReadOffset(string text)
    {
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':')
            return null;
        foreach (var at in new[] { 1, 2, 4, 5 })
        {
            if (text[at] is < '0' or > '9')
                return null;
        }
        var minutes = (text[4] - '0') * 10 + text[5] - '0';
        var offset = ((text[1] - '0') * 10 + text[2] - '0') * 60 + minutes;
        return minutes > 59 || offset > MostMinutes ? null : text[0] == '-' ? -offset : offset;
    }
}
