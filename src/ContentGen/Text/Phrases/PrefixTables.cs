using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace ContentGen.Text.Phrases;

/// <summary>
/// What phrases begin with, for vectors, as Teddy does it (G. Langdale, Hyperscan). Each phrase is in one of eight buckets, which are the bits of a byte. For each of
/// the first six places a table for each half of a byte says which buckets have a phrase with that half there: where the six places and both halves leave no
/// bucket, no phrase begins. Another table for each place says the same of whole bytes, for vectors that hold it. It errs on one side only.
/// </summary>
internal sealed class PrefixTables
{
    /// <summary>How many bytes of a phrase are looked at.</summary>
    public const int Length = 6;

    /// <summary>Bytes of a table: an entry for each value of half a byte, once more for each sixteen bytes of the widest vector.</summary>
    public const int TableLength = 64;

    private const int Values = 16;

    private const int Buckets = 8;
    private const byte UpperOrLower = 'a' - 'A';

    /// <summary>Entries of a table of whole bytes.</summary>
    public const int ByteTableLength = 128;

    /// <summary>Where these begin, one for each place.</summary>
    public const int Bytes = Length * 2 * TableLength;

    private readonly byte[] _tables = new byte[Bytes + Length * ByteTableLength];

    /// <summary>Makes the tables.</summary>
    /// <param name="beginnings">The first bytes of folded phrases, the first the least significant, and how many they are, 1 to 8.</param>
    public PrefixTables(IEnumerable<(ulong Bytes, int Length)> beginnings)
    {
        var sorted = new SortedSet<ulong>();
        foreach (var (bytes, length) in beginnings)
        {
            // What is not all ASCII is not looked for where the text is.
            if ((PlainBytes.First(bytes, Math.Min(length, Length)) & 0x8080808080808080) != 0)
                continue;
            if (length >= Length)
                sorted.Add(BinaryPrimitives.ReverseEndianness(PlainBytes.First(bytes, Length)));
            else
                Add(bytes, length, Buckets - 1);
            HasShort |= length < Length;
        }
        // Neighbours share what they begin with, so that a bucket of them lets little else through. Short phrases, behind which anything may stand, have one of their own.
        var buckets = HasShort ? Buckets - 1 : Buckets;
        var index = 0L;
        foreach (var bytes in sorted)
            Add(BinaryPrimitives.ReverseEndianness(bytes), Length, (int)(index++ * buckets / sorted.Count));
    }

    /// <summary>Whether a phrase has fewer bytes than are looked at.</summary>
    public bool HasShort { get; }

    /// <summary>The first byte of the tables: by place that of lower halves, then that of upper ones; behind them by place that of bytes.</summary>
    public ref byte First => ref MemoryMarshal.GetArrayDataReference(_tables);

    private void Add(ulong bytes, int length, int bucket)
    {
        var bit = (byte)(1 << bucket);
        for (var place = 0; place < Length; place++, bytes >>= 8)
        {
            var lower = _tables.AsSpan(place * 2 * TableLength, TableLength);
            var upper = _tables.AsSpan((place * 2 + 1) * TableLength, TableLength);
            var whole = _tables.AsSpan(Bytes + place * ByteTableLength, ByteTableLength);
            if (place >= length)
            {
                AddToAll(lower, bit);
                AddToAll(upper, bit);
                AddToAll(whole, bit);
                continue;
            }
            var value = (byte)bytes;
            var other = char.IsAsciiLetterLower((char)value) ? value - UpperOrLower : value;
            (whole[value], whole[other]) = ((byte)(whole[value] | bit), (byte)(whole[other] | bit));
            for (var i = 0; i < TableLength; i += Values)
            {
                lower[i + value % Values] |= bit;
                upper[i + value / Values] |= bit;
                upper[i + other / Values] |= bit;
            }
        }
    }

    private static void AddToAll(Span<byte> entries, byte bit)
    {
        foreach (ref var entry in entries)
            entry |= bit;
    }
}
