using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Plans;

/// <summary>
/// Lowers bound tests: traits become bits, phrases become sets. Only traits that some test of a role or a noise entry leads to get a bit.
/// </summary>
internal sealed class TestLowering
{
    public const int MaxTraits = 64;
    public const int MaxPatterns = 64;

    /// <summary>Each is counted for every block of a document.</summary>
    public const int MaxEchoes = 64;

    private readonly BoundSchema _schema;
    private readonly List<SchemaDiagnostic> _diagnostics;
    private readonly List<Test> _traitTests = [];
    private readonly TestSimplifier _simplifier;
    private readonly PhraseSets _phrases = new();
    // By trait: its bit, where it is used.
    private readonly int[] _bits;
    // By mode: whether its having too many sets has been said.
    private readonly bool[] _reported = new bool[4];
    private readonly Dictionary<int, int> _patternIndex = [];

    public TestLowering(BoundSchema schema, List<SchemaDiagnostic> diagnostics)
    {
        _schema = schema;
        _diagnostics = diagnostics;
        _simplifier = new(_traitTests);
        _bits = new int[schema.Traits.Count];
        foreach (var trait in schema.Traits)
            _traitTests.Add(_simplifier.Simplify(trait.Test));
        AssignBits();
    }

    /// <summary>The used traits by bit.</summary>
    public List<TraitPlan> Traits { get; } = [];

    /// <summary>The phrase sets of all tests lowered so far.</summary>
    public PhrasePlan Phrases => _phrases.ToPlan();

    /// <summary>The sets of traits that tests of the document count, in the order of their first use.</summary>
    public List<ulong> Evidence { get; } = [];

    /// <summary>What tests ask of the terms of blocks, in the order of their first use.</summary>
    public List<EchoPlan> Echoes { get; } = [];

    /// <summary>The patterns that something asks for, in the order of their first use.</summary>
    public List<PatternPlan> Patterns { get; } = [];

    /// <summary>Of these, the patterns that are measured of every text.</summary>
    public List<int> MeasuredPatterns { get; } = [];

    /// <param name="place">Where the test is written, for diagnostics.</param>
    public Test Lower(Test test, SourceSpan place) => _simplifier.Simplify(Map(_simplifier.Simplify(test), place));

    /// <summary>Lowers a test that sees no more of a text than what was measured of it: a trait, <c>taken</c>.</summary>
    public Test LowerMeasured(Test test, SourceSpan place)
    {
        var lowered = Lower(test, place);
        Measure(lowered, place);
        return lowered;
    }

    /// <summary>The index in the plan of a bound pattern.</summary>
    public int PatternOf(int bound)
    {
        if (_patternIndex.TryGetValue(bound, out var index))
            return index;
        Patterns.Add(_schema.Patterns[bound]);
        return _patternIndex[bound] = Patterns.Count - 1;
    }

    /// <summary>What the tests lowered so far mean.</summary>
    public PlanMeanings Meanings()
    {
        var table = new TestMeanings();
        return new(table, Traits, Evidence, Echoes, test => test is PhraseTest phrase ? phrase with { Set = table.OfPhrases(_phrases.Of(phrase)) } : test);
    }

