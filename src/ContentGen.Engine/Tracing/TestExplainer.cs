using System;
using System.Collections.Generic;
using ContentGen.Matching;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Text;
using EndKinds = ContentGen.Runtime.EndKinds;
using FeatureSet = ContentGen.Runtime.FeatureSet;
using StartKinds = ContentGen.Runtime.StartKinds;

namespace ContentGen.Engine.Tracing;

/// <summary>
/// Evaluates tests as they were written, each part of them, and keeps what they saw. The plan's tests are simplified and joined, so they cannot speak for
/// the author; what both look at are the same measured values, and a conformance test holds them to the same results.
/// </summary>
internal sealed partial class TestExplainer
{
    private const FeatureSet Everything = FeatureSet.Words | FeatureSet.Chars | FeatureSet.Width | FeatureSet.Sentences | FeatureSet.Capitalized
        | FeatureSet.Uppercase | FeatureSet.Digits | FeatureSet.Symbols | FeatureSet.Starts | FeatureSet.Ends;

    /// <summary>More than the farthest neighbours of a block.</summary>
    private const int MostRemembered = 1024;

    private readonly BoundSchema _schema;
    private readonly WrittenTests _written;
    private readonly Func<SourceSpan, SourceSpan> _shown;
    private readonly ReadOnlyMemory<byte> _document;
    private readonly Dictionary<BoundPhraseTest, PhraseFinder> _phrases;
    private readonly PageState _page;
    private readonly TraceLog _log;
    private readonly SchemaPlan _plan;
    private readonly ulong[] _traitBits;

    /// <summary>The patterns that were asked for.</summary>
    private readonly ContentPattern?[] _patterns;

    private readonly List<TracedText> _remembered = [];
    private long _work;

    /// <summary>With words, and without phrases: these are looked for one by one.</summary>
    private readonly TextRules _rules;

    /// <param name="schema">What was written.</param>
    /// <param name="shown">How places in schema files are shown.</param>
    /// <param name="document">The document.</param>
    /// <param name="phrases">Tables of phrases, kept from one document to the next.</param>
    /// <param name="page">What the passes over the page found.</param>
    /// <param name="log">The document's blocks.</param>
    internal TestExplainer(
        WrittenSchema schema,
        Func<SourceSpan, SourceSpan> shown,
        ReadOnlyMemory<byte> document,
        Dictionary<BoundPhraseTest, PhraseFinder> phrases,
        PageState page,
        TraceLog log)
    {
        _schema = schema.Bound!;
        _patterns = new ContentPattern?[_schema.Patterns.Count];
        _written = schema.Tests;
        _shown = shown;
        _document = document;
        _phrases = phrases;
        _page = page;
        _log = log;
        _plan = schema.Compiled.Plan!;
        _traitBits = BitsOf(_schema.Traits, _plan.Traits);
        var words = _schema.Words;
        _rules = new(
            Everything,
            Everything,
            WordList.Create(words.Abbreviations.ToArray(), words.Titles.ToArray(), words.Starters.ToArray()),
            PhraseTable.Empty,
            PhraseTable.Empty,
            PhraseTable.Empty,
            PhraseTable.Empty);
    }

    /// <summary>Bytes looked at to explain, as far as they depend on the texts' length: for tests of linear time.</summary>
    internal long Work
    {
        get
        {
            var work = _work;
            foreach (var finder in _phrases.Values)
                work += finder.Work;
            return work;
        }
    }

    internal SourceSpan Shown(SourceSpan span) => _shown(span);

    /// <summary>The words of a text, as the parser counts them.</summary>
    internal int Words(TracedText text) => Count(CountFeature.Words, text);

    /// <summary>Everything that a test can ask of a text, measured as the parser does.</summary>
    internal BlockFeatures Measure(TracedText text)
    {
        if (text.IsMeasured)
            return new(BytesOf(text), ref text.Everything.Block, ref text.Everything.Counts, _rules);
        _work += text.End - text.Start;
        TextMeasure.Measure(BytesOf(text), _rules, Everything, out var features);
        // What no text says by itself is as the parser found it.
        (features.Block.BlankBefore, features.Block.BlankAfter, features.Block.Tag) = (text.Features.Block.BlankBefore, text.Features.Block.BlankAfter, text.Features.Block.Tag);
        (text.Everything, text.IsMeasured) = (features, true);
        return new(BytesOf(text), ref text.Everything.Block, ref text.Everything.Counts, _rules);
    }

    /// <summary>What <c>take: sentence</c> takes of a text.</summary>
    internal TracedText FirstSentence(TracedText text)
    {
        var end = TextMeasure.FirstSentenceEnd(BytesOf(text), _rules);
        if (end <= 0 || end >= text.End - text.Start)
            return text;
        var features = text.Features;
        features.Block.BlankAfter = false;
        return new(text.Start, text.Start + end, text.Block, text.Line, text.LastLine, features) { IsPart = true };
    }

