using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Expressions;

/// <summary>What the names of a schema's expressions mean: its content model, roles and noise; and what its expressions asked for.</summary>
internal sealed class RuleScope(BoundItem article, EquatableArray<BoundRole> roles, EquatableArray<BoundNoise> noise, Names names, LoadedFile file)
{
    public BoundItem Article { get; } = article;

    public EquatableArray<BoundRole> Roles { get; } = roles;

    /// <summary>The content model could not be read at all, so that nothing is known of its items.</summary>
    public bool IsArticleUnread { get; init; }

    /// <summary>It may have more items than were read.</summary>
    public bool IsArticlePartial { get; init; }

    public EquatableArray<BoundNoise> Noise { get; } = noise;

    /// <summary>The same of noise.</summary>
    public bool IsNoiseUnread { get; init; }

    public Names Names { get; } = names;

    /// <summary>The file whose names can be used in what a node says.</summary>
    public LoadedFile ScopeOf(YamlNode node) => Names.ScopeOf(node, file);

    /// <summary>The patterns that expressions ask for, as indices of bound patterns, each once.</summary>
    public List<int> Patterns { get; } = [];

    /// <summary>The phrases that expressions ask for, each set once.</summary>
    public List<PhraseSetPlan> Phrases { get; } = [];

    public int PatternOf(int bound)
    {
        var index = Patterns.IndexOf(bound);
        if (index >= 0)
            return index;
        Patterns.Add(bound);
        return Patterns.Count - 1;
    }

    public int PhrasesOf(PhraseSetPlan phrases)
    {
        var index = Phrases.IndexOf(phrases);
        if (index >= 0)
            return index;
        Phrases.Add(phrases);
        return Phrases.Count - 1;
    }
}

/// <summary>What a path leads to.</summary>
internal enum PathKind
{
    Article,
    Group,
    Place,
    Field,
    Noise,
}

/// <summary>A path whose names are resolved.</summary>
/// <param name="Item">The group or place to which it leads; for a field, the place.</param>
/// <param name="Field">The field to which it leads.</param>
internal sealed record BoundPath(PathExpression Plan, PathKind Kind, BoundItem? Item, BoundField? Field)
{
    public bool IsMany => Plan.IsMany;

    /// <summary>The path of one of its parts.</summary>
    public BoundPath Of(PathExpression part) => this with { Plan = part };
}
