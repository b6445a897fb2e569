using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Plans;

/// <summary>
/// Lowers bound tests: traits become bits, phrases become sets. Only traits that some test of a role or a noise entry leads to get a bit.
/// </summary>
internal sealed class TestLowering
{
    public const int MaxTraits = 64;

    private readonly BoundSchema _schema;
    private readonly List<SchemaDiagnostic> _diagnostics;
    private readonly List<Test> _traitTests = [];
    private readonly TestSimplifier _simplifier;
    private readonly PhraseSets _phrases = new();
    private readonly Dictionary<int, int> _bits = [];
    private readonly HashSet<PhraseMode> _reported = [];

    public TestLowering(BoundSchema schema, List<SchemaDiagnostic> diagnostics)
    {
        _schema = schema;
        _diagnostics = diagnostics;
        _simplifier = new(_traitTests);
        foreach (var trait in schema.Traits)
            _traitTests.Add(_simplifier.Simplify(trait.Test));
        AssignBits();
    }

    /// <summary>The used traits by bit.</summary>
    public List<TraitPlan> Traits { get; } = [];

    /// <summary>The phrase sets of all tests lowered so far.</summary>
    public PhrasePlan Phrases => _phrases.ToPlan();

    /// <param name="place">Where the test is written, for diagnostics.</param>
    public Test Lower(Test test, SourceSpan place) => _simplifier.Simplify(Map(_simplifier.Simplify(test), place));

    private void AssignBits()
    {
        var used = new bool[_traitTests.Count];
        foreach (var test in Roots())
            Mark(_simplifier.Simplify(test), used);
        for (var trait = used.Length - 1; trait >= 0; trait--)
        {
            if (used[trait])
                Mark(_traitTests[trait], used);
        }
        for (var trait = 0; trait < used.Length; trait++)
        {
            if (!used[trait])
                continue;
            if (_bits.Count >= MaxTraits)
            {
                if (_bits.Count == MaxTraits)
                    _diagnostics.Add(ContentModelDiagnostics.TooManyTraits.At(_schema.Traits[trait].Span, MaxTraits + 1, MaxTraits));
                _bits.Add(trait, MaxTraits);
                continue;
            }
            _bits.Add(trait, Traits.Count);
            Traits.Add(new(_schema.Traits[trait].Name, Lower(_schema.Traits[trait].Test, _schema.Traits[trait].Span)));
        }
    }

    private IEnumerable<Test> Roots() =>
        _schema.Roles.SelectMany(static role => role.Alternatives.SelectMany(static way => way.Taken is null ? [way.When] : (IEnumerable<Test>)[way.When, way.Taken])
                .Concat(role.Expect.Select(static expect => expect.Test)))
            .Concat(_schema.Noise.SelectMany(static noise => noise.Stop is null ? [noise.Test] : (IEnumerable<Test>)[noise.Test, noise.Stop]));

    private static void Mark(Test test, bool[] used)
    {
        switch (test)
        {
            case AllTest all:
                foreach (var part in all.Tests)
                    Mark(part, used);
                break;
            case AnyTest any:
                foreach (var part in any.Tests)
                    Mark(part, used);
                break;
            case NotTest not:
                Mark(not.Inner, used);
                break;
            case BoundTraitTest bound:
                foreach (var trait in bound.Traits)
                    used[trait] = true;
                break;
            case BoundNeighbourTest bound:
                foreach (var trait in bound.Traits)
                    used[trait] = true;
                break;
        }
    }

    private Test Map(Test test, SourceSpan place) => test switch
    {
        AllTest all => new AllTest(all.Tests.Select(part => Map(part, place)).ToEquatableArray()),
        AnyTest any => new AnyTest(any.Tests.Select(part => Map(part, place)).ToEquatableArray()),
        NotTest not => new NotTest(Map(not.Inner, place)),
        BoundTraitTest bound => new TraitTest(Mask(bound.Traits)),
        BoundNeighbourTest bound => new NeighbourTest(bound.Side, Mask(bound.Traits), bound.Within, bound.AtLeast),
        BoundPhraseTest phrases => new PhraseTest(phrases.Mode, SetOf(phrases, place)),
        _ => test,
    };

    // A trait beyond the limit has been reported, and there is no plan; it shares the last bit so that the rest can still be checked.
    private ulong Mask(EquatableArray<int> traits) => traits.Aggregate(0UL, (mask, trait) => mask | (_bits[trait] < MaxTraits ? 1UL << _bits[trait] : 1UL << 63));

    private int SetOf(BoundPhraseTest test, SourceSpan place)
    {
        var set = _phrases.Add(test);
        if (set >= PhraseSets.MaxSets && _reported.Add(test.Mode))
        {
            var key = test.Mode switch
            {
                PhraseMode.Text => "text",
                PhraseMode.StartsWith => "starts-with",
                PhraseMode.EndsWith => "ends-with",
                _ => "contains",
            };
            _diagnostics.Add(ContentModelDiagnostics.TooManyPhraseSets.At(place, PhraseSets.MaxSets + 1, key, PhraseSets.MaxSets));
        }
        return set;
    }
}
