using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>The keys that ask for results of the passes over the page.</summary>
internal sealed partial class PredicateReader
{
    /// <summary>What may be asked for where the predicate is written.</summary>
    public PageScope Scope { get; init; } = PageScope.Role;

    /// <summary><c>score: { name: range }</c>: all of them hold.</summary>
    public Test Score(YamlEntry entry)
    {
        if (reader.Mapping(entry.Value, "`score`", "a map from scores to ranges, such as `{ content: 0.. }`") is not { } mapping)
            return reader.Unread();
        if (mapping.Entries.Count == 0)
            reader.Report(StructureDiagnostics.EmptyCollection, entry.Value, "`score`", "a score such as `content: 0..`");
        var tests = new List<Test>();
        foreach (var part in mapping.Entries)
        {
            var score = names.Page.Score(part.Key.Text);
            if (score < 0)
            {
                if (!names.Page.AreScoresUnread)
                    reader.Report(PageDiagnostics.UnknownScore, part.Key, part.Key.Text, names.Page.SuggestScore(part.Key.Text));
            }
            else
            {
                names.Page.ScoreIsUsed[score] = true;
                reader.Names?.Use(NameKind.Score, part.Key, 0, part.Key.Text.Length, names.Page.Scores[score].Span);
                if (score >= Scope.ScoresKnown)
                    reader.Report(PageDiagnostics.LaterScore, part.Key, names.Page.Scores[Scope.ScoresKnown].Text, part.Key.Text, WhyLater(part.Key.Text, isItself: score == Scope.ScoresKnown));
            }
            Test test = reader.SignedRange(part.Value, part.Key.Text) is { } range && score >= 0 ? new ScoreTest(score, range.Min, range.Max) : reader.Unread();
            reader.Written?.Add(test, part);
            tests.Add(test);
        }
        return Join(tests);
    }

    private static string WhyLater(string score, bool isItself) => isItself
        ? $"that is itself, and a score sees only those above it. Write what it asks of `{score}` as a score of its own above it, or remove the test."
        : $"that is computed after it. Move `{score}` above it under `scores:`.";

    public Test Zone(YamlEntry entry)
    {
        NeedsRegion(entry);
        return new ZoneTest((Zones)Flags(entry, PredicateNames.Zones));
    }

    /// <summary><c>from-region: range</c>: how many blocks behind the region's first one; above it they are negative.</summary>
    public Test FromRegion(YamlEntry entry)
    {
        NeedsRegion(entry);
        return reader.SignedRange(entry.Value, entry.Key.Text) is { } range ? new FromRegionTest(range.Min, range.Max) : reader.Unread();
    }

    private void NeedsRegion(YamlEntry entry)
    {
        if (!names.Page.HasRegion)
            reader.Report(PageDiagnostics.ZoneWithoutRegion, entry.Key, entry.Key.Text);
    }

    public Test Elected(YamlEntry entry)
    {
        if (Scope.Place is { } place)
            reader.Report(PageDiagnostics.ElectedTooEarly, entry.Key, place);
        if (reader.Scalar(entry.Value, "`elected`", "the name of an election") is not { } name)
            return reader.Unread();
        var election = names.Page.Election(name.Text);
        if (election >= 0)
        {
            names.Page.ElectionIsUsed[election] = true;
            reader.Names?.Use(NameKind.Election, name, 0, name.Text.Length, names.Page.Elections[election].Span);
            return new ElectedTest(election);
        }
        if (!names.Page.AreElectionsUnread)
            reader.Report(PageDiagnostics.UnknownElection, name, name.Text, names.Page.SuggestElection(name.Text));
        return reader.Unread();
    }

    /// <summary><c>document: { is, blocks, share, text }</c>: what the whole document is made of.</summary>
    public Test Document(YamlEntry entry)
    {
        if (entry.Value is YamlProblem || reader.Map(entry.Value, SchemaKeys.Document, "`document`") is not { } map)
            return reader.Unread();
        var traits = map["is"] is { } named ? Traits(named, "is") : EquatableArray<int>.Empty;
        var measures = new List<(YamlEntry Written, Test Test)>();
        if (map.Entry("blocks") is { } blocks)
            measures.Add((blocks, reader.Range(blocks.Value, "blocks") is { } range ? new BoundDocumentTest(DocumentMeasure.Blocks, traits, range.Min, range.Max, 1) : reader.Unread()));
        if (map.Entry("share") is { } share)
            measures.Add((share, DocumentShare(share.Value, "share", DocumentMeasure.Share, traits)));
        if (map.Entry("text") is { } text)
            measures.Add((text, DocumentShare(text.Value, "text", DocumentMeasure.Text, traits)));
        if (measures.Count == 0)
            reader.Missing(map, "share", entry.Key, "`document`", "share: 50%..");
        // One measure is what the whole map says; of several each is told by its own key.
        if (measures.Count > 1)
            measures.ForEach(measure => reader.Written?.Add(measure.Test, measure.Written));
        return Join(measures.ConvertAll(static measure => measure.Test));
    }

    /// <summary><c>occurs: range</c>: how many blocks have the block's text; it is one of them itself.</summary>
    public Test Occurs(YamlEntry entry)
    {
        if (reader.Range(entry.Value, entry.Key.Text) is not { } range)
            return reader.Unread();
        if (range.Max is not 0)
            return new OccursTest(System.Math.Max(1, range.Min), range.Max);
        reader.Report(LanguageDiagnostics.TooLargeNumber, entry.Value, "0", "how often a block occurs", 1, RangeSyntax.Largest);
        return reader.Unread();
    }

    /// <summary><c>echo: { is, share, at-least }</c>: how many of the block's terms come back in other blocks.</summary>
    public Test Echo(YamlEntry entry)
    {
        if (entry.Value is YamlProblem || reader.Map(entry.Value, SchemaKeys.Echo, "`echo`") is not { } map)
            return reader.Unread();
        var traits = map["is"] is { } named ? Traits(named, "is") : EquatableArray<int>.Empty;
        var atLeast = map["at-least"] is { } atLeastNode ? reader.Number(atLeastNode, "at-least", 1, RangeSyntax.Largest) : 1;
        if (map["share"] is not { } node)
        {
            reader.Missing(map, "share", entry.Key, "`echo`", "share: 50%..");
            return reader.Unread();
        }
        return reader.ShareRange(node, "share") is { } share
            ? new BoundEchoTest(traits, atLeast ?? 1, share.Min, share.Max, share.Scale)
            : reader.Unread();
    }

    /// <summary>What the names are called.</summary>
    internal static IEnumerable<string> Texts(IReadOnlyList<YamlScalar> names)
    {
        foreach (var name in names)
            yield return name.Text;
    }

    private Test DocumentShare(YamlNode node, string key, DocumentMeasure measure, EquatableArray<int> traits) =>
        reader.ShareRange(node, key) is { } share ? new BoundDocumentTest(measure, traits, share.Min, share.Max, share.Scale) : reader.Unread();
}
