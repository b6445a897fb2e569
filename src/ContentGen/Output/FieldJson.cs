using System;
using System.Text.Json;
using ContentGen.Fields;
using ContentGen.Runtime;

namespace ContentGen.Output;

/// <summary>Writes what a role with fields took: its text, and each field as the value that it stands for.</summary>
internal static class FieldJson
{
    /// <summary>Absent fields are left out, absent lists are empty; what does not convert is null.</summary>
    internal static void Write(Utf8JsonWriter writer, ContentNode claim, int role, FieldInfo[] fields)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("text"u8);
        ContentJson.WriteText(writer, claim.Taken.Span);
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            if (field.Separators is not null)
            {
                writer.WriteStartArray(field.JsonName);
                foreach (var item in claim.TextFields(role, i))
                    WriteValue(writer, item.Span, field);
                writer.WriteEndArray();
            }
            else if (claim.TextField(role, i) is { Exists: true } value)
            {
                writer.WritePropertyName(field.JsonName);
                WriteValue(writer, value.Span, field);
            }
        }
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, ReadOnlySpan<byte> text, FieldInfo field)
    {
        switch (field.Type)
        {
            case FieldType.Integer when FieldReader.TryRead<long>(text, field, out var number):
                writer.WriteNumberValue(number);
                break;
            case FieldType.Number when FieldReader.TryRead<decimal>(text, field, out var number):
                writer.WriteNumberValue(number);
                break;
            case FieldType.Boolean when FieldReader.TryRead<bool>(text, field, out var value):
                writer.WriteBooleanValue(value);
                break;
            case FieldType.Date when FieldReader.TryRead<DateOnly>(text, field, out var date):
                WriteDate(writer, date);
                break;
            case FieldType.DateTime when FieldReader.TryRead<DateTimeOffset>(text, field, out var moment):
                writer.WriteStringValue(moment);
                break;
            case FieldType.Enum when FieldReader.Word(text, field) is >= 0 and var value:
                writer.WriteStringValue(field.ValueNames[value]);
                break;
            case FieldType.Text or FieldType.Url or FieldType.Email when FieldReader.Converts(text, field):
                ContentJson.WriteText(writer, text);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary><c>2025-03-03</c>.</summary>
    private static void WriteDate(Utf8JsonWriter writer, DateOnly date)
    {
        Span<byte> text = stackalloc byte[10];
        for (int i = 3, year = date.Year; i >= 0; i--, year /= 10)
            text[i] = (byte)('0' + year % 10);
        (text[4], text[5], text[6]) = ((byte)'-', (byte)('0' + date.Month / 10), (byte)('0' + date.Month % 10));
        (text[7], text[8], text[9]) = ((byte)'-', (byte)('0' + date.Day / 10), (byte)('0' + date.Day % 10));
        writer.WriteStringValue(text);
    }
}