    /// <summary>What <c>take: { until }</c> takes of a text; null: nothing, so that the alternative fails.</summary>
    /// <param name="miss">Why it takes nothing, as a test that failed; else null.</param>
    internal TracedText? Before(BoundAlternative alternative, TracedText text, out TestTrace? miss)
    {
        var bytes = BytesOf(text);
        var isDivided = text.Parts >= BlockContext.MostParts;
        var start = isDivided ? -1 : PatternOf(alternative.Until).Find(bytes);
        if (start <= 0)
        {
            var why = isDivided ? UntilMiss.TooManyParts : start < 0 ? UntilMiss.NoMatch : UntilMiss.AtStart;
            var place = alternative.UntilSpan is { } span ? _shown(span) : null;
            miss = new("until", _schema.Patterns[alternative.Until].Written, false, new MeasuredUntil(why), place, []);
            return null;
        }
        miss = null;
        var features = text.Features;
        features.Block.BlankAfter = false;
        var end = text.Start + TextScan.SkipBack(bytes, start, ContentGen.Text.Unicode.ScalarClass.Trimmed);
        return new(text.Start, end, text.Block, text.Line, text.LastLine, features) { IsPart = true };
    }

    internal TestTrace Explain(Test test, TracedPlace place)
    {
        var written = _written.Find(test);
        var span = written is null ? null : _shown(written.Span);
        var wanted = written?.Value ?? "";
        return test switch
        {
            ConstantTest constant => new("always", "", constant.Value, null, span, []),
            AllTest all => Composite("all", wanted, all.Tests, place, span),
            AnyTest any => Composite("any", wanted, any.Tests, place, span),
            NotTest not => Negation(wanted, Explain(not.Inner, place), span),
            CountTest count => Number(Name(count.Feature), wanted, Count(count.Feature, place.Text), count.Min, count.Max, span),
            BoundPatternTest pattern => Pattern(pattern, written is null ? _schema.Patterns[pattern.Pattern].Written : wanted, place.Text, span),
            PositionTest position => Number("position", wanted, place.Position, position.Min, position.Max, span),
            ShareTest share => Share(share, wanted, Share(share.Feature, place.Text), span),
            StartsTest starts => Kinds("starts", wanted, (int)Features(place.Text, FeatureSet.Starts).Starts, (int)starts.Kinds, PredicateNames.Starts, span),
            EndsTest ends => Kinds("ends", wanted, (int)Features(place.Text, FeatureSet.Ends).Ends, (int)ends.Kinds, PredicateNames.Ends, span),
            TagTest tag => Kinds("tag", wanted, (int)place.Text.Features.Block.Tag, (int)tag.Tags, PredicateNames.Tags, span),
            BlankTest blank => Blank(blank, wanted, BlockMeasures.Blank(blank.Side, new BlockFeatures(BytesOf(place.Text), ref place.Text.Features.Block, ref place.Text.Features.Counts, _rules)), span),
            BoundPhraseTest phrase => Phrase(phrase, wanted, place.Text, span),
            BoundTraitTest traits => Traits(traits, wanted, place.Text, span),
            BoundNeighbourTest neighbour => Neighbours(neighbour, wanted, place, span),
            ScoreTest score => Score(score, wanted, _page.Score(score.Score, place.Text.Block), span),
            FromRegionTest from => FromRegion(from, wanted, _page.FromRegion(place.Text.Block), span),
            ZoneTest zone => Kinds("zone", wanted, (int)_page.Zone(place.Text.Block), (int)zone.Zones, PredicateNames.Zones, span),
            ElectedTest elected => Elected(elected, wanted, place.Text, span),
            BoundDocumentTest document => Document(document, wanted, span),
            OccursTest occurs => Number("occurs", wanted, _page.Occurrences(place.Text.Block), occurs.Min, occurs.Max, span),
            BoundEchoTest echo => Echo(echo, wanted, place.Text, span),
            _ => throw new ArgumentException($"A bound schema holds no {test.GetType().Name}.", nameof(test)),
        };
    }

    /// <summary>A trait of a text.</summary>
    internal TestTrace Trait(int trait, TracedText text)
    {
        if (text.Traits is null)
            Remember(text);
        var known = text.Traits ??= new TestTrace?[_schema.Traits.Count];
        if (known[trait] is { } explained)
            return explained;
        var bound = _schema.Traits[trait];
        // A trait speaks of the text by itself, so it has no neighbours here.
        var test = Explain(bound.Test, new(text, [text], 0));
        return known[trait] = new("trait", bound.Name, test.Holds, null, _shown(bound.Span), [test]);
    }

    /// <summary>A block's traits are asked for by its neighbours, too, and then no more: those of far blocks are forgotten.</summary>
    private void Remember(TracedText text)
    {
        if (_remembered.Count == MostRemembered)
        {
            foreach (var old in _remembered)
                (old.Traits, old.IsMeasured) = (null, false);
            _remembered.Clear();
        }
        _remembered.Add(text);
    }

    /// <summary>What a pattern came to that is not wanted is of no interest.</summary>
    private static TestTrace Negation(string wanted, TestTrace inner, SourceSpan? span) =>
        new("not", wanted, !inner.Holds, null, span, [inner.Measured is MeasuredPattern ? inner with { Measured = null } : inner]);

