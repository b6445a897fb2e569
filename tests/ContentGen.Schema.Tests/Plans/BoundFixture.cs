using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Tests.ContentModels;

namespace ContentGen.Schema.Tests.Plans;

/// <summary>Builds bound schemas in a few words. Traits stand in lines from 200, roles from 300, noise from 400, severities from 500.</summary>
internal sealed class BoundFixture
{
    public const int TraitLine = 200, RoleLine = 300, NoiseLine = 400, SeverityLine = 500;

    private readonly List<BoundTrait> _traits = [];
    private readonly List<BoundRole> _roles = [];
    private readonly List<BoundNoise> _noise = [];
    private readonly List<BoundSeverity> _severities = [];
    private readonly string _model;

    public BoundFixture(string model = "headline paragraph*") => _model = model;

    public WordListPlan Words { get; set; } = new(EquatableArray.Of("U.S", "Inc", "Inc"), EquatableArray.Of("Mr"), EquatableArray.Of("The", "In"));

    public string? Namespace { get; set; }

    public BoundUnclaimed Unclaimed { get; set; } = new(FindingLevel.Info, new(0, 100), ModelText.At(90));

    public List<SchemaDiagnostic> Diagnostics { get; } = [];

    /// <summary>What is said, as <c>line id</c>.</summary>
    public IEnumerable<string> Said => Diagnostics.Select(static diagnostic => diagnostic.Span.Line + " " + diagnostic.Id);

    public static Test AtLeastWords(int min, int? max = null) => new CountTest(CountFeature.Words, min, max);

    public static Test Is(params int[] traits) => new BoundTraitTest(traits.ToEquatableArray());

    public static Test All(params Test[] tests) => new AllTest(tests.ToEquatableArray());

    public static Test Any(params Test[] tests) => new AnyTest(tests.ToEquatableArray());

    public static Test FollowedBy(int trait, int within = 1, int atLeast = 1) =>
        new BoundNeighbourTest(NeighbourSide.FollowedBy, EquatableArray.Of(trait), within, atLeast);

    public static Test Phrase(PhraseMode mode, string? name, params string[] phrases) => new BoundPhraseTest(mode, name, phrases.ToEquatableArray());

    public BoundFixture Trait(string name, Test test)
    {
        _traits.Add(new(name, test, ModelText.At(TraitLine + _traits.Count)));
        return this;
    }

    public BoundFixture Role(string name, Test? when = null, TakeMode take = TakeMode.Block, Test? taken = null, params BoundExpect[] expect)
    {
        var span = ModelText.At(RoleLine + _roles.Count);
        var alternatives = when is null ? default : EquatableArray.Of(new BoundAlternative(when, take, taken, span));
        _roles.Add(new(name, alternatives, expect.ToEquatableArray(), null, null, span));
        return this;
    }

    public static BoundExpect Expect(string key, Test test, FindingLevel severity = FindingLevel.Error) =>
        new(key, test, "as wanted", MeasureKind.None, severity, null, ModelText.At(350));

    public BoundFixture Noise(string name, Test test, string? items = null, Test? stop = null)
    {
        var roles = _roles.Select(static role => role.Name).ToList();
        var root = items is null ? null : ModelText.Items(items, roles, "items");
        _noise.Add(new(
            name, test, items is not null || stop is not null, stop is null ? RegionEnd.End : RegionEnd.Until, stop, 200, new(60, 100), root, null,
            ModelText.At(NoiseLine + _noise.Count)));
        return this;
    }

    public BoundFixture Severity(string id, FindingLevel level)
    {
        _severities.Add(new(id, level, ModelText.At(SeverityLine + _severities.Count)));
        return this;
    }

    /// <param name="lines">By how many lines everything is moved down.</param>
    public BoundSchema Bound(int lines = 0)
    {
        var roles = _roles.Select(static role => role.Name).ToList();
        var article = ModelText.Items(_model, roles);
        if (roles.Count > _roles.Count)
            throw new InvalidOperationException("Roles without a declaration: " + string.Join(" ", roles.Skip(_roles.Count)));
        var schema = new BoundSchema(
            "news-article", "1.0.0", Namespace, false, "A story.", ModelText.At(2), Words, _traits.ToEquatableArray(), _roles.ToEquatableArray(), article,
            _noise.ToEquatableArray(), Unclaimed, _severities.ToEquatableArray());
        return lines == 0 ? schema : Moved(schema, lines);
    }

    public SchemaPlan? TryPlan() => Planner.Plan(Bound(), Diagnostics).Plan;

    public SchemaPlan Plan() => TryPlan() ?? throw new InvalidOperationException(string.Join("\n", Diagnostics));

    private static BoundSchema Moved(BoundSchema schema, int lines)
    {
        return schema with
        {
            IdSpan = Down(schema.IdSpan),
            Traits = schema.Traits.Select(trait => trait with { Span = Down(trait.Span) }).ToEquatableArray(),
            Roles = schema.Roles.Select(role => role with
            {
                Span = Down(role.Span),
                Alternatives = role.Alternatives.Select(way => way with { Span = Down(way.Span) }).ToEquatableArray(),
                Expect = role.Expect.Select(expect => expect with { Span = Down(expect.Span) }).ToEquatableArray(),
            }).ToEquatableArray(),
            Article = Item(schema.Article),
            Noise = schema.Noise.Select(noise => noise with { Span = Down(noise.Span), Items = noise.Items is null ? null : Item(noise.Items) }).ToEquatableArray(),
            Unclaimed = schema.Unclaimed with { Span = Down(schema.Unclaimed.Span) },
            Severities = schema.Severities.Select(severity => severity with { Span = Down(severity.Span) }).ToEquatableArray(),
        };

        SourceSpan Down(SourceSpan span) => span with { Path = "other.yaml", Line = span.Line + lines, EndLine = span.EndLine + lines, Start = span.Start + 99 };

        BoundItem Item(BoundItem item) => item with { Span = Down(item.Span), Children = item.Children.Select(Item).ToEquatableArray() };
    }
}
