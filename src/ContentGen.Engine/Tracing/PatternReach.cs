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
    private int _step;

    private PatternReach(PatternPlan plan, ContentPattern pattern, ReadOnlySpan<byte> text)
    {
        _text = text;
        (_plan, _pattern) = (plan, pattern);
        _seen = new int[plan.Code.Count / 3];
    }

    /// <summary>How many bytes long that beginning is, and the instructions that could take what follows, what is wanted most first.</summary>
    /// <param name="plan">The pattern.</param>
    /// <param name="pattern">The same, to ask what its instructions take.</param>
    /// <param name="text">A text that it does not match.</param>
    internal static (int Length, List<int> Next) Of(PatternPlan plan, ContentPattern pattern, ReadOnlySpan<byte> text) => new PatternReach(plan, pattern, text).Find();

    private (int Length, List<int> Next) Find()
    {
        var (before, seeds, then, reached) = (new List<int>(), new List<int> { 0 }, new List<int>(), new List<int>());
        for (int at = 0, last = 0; ;)
        {
            then.Clear();
            var next = at;
            if (at < _text.Length)
            {
                next += Utf8Scalar.Decode(_text, at, out var scalar, out var isWellFormed);
                Follow(seeds, at, isOpen: false, reached);
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
            Follow(seeds, at, isOpen: true, reached);
            if (reached.Count > 0)
                return (at, reached);
            Follow(before, last, isOpen: true, reached);
            return (last, reached);
        }
    }

    /// <summary>The instructions that take a character, or the end, which can be reached without one.</summary>
    /// <param name="seeds">Where to begin, what is wanted most first.</param>
    /// <param name="at">The place in the text.</param>
    /// <param name="isOpen">Nothing is known of what follows.</param>
    /// <param name="reached">Receives them.</param>
    private void Follow(List<int> seeds, int at, bool isOpen, List<int> reached)
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
                        if (Holds(assertion, at, isOpen))
                            _stack.Push(instruction + 1);
                        break;
                    default:
                        reached.Add(instruction);
                        break;
                }
            }
        }
    }

    private readonly bool Holds(PatternOperation assertion, int at, bool isOpen) => assertion switch
    {
        PatternOperation.Start => at == 0,
        PatternOperation.LineStart => at == 0 || _text[at - 1] == '\n',
        _ when isOpen => true,
        PatternOperation.End => at == _text.Length,
        PatternOperation.LineEnd => at == _text.Length || _text[at] == '\n',
        _ => IsWord(at, isBefore: true) != IsWord(at, isBefore: false) == (assertion == PatternOperation.WordBoundary),
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
