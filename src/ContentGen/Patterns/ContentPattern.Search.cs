using System;
using ContentGen.Patterns;
using ContentGen.Text.Unicode;

namespace ContentGen.Runtime;

public sealed partial class ContentPattern
{
    /// <summary>Made when a match is first looked for. Two threads that come first make the same.</summary>
    private SearchTables? _search;

    /// <summary>Where the leftmost match within a text begins, or −1.</summary>
    internal int Find(ReadOnlySpan<byte> text)
    {
        if (_prefilter is not null && !_prefilter.MayMatch(text))
            return -1;
        var search = _search ??= new(this);
        return search.IsPossible ? search.Find(text) : FindFrom(text, 0, null);
    }

    /// <summary>
    /// The same by the nondeterministic automaton, of matches that begin at or behind a place. One walk: a way begins at each place behind those that began before,
    /// and of two that come to the same instruction the earlier one goes on.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="search">Tells at which bytes no match begins; null where one may begin anywhere.</param>
    private int FindFrom(ReadOnlySpan<byte> text, int at, SearchTables? search)
    {
        var scratch = PatternScratch.For(_instructions, 1);
        var (best, count) = (-1, 0);
        scratch.NextStep();
        while (true)
        {
            if (count == 0 && search is not null)
            {
                while (at < text.Length && !search.MayBegin(text[at]))
                    at++;
            }
            if (best < 0 && (search is null || at < text.Length && search.MayBegin(text[at])))
                Reach(text, at, 0, at, scratch, ref count, ref best);
            if (at == text.Length || best >= 0 && count == 0)
                return best;
            at += Utf8Scalar.Decode(text, at, out var scalar, out var isWellFormed);
            (scratch.Now, scratch.Then) = (scratch.Then, scratch.Now);
            (scratch.NowBounds, scratch.ThenBounds) = (scratch.ThenBounds, scratch.NowBounds);
            var ways = count;
            count = 0;
            scratch.NextStep();
            for (var i = 0; i < ways && isWellFormed; i++)
            {
                // The starts ascend: those behind the best match so far cannot better it.
                if (best >= 0 && scratch.NowBounds[i] >= best)
                    break;
                if (Takes(scratch.Now[i] * 3, scalar))
                    Reach(text, at, scratch.Now[i] + 1, scratch.NowBounds[i], scratch, ref count, ref best);
            }
        }
    }

    /// <summary>Adds what can be reached from an instruction without a character for a match that began at a place.</summary>
    private void Reach(ReadOnlySpan<byte> text, int at, int first, int start, PatternScratch scratch, ref int count, ref int best)
    {
        var stack = scratch.Stack;
        var top = 0;
        stack[top++] = first;
        while (top > 0)
        {
            var instruction = stack[--top];
            scratch.Visited++;
            if (scratch.Seen[instruction] == scratch.Step)
                continue;
            scratch.Seen[instruction] = scratch.Step;
            var operation = (Operation)_code[instruction * 3];
            switch (operation)
            {
                case Operation.Match:
                    if (best < 0 || start < best)
                        best = start;
                    break;
                case Operation.Jump:
                    stack[top++] = _code[instruction * 3 + 1];
                    break;
                case Operation.Split:
                    stack[top++] = _code[instruction * 3 + 2];
                    stack[top++] = _code[instruction * 3 + 1];
                    break;
                case Operation.Save:
                    stack[top++] = instruction + 1;
                    break;
                case >= Operation.Start:
                    if (Holds(text, at, operation, isStart: false))
                        stack[top++] = instruction + 1;
                    break;
                default:
                    scratch.ThenBounds[count] = start;
                    scratch.Then[count++] = instruction;
                    break;
            }
        }
    }
}
