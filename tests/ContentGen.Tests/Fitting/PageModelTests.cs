using System;
using System.Linq;
using ContentGen.Engine;
using ContentGen.Engine.Fitting;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Fitting;

/// <summary>What fitting sees of a document is what parsing finds in it, for any numbers.</summary>
public sealed class PageModelTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Region_noise_and_elections_are_those_of_parsing(int score)
    {
        var random = new Random(7 + score);
        var buffer = new ContentBuffer();
        var (regions, noisy, elected) = (0, 0, 0);
        for (var round = 0; round < 40; round++)
        {
            // The other scores have numbers of their own in each round.
            var plan = FitSamples.Plan;
            for (var s = 0; s < plan.Scores.Count; s++)
                plan = FitSamples.RandomNumbers(plan, s, random).In(plan, s);
            var sets = FitSamples.Sets(round, 12);
            var data = FitProbe.Sample(plan, score, sets);
            var numbers = FitSamples.RandomNumbers(plan, score, random);
            // The first score does not weigh the region, but the one that does reads it.
            var changed = numbers.In(plan, score);
            var sums = Sums(data, numbers);
            var model = new PageModel(plan, score, data);
            var d = 0;
            foreach (var document in sets.SelectMany(static set => set.Documents))
            {
                model.Run(d, sums);
                ContentDriver<InterpretedPlan>.Parse(document.Utf8, buffer, new InterpretedPlan(new SchemaProgram(changed)));
                var first = data.First[d];
                (model.Start - first, model.End - first).ShouldBe(buffer.Match.Page.Region);
                var isNoise = new bool[data.First[d + 1] - first];
                foreach (ref readonly var region in buffer.Match.Regions.Span)
                    Array.Fill(isNoise, true, region.Start, region.End - region.Start);
                model.IsNoise[..isNoise.Length].ShouldBe(isNoise);
                if (score == 2)
                {
                    var block = model.Elect(0, d, sums, numbers[numbers.AtLeast(0)]);
                    (block < 0 ? -1 : block - first).ShouldBe(buffer.Match.Page.Elected(0));
                    elected += block < 0 ? 0 : 1;
                }
                regions += buffer.Match.Page.HasRegion ? 1 : 0;
                noisy += isNoise.Count(static noise => noise);
                d++;
            }
        }
        regions.ShouldBeGreaterThan(50);
        noisy.ShouldBeGreaterThan(500);
        elected.ShouldBeGreaterThan(score == 2 ? 50 : -1);
    }

    [Fact]
    public void The_objective_is_that_of_a_parse()
    {
        var sets = FitSamples.Sets(3, 30);
        var plan = FitSamples.Plan;
        var data = FitProbe.Sample(plan, 1, sets);
        var objective = new FitObjective(data, plan, 1, [new RegionAim(data)], Everything(data), ScoreNumbers.Of(plan, 1));
        var buffer = new ContentBuffer();
        var expected = sets.Average(set =>
        {
            var (precisions, recalls) = (new System.Collections.Generic.List<double>(), new System.Collections.Generic.List<double>());
            foreach (var document in set.Documents)
            {
                ContentDriver<InterpretedPlan>.Parse(document.Utf8, buffer, new InterpretedPlan(new SchemaProgram(plan)));
                var (kept, gold, both) = (0, 0, 0);
                for (var line = 0; line < document.Labels.Length; line++)
                {
                    var end = line + 1 < document.LineStarts.Length ? document.LineStarts[line + 1] : document.Utf8.Length;
                    var words = System.Text.Encoding.UTF8.GetString(document.Utf8[document.LineStarts[line]..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
                    var isGold = document.Labels[line] is LineLabels.Body or LineLabels.Heading;
                    gold += isGold ? words : 0;
                    var region = buffer.Match.Page.Region;
                    var isNoise = false;
                    foreach (ref readonly var noise in buffer.Match.Regions.Span)
                        isNoise |= line >= noise.Start && line < noise.End;
                    if (line < region.Start || line >= region.End || isNoise || document.Labels[line] is LineLabels.Headline or LineLabels.Byline)
                        continue;
                    kept += words;
                    both += isGold ? words : 0;
                }
                if (kept > 0)
                    precisions.Add((double)both / kept);
                if (gold > 0)
                    recalls.Add((double)both / gold);
            }
            var (p, r) = (precisions.Average(), recalls.Average());
            return 2 * p * r / (p + r);
        });
        objective.Value.ShouldBe(expected, 1e-12);
        objective.Value.ShouldBeInRange(0.3, 0.95);
    }

    internal static bool[] Everything(FitData data) => Enumerable.Repeat(true, data.Documents).ToArray();

    internal static long[] Sums(FitData data, ScoreNumbers numbers)
    {
        var sums = new long[data.Labels.Length];
        for (var b = 0; b < sums.Length; b++)
        {
            sums[b] = numbers[0];
            for (var t = 0; t < numbers.Terms; t++)
            {
                if (Array.IndexOf(data.TermBlocks[t], b) < 0)
                    continue;
                foreach (var number in (int[])[ScoreNumbers.Weight(t), ScoreNumbers.PerWord(t)])
                    sums[b] += numbers.Part(number, numbers[number], data.Words[b]);
            }
        }
        return sums;
    }
}
