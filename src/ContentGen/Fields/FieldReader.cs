using System;
using System.Runtime.CompilerServices;
using ContentGen.Runtime;
using ContentGen.Text.Markdown;

namespace ContentGen.Fields;

/// <summary>Converts the text of a field. Nothing is allocated and nothing depends on a culture; what does not convert gives false.</summary>
internal static class FieldReader
{
    /// <summary>Whether a text converts to the field's type.</summary>
    internal static bool Converts(ReadOnlySpan<byte> text, FieldInfo field) => field.Type switch
    {
        FieldType.Integer => NumberReader.TryReadInteger(text, out _),
        FieldType.Number => NumberReader.TryReadNumber(text, field.DecimalComma, out _),
        FieldType.Boolean or FieldType.Enum => Word(text, field) >= 0,
        FieldType.Date => TryRead<DateOnly>(text, field, out _),
        FieldType.DateTime => TryRead<DateTimeOffset>(text, field, out _),
        FieldType.Url => AddressReader.IsUrl(text),
        FieldType.Email => AddressReader.IsEmail(text),
        _ => true,
    };

    /// <summary>The value of an enumeration, or 0 for false and 1 for true; negative: none.</summary>
    internal static int Word(ReadOnlySpan<byte> text, FieldInfo field) => TryRead<int>(text, field, out var word) ? word : -1;

    /// <summary>The value of a text, as the type that the field's type stands for.</summary>
    internal static bool TryRead<T>(ReadOnlySpan<byte> text, FieldInfo field, out T value)
        where T : struct =>
        field.HasQuoteMarks && QuoteMarks.First(text) is >= 0 and var first ? TryReadQuoted(text, first, field, out value) : TryReadPlain(text, field, out value);

    /// <summary>The same of a text in which marks of quotations stand: it is read from a copy in which they are spaces.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadQuoted<T>(ReadOnlySpan<byte> text, int first, FieldInfo field, out T value)
        where T : struct
    {
        using var unquoted = new UnquotedText(text, first);
        return TryReadPlain(unquoted.Utf8, field, out value);
    }

    private static bool TryReadPlain<T>(ReadOnlySpan<byte> text, FieldInfo field, out T value)
        where T : struct
    {
        // For each T one of these is compiled, the others are gone.
        if (typeof(T) == typeof(long))
        {
            var read = NumberReader.TryReadInteger(text, out var number);
            value = Unsafe.BitCast<long, T>(number);
            return read;
        }
        if (typeof(T) == typeof(decimal))
        {
            var read = NumberReader.TryReadNumber(text, field.DecimalComma, out var number);
            value = Unsafe.BitCast<decimal, T>(number);
            return read;
        }
        if (typeof(T) == typeof(bool))
        {
            var word = field.Words!.Find(text);
            value = Unsafe.BitCast<bool, T>(word == 1);
            return word >= 0;
        }
        if (typeof(T) == typeof(DateOnly))
        {
            var read = DateReader.TryReadDate(text, field.Dates!, out var date);
            value = Unsafe.BitCast<DateOnly, T>(date);
            return read;
        }
        if (typeof(T) == typeof(DateTimeOffset))
        {
            var read = DateReader.TryReadMoment(text, field.Dates!, out var moment);
            value = Unsafe.As<DateTimeOffset, T>(ref moment);
            return read;
        }
        if (typeof(T).IsEnum || typeof(T) == typeof(int))
        {
            var word = field.Words!.Find(text);
            value = word < 0 ? default : Unsafe.BitCast<int, T>(word);
            return word >= 0;
        }
        throw new NotSupportedException($"No field has values of type {typeof(T)}.");
    }
}
