using System;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>
/// The passes over the whole page: scores of every block, the region of greatest sum, elections. Each is one walk over the blocks; a schema without them
/// does none.
/// </summary>
internal static class PagePasses<TPlan>
    where TPlan : struct, IContentPlan
{
    /// <summary>Occurrences, document counts, echoes, scores and region, before noise is looked for.</summary>
    internal static void BeforeNoise(ref Matcher<TPlan> matcher, ContentBuffer buffer, TPlan plan, int blocks)
    {
        var (tables, scratch) = (plan.Tables, buffer.Match);
        if ((tables.Text.Features & FeatureSet.Occurrences) != 0)
            scratch.Page.CountOccurrences(matcher.Utf8, buffer.Scanned.AsSpan(0, blocks));
        if (tables.Scores.Length == 0 && tables.Evidence.Length == 0 && tables.Echoes.Length == 0)
            return;
        var page = scratch.Page;
        page.Begin(tables, blocks, scratch.NonSpaceBytes);
        if (tables.Evidence.Length > 0)
            page.Count(tables.Evidence, scratch.Traits.AsSpan(0, blocks), buffer.Scanned.AsSpan(0, blocks));
        if (tables.Echoes.Length > 0)
            page.BeginEchoes(matcher.Utf8, buffer.Scanned.AsSpan(0, blocks), scratch.Traits, tables.Echoes);
        if (tables.Scores.Length == 0)
            return;
        page.OpenTerms.Begin(tables.Terms, tables.Scores, page);
        var pass = new ScorePass(
            tables, page, new(matcher.Utf8, buffer.Scanned.AsSpan(0, blocks), buffer.Counts.AsSpan(0, blocks), scratch.Traits.AsSpan(0, blocks), tables.Text, page));
        pass.Run(afterRegion: false);
        if (tables.Region is { } region)
            FindRegion(page, region);
        pass.Run(afterRegion: true);
    }

    /// <summary>Elections, among the blocks that are not noise.</summary>
    internal static void AfterNoise(ref Matcher<TPlan> matcher, ContentBuffer buffer, TPlan plan, ReadOnlySpan<int> pending)
    {
        var elections = plan.Tables.Elections;
        var page = buffer.Match.Page;
        for (var e = 0; e < elections.Length; e++)
        {
            var election = elections[e];
            var (best, bestScore) = (-1, 0);
            foreach (var block in pending)
            {
                if (block + 1 > election.Last || block >= page.Region.End)
                    break;
                if (block + 1 < election.First)
                    continue;
                var score = page.Score(election.Score, block);
                if (score < election.AtLeast || best >= 0 && score <= bestScore)
                    continue;
                if (plan.Among(e, matcher.Raw(block)))
                    (best, bestScore) = (block, score);
            }
            page.Elect(e, best);
        }
    }

    /// <summary>
    /// The maximum subarray (J. Bentley, "Programming Pearls"; the one pass is J. Kadane's). Of several the one that begins first, and of these the longest.
    /// </summary>
    private static void FindRegion(PageState page, RegionInfo region)
    {
        var scores = page.Scores(region.Score);
        long sum = 0, best = 0;
        var (start, bestStart, bestEnd) = (0, 0, 0);
        for (var i = 0; i < scores.Length; i++)
        {
            sum += scores[i];
            if (sum < 0)
            {
                sum = 0;
                start = i + 1;
            }
            else if (sum > best || sum == best && start == bestStart)
            {
                (best, bestStart, bestEnd) = (sum, start, i + 1);
            }
        }
        if (best > 0 && best >= region.AtLeast)
            page.SetRegion(bestStart, bestEnd);
    }
}
