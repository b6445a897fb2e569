using System;
using System.Runtime.Intrinsics;
using ContentGen.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Fields;

/// <summary>
/// Names that are compared folded, each with a value. Immutable; of the names that a text begins with, the longest is found. A look-up allocates nothing and
/// reads no more of the text than the longest name takes. A space in a name is any run of white space, a line feed one in which a line ends.
/// </summary>
internal sealed class FoldedNames
{
    /// <summary>In a name: white space in which a line ends. What is folded has no line feeds.</summary>
    private const uint LineEnd = '\n';

    /// <summary>By first scalar, then by falling length, so that the first name that fits is the longest.</summary>
    private readonly Entry[] _entries;

    /// <summary>By letter from a to z: the first entry that begins with it or a later one; the last is behind all.</summary>
    private readonly int[] _letters = new int['z' - 'a' + 2];

    /// <summary>Takes names as they are compared, each once and none empty, with their values.</summary>
    internal FoldedNames((string Folded, int Value)[] names)
    {
        _entries = new Entry[names.Length];
        for (var i = 0; i < names.Length; i++)
            _entries[i] = new(Scalars(names[i].Folded), names[i].Value);
        Array.Sort(_entries, static (left, right) =>
        {
            var order = left.First.CompareTo(right.First);
            return order != 0 ? order : right.Scalars.Length.CompareTo(left.Scalars.Length);
        });
        for (var i = 0; i < _letters.Length; i++)
            _letters[i] = First((uint)('a' + i));
    }

    /// <summary>Whether a name begins with this folded scalar.</summary>
    internal bool Begins(uint scalar) => First(scalar) < _entries.Length && _entries[First(scalar)].First == scalar;

    /// <summary>The value of the longest name at an offset, and where the name ends; −1 where there is none.</summary>
    internal int Find(ReadOnlySpan<byte> text, int offset, out int end)
    {
        if (TryFindLetters(text, offset, out end) is { } found)
            return found;
        Span<uint> window = stackalloc uint[FoldCursor.WindowSize];
        var start = new FoldCursor(text, offset, window);
        if (!start.TryNext(out var first))
            return -1;
        for (var i = First(first); i < _entries.Length && _entries[i].First == first; i++)
        {
            if (Matches(text, offset, _entries[i].Scalars, window, out end))
                return _entries[i].Value;
        }
        end = offset;
        return -1;
    }

    /// <summary>The same of a text that begins with a letter from A to Z and goes on in ASCII, compared sixteen bytes at once; null where that does not tell.</summary>
    private int? TryFindLetters(ReadOnlySpan<byte> text, int offset, out int end)
    {
        end = offset;
        var left = text[offset..];
        if (left.IsEmpty || !char.IsAsciiLetter((char)left[0]))
            return null;
        Vector128<byte> begins;
        if (left.Length >= Vector128<byte>.Count)
        {
            begins = Vector128.Create(left);
        }
        else
        {
            Span<byte> padded = stackalloc byte[Vector128<byte>.Count];
            padded.Clear();
            left.CopyTo(padded);
            begins = Vector128.Create<byte>(padded);
        }
        if (begins.ExtractMostSignificantBits() != 0)
            return null;
        var letter = (left[0] | 0x20) - 'a';
        for (var i = _letters[letter]; i < _letters[letter + 1]; i++)
        {
            var entry = _entries[i];
            if (!entry.HasLetters)
                return null;
            if (!entry.Fits(begins))
                continue;
            end = offset + entry.Scalars.Length;
            return entry.Value;
        }
        // Of ASCII nothing but letters folds to letters, each by itself.
        return -1;
    }

    /// <summary>The value of the name that is all of a text; −1 where there is none.</summary>
    internal int FindWhole(ReadOnlySpan<byte> text)
    {
        // The longest name that the text begins with is the whole of it, or none is.
        var value = Find(text, 0, out var end);
        return end == text.Length ? value : -1;
    }

    /// <summary>Whether a text has these folded scalars at an offset, and its next character is no mark that belongs to the last of them.</summary>
    internal static bool Matches(ReadOnlySpan<byte> text, int offset, uint[] scalars, Span<uint> window, out int end)
    {
        if (TryMatchAscii(text, offset, scalars, out end) is { } matches)
            return matches;
        var cursor = new FoldCursor(text, offset, window);
        foreach (var scalar in scalars)
        {
            var start = cursor.Position;
            if (!cursor.TryNext(out var next) || next != (scalar == LineEnd ? ' ' : scalar))
                return false;
            if (scalar == LineEnd && LineBreaks.Count(text[start..cursor.Position]) == 0)
                return false;
        }
        if (!cursor.IsBetween)
            return false;
        end = cursor.Position;
        if (end == text.Length)
            return true;
        Utf8Scalar.Decode(text, end, out var behind);
        return (UnicodeData.ClassOf(behind) & ScalarClass.Mark) == 0;
    }

    /// <summary>The same where all that is read folds by itself, as in most dates; null where something else stands there.</summary>
    private static bool? TryMatchAscii(ReadOnlySpan<byte> text, int offset, uint[] scalars, out int end)
    {
        end = offset;
        var folds = FoldCursor.AsciiFolds;
        var at = offset;
        foreach (var scalar in scalars)
        {
            if (at == text.Length)
                return false;
            var value = text[at++];
            if (value >= folds.Length || folds[value] == 0)
                return null;
            if (folds[value] != scalar)
                return false;
        }
        if (at < text.Length && text[at] >= folds.Length)
            return null;
        end = at;
        return true;
    }

    internal static uint[] Scalars(string folded)
    {
        var scalars = new uint[TextFolder.CountScalars(folded)];
        for (int i = 0, count = 0; i < folded.Length; count++)
        {
            var isPair = i + 1 < folded.Length && char.IsSurrogatePair(folded[i], folded[i + 1]);
            scalars[count] = isPair ? (uint)char.ConvertToUtf32(folded[i], folded[i + 1]) : folded[i];
            i += isPair ? 2 : 1;
        }
        return scalars;
    }

    /// <summary>A name. No struct: sorting those would be compiled anew in every process.</summary>
    private sealed class Entry
    {
        private readonly Vector128<byte> _name;
        private readonly Vector128<byte> _case;
        private readonly Vector128<byte> _length;

        internal Entry(uint[] scalars, int value)
        {
            (Scalars, Value) = (scalars, value);
            HasLetters = scalars.Length < Vector128<byte>.Count && Array.TrueForAll(scalars, static scalar => scalar is >= 'a' and <= 'z');
            for (var i = 0; HasLetters && i < scalars.Length; i++)
            {
                _name = _name.WithElement(i, (byte)scalars[i]);
                _case = _case.WithElement(i, (byte)0x20);
                _length = _length.WithElement(i, byte.MaxValue);
            }
        }

        internal uint[] Scalars { get; }

        /// <summary>What a text that begins with it begins with, folded.</summary>
        internal uint First => Scalars[0] == LineEnd ? ' ' : Scalars[0];

        internal int Value { get; }

        /// <summary>It is short, and of letters from a to z alone.</summary>
        internal bool HasLetters { get; }

        /// <summary>Whether ASCII begins with it, in any case.</summary>
        internal bool Fits(Vector128<byte> text) => ((text | _case) & _length) == _name;
    }

    private int First(uint scalar)
    {
        var (low, high) = (0, _entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_entries[middle].First < scalar)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
