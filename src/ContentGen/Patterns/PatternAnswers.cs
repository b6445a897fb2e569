using System;
using ContentGen.Runtime;

namespace ContentGen.Patterns;

/// <summary>
/// Which of a line's remainders match which patterns. The first few are asked about one by one; where there are more, one walk over the line from its end
/// answers for all of them, so that taking a line apart costs linear time whatever its patterns are.
/// </summary>
internal sealed class PatternAnswers
{
    /// <summary>How many questions about one pattern and line are answered by a run each.</summary>
    private const int MostRuns = 4;

    private readonly SuffixScratch _scratch = new();
    private State[] _states = [];
    private int _line;

    /// <summary>How many bytes were looked at, for tests of linear time.</summary>
    internal long Work { get; private set; }

    /// <summary>Begins a line.</summary>
    internal void Begin() => _line++;

    /// <summary>Whether what is left of the line from an offset on matches a pattern as a text of its own.</summary>
    internal bool Matches(ContentPattern[] patterns, int pattern, ReadOnlySpan<byte> line, int offset)
    {
        if (_states.Length < patterns.Length)
            Array.Resize(ref _states, patterns.Length);
        ref var state = ref _states[pattern];
        if (state.Line != _line || state.Pattern != patterns[pattern])
            (state.Line, state.Pattern, state.Runs, state.IsWalked, state.LastOffset) = (_line, patterns[pattern], 0, false, -1);
        if (state.LastOffset == offset)
            return state.LastAnswer;
        state.LastOffset = offset;
        if (!state.IsWalked && ++state.Runs > MostRuns)
            Walk(ref state, line);
        if (state.IsWalked)
            return state.LastAnswer = (state.Bits![offset >> 6] >> (offset & 63) & 1) != 0;
        Work += line.Length - offset;
        return state.LastAnswer = patterns[pattern].IsMatch(line[offset..]);
    }

    private void Walk(ref State state, ReadOnlySpan<byte> line)
    {
        var words = (line.Length >> 6) + 1;
        if (state.Bits is null || state.Bits.Length < words)
            state.Bits = new ulong[Math.Max(words, 2 * (state.Bits?.Length ?? 0))];
        state.Bits.AsSpan(0, words).Clear();
        state.Pattern!.MatchSuffixes(line, state.Bits, _scratch);
        state.IsWalked = true;
        Work += line.Length;
    }

    private struct State
    {
        internal int Line;
        internal ContentPattern? Pattern;
        internal int Runs;
        internal bool IsWalked;
        internal int LastOffset;
        internal bool LastAnswer;
        internal ulong[]? Bits;
    }
}
