using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Plans;

/// <summary>
/// Numbers what tests mean: tests of one number hold for the same blocks. What a plan numbers by itself (traits, phrase sets, patterns) is written out before, see
/// <see cref="PlanMeanings"/>, so the tests of two plans can have their numbers from one table.
/// </summary>
internal sealed class TestMeanings
{
    /// <summary>Longer lists are compared part by part: each part is joined with each other one.</summary>
    private const int MostJoined = 64;

    /// <summary>Choices within choices can be compared in more ways than anyone wants to wait for; past so many questions nothing more is said.</summary>
    private const int MostSteps = 1_000;

    private readonly TestSimplifier _simplifier = new([]);
    private readonly List<Meaning> _meanings = [];
    private readonly Dictionary<Test, int> _tests = [];
    private readonly Dictionary<string, int> _composed = new(StringComparer.Ordinal);
    private readonly List<EquatableArray<string>> _phrases = [];

    public TestMeanings()
    {
        Always = OfTest(Test.Always);
        Never = OfTest(Test.Never);
    }

    private enum Kind
    {
        Test,
        Not,
        All,
        Any,
        /// <summary>A test of other blocks and what it asks of them.</summary>
        OfOthers,
    }

    /// <summary>What holds for every block.</summary>
    public int Always { get; }

    /// <summary>What holds for no block.</summary>
    public int Never { get; }

    /// <summary>The number of a list of phrases. Tests of phrases are given to <see cref="OfTest"/> with it.</summary>
    public int OfPhrases(EquatableArray<string> phrases)
    {
        var known = _phrases.FindIndex(list => list.Equals(phrases));
        if (known >= 0)
            return known;
        _phrases.Add(phrases);
        return _phrases.Count - 1;
    }

    /// <summary>A test without others in it.</summary>
    public int OfTest(Test test)
    {
        if (!_tests.TryGetValue(test, out var known))
        {
            _tests.Add(test, known = _meanings.Count);
            _meanings.Add(new(Kind.Test, test, []));
        }
        return known;
    }

    public int OfAll(int[] parts) => Joined(Kind.All, parts);

    public int OfAny(int[] parts) => Joined(Kind.Any, parts);

    public int OfNot(int inner)
    {
        var meaning = _meanings[inner];
        if (meaning.Kind == Kind.Not)
            return meaning.Parts[0];
        return meaning.Test is not null && _simplifier.Simplify(new NotTest(meaning.Test)) is var simple and not NotTest ? OfTest(simple) : Composed(Kind.Not, [inner]);
    }

    /// <param name="test">A test of other blocks, without the traits that it asks for.</param>
    /// <param name="traits">What these mean.</param>
    public int OfOthers(Test test, int traits) => Composed(Kind.OfOthers, [OfTest(test), traits]);

    /// <summary>Wherever <paramref name="inner"/> holds, <paramref name="outer"/> does. A "no" may be wrong, a "yes" never is.</summary>
    public bool IsWithin(int inner, int outer)
    {
        var steps = 0;
        return Holds(inner, outer);

        bool Holds(int given, int wanted)
        {
            if (given == wanted || given == Never || wanted == Always)
                return true;
            if (++steps > MostSteps)
                return false;
            var (x, y) = (_meanings[given], _meanings[wanted]);
            // What splits without loss comes first.
            if (y.Kind == Kind.All)
                return Array.TrueForAll(y.Parts, part => Holds(given, part));
            if (x.Kind == Kind.Any)
                return Array.TrueForAll(x.Parts, part => Holds(part, wanted));
            if (y.Kind == Kind.Any && Array.Exists(y.Parts, part => Holds(given, part)))
                return true;
            if (x.Kind == Kind.All)
                return Array.Exists(x.Parts, part => Holds(part, wanted));
            if (x.Kind == Kind.Not && y.Kind == Kind.Not)
                return Holds(y.Parts[0], x.Parts[0]);
            if (y.Kind == Kind.Not)
                return Join(Kind.All, given, y.Parts[0]) == Never;
            if (x.Kind == Kind.OfOthers && y.Kind == Kind.OfOthers)
                return HoldsOfOthers(x.Parts, y.Parts);
            return x.Test is not null && y.Test is not null && TestWithin.Holds(x.Test, y.Test, _phrases);
        }

        bool HoldsOfOthers(int[] given, int[] wanted)
        {
            var (x, y) = (_meanings[given[0]].Test!, _meanings[wanted[0]].Test!);
            // Of neighbours that have the one trait as many have the other, if it holds wherever the one does; of shares and echoes that cannot be said.
            return TestWithin.Holds(x, y, _phrases) && (given[1] == wanted[1] || x is NeighbourTest && Holds(given[1], wanted[1]));
        }
    }

    private int Joined(Kind kind, int[] parts)
    {
        var (everything, nothing) = kind == Kind.All ? (Never, Always) : (Always, Never);
        var joined = new List<int>(parts.Length);
        foreach (var part in parts)
        {
            // What a part of the same sort says stands beside what is said around it.
            if (_meanings[part].Kind == kind && _meanings[part].Parts.Length <= MostJoined)
            {
                foreach (var inner in _meanings[part].Parts)
                    Add(kind, joined, inner);
            }
            else
                Add(kind, joined, part);
        }
        if (joined.Contains(everything))
            return everything;
        joined.RemoveAll(part => part == nothing);
        joined.Sort();
        var kept = new List<int>(joined.Count);
        foreach (var part in joined)
        {
            if (kept.Count == 0 || kept[kept.Count - 1] != part)
                kept.Add(part);
        }
        return kept.Count switch { 0 => nothing, 1 => kept[0], _ => Composed(kind, kept.ToArray()) };
    }

    /// <summary>Adds a part, joined with those which one part can say together with it.</summary>
    private void Add(Kind kind, List<int> parts, int part)
    {
        for (var i = 0; i < parts.Count && parts.Count <= MostJoined; i++)
        {
            if (Join(kind, parts[i], part) is not { } both)
                continue;
            part = both;
            parts.RemoveAt(i--);
        }
        parts.Add(part);
    }

    private int? Join(Kind kind, int one, int other)
    {
        if (one == other)
            return one;
        var (first, second) = (_meanings[one], _meanings[other]);
        if (kind == Kind.All && (IsNotOf(first, other) || IsNotOf(second, one)))
            return Never;
        if (first.Test is null || second.Test is null)
            return null;
        var both = kind == Kind.All ? TestJoin.Both(first.Test, second.Test) : TestJoin.Either(first.Test, second.Test);
        return both is null ? null : OfTest(_simplifier.Simplify(both));
    }

    private static bool IsNotOf(Meaning meaning, int inner) => meaning.Kind == Kind.Not && meaning.Parts[0] == inner;

    private int Composed(Kind kind, int[] parts)
    {
        var key = (char)('a' + (int)kind) + string.Join(" ", parts);
        if (!_composed.TryGetValue(key, out var known))
        {
            _composed.Add(key, known = _meanings.Count);
            _meanings.Add(new(kind, null, parts));
        }
        return known;
    }

    /// <param name="Test">Of what says something by itself; else null.</param>
    /// <param name="Parts">The numbers of what it is made of, sorted where their order says nothing.</param>
    private sealed record Meaning(Kind Kind, Test? Test, int[] Parts);
}
