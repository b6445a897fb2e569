using System;
using ContentGen.Text.Unicode;

namespace ContentGen.Runtime;

public sealed partial class ContentPattern
{
    private ReverseEdges? _reverse;

    /// <summary>
    /// For every suffix of a text, whether it matches as a whole, as a text of its own: bit i is the suffix from byte i on. One walk from the text's end,
    /// in time linear in the text, where a run for each suffix would be quadratic.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="bits">All 0; one bit for each byte, and one for the empty suffix.</param>
    /// <param name="scratch">Memory to work in.</param>
    internal void MatchSuffixes(ReadOnlySpan<byte> text, Span<ulong> bits, ContentGen.Patterns.SuffixScratch scratch)
    {
        var reverse = _reverse ??= new(_code, _instructions);
        scratch.Ensure(_instructions);
        var count = 0;
        scratch.Begin();
        for (var i = 0; i < _instructions; i++)
        {
            if ((Operation)_code[i * 3] == Operation.Match)
                Accept(text, text.Length, i, reverse, scratch, ref count);
        }
        Mark(text, text.Length, bits, scratch);
        for (var at = text.Length; at > 0;)
        {
            at -= Utf8Scalar.DecodeLast(text, at, out var scalar, out var isWellFormed);
            (scratch.Accepting, scratch.Behind) = (scratch.Behind, scratch.Accepting);
            var behind = count;
            count = 0;
            scratch.Begin();
            for (var i = 0; i < behind && isWellFormed; i++)
            {
                // What takes a character leads to the instruction behind it.
                var before = scratch.Behind[i] - 1;
                if (before >= 0 && Takes(before * 3, scalar))
                    Accept(text, at, before, reverse, scratch, ref count);
            }
            Mark(text, at, bits, scratch);
        }
    }

    /// <summary>Adds an instruction from which the rest of the text matches, and those that lead to it without a character.</summary>
    private void Accept(ReadOnlySpan<byte> text, int at, int first, ReverseEdges reverse, ContentGen.Patterns.SuffixScratch scratch, ref int count)
    {
        if (!scratch.See(first))
            return;
        var next = count;
        scratch.Accepting[count++] = first;
        for (; next < count; next++)
        {
            foreach (var before in reverse.Of(scratch.Accepting[next]))
            {
                scratch.Visited++;
                var operation = (Operation)_code[before * 3];
                // Within the text: nothing starts here.
                if (operation >= Operation.Start && !Holds(text, at, operation, isStart: false))
                    continue;
                if (scratch.See(before))
                    scratch.Accepting[count++] = before;
            }
        }
    }

    private void Mark(ReadOnlySpan<byte> text, int at, Span<ulong> bits, ContentGen.Patterns.SuffixScratch scratch)
    {
        if (_reverse!.LooksBack ? StartsAt(text, at, scratch) : scratch.HasSeen(0))
            bits[at >> 6] |= 1ul << (at & 63);
    }

    /// <summary>Whether the pattern's first instruction leads to an accepting one where a text begins at the place.</summary>
    private bool StartsAt(ReadOnlySpan<byte> text, int at, ContentGen.Patterns.SuffixScratch scratch)
    {
        var (stack, reached) = (scratch.Stack, scratch.BeginStart());
        var top = 0;
        stack[top++] = 0;
        while (top > 0)
        {
            var instruction = stack[--top];
            scratch.Visited++;
            if (scratch.Reached[instruction] == reached)
                continue;
            scratch.Reached[instruction] = reached;
            var operation = (Operation)_code[instruction * 3];
            switch (operation)
            {
                case Operation.Jump:
                    stack[top++] = _code[instruction * 3 + 1];
                    break;
                case Operation.Split:
                    stack[top++] = _code[instruction * 3 + 1];
                    stack[top++] = _code[instruction * 3 + 2];
                    break;
                case Operation.Save:
                    stack[top++] = instruction + 1;
                    break;
                case >= Operation.Start:
                    if (Holds(text, at, operation, isStart: true))
                        stack[top++] = instruction + 1;
                    break;
                default:
                    // Instructions that take a character, and the end of the pattern: seen where they accept.
                    if (scratch.HasSeen(instruction))
                        return true;
                    break;
            }
        }
        return false;
    }

    private static bool Holds(ReadOnlySpan<byte> text, int at, Operation operation, bool isStart)
    {
        switch (operation)
        {
            case Operation.Start:
                return isStart || at == 0;
            case Operation.End:
                return at == text.Length;
            case Operation.LineStart:
                return isStart || at == 0 || text[at - 1] == '\n';
            case Operation.LineEnd:
                return at == text.Length || text[at] == '\n';
            default:
                var (before, behind) = (false, false);
                if (at > 0 && !isStart)
                {
                    Utf8Scalar.DecodeLast(text, at, out var last, out _);
                    before = IsWord(last);
                }
                if (at < text.Length)
                {
                    Utf8Scalar.Decode(text, at, out var next);
                    behind = IsWord(next);
                }
                return before != behind == (operation == Operation.WordBoundary);
        }
    }

    internal static bool IsWord(uint scalar) => (ClassBits(scalar) & ((uint)ScalarClass.WordCharacter | Underscore)) != 0;

    /// <summary>For each instruction, those that lead to it without a character.</summary>
    private sealed class ReverseEdges
    {
        private readonly int[] _starts;
        private readonly int[] _edges;

        internal ReverseEdges(int[] code, int instructions)
        {
            _starts = new int[instructions + 2];
            Walk(code, instructions, static (starts, _, _, to) => starts[to + 2]++, []);
            for (var i = 2; i < _starts.Length; i++)
                _starts[i] += _starts[i - 1];
            _edges = new int[_starts[instructions + 1]];
            // Counted one place further on, so that filling moves each start to where it belongs.
            Walk(code, instructions, static (starts, edges, from, to) => edges[starts[to + 1]++] = from, _edges);
        }

        /// <summary>The pattern asks for the start, the start of lines or words' bounds, so that it matters whether a text begins at a place or goes on there.</summary>
        internal bool LooksBack { get; private set; }

        internal ReadOnlySpan<int> Of(int instruction) => _edges.AsSpan(_starts[instruction], _starts[instruction + 1] - _starts[instruction]);

        private void Walk(int[] code, int instructions, Action<int[], int[], int, int> add, int[] edges)
        {
            for (var i = 0; i < instructions; i++)
            {
                var operation = (Operation)code[i * 3];
                switch (operation)
                {
                    case Operation.Jump:
                        add(_starts, edges, i, code[i * 3 + 1]);
                        break;
                    case Operation.Split:
                        add(_starts, edges, i, code[i * 3 + 1]);
                        add(_starts, edges, i, code[i * 3 + 2]);
                        break;
                    case >= Operation.Save:
                        add(_starts, edges, i, i + 1);
                        LooksBack |= operation is not (Operation.Save or Operation.End or Operation.LineEnd);
                        break;
                }
            }
        }
    }
}
