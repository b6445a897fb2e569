using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace ContentGen;

/// <summary>
/// The bytes of a stored layout: <c>CGL</c>, the version of the format, the schema's id, version and hash (each a length and UTF-8), the number of
/// records, the records, CRC-32C of all that as four bytes, the lowest first. Of a record, a byte says which of its eight numbers differ from what is
/// expected behind the record before it; the differences follow as variable-length numbers, seven bits a byte.
/// </summary>
internal static class LayoutFormat
{
    internal const byte Version = 1;

    private const int VersionAt = 3;

    private const int Checksum = sizeof(uint);

    private const int Numbers = Block.Bytes / sizeof(int);

    /// <summary>The most bytes of a number.</summary>
    private const int LongestNumber = 5;

    private const int LongestRecord = 1 + Numbers * LongestNumber;

    /// <summary>How many records are written at once.</summary>
    private const int Portion = 64;

    private static ReadOnlySpan<byte> Magic => "CGL"u8;

    internal static void Write(IBufferWriter<byte> writer, ReadOnlySpan<Block> blocks, SchemaInfo schema)
    {
        var crc = WriteStart(writer, schema, blocks.Length);
        var before = default(Block);
        while (!blocks.IsEmpty)
        {
            var count = Math.Min(blocks.Length, Portion);
            var span = writer.GetSpan(count * LongestRecord);
            var at = 0;
            foreach (ref readonly var block in blocks[..count])
            {
                WriteRecord(span, ref at, in block, in before);
                before = block;
            }
            crc = Crc(crc, span[..at]);
            writer.Advance(at);
            blocks = blocks[count..];
        }
        BinaryPrimitives.WriteUInt32LittleEndian(writer.GetSpan(Checksum), ~crc);
        writer.Advance(Checksum);
    }

    /// <summary>Gives what is wrong and what to do; null where nothing is, and there is a layout.</summary>
    internal static string? Read(ReadOnlySpan<byte> bytes, out ContentLayout? layout)
    {
        layout = null;
        if (!bytes.StartsWith(Magic) || bytes.Length <= VersionAt)
            return "These bytes are no stored layout. Parse the document again, and store what ContentLayout.WriteTo writes.";
        if (bytes[VersionAt] != Version)
            return $"The layout was stored in version {bytes[VersionAt]} of the format; this ContentGen reads version {Version}. Parse the document again.";
        const string Damaged = "The stored layout is damaged: it was cut off or changed. Parse the document again.";
        var content = bytes.Length - Checksum;
        if (content <= VersionAt || ~Crc(uint.MaxValue, bytes[..content]) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[content..]))
            return Damaged;
        var rest = bytes[(VersionAt + 1)..content];
        if (!TryText(ref rest, out var id) || !TryText(ref rest, out var version) || !TryText(ref rest, out var hash) || !TryNumber(ref rest, out var count))
            return Damaged;
        // Each record takes a byte at least: a number that says otherwise does not get memory.
        if (count < LayoutHeader.Records || count > rest.Length)
            return Damaged;
        var blocks = new Block[count];
        var before = default(Block);
        foreach (ref var block in blocks.AsSpan())
        {
            if (!TryRecord(ref rest, in before, out block))
                return Damaged;
            before = block;
        }
        if (!rest.IsEmpty)
            return Damaged;
        layout = new(blocks, new(id, version, hash), isForeign: true);
        return null;
    }

    private static uint WriteStart(IBufferWriter<byte> writer, SchemaInfo schema, int count)
    {
        var most = Magic.Length + 1 + LongestNumber * 4
            + Encoding.UTF8.GetMaxByteCount(schema.Id.Length) + Encoding.UTF8.GetMaxByteCount(schema.Version.Length) + Encoding.UTF8.GetMaxByteCount(schema.Hash.Length);
        var span = writer.GetSpan(most);
        Magic.CopyTo(span);
        span[VersionAt] = Version;
        var at = VersionAt + 1;
        WriteText(span, ref at, schema.Id);
        WriteText(span, ref at, schema.Version);
        WriteText(span, ref at, schema.Hash);
        WriteNumber(span, ref at, (uint)count);
        var crc = Crc(uint.MaxValue, span[..at]);
        writer.Advance(at);
        return crc;
    }

    private static void WriteText(Span<byte> span, ref int at, string text)
    {
        WriteNumber(span, ref at, (uint)Encoding.UTF8.GetByteCount(text));
        at += Encoding.UTF8.GetBytes(text, span[at..]);
    }

    private static bool TryText(ref ReadOnlySpan<byte> rest, out string text)
    {
        text = "";
        if (!TryNumber(ref rest, out var length) || length > rest.Length)
            return false;
        text = Encoding.UTF8.GetString(rest[..(int)length]);
        rest = rest[(int)length..];
        return true;
    }

    private static void WriteRecord(Span<byte> span, ref int at, in Block block, in Block before)
    {
        ReadOnlySpan<int> differences =
        [
            unchecked(block.OuterStart - before.OuterEnd),
            unchecked(block.OuterEnd - block.OuterStart),
            unchecked(block.Start - block.OuterStart),
            unchecked(block.OuterEnd - block.End),
            unchecked(block.Line - before.LastLine),
            unchecked(block.LastLine - block.Line),
            unchecked(block.Tag - before.Tag),
            block.Extra,
        ];
        var mask = at++;
        var present = 0;
        for (var i = 0; i < Numbers; i++)
        {
            if (differences[i] == 0)
                continue;
            present |= 1 << i;
            // The sign stands in the lowest bit, so that numbers near 0 are short on both sides of it.
            WriteNumber(span, ref at, (uint)(differences[i] << 1 ^ differences[i] >> 31));
        }
        span[mask] = (byte)present;
    }

    private static bool TryRecord(ref ReadOnlySpan<byte> rest, in Block before, out Block block)
    {
        block = default;
        if (rest.IsEmpty)
            return false;
        int present = rest[0];
        rest = rest[1..];
        Span<int> differences = stackalloc int[Numbers];
        for (var i = 0; i < Numbers; i++)
        {
            differences[i] = 0;
            if ((present >> i & 1) == 0)
                continue;
            if (!TryNumber(ref rest, out var number))
                return false;
            differences[i] = (int)(number >> 1) ^ -(int)(number & 1);
        }
        block.OuterStart = unchecked(before.OuterEnd + differences[0]);
        block.OuterEnd = unchecked(block.OuterStart + differences[1]);
        block.Start = unchecked(block.OuterStart + differences[2]);
        block.End = unchecked(block.OuterEnd - differences[3]);
        block.Line = unchecked(before.LastLine + differences[4]);
        block.LastLine = unchecked(block.Line + differences[5]);
        block.Tag = unchecked(before.Tag + differences[6]);
        block.Extra = differences[7];
        return true;
    }

    private static void WriteNumber(Span<byte> span, ref int at, uint number)
    {
        for (; number >= 0x80; number >>= 7)
            span[at++] = (byte)(number | 0x80);
        span[at++] = (byte)number;
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> rest, out uint number)
    {
        number = 0;
        for (var i = 0; i < LongestNumber && i < rest.Length; i++)
        {
            number |= (uint)(rest[i] & 0x7F) << 7 * i;
            if ((rest[i] & 0x80) != 0)
                continue;
            // Of the last byte of the longest number, four bits are left.
            if (i == LongestNumber - 1 && rest[i] > 0xF)
                return false;
            rest = rest[(i + 1)..];
            return true;
        }
        return false;
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        foreach (var value in bytes[(words.Length * sizeof(ulong))..])
            crc = BitOperations.Crc32C(crc, value);
        return crc;
    }
}
