using System.Collections.Generic;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Fitting;

/// <summary>How the tests of a schema use a score.</summary>
internal static class ScoreUse
{
    /// <summary>
    /// The scores at which an answer of scores, noise or elections can change, ascending: below the first, and from each to the next, they cannot tell
    /// one value from another.
    /// </summary>
    internal static int[] Bounds(SchemaPlan plan, int score)
    {
        var bounds = new SortedSet<int>();
        foreach (var other in plan.Scores)
        {
            foreach (var term in other.Terms)
                Add(bounds, term.When, score);
        }
        AddNoise(bounds, plan, score);
        foreach (var election in plan.Elections)
            Add(bounds, election.Among, score);
        return [.. bounds];
    }

    /// <summary>Whether the region is weighed by another score that reads this one, itself or through scores between them.</summary>
    internal static bool IsBehindRegion(SchemaPlan plan, int score)
    {
        if (plan.Region is not { } region || region.Score == score)
            return false;
        var reads = new bool[plan.Scores.Count];
        reads[score] = true;
        // Scores read only those that stand before them.
        for (var later = score + 1; later <= region.Score; later++)
        {
            for (var earlier = score; earlier < later && !reads[later]; earlier++)
                reads[later] = reads[earlier] && IsAskedByTerms(plan, later, earlier);
        }
        return reads[region.Score];
    }

    private static bool IsAskedByTerms(SchemaPlan plan, int asking, int score)
    {
        var bounds = new SortedSet<int>();
        foreach (var term in plan.Scores[asking].Terms)
            Add(bounds, term.When, score);
        return bounds.Count > 0;
    }

    /// <summary>Whether noise asks for the score itself.</summary>
    internal static bool IsAskedByNoise(SchemaPlan plan, int score)
    {
        var bounds = new SortedSet<int>();
        AddNoise(bounds, plan, score);
        return bounds.Count > 0;
    }

    private static void AddNoise(SortedSet<int> bounds, SchemaPlan plan, int score)
    {
        foreach (var noise in plan.Noise)
        {
            Add(bounds, noise.Test, score);
            if (noise.Stop is not null)
                Add(bounds, noise.Stop, score);
        }
    }

    private static void Add(SortedSet<int> bounds, Test test, int score)
    {
        foreach (var leaf in test.Leaves())
        {
            if (leaf is not ScoreTest asked || asked.Score != score)
                continue;
            if (asked.Min is { } min)
                bounds.Add(min);
            if (asked.Max is { } max)
                bounds.Add(max + 1);
        }
    }
}
