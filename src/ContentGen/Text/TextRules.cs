using System;
using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>What a schema wants to know of blocks, and the words and phrases by which it judges them. Immutable; one for each schema.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextRules
{
    /// <summary>Binds what the schema compiler found out.</summary>
    /// <param name="features">What tests may ask of each block.</param>
    /// <param name="expectFeatures">What validation measures of a claimed block.</param>
    /// <param name="words">Abbreviations, titles, starters.</param>
    /// <param name="text">Phrases that are the whole block.</param>
    /// <param name="startsWith">Phrases that blocks start with.</param>
    /// <param name="endsWith">Phrases that blocks end with.</param>
    /// <param name="contains">Phrases that blocks contain.</param>
    public TextRules(
        FeatureSet features,
        FeatureSet expectFeatures,
        WordList words,
        PhraseTable text,
        PhraseTable startsWith,
        PhraseTable endsWith,
        PhraseTable contains)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(startsWith);
        ArgumentNullException.ThrowIfNull(endsWith);
        ArgumentNullException.ThrowIfNull(contains);
        (Features, ExpectFeatures, Words) = (features, expectFeatures, words);
        (Text, StartsWith, EndsWith, Contains) = (text, startsWith, endsWith, contains);
        // What is made at the first look-up is made now: no document costs memory.
        _ = endsWith.Endings;
    }

    /// <summary>What tests may ask of each block.</summary>
    public FeatureSet Features { get; }

    /// <summary>What validation measures of a claimed block.</summary>
    public FeatureSet ExpectFeatures { get; }

    /// <summary>Abbreviations, titles, starters.</summary>
    public WordList Words { get; }

    /// <summary>The patterns of the schema.</summary>
    public ContentPattern[] Patterns { get; init; } = [];

    /// <summary>By bit of <see cref="BlockFeatures.Patterns"/>, the index of the pattern.</summary>
    public int[] MeasuredPatterns { get; init; } = [];

    /// <summary>Phrases that are the whole block.</summary>
    public PhraseTable Text { get; }

    /// <summary>Phrases that blocks start with.</summary>
    public PhraseTable StartsWith { get; }

    /// <summary>Phrases that blocks end with.</summary>
    public PhraseTable EndsWith { get; }

    /// <summary>Phrases that blocks contain.</summary>
    public PhraseTable Contains { get; }
}
