using System;

namespace ContentGen.Patterns;

/// <summary>The memory in which a pattern is walked backward. It grows to the largest pattern and is used again.</summary>
internal sealed class SuffixScratch
{
    private int[] _seen = [];
    private int _step;
    private int _start;

    /// <summary>The instructions from which the text behind the current place matches.</summary>
    internal int[] Accepting = [];

    /// <summary>The same one character on.</summary>
    internal int[] Behind = [];

    internal int[] Stack = [];

    /// <summary>How often an instruction was looked at: what a test of linearity counts.</summary>
    internal long Visited;

    /// <summary>What <see cref="BeginStart"/> gave last for the instructions that were reached since.</summary>
    internal int[] Reached = [];

    internal void Ensure(int instructions)
    {
        if (_seen.Length >= instructions)
            return;
        (_seen, Reached, Accepting, Behind) = (new int[instructions], new int[instructions], new int[instructions], new int[instructions]);
        (_step, _start) = (0, 0);
        // An instruction is followed once, and puts at most two there.
        Stack = new int[2 * instructions + 1];
    }

    /// <summary>Forgets what was seen.</summary>
    internal void Begin()
    {
        if (++_step != int.MaxValue)
            return;
        Array.Clear(_seen);
        _step = 1;
    }

    internal int BeginStart()
    {
        if (++_start == int.MaxValue)
        {
            Array.Clear(Reached);
            _start = 1;
        }
        return _start;
    }

    /// <summary>Whether an instruction is seen for the first time.</summary>
    internal bool See(int instruction)
    {
        if (_seen[instruction] == _step)
            return false;
        _seen[instruction] = _step;
        return true;
    }

    internal bool HasSeen(int instruction) => _seen[instruction] == _step;
}
