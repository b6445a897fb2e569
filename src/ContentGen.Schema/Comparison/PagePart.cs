using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>Scores, region, elections.</summary>
internal static class PagePart
{
    public static SchemaPlan Without(SchemaPlan plan) => plan with { Scores = default, Region = null, Elections = default };

    public static void Compare(ChangeList changes)
    {
        var (old, now) = (changes.Old.Plan, changes.New.Plan);
        var scores = Pairs<ScorePlan>.Of(old.Scores, now.Scores, static score => score.Name);
        foreach (var score in scores.Removed)
            changes.AddInfo("scores/" + score.Name, "removed", "", null);
        foreach (var score in scores.Added)
            changes.AddInfo("scores/" + score.Name, "added", null, "");
        foreach (var (before, after) in scores.Both)
            Score(changes, before, after);
        Region(changes);
        var elections = Pairs<ElectionPlan>.Of(old.Elections, now.Elections, static election => election.Name);
        foreach (var election in elections.Removed)
            changes.AddInfo("elect/" + election.Name, "removed", "", null);
        foreach (var election in elections.Added)
            changes.AddInfo("elect/" + election.Name, "added", null, "");
        foreach (var (before, after) in elections.Both)
            Election(changes, before, after);
    }

    private static void Score(ChangeList changes, ScorePlan old, ScorePlan now)
    {
        var path = "scores/" + now.Name;
        if (old.Base != now.Base)
            Report(changes, path, path + "/base", "weighs otherwise", TestDump.Number(old.Base), TestDump.Number(now.Base));
        // Worked out from the terms, here and below.
        if ((old with { Base = 0, Terms = default, AfterRegion = false }) != (now with { Base = 0, Terms = default, AfterRegion = false }))
            changes.AddUnknown(path);
        if (old.Terms.Any(static term => Rest(term) is not null) || now.Terms.Any(static term => Rest(term) is not null))
        {
            if (!old.Terms.Select(Rest).SequenceEqual(now.Terms.Select(Rest)))
                changes.AddUnknown(path);
        }
        Terms(changes, path, old, now);
    }

    /// <summary>Terms are a sum: what stands in both schemas is the same wherever it stands.</summary>
    private static void Terms(ChangeList changes, string path, ScorePlan old, ScorePlan now)
    {
        var pairs = Pairs<Term>.Of(Of(changes.Old, old), Of(changes.New, now), static term => term.Meaning);
        if (pairs.Added.Count == 0 && pairs.Removed.Count == 0)
        {
            if (pairs.AreReordered || pairs.Both.Exists(static pair => pair.Old.Text != pair.New.Text))
                changes.AddAside(path + "/add", "the same terms written in another way", null, null);
            return;
        }
        // A term that only looks the same has changed in what its test names.
        var (added, removed) = (new List<Term>(pairs.Added), new List<Term>(pairs.Removed));
        foreach (var term in pairs.Added)
        {
            if (removed.Find(other => other.Text == term.Text) is not { } twin)
                continue;
            removed.Remove(twin);
            added.Remove(term);
        }
        for (var i = 0; i < Math.Max(added.Count, removed.Count); i++)
        {
            var (before, after) = (i < removed.Count ? removed[i] : null, i < added.Count ? added[i] : null);
            DefinitionUse.Report(changes, path, "weighs otherwise", (kind, isBreaking, summary) => changes.AddExact(
                kind,
                isBreaking,
                path + "/add/" + TestDump.Number((after ?? before)!.Index),
                before is null ? "term added: " + summary : after is null ? "term removed: " + summary : summary,
                before is null ? null : changes.Old.Text(before.Path(path)) ?? before.Text,
                after is null ? null : changes.New.Text(after.Path(path)) ?? after.Text,
                before is null ? null : changes.Old.Place(before.Path(path)),
                after is null ? null : changes.New.Place(after.Path(path))));
        }
    }

    private static IEnumerable<Term> Of(ComparedSide side, ScorePlan score) => score.Terms.Select((term, i) =>
    {
        var numbers = TestDump.Number(term.Weight) + " per-word " + TestDump.Number(term.PerWord) + " cap " + (term.Cap is { } cap ? TestDump.Number(cap) : "-") + " when ";
        return new Term(i, numbers + side.Tests.Named(term.When), numbers + side.Tests.Meaning(term.When));
    });

    private static TermPlan? Rest(TermPlan term)
    {
        var empty = new TermPlan(Test.Always, 0, 0, null);
        return (term with { When = Test.Always, Weight = 0, PerWord = 0, Cap = null }) is var rest && rest != empty ? rest : null;
    }

    private static void Region(ChangeList changes)
    {
        var (old, now) = (changes.Old.Plan.Region, changes.New.Plan.Region);
        if (old is null && now is null)
            return;
        if (old is null || now is null)
        {
            Report(changes, DefinitionReach.Region, "region", now is null ? "removed" : "added", old is null ? null : "", now is null ? null : "");
            return;
        }
        var (oldScore, newScore) = (changes.Old.Tests.ScoreName(old.Score), changes.New.Tests.ScoreName(now.Score));
        if (oldScore != newScore)
            Report(changes, DefinitionReach.Region, "region/weigh", "lies elsewhere", oldScore, newScore);
        if (old.AtLeast != now.AtLeast)
            Report(changes, DefinitionReach.Region, "region/at-least", "is found elsewhere", TestDump.Number(old.AtLeast), TestDump.Number(now.AtLeast));
        if (old != (now with { Score = old.Score, AtLeast = old.AtLeast }))
            changes.AddUnknown("region");
    }

    private static void Election(ChangeList changes, ElectionPlan old, ElectionPlan now)
    {
        var path = "elect/" + now.Name;
        var (oldAmong, newAmong) = (changes.Old.Tests.Named(old.Among), changes.New.Tests.Named(now.Among));
        if (oldAmong != newAmong)
        {
            if (changes.Old.Tests.Meaning(old.Among) == changes.New.Tests.Meaning(now.Among))
                changes.AddInfo(path + "/among", "written in another way", oldAmong, newAmong);
            else
                Report(changes, path, path + "/among", "has other candidates", oldAmong, newAmong);
        }
        if ((old.First, old.Last) != (now.First, now.Last))
            Report(changes, path, path + "/within", "has other candidates", TestDump.Range(old.First, old.Last), TestDump.Range(now.First, now.Last));
        var (oldScore, newScore) = (changes.Old.Tests.ScoreName(old.Score), changes.New.Tests.ScoreName(now.Score));
        if (oldScore != newScore)
            Report(changes, path, path + "/score", "goes by another score", oldScore, newScore);
        if (old.AtLeast != now.AtLeast)
            Report(changes, path, path + "/at-least", "has another floor", TestDump.Number(old.AtLeast), TestDump.Number(now.AtLeast));
        if (old != (now with { Among = old.Among, First = old.First, Last = old.Last, Score = old.Score, AtLeast = old.AtLeast }))
            changes.AddUnknown(path);
    }

    private static void Report(ChangeList changes, string definition, string path, string summary, string? oldText, string? newText) =>
        DefinitionUse.Report(changes, definition, summary, (kind, isBreaking, text) => changes.Add(kind, isBreaking, path, text, oldText, newText));

    private sealed record Term(int Index, string Text, string Meaning)
    {
        public string Path(string score) => score + "/add/" + TestDump.Number(Index);
    }
}
