using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Patterns;

/// <summary>A deterministic automaton over classes of scalars. State 0 leads nowhere.</summary>
internal sealed record ScalarDfa(List<int[]> Rows, List<bool> Accepting, int Start);

/// <summary>
/// Subset construction: a state is the instructions at which the nondeterministic automaton can stand. Assertions stay in a state until the next character (or the end) tells whether they
/// hold; what stands before them is part of the state.
/// </summary>
internal sealed class Determinizer
{
    public const int MostStates = 1024;

    /// <summary>Instructions looked at: what takes more is no optimisation, and a compiler must not wait for it.</summary>
    private const int MostWork = 1 << 23;

    private const int AtStart = 1, BehindWord = 2, BehindLine = 4;

    /// <summary>What stands next: anything else, a character of a word, a line feed, nothing.</summary>
    private enum Following
    {
        Other,
        Word,
        Line,
        End,
    }

    private readonly IReadOnlyList<int> _code;
    private readonly DfaAlphabet _alphabet;
    private readonly Following[] _kinds;
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<(int[] Kernel, int Behind)> _states = [];
    private readonly List<int[]> _rows = [];
    private readonly List<bool> _accepting = [];
    private readonly int[] _seen;
    private readonly Stack<int> _stack = new();
    private int _step;
    private int _work;

    private Determinizer(IReadOnlyList<int> code, DfaAlphabet alphabet)
    {
        (_code, _alphabet, _seen) = (code, alphabet, new int[code.Count / 3]);
        _kinds = new Following[alphabet.Partition.Count];
        for (var i = 0; i < _kinds.Length; i++)
            _kinds[i] = alphabet.IsWord(i) ? Following.Word : alphabet.IsLine(i) ? Following.Line : Following.Other;
    }

    /// <summary>Null where the states are too many, or finding them too much work.</summary>
    public static ScalarDfa? Build(IReadOnlyList<int> code, DfaAlphabet alphabet)
    {
        var determinizer = new Determinizer(code, alphabet);
        determinizer.Add([], 0);
        var start = determinizer.Add(determinizer.Follow([0], null, 0), AtStart);
        for (var state = 0; state < determinizer._states.Count; state++)
        {
            if (!determinizer.Step(state))
                return null;
        }
        return new(determinizer._rows, determinizer._accepting, start);
    }

    private bool Step(int state)
    {
        var (kernel, behind) = _states[state];
        var row = _rows[state];
        var ways = new int[4][];
        for (var kind = 0; kind < ways.Length; kind++)
            ways[kind] = HasAssertions(kernel) ? Follow(kernel, (Following)kind, behind) : kernel;
        foreach (var instruction in ways[(int)Following.End])
            _accepting[state] |= Operation(instruction) == PatternOperation.Match;
        var targets = new List<int>();
        for (var scalarClass = 0; scalarClass < row.Length; scalarClass++)
        {
            targets.Clear();
            foreach (var instruction in ways[(int)_kinds[scalarClass]])
            {
                if (_alphabet.Takes(instruction, scalarClass))
                    targets.Add(instruction + 1);
            }
            _work += ways[(int)_kinds[scalarClass]].Length + 1;
            row[scalarClass] = targets.Count == 0 ? 0 : Add(Follow(targets, null, 0), Behind(_kinds[scalarClass]));
            if (_states.Count > MostStates || _work > MostWork)
                return false;
        }
        return true;
    }

    private static int Behind(Following kind) => kind == Following.Word ? BehindWord : kind == Following.Line ? BehindLine : 0;

    private int Add(int[] kernel, int behind)
    {
        // Where nothing asks, it does not matter what stands before.
        var asked = HasAssertions(kernel) ? behind : 0;
        var key = new char[kernel.Length + 1];
        key[kernel.Length] = (char)asked;
        for (var i = 0; i < kernel.Length; i++)
            key[i] = (char)kernel[i];
        var text = new string(key);
        if (_known.TryGetValue(text, out var state))
            return state;
        state = _states.Count;
        _known[text] = state;
        _states.Add((kernel, asked));
        _rows.Add(new int[_kinds.Length]);
        _accepting.Add(false);
        return state;
    }

    /// <summary>What can be reached without a character, in order; assertions that hold are passed only if it is known what follows.</summary>
    private int[] Follow(IReadOnlyList<int> from, Following? following, int behind)
    {
        _step++;
        foreach (var instruction in from)
            _stack.Push(instruction);
        var reached = new List<int>();
        while (_stack.Count > 0)
        {
            var instruction = _stack.Pop();
            if (_seen[instruction] == _step)
                continue;
            _seen[instruction] = _step;
            _work++;
            switch (Operation(instruction))
            {
                case PatternOperation.Jump:
                    _stack.Push(_code[instruction * 3 + 1]);
                    break;
                case PatternOperation.Split:
                    _stack.Push(_code[instruction * 3 + 1]);
                    _stack.Push(_code[instruction * 3 + 2]);
                    break;
                case PatternOperation.Save:
                    _stack.Push(instruction + 1);
                    break;
                case var operation when IsAssertion(operation) && following is { } next:
                    if (Holds(operation, next, behind))
                        _stack.Push(instruction + 1);
                    break;
                default:
                    reached.Add(instruction);
                    break;
            }
        }
        reached.Sort();
        return reached.ToArray();
    }

    private static bool Holds(PatternOperation assertion, Following next, int behind) => assertion switch
    {
        PatternOperation.Start => (behind & AtStart) != 0,
        PatternOperation.End => next == Following.End,
        PatternOperation.LineStart => (behind & (AtStart | BehindLine)) != 0,
        PatternOperation.LineEnd => next is Following.End or Following.Line,
        _ => ((behind & BehindWord) != 0) != (next == Following.Word) == (assertion == PatternOperation.WordBoundary),
    };

    private bool HasAssertions(int[] kernel)
    {
        foreach (var instruction in kernel)
        {
            if (IsAssertion(Operation(instruction)))
                return true;
        }
        return false;
    }

    private PatternOperation Operation(int instruction) => (PatternOperation)_code[instruction * 3];

    public static bool IsAssertion(PatternOperation operation) => operation is PatternOperation.Start or PatternOperation.End or PatternOperation.WordBoundary
        or PatternOperation.NoWordBoundary or PatternOperation.LineStart or PatternOperation.LineEnd;
}
