using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using ContentGen.Text.Unicode;

namespace ContentGen.Text.Phrases;

/// <summary>Where a phrase must end.</summary>
internal enum PhraseAnchor
{
    /// <summary>At a word boundary.</summary>
    Anywhere,
    /// <summary>At the text's end.</summary>
    End,
    /// <summary>At the text's end, phrases taken without their end punctuation.</summary>
    Core,
}

/// <summary>Walks a <see cref="PhraseTrie"/> along a text.</summary>
internal static class PhraseWalk
{
    /// <summary>The sets with a phrase that begins at the offset, which lies within the text.</summary>
    public static ulong From(PhraseTrie trie, ReadOnlySpan<byte> text, int offset, PhraseAnchor anchor)
    {
        var (start, node, found, afterSpace) = (offset, PhraseTrie.Root, 0ul, false);
        while (true)
        {
            var count = Math.Min(text.Length - offset, PlainBytes.Length);
            var bytes = PlainBytes.Read(text, offset);
            if (PlainBytes.CountPlain(bytes) < count || afterSpace && (byte)bytes == ' ')
                return FromFolded(trie, text, start, anchor);
            bytes = PlainBytes.Fold(bytes);
            var shape = trie.ShapeOf(node);
            var reachesEnd = offset + count == text.Length;
            if (anchor != PhraseAnchor.Anywhere)
            {
                if (reachesEnd)
                    return (shape >> count & 1) != 0 ? SetsOf(trie.EndsWith(node, count, bytes), anchor) : 0;
            }
            else
            {
                var words = PlainBytes.Words(bytes);
                if (!reachesEnd)
                {
                    var next = text[offset + PlainBytes.Length];
                    if (next >= 0x80 && (shape >> PlainBytes.Length & 1) != 0)
                        return FromFolded(trie, text, start, anchor);
                    words |= IsWord(next) ? 1 << PlainBytes.Length : 0;
                }
                // No phrase ends between two letters or digits.
                for (var ends = shape & ~(words << 1 & words) & (2 << count) - 2; ends != 0; ends &= ends - 1)
                {
                    var length = BitOperations.TrailingZeroCount(ends);
                    found |= trie.EndsWith(node, length, bytes).Whole;
                }
                if (reachesEnd)
                    return found;
            }
            node = (shape & 1) == 0 ? 0 : trie.Child(node, bytes);
            if (node == 0)
                return found;
            afterSpace = bytes >> 56 == ' ';
            offset += PlainBytes.Length;
        }
    }

    /// <summary>The same of any text, which is folded scalar by scalar.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong FromFolded(PhraseTrie trie, ReadOnlySpan<byte> text, int offset, PhraseAnchor anchor)
    {
        var cursor = new FoldCursor(text, offset, stackalloc uint[FoldCursor.WindowSize]);
        var boundary = default(WordBoundary);
        var (node, bytes, count, found) = (PhraseTrie.Root, 0ul, 0, 0ul);
        while (true)
        {
            // One scalar is read ahead: whether a phrase may end here depends on what follows.
            var more = cursor.TryNext(out var scalar);
            var scalarClass = more ? UnicodeData.ClassOf(scalar) : default;
            if (count > 0 && (trie.ShapeOf(node) >> count & 1) != 0 && (!more || anchor == PhraseAnchor.Anywhere && boundary.IsBefore(scalar, scalarClass)))
                found |= SetsOf(trie.EndsWith(node, count, bytes), anchor);
            if (!more)
                return found;
            boundary.Advance(scalarClass);
            var encoded = Encode(scalar);
            do
            {
                if (count == PlainBytes.Length)
                {
                    node = trie.Child(node, bytes);
                    if (node == 0)
                        return found;
                    (bytes, count) = (0, 0);
                }
                bytes |= (ulong)(byte)encoded << 8 * count++;
                encoded >>= 8;
            }
            while (encoded != 0);
        }
    }

    private static bool IsWord(byte ascii) => char.IsAsciiLetterOrDigit((char)ascii);

    private static ulong SetsOf(PhraseSets sets, PhraseAnchor anchor) => anchor == PhraseAnchor.Core ? sets.Core : sets.Whole;

    /// <summary>A scalar in UTF-8, the first byte the least significant.</summary>
    internal static uint Encode(uint scalar) => scalar switch
    {
        < 0x80 => scalar,
        < 0x800 => 0x80C0 | scalar >> 6 | (scalar & 0x3F) << 8,
        < 0x10000 => 0x8080E0 | scalar >> 12 | (scalar >> 6 & 0x3F) << 8 | (scalar & 0x3F) << 16,
        _ => 0x808080F0 | scalar >> 18 | (scalar >> 12 & 0x3F) << 8 | (scalar >> 6 & 0x3F) << 16 | (scalar & 0x3F) << 24,
    };
}