    private void Measure(Test test, SourceSpan place)
    {
        foreach (var leaf in test.Leaves())
        {
            if (leaf is not PatternTest pattern || MeasuredPatterns.Contains(pattern.Pattern))
                continue;
            MeasuredPatterns.Add(pattern.Pattern);
            if (MeasuredPatterns.Count == MaxPatterns + 1)
                _diagnostics.Add(PatternDiagnostics.TooManyPatterns.At(place, MaxPatterns));
        }
    }

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
        var next = 0;
        for (var trait = 0; trait < used.Length; trait++)
        {
            if (!used[trait])
                continue;
            _bits[trait] = next++;
            if (next > MaxTraits)
            {
                if (next == MaxTraits + 1)
                    _diagnostics.Add(ContentModelDiagnostics.TooManyTraits.At(_schema.Traits[trait].Span, MaxTraits + 1, MaxTraits));
                continue;
            }
            Traits.Add(new(_schema.Traits[trait].Name, LowerMeasured(_schema.Traits[trait].Test, _schema.Traits[trait].Span)));
        }
    }

    private IEnumerable<Test> Roots()
    {
        foreach (var role in _schema.Roles)
        {
            foreach (var alternative in role.Alternatives)
            {
                yield return alternative.When;
                if (alternative.Taken is not null)
                    yield return alternative.Taken;
            }
            foreach (var expect in role.Expect)
                yield return expect.Test;
        }
        foreach (var noise in _schema.Noise)
        {
            yield return noise.Test;
            if (noise.Stop is not null)
                yield return noise.Stop;
        }
        foreach (var score in _schema.Page.Scores)
        {
            foreach (var term in score.Terms)
                yield return term.When;
        }
        foreach (var election in _schema.Page.Elections)
            yield return election.Among;
    }

    private static void Mark(Test test, bool[] used)
    {
        foreach (var leaf in test.Leaves())
        {
            foreach (var trait in TraitsOf(leaf))
                used[trait] = true;
        }
    }

    private static EquatableArray<int> TraitsOf(Test leaf) => leaf switch
    {
        BoundTraitTest bound => bound.Traits,
        BoundNeighbourTest bound => bound.Traits,
        BoundDocumentTest bound => bound.Traits,
        BoundEchoTest bound => bound.Traits,
        _ => default,
    };

    private Test Map(Test test, SourceSpan place) => test switch
    {
        AllTest all => new AllTest(all.Tests.Map(part => Map(part, place))),
        AnyTest any => new AnyTest(any.Tests.Map(part => Map(part, place))),
        NotTest not => new NotTest(Map(not.Inner, place)),
        BoundPatternTest bound => new PatternTest(PatternOf(bound.Pattern)),
        BoundTraitTest bound => new TraitTest(Mask(bound.Traits)),
        BoundNeighbourTest bound => new NeighbourTest(bound.Side, Mask(bound.Traits), bound.Within, bound.AtLeast),
        BoundDocumentTest bound => new DocumentTest(bound.Measure, IndexOf(Evidence, Mask(bound.Traits)), bound.Min, bound.Max, bound.Scale),
        BoundEchoTest bound => new EchoTest(EchoOf(bound, place), bound.Min, bound.Max, bound.Scale),
        BoundPhraseTest phrases => new PhraseTest(phrases.Mode, SetOf(phrases, place)),
        _ => test,
    };

    // A trait beyond the limit has been reported, and there is no plan; it shares the last bit so that the rest can still be checked.
    private ulong Mask(EquatableArray<int> traits)
    {
        var mask = 0UL;
        foreach (var trait in traits)
            mask |= 1UL << Math.Min(_bits[trait], MaxTraits - 1);
        return mask;
    }

    private int EchoOf(BoundEchoTest test, SourceSpan place)
    {
        var known = Echoes.Count;
        var index = IndexOf(Echoes, new EchoPlan(Mask(test.Traits), test.AtLeast));
        if (index == MaxEchoes && known == MaxEchoes)
            _diagnostics.Add(PageDiagnostics.TooMany.At(place, MaxEchoes, "different `echo` tests"));
        return index;
    }

    private static int IndexOf<T>(List<T> list, T item)
    {
        var index = list.IndexOf(item);
        if (index >= 0)
            return index;
        list.Add(item);
        return list.Count - 1;
    }

    private int SetOf(BoundPhraseTest test, SourceSpan place)
    {
        var set = _phrases.Add(test);
        if (set >= PhraseSets.MaxSets && !_reported[(int)test.Mode])
        {
            _reported[(int)test.Mode] = true;
            _diagnostics.Add(ContentModelDiagnostics.TooManyPhraseSets.At(place, PhraseSets.MaxSets + 1, PredicateNames.Of(test.Mode), PhraseSets.MaxSets));
        }
        return set;
    }
}