    private TestTrace Composite(string key, string wanted, EquatableArray<Test> tests, TracedPlace place, SourceSpan? span)
    {
        var parts = new TestTrace[tests.Count];
        var held = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Explain(tests[i], place);
            held += parts[i].Holds ? 1 : 0;
        }
        return new(key, span is null ? "" : wanted, key == "all" ? held == parts.Length : held > 0, null, span, parts);
    }

    private static TestTrace Number(string key, string wanted, int value, int min, int? max, SourceSpan? span) =>
        new(key, wanted, value >= min && value <= (max ?? int.MaxValue), new MeasuredNumber(value), span, []);

    private static TestTrace Share(ShareTest test, string wanted, (int Part, int Whole) share, SourceSpan? span) =>
        new(Name(test.Feature), wanted, BlockContext.Share(share.Part, share.Whole, test.Scale, test.Min, test.Max ?? long.MaxValue),
            new MeasuredShare(share.Part, share.Whole), span, []);

    private static TestTrace Blank(BlankTest test, string wanted, bool found, SourceSpan? span) =>
        new(test.Side == BlankSide.Before ? "blank-before" : "blank-after", wanted, found == test.Expected, new MeasuredFlag(found), span, []);

    private TestTrace Phrase(BoundPhraseTest test, string wanted, TracedText text, SourceSpan? span)
    {
        if (!_phrases.TryGetValue(test, out var finder))
            _phrases.Add(test, finder = new(test.Mode, test.Phrases));
        var found = text.IsPart ? finder.Find(BytesOf(text)) : finder.Find(this, _document.Span, text.Start, text.End);
        return new(PredicateNames.Of(test.Mode), wanted, found is not null, new MeasuredPhrase(found), span, []);
    }

    private TestTrace Traits(BoundTraitTest test, string wanted, TracedText text, SourceSpan? span)
    {
        var parts = new TestTrace[test.Traits.Count];
        var holds = true;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Trait(test.Traits[i], text);
            holds &= parts[i].Holds;
        }
        return new("is", wanted, holds, null, span, parts);
    }

    private TestTrace Neighbours(BoundNeighbourTest test, string wanted, TracedPlace place, SourceSpan? span)
    {
        var follows = test.Side == NeighbourSide.FollowedBy;
        var seen = new List<Neighbour>();
        var held = 0;
        for (var distance = 1; distance <= test.Within; distance++)
        {
            if ((follows ? place.Next(distance) : place.Previous(distance)) is not { } neighbour)
                break;
            var holds = true;
            foreach (var trait in test.Traits)
                holds &= Trait(trait, neighbour).Holds;
            held += holds ? 1 : 0;
            seen.Add(new(distance, neighbour.Line, holds));
        }
        return new(follows ? "followed-by" : "preceded-by", wanted, held >= test.AtLeast, new MeasuredNeighbours(seen), span, []);
    }

    private ReadOnlySpan<byte> BytesOf(TracedText text) => _document.Span[text.Start..text.End];

    /// <summary>What the parser measured of the text, and where it did not measure that, what it would have.</summary>
    private BlockFeatures Features(TracedText text, FeatureSet wanted) =>
        !text.IsPart && (text.Features.Block.Measured & wanted) == wanted ? new(BytesOf(text), ref text.Features.Block, ref text.Features.Counts, _rules) : Measure(text);

    private int Count(CountFeature feature, TracedText text) => BlockMeasures.Count(feature, Features(text, feature switch
    {
        CountFeature.Words => FeatureSet.Words,
        CountFeature.Chars => FeatureSet.Chars,
        CountFeature.Width => FeatureSet.Width,
        _ => FeatureSet.Sentences,
    }));

    private (int Part, int Whole) Share(ShareFeature feature, TracedText text) => BlockMeasures.Share(feature, Features(text, feature switch
    {
        ShareFeature.Capitalized => FeatureSet.Capitalized,
        ShareFeature.Uppercase => FeatureSet.Uppercase,
        ShareFeature.Digits => FeatureSet.Digits,
        _ => FeatureSet.Symbols,
    }));

    private static TestTrace Kinds(string key, string wanted, int found, int asked, EquatableArray<string> names, SourceSpan? span) =>
        new(key, wanted, (found & asked) != 0, Kinds(found, names), span, []);

    private static MeasuredKinds Kinds(int flags, EquatableArray<string> names)
    {
        var kinds = new List<string>();
        for (var i = 0; i < names.Count; i++)
        {
            if ((flags >> i & 1) != 0)
                kinds.Add(names[i]);
        }
        return new(kinds);
    }

    private static string Name(CountFeature feature) => feature switch
    {
        CountFeature.Words => "words",
        CountFeature.Chars => "chars",
        CountFeature.Width => "width",
        _ => "sentences",
    };

    private static string Name(ShareFeature feature) => feature switch
    {
        ShareFeature.Capitalized => "capitalized",
        ShareFeature.Uppercase => "uppercase",
        ShareFeature.Digits => "digits",
        _ => "symbols",
    };
}
