using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>
/// Traits, phrase sets and patterns with a name. Whoever uses one is written as before when it changes, so the change is told here, for those that it concerns: recognition,
/// expectations.
/// </summary>
internal static class DefinitionPart
{
    public static SchemaPlan Without(SchemaPlan plan) => plan with
    {
        Traits = default,
        Phrases = new(default, default, default, default),
        Patterns = default,
        Evidence = default,
        Echoes = default,
    };

    public static void Compare(ChangeList changes)
    {
        CompareTraits(changes);
        ComparePhrases(changes);
        ComparePatterns(changes);
        var (old, now) = (changes.Old.Plan.Phrases, changes.New.Plan.Phrases);
        if (old != (now with { Text = old.Text, StartsWith = old.StartsWith, EndsWith = old.EndsWith, Contains = old.Contains }))
            changes.AddUnknown("phrases");
    }

    private static void CompareTraits(ChangeList changes)
    {
        var (old, now) = (changes.Old, changes.New);
        var pairs = Pairs<TraitPlan>.Of(old.Plan.Traits, now.Plan.Traits, static trait => trait.Name);
        foreach (var trait in pairs.Removed)
            changes.AddInfo("traits/" + trait.Name, "is not used any more", old.Tests.Named(trait.Test), null);
        foreach (var trait in pairs.Added)
            changes.AddInfo("traits/" + trait.Name, "is used now", null, now.Tests.Named(trait.Test));
        foreach (var (before, after) in pairs.Both)
        {
            var path = "traits/" + after.Name;
            var (oldText, newText) = (old.Tests.Named(before.Test), now.Tests.Named(after.Test));
            if (before != (after with { Test = before.Test }))
                changes.AddUnknown(path);
            if (oldText == newText)
                continue;
            var relation = TestRelations.Relate(old, before.Test, now, after.Test);
            if (relation == TestRelation.Equal)
                changes.AddInfo(path, "written in another way", oldText, newText);
            else
                DefinitionUse.Report(changes, path, RelationText.Holds(relation), (kind, isBreaking, summary) => changes.Add(kind, isBreaking, path, summary, oldText, newText));
        }
    }

    private static void ComparePhrases(ChangeList changes)
    {
        var (old, now) = (Named(changes.Old), Named(changes.New));
        foreach (var name in now.Keys.Where(old.ContainsKey).OrderBy(static name => name, StringComparer.Ordinal))
        {
            var (before, after) = (old[name], now[name]);
            if (before.SequenceEqual(after, StringComparer.Ordinal))
                continue;
            var difference = WordDifference.Of(before.Select(Phrase), after.Select(Phrase));
            var path = "phrases/" + name;
            DefinitionUse.Report(changes, path, difference.Summary, (kind, isBreaking, summary) =>
                changes.AddExact(kind, isBreaking, path, summary, difference.Removed, difference.Added));
        }
    }

    /// <summary>Phrases hold their words with one space between them; what tells contents of one name apart in different modes is of no interest.</summary>
    private static string Phrase(string line) => line.Substring(line.IndexOf('\n') + 1);

    /// <summary>The phrases of each named set, with the number of the contents that they belong to where packs see different ones under one name.</summary>
    private static Dictionary<string, List<string>> Named(ComparedSide side)
    {
        var contents = new Dictionary<string, List<EquatableArray<string>>>(StringComparer.Ordinal);
        foreach (var mode in (PhraseMode[])[PhraseMode.Text, PhraseMode.StartsWith, PhraseMode.EndsWith, PhraseMode.Contains])
        {
            foreach (var set in side.Tests.Sets(mode))
            {
                if (set.Name is null)
                    continue;
                if (!contents.TryGetValue(set.Name, out var known))
                    contents.Add(set.Name, known = []);
                if (!known.Contains(set.Phrases))
                    known.Add(set.Phrases);
            }
        }
        return contents.ToDictionary(
            static pair => pair.Key,
            static pair => pair.Value.SelectMany(static (phrases, i) => phrases.Select(phrase => TestDump.Number(i) + "\n" + phrase)).ToList(),
            StringComparer.Ordinal);
    }

    private static void ComparePatterns(ChangeList changes)
    {
        var (old, now) = (ByLabel(changes.Old), ByLabel(changes.New));
        var changed = now.Keys.Where(label => old.TryGetValue(label, out var before) && !IsSame(before, now[label])).OrderBy(static label => label, StringComparer.Ordinal).ToList();
        foreach (var label in changed)
        {
            // What differs is written under a name: the pattern's own, or one that it includes.
            var names = label[0] == '$' ? [label.Substring(1)] : changes.New.PatternNames.Where(name => changes.Old.Text("patterns/" + name) != changes.New.Text("patterns/" + name)).ToList();
            var matchesOthers = !old[label].Select(PatternCode.Matching).SequenceEqual(now[label].Select(PatternCode.Matching), StringComparer.Ordinal);
            var readers = Readers(changes, label).ToList();
            var isRead = readers.Exists(pair => FieldReading.Differs(changes, pair.Old, pair.New, FieldReading.Shared(pair.Old, pair.New)));
            var isJudged = readers.Exists(pair => FieldReading.Differs(changes, pair.Old, pair.New, FieldReading.Judged(changes, pair.Old, pair.New)));
            foreach (var path in names.Count > 0 ? names.Select(static name => "patterns/" + name) : ["patterns"])
            {
                void Add(ChangeKind kind, bool isBreaking, string summary) => changes.Add(kind, isBreaking, path, summary, old[label][0].Written, now[label][0].Written);
                // A pattern that matches the same with other groups concerns the fields that these are, and nobody else.
                if (matchesOthers || isRead)
                    DefinitionUse.Report(changes, "patterns/" + label, matchesOthers ? "matches other texts" : "has other groups", Add, isJudged);
                else
                    Add(ChangeKind.Info, false, "has other groups");
            }
        }
    }

    /// <summary>The roles of both schemas whose fields are groups of the pattern.</summary>
    private static IEnumerable<(RolePlan Old, RolePlan New)> Readers(ChangeList changes, string label)
    {
        bool Reads(ComparedSide side, RolePlan role) => role.FieldPatterns.Any(pattern => side.Tests.PatternLabel(pattern.Pattern) == label);
        return Pairs<RolePlan>.Of(changes.Old.Plan.Roles, changes.New.Plan.Roles, static role => role.Name).Both
            .Where(pair => Reads(changes.Old, pair.Old) && Reads(changes.New, pair.New));
    }

    /// <summary>Apart from how it is written and run.</summary>
    public static bool IsSame(PatternPlan x, PatternPlan y) =>
        x == (y with { Written = x.Written, Dfa = x.Dfa, Prefilter = x.Prefilter });

    private static bool IsSame(List<PatternPlan> x, List<PatternPlan> y) => x.Count == y.Count && x.Zip(y, IsSame).All(static same => same);

    private static Dictionary<string, List<PatternPlan>> ByLabel(ComparedSide side)
    {
        var patterns = new Dictionary<string, List<PatternPlan>>(StringComparer.Ordinal);
        for (var i = 0; i < side.Plan.Patterns.Count; i++)
        {
            // A text can be compiled twice, with other flags around it; then both count.
            var label = side.Tests.PatternLabel(i);
            if (!patterns.TryGetValue(label, out var known))
                patterns.Add(label, known = []);
            known.Add(side.Plan.Patterns[i]);
        }
        return patterns;
    }
}
