using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;
using static ContentGen.Schema.Plans.TestDump;

namespace ContentGen.Schema.Comparison;

/// <summary>
/// Tests of a plan as text that does not depend on how the plan numbers its parts: once with the names that the schema gives (<see cref="Named"/>), once with what
/// these names stand for (<see cref="Meaning"/>). Two tests of equal meaning hold for the same blocks, given equal regions.
/// </summary>
internal sealed class TestNames
{
    private readonly SchemaPlan _plan;
    private readonly WrittenKeys _keys;
    private readonly TestIds _ids;

    private readonly PlanMeanings _meanings;
    private readonly string?[] _patterns;
    private readonly string?[] _scores;

    public TestNames(SchemaPlan plan, WrittenKeys keys, TestIds ids)
    {
        _plan = plan;
        _keys = keys;
        _ids = ids;
        _patterns = new string?[plan.Patterns.Count];
        _scores = new string?[plan.Scores.Count];
        _meanings = new PlanMeanings(ids.Meanings, plan.Traits, plan.Evidence, plan.Echoes, Shared);
    }

    /// <summary>A test by the names in it; null: none.</summary>
    public string Named(Test? test) => test switch
    {
        AllTest all => List("all", all.Tests),
        AnyTest any => List("any", any.Tests),
        NotTest not => "not(" + Named(not.Inner) + ")",
        TraitTest trait => "is " + Traits(trait.Traits),
        NeighbourTest neighbour =>
            neighbour.Side + "(" + Traits(neighbour.Traits) + " within " + Number(neighbour.Within) + " at-least " + Number(neighbour.AtLeast) + ")",
        PhraseTest phrase => phrase.Mode + " " + Phrases(phrase),
        PatternTest pattern => "pattern " + PatternLabel(pattern.Pattern),
        ScoreTest score => "score " + ScoreName(score.Score) + " " + score.Min + ".." + score.Max,
        ElectedTest elected => "elected " + ElectionName(elected.Election),
        DocumentTest document => "document(" + Traits(_plan.Evidence[document.Evidence]) + " " + Text(document with { Evidence = 0 }) + ")",
        EchoTest echo => "echo(" + Traits(_plan.Echoes[echo.Echo].Traits) + " at-least " + Number(_plan.Echoes[echo.Echo].AtLeast) + " " + Text(echo with { Echo = 0 }) + ")",
        _ => Text(test),
    };

    /// <summary>A test by what its names stand for; null: none.</summary>
    public string Meaning(Test? test) => test is null ? "-" : "=" + Number(MeaningOf(test));

    /// <summary>What the tests of both schemas mean.</summary>
    public TestMeanings Meanings => _ids.Meanings;

    /// <summary>The number in the table of both schemas (<see cref="TestIds.Meanings"/>) of what a test means.</summary>
    public int MeaningOf(Test test) => _meanings.Of(test);

    /// <summary>The names of the traits of a mask, sorted.</summary>
    public List<string> TraitNames(ulong mask)
    {
        var names = Bits(mask).Select(bit => _plan.Traits[bit].Name).ToList();
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    public EquatableArray<PhraseSetPlan> Sets(PhraseMode mode) => mode switch
    {
        PhraseMode.Text => _plan.Phrases.Text,
        PhraseMode.StartsWith => _plan.Phrases.StartsWith,
        PhraseMode.EndsWith => _plan.Phrases.EndsWith,
        _ => _plan.Phrases.Contains,
    };

    /// <summary>How a pattern is called: <c>$name</c> where it has one, else as it is written.</summary>
    public string PatternLabel(int pattern)
    {
        if (pattern < 0)
            return "-";
        var written = _plan.Patterns[pattern].Written;
        return _keys.PatternName(written) is { } name ? "$" + name : "/" + written + "/";
    }

    public string PatternMeaning(int pattern)
    {
        if (pattern < 0)
            return "-";
        return _patterns[pattern] ??= _ids.Of(PatternCode.Matching(_plan.Patterns[pattern]));
    }

    public string ScoreName(int score) => _plan.Scores[score].Name;

    public string ElectionName(int election) => _plan.Elections[election].Name;

    /// <summary>What a score is made of. Terms are a sum, so their order is none of it.</summary>
    public string ScoreMeaning(int score)
    {
        if (_scores[score] is { } known)
            return known;
        var terms = _plan.Scores[score].Terms.ToArray(term => TermNumbers(term) + Meaning(term.When));
        Array.Sort(terms, StringComparer.Ordinal);
        return _scores[score] = _ids.Of("score " + Number(_plan.Scores[score].Base) + " " + string.Join("; ", terms));
    }

    /// <summary>What an election is made of. That none below the region is elected is the same for all.</summary>
    public string ElectionMeaning(int election)
    {
        var plan = _plan.Elections[election];
        return _ids.Of("elect " + Meaning(plan.Among) + " within " + Range(plan.First, plan.Last) + " by " + ScoreMeaning(plan.Score) + " at-least " + Number(plan.AtLeast));
    }

    /// <summary>A term without its test.</summary>
    public static string TermNumbers(TermPlan term) =>
        Number(term.Weight) + " per-word " + Number(term.PerWord) + " cap " + (term.Cap is { } cap ? Number(cap) : "-") + " when ";

    /// <summary>A test of a set, a pattern, a score or an election with a number that both schemas have of it.</summary>
    private Test Shared(Test test) => test switch
    {
        PhraseTest phrase => phrase with { Set = _ids.Meanings.OfPhrases(Sets(phrase.Mode)[phrase.Set].Phrases) },
        PatternTest pattern => new PatternTest(_ids.NumberOf(PatternMeaning(pattern.Pattern))),
        ScoreTest score => score with { Score = _ids.NumberOf(ScoreMeaning(score.Score)) },
        ElectedTest elected => elected with { Election = _ids.NumberOf(ElectionMeaning(elected.Election)) },
        _ => test,
    };

    private static string Text(Test? test) => TestDump.Text(test);

    private string List(string name, EquatableArray<Test> tests)
    {
        var parts = tests.ToArray(Named);
        Array.Sort(parts, StringComparer.Ordinal);
        return name + "(" + string.Join(", ", parts) + ")";
    }

    private IEnumerable<int> Bits(ulong mask) => Enumerable.Range(0, _plan.Traits.Count).Where(bit => (mask >> bit & 1) != 0);

    private string Traits(ulong mask) => string.Join("+", TraitNames(mask));

    private string Phrases(PhraseTest test)
    {
        var set = Sets(test.Mode)[test.Set];
        return set.Name is { } name ? "$" + name : "[" + string.Join(", ", set.Phrases.Select(Quoted)) + "]";
    }
}
