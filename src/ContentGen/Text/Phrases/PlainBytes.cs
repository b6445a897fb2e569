using System;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ContentGen.Text.Phrases;

/// <summary>
/// Eight bytes of text as one number, the first byte the least significant. A byte is plain if it is printable ASCII and no white space that goes on with white
/// space before it: plain bytes fold one by one, capitals to small letters.
/// </summary>
internal static class PlainBytes
{
    public const int Length = sizeof(ulong);

    private const ulong HighBits = 0x8080808080808080;
    private const ulong EachByte = 0x0101010101010101;

    /// <summary>Reads the bytes from an offset on; zeros stand for those behind the text's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ReadOnlySpan<byte> text, int offset) =>
        text.Length - offset >= Length ? BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(offset)) : ReadShort(text, offset);

    /// <summary>The last eight bytes of a text in reverse order, zeros behind them where it is shorter.</summary>
    public static ulong ReadReversed(ReadOnlySpan<byte> text) => text.Length >= Length
        ? BinaryPrimitives.ReadUInt64BigEndian(text.Slice(text.Length - Length))
        : text.IsEmpty ? 0 : BinaryPrimitives.ReverseEndianness(ReadShort(text, 0)) >> 8 * (Length - text.Length);

    /// <summary>How many bytes are plain before the first that is not. Nothing is known of what stands before the first byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountPlain(ulong bytes)
    {
        var low = bytes & ~HighBits;
        // Of what has no high bit, adding 60 carries each byte of 20 or more into its own.
        var controls = ~(low + 0x60 * EachByte);
        var spaces = ~((low ^ 0x20 * EachByte) + 0x7F * EachByte | bytes) & HighBits;
        var others = (controls | bytes) & HighBits | spaces & spaces << 8;
        return BitOperations.TrailingZeroCount(others) >> 3;
    }

    /// <summary>Plain bytes, folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Fold(ulong plain)
    {
        var capitals = (plain + (0x80 - 'A') * EachByte) & ~(plain + (0x7F - 'Z') * EachByte) & HighBits;
        return plain | capitals >> 2;
    }

    /// <summary>Bit i: byte i is a letter or digit. Bytes of 80 and above must not be among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Words(ulong ascii)
    {
        var small = ascii | 0x20 * EachByte;
        var letters = (small + (0x80 - 'a') * EachByte) & ~(small + (0x7F - 'z') * EachByte);
        var digits = (ascii + (0x80 - '0') * EachByte) & ~(ascii + (0x7F - '9') * EachByte);
        // The product brings the bit of byte i to the place 56 + i.
        return (int)((((letters | digits) & HighBits) >> 7) * 0x0102040810204080 >> 56);
    }

    /// <summary>The first bytes, zeros behind them.</summary>
    /// <param name="bytes">All eight.</param>
    /// <param name="count">1 to 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong First(ulong bytes, int count) => bytes & ulong.MaxValue >> 8 * (Length - count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong ReadShort(ReadOnlySpan<byte> text, int offset)
    {
        if (text.Length >= Length)
            return BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(text.Length - Length)) >> 8 * (Length - (text.Length - offset));
        var bytes = 0ul;
        for (var i = text.Length - 1; i >= offset; i--)
            bytes = bytes << 8 | text[i];
        return bytes;
    }
}
