using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Binding;

/// <summary>The vocabulary of predicates: one table that parsing, documentation and the JSON Schema are made from.</summary>
internal static class PredicateCatalog
{
    public static readonly PredicateKey[] Keys =
    [
        Count("words", CountFeature.Words, MeasureKind.Words, "the number of words lies in the range"),
        Count("chars", CountFeature.Chars, MeasureKind.Chars, "the number of Unicode scalar values lies in the range"),
        Count("width", CountFeature.Width, MeasureKind.Width, "the width (scalars, letters of scripts without spaces as 3) lies in the range"),
        Count("sentences", CountFeature.Sentences, MeasureKind.Sentences, "the number of sentences lies in the range"),
        Share("capitalized", ShareFeature.Capitalized, MeasureKind.Capitalized, "of the words with a cased first letter, this share begins upper-case"),
        Share("uppercase", ShareFeature.Uppercase, MeasureKind.Uppercase, "of the cased letters, this share is upper-case"),
        Share("digits", ShareFeature.Digits, MeasureKind.Digits, "of the scalars that are not white space, this share is digits"),
        Share("symbols", ShareFeature.Symbols, MeasureKind.Symbols, "of the scalars that are not white space, this share is punctuation or symbols"),
        new("starts", PredicateValue.Starts, "the first character is one of these", static (reader, entry) => reader.Starts(entry)),
        new("ends", PredicateValue.Ends, "the end is one of these", static (reader, entry) => reader.Ends(entry)),
        Phrase(PhraseMode.Text, "the whole block but its end punctuation is one of the phrases"),
        Phrase(PhraseMode.StartsWith, "the block starts with one of the phrases"),
        Phrase(PhraseMode.EndsWith, "the block ends with one of the phrases"),
        Phrase(PhraseMode.Contains, "the block contains one of the phrases"),
        new("tag", PredicateValue.Tags, "the block has one of these tags of Markdown", static (reader, entry) => reader.Tag(entry)),
        new("pattern", PredicateValue.Pattern, "the whole block matches the pattern", static (reader, entry) => reader.Pattern(entry)),
        Blank("blank-before", BlankSide.Before, "a blank line stands directly before the block, or none does"),
        Blank("blank-after", BlankSide.After, "a blank line stands directly behind the block, or none does"),
        new("is", PredicateValue.Traits, "the block has all of these traits", static (reader, entry) => reader.Is(entry)),
        new("position", PredicateValue.Range, "the block's number from the document's start, 1-based, lies in the range",
            static (reader, entry) => reader.Position(entry)) { IsBlockAlone = false, Measure = MeasureKind.Position },
        Neighbours("followed-by", NeighbourSide.FollowedBy, "of the next blocks, enough have the traits"),
        Neighbours("preceded-by", NeighbourSide.PrecededBy, "of the previous blocks, enough have the traits"),
        new("score", PredicateValue.Scores, "the scores lie in the ranges", static (reader, entry) => reader.Score(entry))
        {
            IsBlockAlone = false,
            Measure = MeasureKind.Score,
        },
        new("zone", PredicateValue.Zones, "the block lies above, inside or below the region", static (reader, entry) => reader.Zone(entry))
        {
            IsBlockAlone = false,
            Measure = MeasureKind.Zone,
        },
        new("from-region", PredicateValue.SignedRange, "how many blocks the block lies behind the region's first one lies in the range; 0 is that block, -1 the one above it",
            static (reader, entry) => reader.FromRegion(entry)) { IsBlockAlone = false, Measure = MeasureKind.FromRegion },
        new("elected", PredicateValue.Name, "the block was elected", static (reader, entry) => reader.Elected(entry)) { IsBlockAlone = false },
        new("document", PredicateValue.Document, "of the whole document, so many blocks or such a share have the traits",
            static (reader, entry) => reader.Document(entry)) { IsBlockAlone = false },
        new("occurs", PredicateValue.Range, "the number of the document's blocks that have the same text, folded, this one included, lies in the range",
            static (reader, entry) => reader.Occurs(entry)) { IsBlockAlone = false, Measure = MeasureKind.Occurs },
        new("echo", PredicateValue.Echo, "of the block's terms, such a share stands in enough other blocks of the document that have the traits",
            static (reader, entry) => reader.Echo(entry)) { IsBlockAlone = false },
        new("all", PredicateValue.Predicates, "all of these predicates hold", static (reader, entry) => new AllTest(reader.List(entry))),
        new("any", PredicateValue.Predicates, "one of these predicates holds", static (reader, entry) => new AnyTest(reader.List(entry))),
        new("not", PredicateValue.Predicate, "this predicate does not hold", static (reader, entry) => new NotTest(reader.Inner(entry))),
        Later("link-density", "this share of the text is links"),
    ];

    private static readonly Dictionary<string, PredicateKey> ByName = MakeIndex();

    /// <summary>The names of the keys that this version supports.</summary>
    public static IEnumerable<string> Names
    {
        get
        {
            foreach (var key in Keys)
            {
                if (!key.IsLater)
                    yield return key.Name;
            }
        }
    }

    public static PredicateKey? Find(string name) => ByName.TryGetValue(name, out var key) ? key : null;

    private static PredicateKey Count(string name, CountFeature feature, MeasureKind measure, string meaning) =>
        new(name, PredicateValue.Range, meaning, (reader, entry) => reader.Count(entry, feature)) { Measure = measure };

    private static PredicateKey Share(string name, ShareFeature feature, MeasureKind measure, string meaning) =>
        new(name, PredicateValue.Share, meaning, (reader, entry) => reader.Share(entry, feature)) { Measure = measure };

    private static PredicateKey Phrase(PhraseMode mode, string meaning) =>
        new(PredicateNames.Of(mode), PredicateValue.Phrases, meaning, (reader, entry) => reader.Phrase(entry, mode));

    private static PredicateKey Blank(string name, BlankSide side, string meaning) =>
        new(name, PredicateValue.Boolean, meaning, (reader, entry) => reader.Blank(entry, side));

    private static PredicateKey Neighbours(string name, NeighbourSide side, string meaning) =>
        new(name, PredicateValue.Neighbours, meaning, (reader, entry) => reader.Neighbours(entry, side)) { IsBlockAlone = false };

    private static PredicateKey Later(string name, string meaning) => new(name, PredicateValue.Later, meaning, null);

    private static Dictionary<string, PredicateKey> MakeIndex()
    {
        var index = new Dictionary<string, PredicateKey>(Keys.Length, StringComparer.Ordinal);
        foreach (var key in Keys)
            index.Add(key.Name, key);
        return index;
    }
}
