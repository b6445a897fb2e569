using System;
using System.Collections.Generic;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;
using ContentGen.Text.Unicode;

namespace ContentGen.Engine.Tracing;

/// <summary>
/// How far a pattern comes with a text that it does not match: the longest beginning of the text that some text which matches has as well. All ways are gone at
/// once, so that time is the length of that beginning times that of the pattern.
/// </summary>
internal ref struct PatternReach
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly PatternPlan _plan;
    private readonly ContentPattern _pattern;
    private readonly int[] _seen;
    private readonly Stack<int> _stack = new();

    // Where nothing is known of what follows: by instruction, a bit for each demand with which it was met.
    private readonly int[] _met;
    private readonly Stack<PatternNext> _open = new();
    private int _step;

    private PatternReach(PatternPlan plan, ContentPattern pattern, ReadOnlySpan<byte> text)
    {
        _text = text;
        (_plan, _pattern) = (plan, pattern);
        _seen = new int[plan.Code.Count / 3];
        _met = new int[_seen.Length];
    }

    /// <summary>How many bytes long that beginning is, and the instructions that could take what follows, what is wanted most first.</summary>
    /// <param name="plan">The pattern.</param>
    /// <param name="pattern">The same, to ask what its instructions take.</param>
    /// <param name="text">A text that it does not match.</param>
    internal static (int Length, List<PatternNext> Next) Of(PatternPlan plan, ContentPattern pattern, ReadOnlySpan<byte> text) => new PatternReach(plan, pattern, text).Find();

    private (int Length, List<PatternNext> Next) Find()
    {
        var (before, seeds, then, reached) = (new List<int>(), new List<int> { 0 }, new List<int>(), new List<int>());
        for (int at = 0, last = 0; ;)
        {
            then.Clear();
            var next = at;
            if (at < _text.Length)
            {
                next += Utf8Scalar.Decode(_text, at, out var scalar, out var isWellFormed);
                Follow(seeds, at, reached);
                foreach (var instruction in reached)
                {
                    if (isWellFormed && _pattern.Takes(instruction * 3, scalar))
                        then.Add(instruction + 1);
                }
            }
            if (then.Count > 0)
            {
                (before, seeds, then) = (seeds, then, before);
                (last, at) = (at, next);
                continue;
            }
            // What asserts something of what follows may hold of another text that begins like this one.
            var possible = Possible(seeds, at);
            if (possible.Count > 0 || at == 0)
                return (at, possible);
            // Nothing can stand here, so that what took the last character is none that could.
            Utf8Scalar.Decode(_text, last, out var taken);
            possible = Possible(before, last);
            for (var i = possible.Count - 1; i >= 0; i--)
            {
                if (_pattern.Takes(possible[i].Instruction * 3, taken))
                    possible.RemoveAt(i);
            }
            return (last, possible);
        }
    }

    /// <summary>The instructions that take a character, or the end, which can be reached without one.</summary>
    /// <param name="seeds">Where to begin, what is wanted most first.</param>
    /// <param name="at">The place in the text.</param>
    /// <param name="reached">Receives them.</param>
    private void Follow(List<int> seeds, int at, List<int> reached)
    {
        _step++;
        reached.Clear();
        foreach (var seed in seeds)
        {
            _stack.Push(seed);
            while (_stack.TryPop(out var instruction))
            {
                if (_seen[instruction] == _step)
                    continue;
                _seen[instruction] = _step;
                switch ((PatternOperation)_plan.Code[instruction * 3])
                {
                    case PatternOperation.Jump:
                        _stack.Push(_plan.Code[instruction * 3 + 1]);
                        break;
                    case PatternOperation.Split:
                        _stack.Push(_plan.Code[instruction * 3 + 2]);
                        _stack.Push(_plan.Code[instruction * 3 + 1]);
                        break;
                    case PatternOperation.Save:
                        _stack.Push(instruction + 1);
                        break;
                    case >= PatternOperation.Start and var assertion:
                        if (Holds(assertion, at))
                            _stack.Push(instruction + 1);
                        break;
                    default:
                        reached.Add(instruction);
                        break;
                }
            }
        }
    }

    private readonly bool Holds(PatternOperation assertion, int at) => assertion switch
    {
        PatternOperation.Start => at == 0,
        PatternOperation.LineStart => at == 0 || _text[at - 1] == '\n',
        PatternOperation.End => at == _text.Length,
        PatternOperation.LineEnd => at == _text.Length || _text[at] == '\n',
        _ => IsWord(at, isBefore: true) != IsWord(at, isBefore: false) == (assertion == PatternOperation.WordBoundary),
    };

    /// <summary>The same where nothing is known of what follows: what assertions demand of it is kept, and instructions that cannot meet it are left out.</summary>
    private List<PatternNext> Possible(List<int> seeds, int at)
    {
        var reached = new List<PatternNext>();
        foreach (var seed in seeds)
        {
            _open.Push(new(seed, PatternDemand.None));
            while (_open.TryPop(out var way))
            {
                if ((_met[way.Instruction] & 1 << (int)way.Demand) != 0)
                    continue;
                _met[way.Instruction] |= 1 << (int)way.Demand;
                var (operation, next) = ((PatternOperation)_plan.Code[way.Instruction * 3], way with { Instruction = way.Instruction + 1 });
                switch (operation)
                {
                    case PatternOperation.Jump:
                        _open.Push(way with { Instruction = _plan.Code[way.Instruction * 3 + 1] });
                        break;
                    case PatternOperation.Split:
                        _open.Push(way with { Instruction = _plan.Code[way.Instruction * 3 + 2] });
                        _open.Push(way with { Instruction = _plan.Code[way.Instruction * 3 + 1] });
                        break;
                    case PatternOperation.Save:
                        _open.Push(next);
                        break;
                    case PatternOperation.Start or PatternOperation.LineStart:
                        if (Holds(operation, at))
                            _open.Push(next);
                        break;
                    case >= PatternOperation.Start:
                        _open.Push(next with { Demand = way.Demand | Demanded(operation, at) });
                        break;
                    default:
                        if (way.CanBeMet(_plan, _pattern))
                            reached.Add(way);
                        break;
                }
            }
        }
        Array.Clear(_met);
        return reached;
    }

    private readonly PatternDemand Demanded(PatternOperation assertion, int at) => assertion switch
    {
        PatternOperation.End => PatternDemand.End,
        PatternOperation.LineEnd => PatternDemand.LineEnd,
        _ => IsWord(at, isBefore: true) != (assertion == PatternOperation.WordBoundary) ? PatternDemand.Word : PatternDemand.NoWord,
    };

    private readonly bool IsWord(int at, bool isBefore)
    {
        if (at == (isBefore ? 0 : _text.Length))
            return false;
        uint scalar;
        if (isBefore)
            Utf8Scalar.DecodeLast(_text, at, out scalar, out _);
        else
            Utf8Scalar.Decode(_text, at, out scalar);
        return ContentPattern.IsWord(scalar);
    }
}
