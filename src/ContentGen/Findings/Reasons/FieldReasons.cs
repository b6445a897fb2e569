using System;
using ContentGen.Fields;
using ContentGen.Runtime;
using ContentGen.Text.Markdown;

namespace ContentGen.Findings.Reasons;

/// <summary>Why the text of a field does not convert: found by reading it again when somebody reads the finding's message.</summary>
internal static class FieldReasons
{
    /// <summary>The message of a field's finding: what the text is not, and where it is known, why.</summary>
    /// <param name="info">The finding.</param>
    /// <param name="field">The field; null: nothing is known.</param>
    /// <param name="text">The text of the field, or of an item of a list.</param>
    internal static string Message(FindingInfo info, FieldInfo? field, ReadOnlySpan<byte> text)
    {
        if (field is null || Of(text, field, info.Wanted) is not { } reason)
            return $"'{info.Subject}' is not {info.Wanted}.";
        // What a number may be at most is a reason, and said where it is the one.
        var wanted = field.Type switch
        {
            FieldType.Integer => "a whole number",
            FieldType.Number => "a number",
            _ => info.Wanted,
        };
        return $"'{info.Subject}' is not {wanted}: {reason}.";
    }

    /// <summary>The field to which a finding belongs.</summary>
    internal static FieldInfo? FieldOf(SchemaTables tables, int finding)
    {
        foreach (var role in tables.Roles)
        {
            foreach (var field in role.Fields)
            {
                if (field.Finding == finding)
                    return field;
            }
        }
        return null;
    }

    /// <summary>The reason as the rest of a sentence; null where nothing is to be said beside what is wanted.</summary>
    private static string? Of(ReadOnlySpan<byte> text, FieldInfo field, string wanted)
    {
        using var read = new UnquotedText(text, field.HasQuoteMarks ? QuoteMarks.First(text) : -1);
        return field.Type switch
        {
            FieldType.Integer => NumberReasons.OfInteger(read.Utf8),
            FieldType.Number => NumberReasons.OfNumber(read.Utf8, field.DecimalComma),
            FieldType.Date or FieldType.DateTime => DateReader.Reason(read.Utf8, field.Dates!, wanted),
            FieldType.Url => AddressReasons.OfUrl(read.Utf8),
            FieldType.Email => AddressReasons.OfEmail(read.Utf8),
            FieldType.Boolean or FieldType.Enum => WordReasons.Of(read.Utf8, field.Words!, wanted),
            _ => null,
        };
    }
}
