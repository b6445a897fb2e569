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

    // What each trait is made of as an `all` and as an `any`: a test says the same with its traits written out.
    private readonly List<string>[] _traitsAsAll;
    private readonly List<string>[] _traitsAsAny;
    private readonly string?[] _patterns;
    private readonly string?[] _scores;

    public TestNames(SchemaPlan plan, WrittenKeys keys, TestIds ids)
    {
        _plan = plan;
        _keys = keys;
        _ids = ids;
        _patterns = new string?[plan.Patterns.Count];
        _scores = new string?[plan.Scores.Count];
        _traitsAsAll = new List<string>[plan.Traits.Count];
        _traitsAsAny = new List<string>[plan.Traits.Count];
        // A trait uses only those before it.
        for (var i = 0; i < plan.Traits.Count; i++)
        {
            _traitsAsAll[i] = PartsOfAll(plan.Traits[i].Test).Distinct(StringComparer.Ordinal).ToList();
            _traitsAsAny[i] = PartsOfAny(plan.Traits[i].Test).Distinct(StringComparer.Ordinal).ToList();
        }
    }

    /// <summary>A test by the names in it; null: none.</summary>
    public string Named(Test? test) => test switch
    {
        AllTest all => List("all", all.Tests),
        AnyTest any => List("any", any.Tests),
        NotTest not => "not(" + Named(not.Inner) + ")",
        _ => Leaf(test, false),
    };

    /// <summary>A test by what its names stand for.</summary>
    public string Meaning(Test? test) => test switch
    {
        AllTest or TraitTest => Joined("all", PartsOfAll(test)),
        AnyTest => Joined("any", PartsOfAny(test)),
        NotTest not => WrittenOut(not.Inner) is NotTest twice ? Meaning(twice.Inner) : _ids.Of("not(" + Meaning(not.Inner) + ")"),
        _ => Leaf(test, true),
    };

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

    private string Leaf(Test? test, bool meaning) => test switch
    {
        TraitTest trait => "is " + Traits(trait.Traits, meaning),
        NeighbourTest neighbour =>
            neighbour.Side + "(" + Traits(neighbour.Traits, meaning) + " within " + Number(neighbour.Within) + " at-least " + Number(neighbour.AtLeast) + ")",
        PhraseTest phrase => phrase.Mode + " " + Phrases(phrase, meaning),
        PatternTest pattern => "pattern " + (meaning ? PatternMeaning(pattern.Pattern) : PatternLabel(pattern.Pattern)),
        ScoreTest score => "score " + (meaning ? ScoreMeaning(score.Score) : ScoreName(score.Score)) + " " + score.Min + ".." + score.Max,
        ElectedTest elected => "elected " + (meaning ? ElectionMeaning(elected.Election) : ElectionName(elected.Election)),
        DocumentTest document => "document(" + Traits(_plan.Evidence[document.Evidence], meaning) + " " + Text(document with { Evidence = 0 }) + ")",
        EchoTest echo => "echo(" + Traits(_plan.Echoes[echo.Echo].Traits, meaning) + " at-least " + Number(_plan.Echoes[echo.Echo].AtLeast) + " " + Text(echo with { Echo = 0 }) + ")",
        _ => TestDump.Text(test),
    };

    private static string Text(Test test) => TestDump.Text(test);

    private string List(string name, EquatableArray<Test> tests)
    {
        var parts = tests.ToArray(Named);
        Array.Sort(parts, StringComparer.Ordinal);
        return name + "(" + string.Join(", ", parts) + ")";
    }

    /// <summary>The meanings of the tests of which all must hold.</summary>
    private List<string> PartsOfAll(Test test)
    {
        if (test is AllTest all)
            return all.Tests.SelectMany(PartsOfAll).ToList();
        return test is TraitTest trait ? Bits(trait.Traits).SelectMany(bit => _traitsAsAll[bit]).ToList() : [Meaning(test)];
    }

    /// <summary>The meanings of the tests of which one must hold.</summary>
    private List<string> PartsOfAny(Test test)
    {
        if (test is AnyTest any)
            return any.Tests.SelectMany(PartsOfAny).ToList();
        return test is TraitTest trait && Only(trait.Traits) is { } bit ? _traitsAsAny[bit] : [Meaning(test)];
    }

    private string Joined(string name, List<string> parts)
    {
        var sorted = parts.Distinct(StringComparer.Ordinal).OrderBy(static part => part, StringComparer.Ordinal).ToList();
        return sorted.Count == 1 ? sorted[0] : _ids.Of(name + "(" + string.Join(", ", sorted) + ")");
    }

    /// <summary>The test of a trait in place of its name.</summary>
    private Test WrittenOut(Test test)
    {
        while (test is TraitTest trait && Only(trait.Traits) is { } bit)
            test = _plan.Traits[bit].Test;
        return test;
    }

    private IEnumerable<int> Bits(ulong mask) => Enumerable.Range(0, _plan.Traits.Count).Where(bit => (mask >> bit & 1) != 0);

    private int? Only(ulong mask) => Bits(mask).Take(2).ToList() is { Count: 1 } one ? one[0] : null;

    private string Traits(ulong mask, bool meaning) => meaning ? Meaning(new TraitTest(mask)) : string.Join("+", TraitNames(mask));

    private string Phrases(PhraseTest test, bool meaning)
    {
        var set = Sets(test.Mode)[test.Set];
        return set.Name is { } name && !meaning ? "$" + name : meaning ? _ids.Of("phrases " + Words(set)) : Words(set);
    }

    private static string Words(PhraseSetPlan set) => "[" + string.Join(", ", set.Phrases.Select(Quoted)) + "]";
}
