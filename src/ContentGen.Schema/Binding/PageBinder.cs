using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Binds <c>scores:</c>, <c>region:</c> and <c>elect:</c>.</summary>
internal sealed class PageBinder(NodeReader reader, Names names, LoadedFile file)
{
    /// <summary>Of scores, and of elections.</summary>
    internal const int Most = 64;

    /// <summary>A weight is at most this: sums of many terms stay far from what an integer holds.</summary>
    internal const int LargestWeight = 1_000_000;

    public BoundPage Bind(KeyedMap schema)
    {
        var scores = Scores(schema.Entry("scores"));
        var region = schema.Entry("region") is { } entry ? Region(entry, scores) : null;
        return new BoundPage(scores, region, Elections(schema.Entry("elect")));
    }

    /// <summary>
    /// Says which scores and elections of the file itself nothing uses; after all predicates have been read. What is inherited may be there for others.
    /// </summary>
    public void ReportUnused()
    {
        var page = names.Page;
        for (var i = 0; i < page.Scores.Count; i++)
        {
            if (!page.ScoreIsUsed[i] && ReferenceEquals(page.Scores[i].Source, file.Source))
                reader.Report(PageDiagnostics.UnusedScore, page.Scores[i], page.Scores[i].Text);
        }
        for (var i = 0; i < page.Elections.Count; i++)
        {
            if (!page.ElectionIsUsed[i] && ReferenceEquals(page.Elections[i].Source, file.Source))
                reader.Report(PageDiagnostics.UnusedElection, page.Elections[i], page.Elections[i].Text);
        }
    }

    private EquatableArray<BoundScore> Scores(YamlEntry? entry)
    {
        if (entry is null || reader.Mapping(entry.Value, "`scores`", "a map from names") is not { } mapping)
            return EquatableArray<BoundScore>.Empty;
        if (mapping.Entries.Count > Most)
            reader.Report(PageDiagnostics.TooMany, mapping.Entries[Most].Key, Most, "scores");
        var bound = new List<BoundScore>();
        foreach (var score in mapping.Entries)
        {
            reader.Name(score.Key, "the name of a score");
            reader.Names?.Declare(NameKind.Score, score.Key);
            bound.Add(Score(score, bound));
        }
        return new(bound.ToArray());
    }

    private BoundScore Score(YamlEntry entry, List<BoundScore> before)
    {
        var terms = new List<BoundTerm>();
        var start = 0;
        SourceSpan? place = null;
        if (reader.Map(entry.Value, SchemaKeys.Score, "The score `" + entry.Key.Text + "`") is { } map)
        {
            start = map["base"] is { } node ? reader.SignedNumber(node, "base", -LargestWeight, LargestWeight) ?? 0 : 0;
            place = map["base"]?.Span;
            var predicates = new PredicateReader(reader, names, file, null) { Scope = PageScope.Score(before.Count) };
            if (map.Entry("add") is { } add)
            {
                foreach (var item in reader.Sequence(add.Value, "`add`", "a list of terms", "a term such as `{ when: { words: 17.. }, weight: 5 }`") ?? [])
                {
                    if (Term(item, predicates) is { } term)
                        terms.Add(term);
                }
            }
            else if (map["base"] is null)
            {
                reader.Missing(map, "add", entry.Key, "The score `" + entry.Key.Text + "`", "add: [ { when: { … }, weight: 5 } ]");
            }
        }
        var asksForRegion = terms.Exists(term => AsksForRegion(term.When, before));
        return new(entry.Key.Text, start, new(terms.ToArray()), asksForRegion, entry.Key.Span) { BasePlace = place };
    }

    private BoundTerm? Term(YamlNode node, PredicateReader predicates)
    {
        if (reader.Map(node, SchemaKeys.Term, "A term") is not { } map)
            return null;
        var when = map["when"] is { } test ? predicates.Read(test, "`when`") : Test.Always;
        var weight = Number(map, "weight");
        var perWord = Number(map, "per-word");
        int? cap = map["cap"] is { } most ? reader.Number(most, "cap", 0, LargestWeight) : null;
        if (map["weight"] is null && map["per-word"] is null && !map.IsMeant("weight") && !map.IsMeant("per-word"))
            reader.Report(PageDiagnostics.EmptyTerm, node);
        if (map.Entry("cap") is { } alone && map["per-word"] is null)
            reader.Report(PageDiagnostics.CapAlone, alone.Key);
        return new(when, weight, perWord, cap, node.Span)
        {
            WhenPlace = map["when"]?.Span,
            WeightPlace = map["weight"]?.Span,
            PerWordPlace = map["per-word"]?.Span,
        };
    }

