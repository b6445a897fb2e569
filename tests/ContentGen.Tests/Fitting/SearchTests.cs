using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Engine.Fitting;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Fitting;

/// <summary>Objectives that change a number at a time, the search over them, folds.</summary>
public sealed class SearchTests
{
    private const double Ridge = 1e-3;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Changing_numbers_one_by_one_is_computing_anew(int score)
    {
        var plan = FitSamples.Plan;
        var data = FitProbe.Sample(plan, score, FitSamples.Sets(score, 25));
        var aims = AimsOf(data, plan, score);
        var random = new Random(score);
        var includes = Enumerable.Range(0, data.Documents).Select(_ => random.Next(5) > 0).ToArray();
        var objective = new FitObjective(data, plan, score, aims, includes, FitSamples.RandomNumbers(plan, score, random), Ridge);
        var kept = 0;
        for (var i = 0; i < 300; i++)
        {
            var before = objective.Numbers.Copy();
            var changed = Enumerable.Range(0, before.Count).ToArray();
            random.Shuffle(changed);
            var changes = Array.ConvertAll(changed[..random.Next(1, 4)], number => (Number: number, Value: before[number] + random.Next(-6, 7)));
            var found = objective.Try(changes);
            foreach (var (number, value) in changes)
                before[number] = value;
            found.ShouldBe(new FitObjective(data, plan, score, aims, includes, before, Ridge).Value);
            if (random.Next(2) == 0)
                objective.Undo();
            else
            {
                objective.Keep(found);
                kept++;
            }
            objective.Value.ShouldBe(new FitObjective(data, plan, score, aims, includes, objective.Numbers.Copy(), Ridge).Value);
        }
        kept.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void The_search_gains_stays_within_limits_and_leaves_what_is_not_free()
    {
        var plan = FitSamples.Plan;
        var data = FitProbe.Sample(plan, 1, FitSamples.Sets(5, 40));
        var numbers = ScoreNumbers.Of(plan, 1);
        for (var i = 0; i < numbers.Count; i++)
            numbers[i] = 0;
        numbers[ScoreNumbers.Weight(1)] = 3;
        var limits = Enumerable.Repeat(7, numbers.Count).ToArray();
        limits[ScoreNumbers.Weight(1)] = -1;
        var objective = new FitObjective(data, plan, 1, AimsOf(data, plan, 1), PageModelTests.Everything(data), numbers);
        var before = objective.Value;
        CoordinateSearch.Climb(objective, limits, 20);
        objective.Value.ShouldBeGreaterThan(before + 0.03);
        objective.Numbers[ScoreNumbers.Weight(1)].ShouldBe(3);
        for (var i = 0; i < numbers.Count; i++)
            objective.Numbers[i].ShouldBeInRange(-7, 7);
        // No step of one number helps any more.
        for (var i = 0; i < numbers.Count; i++)
        {
            foreach (var step in (int[])[-1, 1])
            {
                if (limits[i] < 0 || Math.Abs(objective.Numbers[i] + step) > 7)
                    continue;
                objective.Try(i, objective.Numbers[i] + step).ShouldBeLessThanOrEqualTo(objective.Value + 11 * CoordinateSearch.Least);
                objective.Undo();
            }
        }
    }

    [Fact]
    public void Annealing_leaves_what_no_single_number_leaves()
    {
        var plan = FitSamples.Plan;
        var data = FitProbe.Sample(plan, 1, FitSamples.Sets(5, 40));
        var numbers = FitSamples.RandomNumbers(plan, 1, new Random(2));
        var limits = Enumerable.Repeat(30, numbers.Count).ToArray();
        limits[ScoreNumbers.Weight(1)] = -1;
        for (var i = 0; i < numbers.Count; i++)
            numbers[i] = Math.Clamp(numbers[i], -30, 30);
        var objective = Objective(numbers.Copy());
        CoordinateSearch.Climb(objective, limits, 40);
        var (climbed, value) = (objective.Numbers.Copy(), objective.Value);
        var found = AnnealingSearch.Search(objective, limits, 3000);
        var annealed = Objective(found.Copy()).Value;
        annealed.ShouldBeGreaterThan(value);
        found[ScoreNumbers.Weight(1)].ShouldBe(climbed[ScoreNumbers.Weight(1)]);
        for (var i = 0; i < found.Count; i++)
            found[i].ShouldBeInRange(-30, 30);
        Numbers(AnnealingSearch.Search(Objective(climbed), limits, 3000)).ShouldBe(Numbers(found));

        FitObjective Objective(ScoreNumbers start) => new(data, plan, 1, AimsOf(data, plan, 1), PageModelTests.Everything(data), start);
    }

    [Fact]
    public void A_regression_starts_with_the_right_signs()
    {
        var plan = FitSamples.Plan;
        var data = FitProbe.Sample(plan, 0, FitSamples.Sets(9, 60));
        var numbers = ScoreNumbers.Of(plan, 0);
        LogisticStart.Set(data, (LineLabels.Body, LineLabels.Noise), PageModelTests.Everything(data), numbers, [100, 100, -1, 100, -1]);
        numbers[ScoreNumbers.Weight(0)].ShouldBeGreaterThan(0);
        numbers[ScoreNumbers.Weight(1)].ShouldBeLessThan(0);
        numbers[ScoreNumbers.PerWord(0)].ShouldBe(0);
    }

    [Fact]
    public void An_election_begins_with_what_tells_the_headline_from_the_other_lines_of_its_page()
    {
        var plan = FitSamples.Plan;
        var data = FitProbe.Sample(plan, 2, FitSamples.Sets(7, 60));
        var numbers = ScoreNumbers.Of(plan, 2);
        var limits = Enumerable.Repeat(100, numbers.Count).ToArray();
        limits[ScoreNumbers.Weight(1)] = -1;
        var (fixedWeight, floor) = (numbers[ScoreNumbers.Weight(1)], numbers[numbers.AtLeast(0)]);
        var aims = AimsOf(data, plan, 2);
        var nothing = numbers.Copy();
        for (var i = 0; i < nothing.Count - 1; i++)
            nothing[i] = 0;
        ElectionStart.Set(data, plan, [(ElectionAim)aims[1]], PageModelTests.Everything(data), numbers, limits);
        numbers[ScoreNumbers.Weight(1)].ShouldBe(fixedWeight);
        numbers[numbers.AtLeast(0)].ShouldBe(floor);
        for (var i = 0; i < numbers.Count; i++)
            numbers[i].ShouldBeInRange(-100, 100);
        Value(numbers).ShouldBeGreaterThan(Value(nothing) + 0.1);

        double Value(ScoreNumbers values) => new FitObjective(data, plan, 2, [aims[1]], PageModelTests.Everything(data), values.Copy()).Value;
    }

    [Fact]
    public void Fitting_is_deterministic_and_counts_for_later_scores()
    {
        var first = FitAll();
        var second = FitAll();
        for (var s = 0; s < first.Count; s++)
        {
            Numbers(second[s]).ShouldBe(Numbers(first[s]));
            second[s].Objective.ShouldBe(first[s].Objective);
            second[s].Aims.SelectMany(static aim => aim.Sets).ShouldBe(first[s].Aims.SelectMany(static aim => aim.Sets));
            first[s].Objective.Fitted.ShouldBeGreaterThanOrEqualTo(first[s].Objective.Written);
        }
        first.Select(static fit => string.Join(" ", fit.Aims.Select(static aim => aim.Name)))
            .ShouldBe(["body F1", "body F1", "body F1 elected title"]);
        first[1].Aims[0].Sets[^1].CrossValidated!.Value.ShouldBeInRange(0.2, 1);
    }

    [Theory]
    [InlineData("de-Stern_2024_11_05", "de-Stern")]
    [InlineData("de-Stern-2024-11-05-2", "de-Stern")]
    [InlineData("https://example.org/a/b?c", "example.org")]
    [InlineData("https://example.org", "example.org")]
    [InlineData("0042", "0042")]
    [InlineData("", "")]
    public void Documents_of_one_site_share_a_fold(string id, string site)
    {
        Folds.SiteOf(id).ShouldBe(site);
        Folds.Of(id, 5).ShouldBe(Folds.Of(site, 5));
        Folds.Of(id, 5).ShouldBeInRange(0, 4);
    }

    [Fact]
    public void Folds_are_about_equal_and_the_same_everywhere()
    {
        var counts = new int[5];
        for (var i = 0; i < 1000; i++)
            counts[Folds.Of(i.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), 5)]++;
        counts.ShouldAllBe(count => count > 150 && count < 250);
        counts.Sum().ShouldBe(1000);
    }

