using System;
using System.Globalization;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Text.Unicode;

namespace ContentGen.Schema.Expressions;

/// <summary>Texts of expressions that stand beside a day, a moment or a value of an enumeration.</summary>
internal static class LiteralValues
{
    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    /// <summary>The constant that a text is, or why it is none; neither where the other side is no such value.</summary>
    public static (RuleExpression? Constant, (string Problem, string Advice)? Wanted) Convert(string text, RuleType type, BoundField? field)
    {
        switch (type)
        {
            case RuleType.Date:
                // A day counts from 0001-01-01, as `DateOnly.DayNumber` does.
                return DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? (new NumberConstant(type, day.Ticks / TimeSpan.TicksPerDay, RuleExpressionText.Quoted(text)), null)
                    : (null, ("no day", " Write year, month and day: `'2025-03-01'`."));
            case RuleType.Moment:
                return DateTimeOffset.TryParseExact(text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                    ? (new NumberConstant(type, moment.UtcTicks, RuleExpressionText.Quoted(text)), null)
                    : (null, ("no moment", " Write day, time and offset from UTC: `'2025-03-01T10:15+01:00'`."));
            case RuleType.Enum:
                return EnumValue(text, field!);
            default:
                return default;
        }
    }

    private static (RuleExpression? Constant, (string Problem, string Advice)? Wanted) EnumValue(string text, BoundField field)
    {
        var values = field.Plan.Values.ToArray(static value => value.JsonName);
        var folded = TextFolder.Fold(text);
        for (var i = 0; i < values.Length; i++)
        {
            if (TextFolder.Fold(values[i]) == folded)
                return (new NumberConstant(RuleType.Enum, i, RuleExpressionText.Quoted(values[i])), null);
        }
        var advice = NearestName.Suggest(text, values);
        return (null, ("no value of the field `" + field.Plan.Name + "`", advice.Length > 0 ? advice : " Write one of: " + string.Join(", ", values) + "."));
    }
}
