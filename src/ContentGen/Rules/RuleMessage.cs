using System;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using ContentGen.Rules;

namespace ContentGen.Runtime;

/// <summary>Writes the values of a message's holes. Made when somebody reads the message.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleMessage
{
    /// <summary>The most characters (scalars) of a document's text that a message repeats.</summary>
    private const int LongestText = 200;

    private const string Absent = "(none)";

    private readonly StringBuilder _text = new();

    internal void Add(string text) => _text.Append(text);

    /// <summary>A number: at most four decimals.</summary>
    public void Add(RuleNumber value) => _text.Append(value.IsAbsent ? Absent : ExactArithmetic.Text(value.Value));

    /// <summary>True or false.</summary>
    public void Add(RuleBoolean value) => _text.Append(value.IsAbsent ? Absent : value.IsTrue ? "true" : "false");

    /// <summary>A text; a long one is cut.</summary>
    public void Add(RuleText value)
    {
        if (value.IsAbsent)
        {
            _text.Append(Absent);
            return;
        }
        var rest = value.Utf8;
        for (var count = 0; rest.Length > 0; count++)
        {
            if (count == LongestText)
            {
                _text.Append('…');
                return;
            }
            Rune.DecodeFromUtf8(rest, out var rune, out var length);
            _text.Append(rune.ToString());
            rest = rest[length..];
        }
    }

    /// <summary>A day: <c>2025-03-01</c>.</summary>
    public void AddDay(RuleNumber value) => _text.Append(value.IsAbsent
        ? Absent
        : DateOnly.FromDayNumber((int)value.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A moment, in UTC: <c>2025-03-01T09:15:00Z</c>; decimals of a second where it has some.</summary>
    public void AddMoment(RuleNumber value) => _text.Append(value.IsAbsent
        ? Absent
        : new DateTime((long)value.Value, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    /// <summary>A value of an enumeration, as JSON calls it.</summary>
    public void AddEnum(in RuleContext rule, RuleNodes field) => _text.Append(rule.EnumName(field) ?? Absent);

    /// <summary>The message.</summary>
    public override string ToString() => _text.ToString();
}
