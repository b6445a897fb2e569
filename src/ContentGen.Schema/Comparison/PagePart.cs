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
        Presence(changes, "scores/", scores, static score => score.Name, old.Scores, now.Scores, changes.Old.Tests.ScoreMeaning, changes.New.Tests.ScoreMeaning);
        foreach (var (before, after) in scores.Both)
            Score(changes, before, after);
        Region(changes);
        var elections = Pairs<ElectionPlan>.Of(old.Elections, now.Elections, static election => election.Name);
        Presence(changes, "elect/", elections, static election => election.Name, old.Elections, now.Elections, changes.Old.Tests.ElectionMeaning, changes.New.Tests.ElectionMeaning);
        foreach (var (before, after) in elections.Both)
            Election(changes, before, after);
    }

    /// <summary>Who uses it tells what comes of it. One that is made of the same has another name.</summary>
    private static void Presence<T>(
        ChangeList changes, string path, Pairs<T> pairs, Func<T, string> name, EquatableArray<T> old, EquatableArray<T> now, Func<int, string> oldMeaning, Func<int, string> newMeaning)
        where T : class
    {
        var added = new List<T>(pairs.Added);
        foreach (var gone in pairs.Removed)
        {
            var meaning = oldMeaning(IndexOf(old, gone));
            if (added.Find(one => newMeaning(IndexOf(now, one)) == meaning) is { } same)
            {
                added.Remove(same);
                changes.AddExact(ChangeKind.Info, false, path + name(same), "has another name", name(gone), name(same), changes.Old.Place(path + name(gone)), changes.New.Place(path + name(same)));
            }
            else
                changes.AddInfo(path + name(gone), "removed", "", null);
        }
        foreach (var one in added)
            changes.AddInfo(path + name(one), "added", null, "");
    }

    private static int IndexOf<T>(EquatableArray<T> all, T one)
    {
        var index = 0;
        while (!ReferenceEquals(all[index], one))
            index++;
        return index;
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
        var numbers = TestNames.TermNumbers(term);
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
        UsedScore(changes, DefinitionReach.Region, "region/weigh", "is weighed by another score", old.Score, now.Score);
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
            if (TestRelations.Relate(changes.Old, old.Among, changes.New, now.Among) == TestRelation.Equal)
                changes.AddInfo(path + "/among", "written in another way", oldAmong, newAmong);
            else
                Report(changes, path, path + "/among", "has other candidates", oldAmong, newAmong);
        }
        if ((old.First, old.Last) != (now.First, now.Last))
            Report(changes, path, path + "/within", "has other candidates", TestDump.Range(old.First, old.Last), TestDump.Range(now.First, now.Last));
        UsedScore(changes, path, path + "/score", "goes by another score", old.Score, now.Score);
        if (old.AtLeast != now.AtLeast)
            Report(changes, path, path + "/at-least", "has another floor", TestDump.Number(old.AtLeast), TestDump.Number(now.AtLeast));
        if (old != (now with { Among = old.Among, First = old.First, Last = old.Last, Score = old.Score, AtLeast = old.AtLeast }))
            changes.AddUnknown(path);
    }

    private static void UsedScore(ChangeList changes, string definition, string path, string summary, int old, int now)
    {
        var (oldName, newName) = (changes.Old.Tests.ScoreName(old), changes.New.Tests.ScoreName(now));
        if (oldName == newName)
            return;
        if (changes.Old.Tests.ScoreMeaning(old) == changes.New.Tests.ScoreMeaning(now))
            changes.AddInfo(path, "names the same score otherwise", oldName, newName);
        else
            Report(changes, definition, path, summary, oldName, newName);
    }

    private static void Report(ChangeList changes, string definition, string path, string summary, string? oldText, string? newText) =>
        DefinitionUse.Report(changes, definition, summary, (kind, isBreaking, text) => changes.Add(kind, isBreaking, path, text, oldText, newText));

    private sealed record Term(int Index, string Text, string Meaning)
    {
        public string Path(string score) => score + "/add/" + TestDump.Number(Index);
    }
}
