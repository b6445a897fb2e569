using System;
using System.Collections;
using System.IO;
using System.Text;
using ContentGen.Schema.Plans;

namespace ContentGen.BuiltInPlans;

/// <summary>Writes values by their shapes. <c>PlanBytes</c> of the command line reads them.</summary>
internal sealed class PlanWriter
{
    private readonly MemoryStream _bytes = new();

    internal byte[] ToArray() => _bytes.ToArray();

    internal void Write(ValueShape shape, object? value)
    {
        if (shape.IsNullable)
        {
            _bytes.WriteByte(value is null ? (byte)0 : (byte)1);
            if (value is null)
                return;
        }
        if (shape.Element is { } element)
            WriteArray(element, (IList?)value!.GetType().GetMethod("ToArray")!.Invoke(value, null) ?? Array.Empty<object>());
        else
            WriteOne(shape.Type, value!);
    }

    internal void WriteArray(ValueShape element, IList items)
    {
        WriteNumber(items.Count);
        foreach (var item in items)
            Write(element, item);
    }

    internal void WriteRaw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    internal void WriteText(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        WriteNumber(utf8.Length);
        _bytes.Write(utf8);
    }

    /// <summary>Signs to the lowest bit, then seven bits a byte, the lowest first.</summary>
    internal void WriteNumber(long number) => WriteBits(unchecked((ulong)(number << 1 ^ number >> 63)));

    private void WriteBits(ulong bits)
    {
        for (; bits >= 0x80; bits >>= 7)
            _bytes.WriteByte((byte)(bits | 0x80));
        _bytes.WriteByte((byte)bits);
    }

    private void WriteOne(Type type, object value)
    {
        switch (value)
        {
            case string text:
                WriteText(text);
                break;
            case bool flag:
                _bytes.WriteByte(flag ? (byte)1 : (byte)0);
                break;
            case byte octet:
                _bytes.WriteByte(octet);
                break;
            case int or long:
                WriteNumber(Convert.ToInt64(value));
                break;
            case ulong bits:
                WriteBits(bits);
                break;
            case Enum:
                WriteNumber(Convert.ToInt64(value));
                break;
            case decimal number:
                foreach (var part in decimal.GetBits(number))
                    WriteNumber(part);
                break;
            default:
                WriteRecord(type, value);
                break;
        }
    }

    private void WriteRecord(Type type, object value)
    {
        if (type.IsAbstract)
        {
            var at = Array.IndexOf(Shapes.Cases(type), value.GetType());
            _bytes.WriteByte(checked((byte)at));
        }
        else if (type.IsValueType || value.GetType() != type)
            throw new NotSupportedException($"A plan holds a {value.GetType()} as {type}, which nothing here writes.");
        foreach (var member in Shapes.Members(value.GetType()))
            Write(member.Value, member.Property.GetValue(value));
    }
}
