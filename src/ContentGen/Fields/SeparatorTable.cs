using System;
using System.ComponentModel;
using ContentGen.Fields;
using ContentGen.Text.Unicode;

namespace ContentGen.Runtime;

/// <summary>What separates the items of a list, compared folded. White space at the ends of a separator may be shared by two that follow one another.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SeparatorTable
{
    private readonly FoldedNames _separators;
    private readonly bool[] _firstAscii = new bool[128];

    private SeparatorTable(FoldedNames separators)
    {
        _separators = separators;
        for (var ascii = 0u; ascii < _firstAscii.Length; ascii++)
        {
            var folded = (UnicodeData.ClassOf(ascii) & ScalarClass.WhiteSpace) != 0 ? ' ' : UnicodeData.Fold(ascii);
            _firstAscii[ascii] = separators.Begins(folded);
        }
    }

    /// <summary>Takes the separators folded, white space at their ends included; a line feed in one stands for white space in which a line ends.</summary>
    public static SeparatorTable Create(params string[] separators)
    {
        ArgumentNullException.ThrowIfNull(separators);
        return new(new(Array.ConvertAll(separators, static separator => (separator, 0))));
    }

    /// <summary>Where the separator at an offset ends; the offset where there is none.</summary>
    internal int EndOf(ReadOnlySpan<byte> text, int offset)
    {
        var first = text[offset];
        if (first < _firstAscii.Length && !_firstAscii[first])
            return offset;
        _separators.Find(text, offset, out var end);
        return end;
    }
}
