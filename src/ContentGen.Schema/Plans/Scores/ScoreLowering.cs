using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Plans;

/// <summary>
/// Lowers the terms of scores to conjunctions of literals. Negations go inward, <c>all</c> and <c>not: any</c> are flattened; what is no conjunction of
/// leaves becomes a compound atom. A term that cannot hold is left out.
/// </summary>
public sealed class ScoreLowering
{
    private readonly AtomTable _atoms;
    private readonly Dictionary<Test, int> _compounds = [];
    private readonly List<(int Atom, Test Test, List<List<int>> Alternatives)> _defined = [];

    private ScoreLowering(SchemaPlan plan) => _atoms = new(plan);

    /// <summary>The table of a plan's scores. A pure function of the plan, which does not hold it: interpreter and emitter ask for it.</summary>
    public static ScoreTablePlan Lower(SchemaPlan plan)
    {
        if (plan is null)
            throw new ArgumentNullException(nameof(plan));
        var lowering = new ScoreLowering(plan);
        var rows = new List<(int Score, TermPlan Term, List<int> Literals)>();
        for (var score = 0; score < plan.Scores.Count; score++)
        {
            foreach (var term in plan.Scores[score].Terms)
            {
                if (term is { Weight: 0, PerWord: 0 } || lowering.Conjunction(term.When, holds: true) is not { } literals)
                    continue;
                rows.Add((score, term, literals));
            }
        }
        var numbers = lowering._atoms.Number();
        return new(
            numbers.BlockWords,
            numbers.DocumentWords,
            numbers.Measures,
            lowering._defined.Map(compound => new CompoundPlan(
                numbers.Of(compound.Atom), compound.Test, compound.Alternatives.Map(numbers.Of))),
            rows.Map(row => new ScoreRowPlan(row.Score, row.Term, numbers.Of(row.Literals))));
    }

    /// <summary>The literals that hold together where the test does (or does not); null where they never do.</summary>
    private List<int>? Conjunction(Test test, bool holds) => test switch
    {
        ConstantTest constant => constant.Value == holds ? [] : null,
        NotTest not => Conjunction(not.Inner, !holds),
        AllTest all when holds => Together(all.Tests, holds: true),
        AnyTest any when !holds => Together(any.Tests, holds: false),
        AllTest or AnyTest => Compound(test, holds),
        _ => Leaf(test, holds),
    };

    private List<int>? Together(EquatableArray<Test> tests, bool holds)
    {
        var literals = new List<int>();
        var known = new HashSet<int>();
        foreach (var test in tests)
        {
            if (Conjunction(test, holds) is not { } part)
                return null;
            foreach (var literal in part)
            {
                if (known.Contains(~literal))
                    return null;
                if (known.Add(literal))
                    literals.Add(literal);
            }
        }
        return literals;
    }

    private List<int>? Leaf(Test test, bool holds)
    {
        var literals = _atoms.Leaf(test, out var isDisjunction);
        if (literals is null)
            return holds ? null : [];
        // One of none never holds; all of none always do.
        if (literals.Count == 0)
            return isDisjunction != holds ? [] : null;
        if (literals.Count == 1)
            return [holds ? literals[0] : ~literals[0]];
        if (isDisjunction != holds)
            return literals.ConvertAll(literal => holds ? literal : ~literal);
        return Define(test, holds, isDisjunction ? literals.ConvertAll(static literal => new List<int> { literal }) : [literals]);
    }

    /// <summary>An atom for an <c>any</c> that must hold, or for an <c>all</c> that must not.</summary>
    private List<int>? Compound(Test test, bool holds)
    {
        if (_compounds.TryGetValue(test, out var known))
            return [holds ? known : ~known];
        var alternatives = new List<List<int>>();
        foreach (var part in test is AnyTest any ? any.Tests : EquatableArray.Of(test))
        {
            if (Conjunction(part, holds: true) is not { } alternative)
                continue;
            if (alternative.Count == 0)
                return holds ? [] : null;
            alternatives.Add(alternative);
        }
        if (alternatives.Count == 0)
            return holds ? null : [];
        if (alternatives.Count == 1 && alternatives[0].Count == 1)
            return [holds ? alternatives[0][0] : ~alternatives[0][0]];
        return Define(test, holds, alternatives);
    }

    private List<int> Define(Test test, bool holds, List<List<int>> alternatives)
    {
        if (!_compounds.TryGetValue(test, out var atom))
        {
            _compounds[test] = atom = _atoms.AddCompound(alternatives);
            _defined.Add((atom, test, alternatives));
        }
        return [holds ? atom : ~atom];
    }
}
