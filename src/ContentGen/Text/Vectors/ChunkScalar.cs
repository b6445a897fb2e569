using System.Runtime.CompilerServices;
using ContentGen.Text.Unicode;

namespace ContentGen.Text.Vectors;

/// <summary>Chunks byte by byte, from the character tables: where there are no vectors, and what the others are compared with.</summary>
internal readonly struct ChunkScalar : IChunkReader
{
    public static LineMasks ReadLines(ref byte first)
    {
        var counts = ReadCounts(ref first);
        LineMasks masks;
        (masks.NonAscii, masks.White, masks.Word) = (counts.NonAscii, counts.White, counts.Letter | counts.Digit);
        masks.LineBreak = Find(ref first, (byte)'\n') | Find(ref first, (byte)'\r');
        return masks;
    }

    public static ulong Find(ref byte first, byte value)
    {
        var found = 0UL;
        for (var i = 0; i < IChunkReader.Length; i++)
            found |= (Unsafe.Add(ref first, i) == value ? 1UL : 0) << i;
        return found;
    }

    public static ulong FindRange(ref byte first, byte from, byte count)
    {
        var found = 0UL;
        for (var i = 0; i < IChunkReader.Length; i++)
            found |= ((byte)(Unsafe.Add(ref first, i) - from) < count ? 1UL : 0) << i;
        return found;
    }

    public static ulong ReadLetters(ref byte first, out ulong nonAscii)
    {
        var counts = ReadCounts(ref first);
        nonAscii = counts.NonAscii;
        return counts.Letter;
    }

    public static ulong FindControls(ref byte first) => ReadCounts(ref first).White & ~Find(ref first, (byte)' ');

    public static ulong FindTerminators(ref byte first)
    {
        var found = 0UL;
        for (var i = 0; i < IChunkReader.Length; i++)
            found |= (Unsafe.Add(ref first, i) is (byte)'.' or (byte)'!' or (byte)'?' or 0xE2 or 0xE3 or 0xEF or 0xD8 or 0xE0 ? 1UL : 0) << i;
        return found;
    }

    public static ulong FindMembers(ref byte first, ref byte set)
    {
        var found = 0UL;
        for (var i = 0; i < IChunkReader.Length; i++)
            found |= (ByteSet.Contains(ref set, Unsafe.Add(ref first, i)) ? 1UL : 0) << i;
        return found;
    }

    public static ulong FindAsciiMembers(ref byte first, ref byte set)
    {
        var found = FindMembers(ref first, ref set);
        for (var i = 0; i < IChunkReader.Length; i++)
            found &= ~((Unsafe.Add(ref first, i) >= 0x80 ? 1UL : 0) << i);
        return found;
    }

    public static LeadMasks ReadLeads(ref byte first)
    {
        LeadMasks masks = default;
        for (var i = 0; i < IChunkReader.Length; i++)
        {
            var value = Unsafe.Add(ref first, i);
            masks.NonAscii |= (value >= 0x80 ? 1UL : 0) << i;
            masks.Two |= (value >= 0xC0 ? 1UL : 0) << i;
            masks.Three |= (value >= 0xE0 ? 1UL : 0) << i;
            masks.Four |= (value >= 0xF0 ? 1UL : 0) << i;
            masks.Special |= (value is 0xC0 or 0xC1 or 0xE0 or 0xED or 0xF0 or >= 0xF4 ? 1UL : 0) << i;
        }
        return masks;
    }

    public static CountMasks ReadCounts(ref byte first)
    {
        CountMasks masks = default;
        for (var i = 0; i < IChunkReader.Length; i++)
        {
            var value = Unsafe.Add(ref first, i);
            var scalar = value < 0x80 ? UnicodeData.ClassOf(value) : ScalarClass.None;
            masks.NonAscii |= (value >= 0x80 ? 1UL : 0) << i;
            masks.White |= Bit(scalar, ScalarClass.WhiteSpace, i);
            masks.Letter |= Bit(scalar, ScalarClass.Letter, i);
            masks.Cased |= Bit(scalar, ScalarClass.Cased, i);
            masks.Upper |= Bit(scalar, ScalarClass.Upper, i);
            masks.Digit |= Bit(scalar, ScalarClass.Digit, i);
            masks.Symbol |= Bit(scalar, ScalarClass.Symbol, i);
        }
        return masks;
    }

    private static ulong Bit(ScalarClass scalar, ScalarClass classes, int position) => ((scalar & classes) != 0 ? 1UL : 0) << position;
}
