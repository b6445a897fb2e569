using System;
using System.Collections.Generic;
using System.Globalization;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Examples;

/// <summary>Reads the value that an example wants of a field, as the JSON output prints values of its type.</summary>
internal static class FieldValues
{
    private const string Null = "null";
    private static readonly string[] Booleans = ["true", "false"];
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm"];

    public static Expected? Bind(YamlScalar scalar, FieldPlan field, NodeReader reader)
    {
        var text = scalar.Text;
        // `null` in quotes is a text, as everywhere in YAML.
        if (text == Null && scalar.Style == YamlStyle.Plain)
            return new ExpectedValue(scalar.Span, Null);
        if (field.Type is FieldType.Url or FieldType.Email)
            return ExpectationBinder.Text(scalar);
        if (field.Type is not (FieldType.Integer or FieldType.Number or FieldType.Boolean) && text.EndsWith("…", StringComparison.Ordinal))
            return ExpectationBinder.Text(scalar);
        var names = Names(field);
        var (isValue, wanted) = field.Type switch
        {
            FieldType.Integer => (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _), "a whole number in digits"),
            FieldType.Number => (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
                "a number with a full stop before its decimals"),
            FieldType.Date => (IsMoment(text, ["yyyy-MM-dd"]), "a day such as `2025-03-03`"),
            FieldType.DateTime => (IsMoment(text.Length > 6 ? WithoutOffset(text) : text, Moments) && WithoutOffset(text) != text, "a moment such as `2025-03-03T10:15:00+01:00`"),
            _ => (names.Contains(text), "one of: " + string.Join(", ", names)),
        };
        if (isValue)
            return new ExpectedValue(scalar.Span, text);
        reader.Report(ExampleDiagnostics.NeverTheValue, scalar, field.Name, text, wanted, NearestName.Suggest(text, names));
        return null;
    }

    private static List<string> Names(FieldPlan field)
    {
        var names = new List<string>(field.Type == FieldType.Boolean ? Booleans : []);
        foreach (var value in field.Values)
            names.Add(value.JsonName);
        return names;
    }

    private static bool IsMoment(string text, string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>A moment without its <c>+01:00</c> or <c>Z</c>; the same text where it has none.</summary>
    private static string WithoutOffset(string text)
    {
        if (text.EndsWith("Z", StringComparison.Ordinal))
            return text.Substring(0, text.Length - 1);
        var at = text.Length - 6;
        return at > 0 && text[at] is '+' or '-' && text[at + 3] == ':' ? text.Substring(0, at) : text;
    }
}
