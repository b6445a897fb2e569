using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>The words of sentences and dates, which come from packs and the language of the input.</summary>
internal static class WordPart
{
    private static readonly WordListPlan NoWords = new(default, default, default);

    public static SchemaPlan Without(SchemaPlan plan) => plan with { Words = NoWords, DateNames = DateNamesPlan.None };

    public static void Compare(ChangeList changes)
    {
        CompareWords(changes);
        CompareDates(changes);
    }

    private static void CompareWords(ChangeList changes)
    {
        var (old, now) = (changes.Old.Plan, changes.New.Plan);
        Compare(changes, "abbreviations", old.Words.Abbreviations, now.Words.Abbreviations);
        Compare(changes, "titles", old.Words.Titles, now.Words.Titles);
        Compare(changes, "starters", old.Words.Starters, now.Words.Starters);
        if (old.Words != (now.Words with { Abbreviations = old.Words.Abbreviations, Titles = old.Words.Titles, Starters = old.Words.Starters }))
            changes.AddUnknown("input/language");
    }

    private static void Compare(ChangeList changes, string path, EquatableArray<string> old, EquatableArray<string> now)
    {
        // The plan has words only where something asks for sentences or ends. Where that begins or ceases, what asks has changed.
        if (old == now || IsUnasked(changes.Old) || IsUnasked(changes.New))
            return;
        var difference = WordDifference.Of(old, now);
        foreach (var kind in Concerned(changes.Old, changes.New))
        {
            changes.AddExact(
                kind, kind != ChangeKind.Info, path, "sentences end elsewhere: " + difference.Summary, difference.Removed, difference.Added,
                Place(changes.Old, changes.New, path), Place(changes.New, changes.Old, path));
        }
    }

    /// <summary>Whom it concerns where sentences end: by what asks for it in both schemas.</summary>
    private static List<ChangeKind> Concerned(ComparedSide old, ComparedSide now)
    {
        bool Both(Func<ComparedSide, bool> asks) => asks(old) && asks(now);
        var kinds = new List<ChangeKind>();
        if (Both(static side => side.Reach.Recognition.Contains(DefinitionReach.Sentences)))
            kinds.Add(ChangeKind.Extract);
        if (Both(static side => side.Reach.Expectations.Contains(DefinitionReach.Sentences)) || Both(static side => RuleDemand.OfOutcomes(side.Plan.Rules) != FeatureSet.None))
            kinds.Add(ChangeKind.Accept);
        return kinds.Count > 0 ? kinds : [ChangeKind.Info];
    }

    /// <summary>What comes from the product comes with the language or an import.</summary>
    private static SourceSpan? Place(ComparedSide side, ComparedSide other, string path) =>
        side.PlaceOfOwnList(path, other) ?? side.Place("input/language") ?? side.Place("imports");

    private static bool IsUnasked(ComparedSide side)
    {
        var features = side.Plan.Features | side.Plan.ExpectFeatures | RuleDemand.Of(side.Plan.Rules);
        return (features & (FeatureSet.Sentences | FeatureSet.Ends)) == 0;
    }

    private static void CompareDates(ChangeList changes)
    {
        var (old, now) = (changes.Old.Plan.DateNames, changes.New.Plan.DateNames);
        Compare(changes, "months", old.Months, now.Months);
        Compare(changes, "months-short", old.ShortMonths, now.ShortMonths);
        Compare(changes, "weekdays", old.Weekdays, now.Weekdays);
        Compare(changes, "weekdays-short", old.ShortWeekdays, now.ShortWeekdays);
        Compare(changes, "am-pm", old.DayHalves, now.DayHalves);
        var rest = now with { Months = old.Months, ShortMonths = old.ShortMonths, Weekdays = old.Weekdays, ShortWeekdays = old.ShortWeekdays, DayHalves = old.DayHalves };
        if (old != rest)
            changes.AddUnknown("imports");
    }

    private static void Compare(ChangeList changes, string path, EquatableArray<NamePlan> old, EquatableArray<NamePlan> now)
    {
        // No format of the other schema asks for such names; one that does is a change of its own.
        if (old == now || old.Count == 0 || now.Count == 0)
            return;
        var difference = WordDifference.Of(Texts(old), Texts(now));
        var isBreaking = difference.Removed is not null || difference.Added is null || !OnlyAdds(old, now);
        foreach (var kind in (ChangeKind[])[ChangeKind.Extract, ChangeKind.Accept])
        {
            changes.AddExact(
                kind, isBreaking, path, "dates are read with other names: " + difference.Summary, difference.Removed, difference.Added,
                changes.Old.PlaceOfOwnList(path, changes.New) ?? changes.Old.Place("imports"), changes.New.PlaceOfOwnList(path, changes.Old) ?? changes.New.Place("imports"));
        }
    }

    private static IEnumerable<string> Texts(EquatableArray<NamePlan> names) => names.Select(static name => name.Folded + " = " + TestDump.Number(name.Value));

    /// <summary>The longest name that fits is taken, so one that goes on where another ends can take what was read otherwise.</summary>
    private static bool OnlyAdds(EquatableArray<NamePlan> old, EquatableArray<NamePlan> now)
    {
        var added = now.Where(name => !old.Contains(name)).ToList();
        return !added.Exists(name => old.Any(known => name.Folded.StartsWith(known.Folded, StringComparison.Ordinal)));
    }
}
