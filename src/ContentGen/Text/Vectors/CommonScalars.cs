using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen.Text.Vectors;

/// <summary>
/// Adds scalars of several bytes to the masks of a chunk. Those that most texts have are read by vectors, since nobody foresees where they stand, and decoding
/// each would be a wrong guess: letters of U+00C0 to U+017F and of Cyrillic, the dashes, quotation marks and ellipsis of U+2010 to U+2027, guillemets and the spaces that do
/// not break. What is left is for <see cref="ScalarBits"/>.
/// </summary>
internal static class CommonScalars<TReader>
    where TReader : struct, IChunkReader
{
    /// <summary>By narrow vectors a chunk takes as long as decoding a few scalars does.</summary>
    private const int FewBytes = 5;

    /// <summary>Adds what stands in a chunk; line ends to <paramref name="breaks"/>.</summary>
    /// <param name="scalars">What the last chunk left to this one.</param>
    /// <param name="text">The text that is read; scalars end with it.</param>
    /// <param name="offset">Where the chunk begins in it.</param>
    /// <param name="first">The chunk, with white space behind the text.</param>
    /// <param name="masks">The chunk's masks.</param>
    /// <param name="breaks">The first bytes of line ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddTo(ref ScalarBits scalars, ReadOnlySpan<byte> text, int offset, ref byte first, ref LineMasks masks, ref ulong breaks)
    {
        masks.White &= ~masks.NonAscii;
        masks.Word &= ~masks.NonAscii;
        var read = 0UL;
        if (IsWorthwhile(masks.NonAscii))
        {
            var found = Find(ref first);
            masks.White |= found.White;
            masks.Word |= found.Letters;
            read = found.Bytes;
        }
        scalars.Begin();
        if ((masks.NonAscii & ~read) != 0 || scalars.Spills)
            scalars.AddTo(text, offset, read, ref masks, ref breaks);
    }

    /// <summary>Adds what stands in a chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddTo(ref ScalarBits scalars, ReadOnlySpan<byte> text, int offset, ref byte first, ref CountMasks masks)
    {
        scalars.Begin();
        var read = 0UL;
        if (IsWorthwhile(masks.NonAscii))
        {
            var found = Find(ref first);
            var (letters, upper) = FindCased(ref first, in found);
            masks.White |= found.White;
            masks.Letter |= letters;
            masks.Cased |= letters;
            masks.Upper |= upper;
            masks.Symbol |= found.Marks;
            // Of the other letters some are upper-case and some are not.
            read = found.Bytes & ~((found.Letters & ~letters) * 3);
            scalars.Leads = read & ~FindFollowing(ref first);
        }
        if ((masks.NonAscii & ~read) != 0 || scalars.Spills)
            scalars.AddTo(text, offset, read, ref masks);
    }

    private static bool IsWorthwhile(ulong nonAscii) =>
        typeof(TReader) != typeof(ChunkScalar) && (typeof(TReader) != typeof(Chunk128) || BitOperations.PopCount(nonAscii) > FewBytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FindFollowing(ref byte first) => TReader.FindRange(ref first, 0x80, 0x40);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Found Find(ref byte first)
    {
        var following = FindFollowing(ref first);
        // × and ÷ are no letters.
        var signs = TReader.Find(ref first, 0x97) | TReader.Find(ref first, 0xB7);
        var leads = TReader.Find(ref first, 0xC3) & ~(signs >> 1) | TReader.FindRange(ref first, 0xC4, 2) | TReader.FindRange(ref first, 0xD0, 2);
        Found found;
        found.Letters = leads & following >> 1;
        var general = TReader.Find(ref first, 0xE2) & TReader.Find(ref first, 0x80) >> 1;
        found.Marks = general & TReader.FindRange(ref first, 0x90, 0x18) >> 2;
        var narrow = general & TReader.Find(ref first, 0xAF) >> 2;
        var three = found.Marks | narrow;
        found.White = narrow | narrow << 1 | narrow << 2;
        found.Bytes = found.Letters | found.Letters << 1 | three | three << 1 | three << 2;
        var latin = TReader.Find(ref first, 0xC2);
        if (latin != 0)
        {
            var quotes = latin & (TReader.Find(ref first, 0xAB) | TReader.Find(ref first, 0xBB)) >> 1;
            var space = latin & TReader.Find(ref first, 0xA0) >> 1;
            found.Marks |= quotes;
            found.White |= space | space << 1;
            found.Bytes |= (quotes | space) * 3;
        }
        return found;
    }

    /// <summary>The letters that the second byte says the case of, and those of them that are upper-case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Letters, ulong Upper) FindCased(ref byte first, in Found found)
    {
        var latin = found.Letters & TReader.Find(ref first, 0xC3);
        var upper = latin & TReader.FindRange(ref first, 0x80, 0x1F) >> 1;
        var cyrillic = found.Letters & TReader.Find(ref first, 0xD0);
        upper |= cyrillic & TReader.FindRange(ref first, 0x80, 0x30) >> 1;
        return (latin | cyrillic | found.Letters & TReader.Find(ref first, 0xD1) & TReader.FindRange(ref first, 0x80, 0x1F) >> 1, upper);
    }

    private struct Found
    {
        /// <summary>First bytes of letters.</summary>
        public ulong Letters;

        /// <summary>First bytes of punctuation.</summary>
        public ulong Marks;

        /// <summary>All bytes of white space.</summary>
        public ulong White;

        /// <summary>All bytes of all of them.</summary>
        public ulong Bytes;
    }
}
