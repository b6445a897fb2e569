using System;
using ContentGen.Engine.Rules;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine;

/// <summary>A plan compiled to tables.</summary>
internal sealed class SchemaProgram
{
    internal SchemaProgram(SchemaPlan plan)
    {
        Tables = PlanTables.Build(plan);
        Tests = new(plan.MeasuredPatterns);
        Traits = plan.Traits.ToArray(trait => Tests.Add(trait.Test));
        TraitGate = TraitGate.Of(plan.Traits);
        NoiseTests = plan.Noise.ToArray(noise => Tests.Add(noise.Test));
        NoiseTexts = plan.Noise.ToArray(static noise => NoisePhrases.Needed(noise.Test));
        NoiseStops = plan.Noise.ToArray(noise => noise.Stop is null ? TestTable.Held : Tests.Add(noise.Stop));
        Alternatives = new Alternative[plan.Roles.Count][];
        Expectations = new Expectation[plan.Roles.Count][];
        for (var role = 0; role < plan.Roles.Count; role++)
        {
            Alternatives[role] = AlternativesOf(plan.Roles[role]);
            Expectations[role] = ExpectationsOf(plan.Roles[role]);
        }
        Scores = plan.Scores.ToArray(ScoreOf);
        Candidates = plan.Elections.ToArray(election => Tests.Add(election.Among));
        Rules = new(plan);
        Models = plan.Models.ToArray(static model => new ModelTable(model));
        Tests.Freeze();
    }

    internal readonly record struct Alternative(int When, TakeMode Take, int Until, int Taken);

    internal readonly record struct Expectation(int Test, bool AroundBlock, uint Bit);

    internal readonly record struct Term(int When, int Weight, int PerWord, int Cap);

    internal sealed record Score(int Base, Term[] Terms);

    internal SchemaTables Tables { get; }

    /// <summary>Scores term by term, for whoever asks about one block under other circumstances; parsing goes by <see cref="SchemaTables.Terms"/>.</summary>
    internal Score[] Scores { get; }

    /// <summary>By election, the test of its candidates.</summary>
    internal int[] Candidates { get; }

    internal RuleTable Rules { get; }

    internal TestTable Tests { get; }

    internal int[] Traits { get; }

    internal ulong AllTraits => Traits.Length < 64 ? (1UL << Traits.Length) - 1 : ulong.MaxValue;

    internal TraitGate? TraitGate { get; }

    internal int[] NoiseTests { get; }

    /// <summary>By entry of noise, sets of which a block is a phrase wherever it holds; 0: none is known.</summary>
    internal ulong[] NoiseTexts { get; }

    internal int[] NoiseStops { get; }

    internal Alternative[][] Alternatives { get; }

    internal Expectation[][] Expectations { get; }

    internal bool ExpectationsUseTraits { get; private set; }

    internal ModelTable[] Models { get; }

    /// <summary>A score of a block, term by term.</summary>
    internal int Sum(int score, in BlockContext block)
    {
        var plan = Scores[score];
        long sum = plan.Base;
        foreach (ref readonly var term in plan.Terms.AsSpan())
        {
            if (Tests.Holds(term.When, in block))
                sum += term.Weight + (term.PerWord == 0 ? 0 : BlockContext.PerWord(block.Features.Words, term.PerWord, term.Cap));
        }
        return BlockContext.Saturate(sum);
    }

    private Score ScoreOf(ScorePlan score) =>
        new(score.Base, score.Terms.ToArray(term => new Term(Tests.Add(term.When), term.Weight, term.PerWord, term.Cap ?? ScorePlan.Limit)));

    private Alternative[] AlternativesOf(RolePlan role)
    {
        var alternatives = new Alternative[role.Alternatives.Count];
        for (var i = 0; i < alternatives.Length; i++)
        {
            var plan = role.Alternatives[i];
            alternatives[i] = new(Tests.Add(plan.When), plan.Take, plan.Until, plan.Taken is null ? TestTable.Held : Tests.Add(plan.Taken));
        }
        return alternatives;
    }

    private Expectation[] ExpectationsOf(RolePlan role)
    {
        var expectations = new Expectation[role.Expect.Count];
        for (var bit = 0; bit < expectations.Length; bit++)
        {
            var plan = role.Expect[bit];
            expectations[bit] = new(Tests.Add(plan.Test), plan.AroundBlock, 1U << bit);
            ExpectationsUseTraits |= !plan.AroundBlock && plan.Test.Leaves().Exists(static leaf => leaf is TraitTest);
        }
        return expectations;
    }
}