    private int Number(KeyedMap map, string key) =>
        map[key] is { } node ? reader.SignedNumber(node, key, -LargestWeight, LargestWeight) ?? 0 : 0;

    private RegionPlan? Region(YamlEntry entry, EquatableArray<BoundScore> scores)
    {
        if (reader.Map(entry.Value, SchemaKeys.Region, "`region`") is not { } map)
            return null;
        var atLeast = map["at-least"] is { } least ? reader.SignedNumber(least, "at-least", 1, ScorePlan.Limit) ?? 1 : 1;
        if (map["weigh"] is not { } weigh)
        {
            reader.Missing(map, "weigh", entry.Key, "`region`", "weigh: SCORE");
            return null;
        }
        if (reader.Scalar(weigh, "`weigh`", "the name of a score") is not { } name || ScoreNamed(name) is not { } score)
            return null;
        if (score < scores.Count && scores[score].AfterRegion)
            reader.Report(PageDiagnostics.RegionByZone, name, name.Text);
        return new(score, atLeast);
    }

    private EquatableArray<BoundElection> Elections(YamlEntry? entry)
    {
        if (entry is null || reader.Mapping(entry.Value, "`elect`", "a map from names") is not { } mapping)
            return EquatableArray<BoundElection>.Empty;
        if (mapping.Entries.Count > Most)
            reader.Report(PageDiagnostics.TooMany, mapping.Entries[Most].Key, Most, "elections");
        var bound = new List<BoundElection>();
        foreach (var election in mapping.Entries)
        {
            reader.Name(election.Key, "the name of an election");
            reader.Names?.Declare(NameKind.Election, election.Key);
            bound.Add(Election(election));
        }
        return new(bound.ToArray());
    }

    private BoundElection Election(YamlEntry entry)
    {
        var what = "The election `" + entry.Key.Text + "`";
        if (reader.Map(entry.Value, SchemaKeys.Election, what) is not { } map)
            return new(entry.Key.Text, reader.Unread(), 1, null, 0, 0, entry.Key.Span);
        var predicates = new PredicateReader(reader, names, file, null) { Scope = PageScope.Among };
        var among = map["among"] is { } test ? predicates.Read(test, "`among`") : Test.Always;
        var within = map["within"] is { } range ? reader.Range(range, "within") : null;
        var atLeast = map["at-least"] is { } least ? reader.SignedNumber(least, "at-least", -ScorePlan.Limit, ScorePlan.Limit) ?? 0 : 0;
        var score = -1;
        if (map["score"] is not { } by)
            reader.Missing(map, "score", entry.Key, what, "score: SCORE");
        else if (reader.Scalar(by, "`score`", "the name of a score") is { } name)
            score = ScoreNamed(name) ?? -1;
        return new(entry.Key.Text, among, System.Math.Max(1, within?.Min ?? 1), within?.Max, score, atLeast, entry.Key.Span) { AtLeastPlace = map["at-least"]?.Span };
    }

    private int? ScoreNamed(YamlScalar name)
    {
        var score = names.Page.Score(name.Text);
        if (score >= 0)
        {
            names.Page.ScoreIsUsed[score] = true;
            reader.Names?.Use(NameKind.Score, name, 0, name.Text.Length, names.Page.Scores[score].Span);
            return score;
        }
        if (!names.Page.AreScoresUnread)
            reader.Report(PageDiagnostics.UnknownScore, name, name.Text, names.Page.SuggestScore(name.Text));
        return null;
    }

    private static bool AsksForRegion(Test test, List<BoundScore> scores) => test.Leaves().Exists(leaf => leaf switch
    {
        ZoneTest or FromRegionTest => true,
        ScoreTest score => score.Score < scores.Count && scores[score.Score].AfterRegion,
        _ => false,
    });
}
