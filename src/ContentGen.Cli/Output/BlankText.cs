using System;
using System.Text;

namespace ContentGen.Cli.Output;

/// <summary>Whether a stretch of a document shows nothing: white space as the language has it, and what it trims.</summary>
internal static class BlankText
{
    internal static bool Is(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(utf8, out var rune, out var consumed) != System.Buffers.OperationStatus.Done)
                return false;
            if (!Rune.IsWhiteSpace(rune)
                && rune.Value is not (0x200B or 0x2060 or 0xFEFF or 0x200E or 0x200F or 0x061C or 0x00AD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
            {
                return false;
            }
            utf8 = utf8[consumed..];
        }
        return true;
    }
}
