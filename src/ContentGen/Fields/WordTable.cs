using System;
using System.ComponentModel;
using ContentGen.Fields;

namespace ContentGen.Runtime;

/// <summary>Words that stand for values: those of an enumeration, or those for false and true. The whole text is compared, folded.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WordTable
{
    private readonly FoldedNames _names;

    private WordTable((string Word, int Value)[] words)
    {
        _names = new(words);
        Words = words;
    }

    /// <summary>The words, folded, in the order of the schema.</summary>
    internal (string Word, int Value)[] Words { get; }

    /// <summary>Takes the words, folded, each with its value.</summary>
    public static WordTable Create(params (string Word, int Value)[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new(words);
    }

    /// <summary>The value of a text, or −1.</summary>
    internal int Find(ReadOnlySpan<byte> text) => _names.FindWhole(text);
}
