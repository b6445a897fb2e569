using System;
using System.ComponentModel;
using ContentGen.Patterns;
using ContentGen.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Runtime;

/// <summary>
/// A pattern, run as a nondeterministic automaton: all ways at once, in the order of their preference, so that time is the length of the text times that of
/// the pattern whatever they are. Where there is a deterministic one, it tells first whether there is a match at all. The whole text must match. Ill-formed bytes
/// match nothing. Immutable; matching allocates nothing once its thread has.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ContentPattern
{
    private const uint Underscore = 1u << 31;
    private const uint ExactUpper = 1u << 30;
    private readonly int[] _code;
    private readonly int[] _sets;
    private readonly int _instructions;
    private readonly PatternDfa? _dfa;
    private readonly PatternPrefilter? _prefilter;
    private readonly PatternPrefilter? _first;

    /// <summary>Takes what the schema compiler made.</summary>
    /// <param name="groups">How many groups the pattern has.</param>
    /// <param name="code">The instructions, three numbers each.</param>
    /// <param name="sets">The sets of characters that they name: of each the classes first, then ranges in order.</param>
    /// <param name="dfa">Tells whether there is a match.</param>
    /// <param name="prefilter">Tells of most texts that there is none.</param>
    public ContentPattern(int groups, int[] code, int[] sets, PatternDfa? dfa = null, PatternPrefilter? prefilter = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(sets);
        (Groups, _code, _sets, _instructions) = (groups, code, sets, code.Length / 3);
        (_dfa, _prefilter) = (dfa, prefilter);
        _first = dfa is not null && prefilter is not null && dfa.Replaces(prefilter) ? null : prefilter;
    }

    /// <summary>The same from tables as generated code writes them: numbers with spaces between.</summary>
    public ContentPattern(int groups, string code, string sets, PatternDfa? dfa = null, PatternPrefilter? prefilter = null)
        : this(groups, NumberText.Parse(code), NumberText.Parse(sets), dfa, prefilter)
    {
    }

    /// <summary>How many groups the pattern has.</summary>
    public int Groups { get; }

    /// <summary>Whether the whole text matches.</summary>
    public bool IsMatch(ReadOnlySpan<byte> text) => TryMatch(text, default);

    /// <summary>The same where the caller knows something of the text.</summary>
    internal bool IsMatch(ReadOnlySpan<byte> text, TextFacts facts) => TryMatch(text, default, facts);

    /// <summary>Whether the whole text matches, and where its groups begin and end: two numbers each, −1 for a group that took no part.</summary>
    internal bool TryMatch(ReadOnlySpan<byte> text, Span<int> groups, TextFacts facts = TextFacts.None)
    {
        if (_first is not null && !_first.MayMatch(text))
            return false;
        if (_dfa is not null)
        {
            if (!_dfa.IsMatch(text, facts))
                return false;
            if (groups.IsEmpty)
                return true;
        }
        return groups.IsEmpty ? Simulate(text, groups) : TryFindGroups(text, groups);
    }

    /// <summary>The same by the nondeterministic automaton alone.</summary>
    internal bool Simulate(ReadOnlySpan<byte> text, Span<int> groups) => new Run(this, text, groups.Length).Match(groups);

    private enum Operation
    {
        Match,
        Set,
        NotSet,
        Any,
        Jump,
        Split,
        Save,
        Start,
        End,
        WordBoundary,
        NoWordBoundary,
        LineStart,
        LineEnd,
    }

    /// <summary>Whether an instruction, given by where its numbers begin, takes a character.</summary>
    internal bool Takes(int instruction, uint scalar)
    {
        var (operation, start, count) = ((Operation)_code[instruction], _code[instruction + 1], _code[instruction + 2]);
        return operation switch
        {
            Operation.Any => true,
            Operation.Set => Contains(start, count, scalar),
            Operation.NotSet => !Contains(start, count, scalar),
            _ => false,
        };
    }

    private bool Contains(int start, int count, uint scalar)
    {
        var set = _sets.AsSpan(start * 2, count * 2);
        for (; set.Length > 0 && set[0] < 0; set = set[2..])
        {
            if ((ClassBits(scalar) & (uint)set[1]) != 0 == (set[0] == -1))
                return true;
        }
        // The number of ranges that begin at or before the character, by halves.
        var (low, high) = (0, set.Length / 2);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((uint)set[middle * 2] <= scalar)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && scalar <= (uint)set[low * 2 - 1];
    }

    private static uint ClassBits(uint scalar)
    {
        var scalarClass = UnicodeData.ClassOf(scalar);
        var bits = (uint)scalarClass;
        if (scalar == '_')
            bits |= Underscore;
        if ((scalarClass & (ScalarClass.Upper | ScalarClass.TitleCase)) == ScalarClass.Upper)
            bits |= ExactUpper;
        return bits;
    }

    /// <summary>One run over a text.</summary>
    private ref struct Run
    {
        private readonly ContentPattern _pattern;
        private readonly ReadOnlySpan<byte> _text;
        private readonly PatternScratch _scratch;
        private readonly int _bounds;
        private int _count;

        internal Run(ContentPattern pattern, ReadOnlySpan<byte> text, int bounds)
        {
            _pattern = pattern;
            _text = text;
            _bounds = bounds;
            _scratch = PatternScratch.For(pattern._instructions, bounds);
        }

        internal bool Match(Span<int> groups)
        {
            var scratch = _scratch;
            scratch.Bounds.AsSpan(0, _bounds).Fill(-1);
            Begin();
            Follow(0, 0);
            for (var at = 0; at < _text.Length;)
            {
                var length = Utf8Scalar.Decode(_text, at, out var scalar, out var isWellFormed);
                at += length;
                (scratch.Now, scratch.Then) = (scratch.Then, scratch.Now);
                (scratch.NowBounds, scratch.ThenBounds) = (scratch.ThenBounds, scratch.NowBounds);
                var ways = _count;
                Begin();
                for (var i = 0; i < ways && isWellFormed; i++)
                {
                    var instruction = scratch.Now[i];
                    if (!_pattern.Takes(instruction * 3, scalar))
                        continue;
                    Copy(scratch.NowBounds, i * _bounds, scratch.Bounds, 0);
                    Follow(instruction + 1, at);
                }
                if (_count == 0)
                    return false;
            }
            for (var i = 0; i < _count; i++)
            {
                if (_pattern._code[scratch.Then[i] * 3] != (int)Operation.Match)
                    continue;
                scratch.ThenBounds.AsSpan(i * _bounds, _bounds).CopyTo(groups);
                return true;
            }
            return false;
        }

        /// <summary>Copies the bounds of all groups. They are a few numbers: a call to copy memory takes longer.</summary>
        private readonly void Copy(int[] from, int start, int[] to, int at)
        {
            for (var i = 0; i < _bounds; i++)
                to[at + i] = from[start + i];
        }

        private void Begin()
        {
            _count = 0;
            _scratch.NextStep();
        }

        /// <summary>Adds what can be reached from an instruction without a character, what is wanted most first.</summary>
        private void Follow(int first, int at)
        {
            var (scratch, code) = (_scratch, _pattern._code);
            var stack = scratch.Stack;
            var top = Push(stack, 0, first, -1, 0);
            while (top > 0)
            {
                scratch.Visited++;
                top -= 3;
                var (instruction, bound, old) = (stack[top], stack[top + 1], stack[top + 2]);
                if (bound >= 0)
                {
                    scratch.Bounds[bound] = old;
                    continue;
                }
                if (scratch.Seen[instruction] == scratch.Step)
                    continue;
                scratch.Seen[instruction] = scratch.Step;
                var (operation, a, b) = ((Operation)code[instruction * 3], code[instruction * 3 + 1], code[instruction * 3 + 2]);
                switch (operation)
                {
                    case Operation.Jump:
                        top = Push(stack, top, a, -1, 0);
                        break;
                    case Operation.Split:
                        top = Push(stack, top, b, -1, 0);
                        top = Push(stack, top, a, -1, 0);
                        break;
                    case Operation.Save:
                        if (a < _bounds)
                        {
                            top = Push(stack, top, 0, a, scratch.Bounds[a]);
                            scratch.Bounds[a] = at;
                        }
                        top = Push(stack, top, instruction + 1, -1, 0);
                        break;
                    case >= Operation.Start:
                        if (Holds(operation, at))
                            top = Push(stack, top, instruction + 1, -1, 0);
                        break;
                    default:
                        Copy(scratch.Bounds, 0, scratch.ThenBounds, _count * _bounds);
                        scratch.Then[_count++] = instruction;
                        break;
                }
            }
        }

        private static int Push(int[] stack, int top, int instruction, int bound, int old)
        {
            (stack[top], stack[top + 1], stack[top + 2]) = (instruction, bound, old);
            return top + 3;
        }

        private readonly bool Holds(Operation operation, int at) => operation switch
        {
            Operation.Start => at == 0,
            Operation.End => at == _text.Length,
            Operation.LineStart => at == 0 || _text[at - 1] == '\n',
            Operation.LineEnd => at == _text.Length || _text[at] == '\n',
            _ => IsWordBefore(at) != IsWordAt(at) == (operation == Operation.WordBoundary),
        };

        private readonly bool IsWordAt(int at)
        {
            if (at >= _text.Length)
                return false;
            Utf8Scalar.Decode(_text, at, out var scalar);
            return IsWord(scalar);
        }

        private readonly bool IsWordBefore(int at)
        {
            if (at == 0)
                return false;
            Utf8Scalar.DecodeLast(_text, at, out var scalar, out _);
            return IsWord(scalar);
        }
    }
}