    private static List<ScoreFit> FitAll()
    {
        var plan = FitSamples.Plan;
        var fitter = new SchemaFitter(plan, FitSamples.Sets(11, 30), new() { MaxWeight = 20, Folds = 3, Report = true });
        var fits = new List<ScoreFit>();
        for (var s = 0; s < plan.Scores.Count; s++)
        {
            fits.Add(fitter.Fit(s, Enumerable.Repeat(true, ScoreNumbers.Of(plan, s).Count).ToArray()));
            Numbers(fits[s]).ShouldBe(Numbers(ScoreNumbers.Of(fitter.Plan, s)));
        }
        return fits;
    }

    private static int[] Numbers(ScoreFit fit) => Numbers(fit.Fitted);

    private static int[] Numbers(ScoreNumbers numbers) => Enumerable.Range(0, numbers.Count).Select(i => numbers[i]).ToArray();

    private static Aim[] AimsOf(FitData data, SchemaPlan plan, int score) => score switch
    {
        0 => [new LabelAim(data, LineLabels.Body | LineLabels.Heading, LineLabels.Noise)],
        1 => [new RegionAim(data)],
        _ => [new RegionAim(data), new ElectionAim(data, 0, ScoreNumbers.Of(plan, score).AtLeast(0), "title")],
    };
}
