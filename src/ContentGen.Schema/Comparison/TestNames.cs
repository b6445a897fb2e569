using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;
using static ContentGen.Schema.Plans.TestDump;

namespace ContentGen.Schema.Comparison;

/// <summary>
/// Tests of a plan as text that does not depend on how the plan numbers its parts: once with the names that the schema gives (<see cref="Named"/>), once with what
/// these names stand for (<see cref="Meaning"/>). Two tests of equal meaning hold for the same blocks, given equal scores, regions and elections.
/// </summary>
internal sealed class TestNames
{
    private readonly SchemaPlan _plan;
    private readonly WrittenKeys _keys;
    private readonly TestIds _ids;
    private readonly string[] _traitMeanings;

    public TestNames(SchemaPlan plan, WrittenKeys keys, TestIds ids)
    {
        _plan = plan;
        _keys = keys;
        _ids = ids;
        _traitMeanings = new string[plan.Traits.Count];
        // A trait uses only those before it.
        for (var i = 0; i < _traitMeanings.Length; i++)
            _traitMeanings[i] = ids.Of(Meaning(plan.Traits[i].Test));
    }

    /// <summary>A test by the names in it; null: none.</summary>
    public string Named(Test? test) => Text(test, false);

    /// <summary>A test by what its names stand for.</summary>
    public string Meaning(Test? test) => Text(test, true);

    /// <summary>The names of the traits of a mask, sorted.</summary>
    public List<string> TraitNames(ulong mask)
    {
        var names = new List<string>();
        for (var bit = 0; bit < _plan.Traits.Count; bit++)
        {
            if ((mask >> bit & 1) != 0)
                names.Add(_plan.Traits[bit].Name);
        }
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
        var plan = _plan.Patterns[pattern];
        return _ids.Of("pattern " + string.Join(" ", plan.Code) + " | " + string.Join(" ", plan.Sets));
    }

    public string ScoreName(int score) => _plan.Scores[score].Name;

    public string ElectionName(int election) => _plan.Elections[election].Name;

    private string Text(Test? test, bool meaning) => test switch
    {
        AllTest all => List("all", all.Tests, meaning),
        AnyTest any => List("any", any.Tests, meaning),
        NotTest not => "not(" + Text(not.Inner, meaning) + ")",
        TraitTest trait => "is " + Traits(trait.Traits, meaning),
        NeighbourTest neighbour =>
            neighbour.Side + "(" + Traits(neighbour.Traits, meaning) + " within " + Number(neighbour.Within) + " at-least " + Number(neighbour.AtLeast) + ")",
        PhraseTest phrase => phrase.Mode + " " + Phrases(phrase, meaning),
        PatternTest pattern => "pattern " + (meaning ? PatternMeaning(pattern.Pattern) : PatternLabel(pattern.Pattern)),
        ScoreTest score => "score " + ScoreName(score.Score) + " " + score.Min + ".." + score.Max,
        ElectedTest elected => "elected " + ElectionName(elected.Election),
        DocumentTest document => "document(" + Traits(_plan.Evidence[document.Evidence], meaning) + " " + Text(document with { Evidence = 0 }) + ")",
        EchoTest echo => "echo(" + Traits(_plan.Echoes[echo.Echo].Traits, meaning) + " at-least " + Number(_plan.Echoes[echo.Echo].AtLeast) + " " + Text(echo with { Echo = 0 }) + ")",
        _ => TestDump.Text(test),
    };

    private static string Text(Test test) => TestDump.Text(test);

    private string List(string name, EquatableArray<Test> tests, bool meaning)
    {
        var parts = tests.ToArray(test => Text(test, meaning));
        Array.Sort(parts, StringComparer.Ordinal);
        return name + "(" + string.Join(", ", parts) + ")";
    }

    private string Traits(ulong mask, bool meaning)
    {
        if (!meaning)
            return string.Join("+", TraitNames(mask));
        var meanings = new List<string>();
        for (var bit = 0; bit < _plan.Traits.Count; bit++)
        {
            if ((mask >> bit & 1) != 0 && !meanings.Contains(_traitMeanings[bit]))
                meanings.Add(_traitMeanings[bit]);
        }
        meanings.Sort(StringComparer.Ordinal);
        return string.Join("+", meanings);
    }

    private string Phrases(PhraseTest test, bool meaning)
    {
        var set = Sets(test.Mode)[test.Set];
        return set.Name is { } name && !meaning ? "$" + name : meaning ? _ids.Of("phrases " + Words(set)) : Words(set);
    }

    private static string Words(PhraseSetPlan set) => "[" + string.Join(", ", set.Phrases.Select(Quoted)) + "]";
}
