using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>Whether two plans hold the same traits, phrases, patterns and so on under other numbers.</summary>
internal static class Numbering
{
    public static bool IsAllThatDiffers(ComparedSide old, ComparedSide now)
    {
        var (x, y) = (Tables(old), Tables(now));
        return !x.SequenceEqual(y, StringComparer.Ordinal) && x.OrderBy(static text => text, StringComparer.Ordinal).SequenceEqual(y.OrderBy(static text => text, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static List<string> Tables(ComparedSide side)
    {
        var (plan, tests) = (side.Plan, side.Tests);
        var lines = new List<string>();
        foreach (var trait in plan.Traits)
            lines.Add("trait " + trait.Name + " " + tests.Named(trait.Test));
        foreach (var mode in (PhraseMode[])[PhraseMode.Text, PhraseMode.StartsWith, PhraseMode.EndsWith, PhraseMode.Contains])
        {
            foreach (var set in tests.Sets(mode))
                lines.Add(mode + " " + set.Name + " " + string.Join(" ", set.Phrases.Select(TestDump.Quoted)));
        }
        for (var i = 0; i < plan.Patterns.Count; i++)
            lines.Add("pattern " + plan.Patterns[i].Written + tests.PatternMeaning(i));
        foreach (var score in plan.Scores)
            lines.Add("score " + score.Name);
        foreach (var election in plan.Elections)
            lines.Add("elect " + election.Name);
        foreach (var evidence in plan.Evidence)
            lines.Add("evidence " + string.Join(" ", tests.TraitNames(evidence)));
        foreach (var echo in plan.Echoes)
            lines.Add("echo " + TestDump.Number(echo.AtLeast) + " " + string.Join(" ", tests.TraitNames(echo.Traits)));
        return lines;
    }
}
