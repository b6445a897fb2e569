using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace ContentGen.Text.Vectors;

/// <summary>
/// Whether text is well-formed, by masks: bytes that continue a character stand exactly where those that begin one ask for them. What else there
/// is to ask of some first bytes is left to the runtime's library, which stops at each of a few such characters.
/// </summary>
internal static class WellFormedness<TReader>
    where TReader : struct, IChunkReader
{
    /// <summary>Whether a text is well-formed.</summary>
    public static bool Of(ReadOnlySpan<byte> text)
    {
        if (text.Length < IChunkReader.Length)
            return Utf8.IsValid(text);
        ref var first = ref MemoryMarshal.GetReference(text);
        var (asked, isSpecial) = (0UL, 0UL);
        for (var start = 0; start < text.Length; start += IChunkReader.Length)
        {
            // The last chunk is that at the text's end, without what has been read before.
            var read = Math.Min(start, text.Length - IChunkReader.Length);
            var masks = TReader.ReadLeads(ref Unsafe.Add(ref first, read));
            if ((masks.NonAscii | asked) == 0)
                continue;
            var known = start - read;
            var (two, three, four) = (masks.Two >> known, masks.Three >> known, masks.Four >> known);
            if ((asked | two << 1 | three << 2 | four << 3) != (masks.NonAscii & ~masks.Two) >> known)
                return false;
            asked = two >> 63 | three >> 62 | four >> 61;
            isSpecial |= masks.Special >> known;
        }
        return asked == 0 && (isSpecial == 0 || Utf8.IsValid(text));
    }
}
