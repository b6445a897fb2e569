using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>
/// Which definitions (traits, phrase sets, patterns, scores, elections, the region, the words of sentences; by their path) take part in recognising blocks, and which in
/// each expectation.
/// </summary>
internal sealed class DefinitionReach
{
    public const string Region = "region";

    /// <summary>The words that tell where sentences end; no path of a schema.</summary>
    public const string Sentences = "sentences";

    private readonly SchemaPlan _plan;
    private readonly TestNames _names;
    private readonly Dictionary<string, HashSet<string>> _closures = new(StringComparer.Ordinal);

    public DefinitionReach(SchemaPlan plan, TestNames names)
    {
        _plan = plan;
        _names = names;
        Recognition = new(StringComparer.Ordinal);
        foreach (var role in plan.Roles)
        {
            foreach (var alternative in role.Alternatives)
            {
                Add(Recognition, alternative.When);
                Add(Recognition, alternative.Taken);
                AddPattern(Recognition, alternative.Until);
                if (alternative.Take == TakeMode.Sentence)
                    Recognition.Add(Sentences);
            }
            foreach (var pattern in role.FieldPatterns)
                AddPattern(Recognition, pattern.Pattern);
        }
        foreach (var noise in plan.Noise)
        {
            Add(Recognition, noise.Test);
            Add(Recognition, noise.Stop);
        }
        Expectations = new(StringComparer.Ordinal);
        foreach (var expect in plan.Roles.SelectMany(static role => role.Expect))
            Add(Expectations, expect.Test);
    }

    /// <summary>What decides roles, noise and fields.</summary>
    public HashSet<string> Recognition { get; }

    /// <summary>What decides any expectation.</summary>
    public HashSet<string> Expectations { get; }

    /// <summary>What a test asks for, directly or not.</summary>
    public HashSet<string> Of(Test? test)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        Add(reached, test);
        return reached;
    }

    private void Add(HashSet<string> reached, Test? test)
    {
        foreach (var leaf in test?.Leaves() ?? [])
            AddLeaf(reached, leaf);
    }

    private void AddLeaf(HashSet<string> reached, Test leaf)
    {
        switch (leaf)
        {
            case TraitTest trait:
                AddTraits(reached, trait.Traits);
                break;
            case NeighbourTest neighbour:
                AddTraits(reached, neighbour.Traits);
                break;
            case DocumentTest document:
                AddTraits(reached, _plan.Evidence[document.Evidence]);
                break;
            case EchoTest echo:
                AddTraits(reached, _plan.Echoes[echo.Echo].Traits);
                break;
            case PhraseTest phrase when _names.Sets(phrase.Mode)[phrase.Set].Name is { } name:
                reached.Add("phrases/" + name);
                break;
            case PatternTest pattern:
                AddPattern(reached, pattern.Pattern);
                break;
            case ScoreTest score:
                AddScore(reached, score.Score);
                break;
            case CountTest { Feature: CountFeature.Sentences } or EndsTest:
                reached.Add(Sentences);
                break;
            case ZoneTest or FromRegionTest:
                AddRegion(reached);
                break;
            case ElectedTest elected:
                AddClosed(reached, "elect/" + _names.ElectionName(elected.Election), closure =>
                {
                    var election = _plan.Elections[elected.Election];
                    Add(closure, election.Among);
                    AddScore(closure, election.Score);
                    // None below the region is elected, and no noise.
                    AddRegion(closure);
                });
                break;
        }
    }

    private void AddTraits(HashSet<string> reached, ulong mask)
    {
        for (var bit = 0; bit < _plan.Traits.Count; bit++)
        {
            if ((mask >> bit & 1) == 0)
                continue;
            var trait = _plan.Traits[bit];
            AddClosed(reached, "traits/" + trait.Name, closure => Add(closure, trait.Test));
        }
    }

    private void AddPattern(HashSet<string> reached, int pattern)
    {
        if (pattern >= 0)
            reached.Add("patterns/" + _names.PatternLabel(pattern));
    }

    private void AddScore(HashSet<string> reached, int index) =>
        AddClosed(reached, "scores/" + _names.ScoreName(index), closure =>
        {
            foreach (var term in _plan.Scores[index].Terms)
                Add(closure, term.When);
        });

    private void AddRegion(HashSet<string> reached) =>
        AddClosed(reached, Region, closure =>
        {
            if (_plan.Region is { } region)
                AddScore(closure, region.Score);
        });

    /// <summary>A definition and all that it asks for, worked out once.</summary>
    private void AddClosed(HashSet<string> reached, string definition, Action<HashSet<string>> addInner)
    {
        if (!_closures.TryGetValue(definition, out var closure))
        {
            closure = new(StringComparer.Ordinal) { definition };
            _closures.Add(definition, closure);
            addInner(closure);
        }
        reached.UnionWith(closure.ToArray());
    }
}
