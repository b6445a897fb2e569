using System;

namespace ContentGen.Patterns;

/// <summary>The memory that a thread runs patterns in. It grows to the largest pattern and is used again.</summary>
internal sealed class PatternScratch
{
    [ThreadStatic]
    private static PatternScratch? t_scratch;

    internal int[] Now = [];
    internal int[] Then = [];
    internal int[] Seen = [];
    internal int[] NowBounds = [];
    internal int[] ThenBounds = [];
    internal int[] Stack = [];
    internal int[] Bounds = [];

    /// <summary>For each place of a text, the instructions that lead from there to a match.</summary>
    internal ulong[] Leading = [];

    /// <summary>What <see cref="Seen"/> holds of the instructions that were reached in the current step.</summary>
    internal int Step;

    /// <summary>How often an instruction was looked at, or a bound put back, since the thread began: what a test of linearity counts.</summary>
    internal long Visited;

    /// <summary>The calling thread's.</summary>
    internal static PatternScratch Current => t_scratch ??= new();

    /// <summary>Forgets which instructions were reached.</summary>
    internal void NextStep()
    {
        if (++Step != int.MaxValue)
            return;
        Array.Clear(Seen);
        Step = 1;
    }

    internal static PatternScratch For(int instructions, int bounds)
    {
        var scratch = Current;
        if (scratch.Now.Length < instructions)
        {
            scratch.Now = new int[instructions];
            scratch.Then = new int[instructions];
            scratch.Seen = new int[instructions];
            scratch.Step = 0;
            // An instruction is followed once a step, and puts at most two entries of three numbers there.
            scratch.Stack = new int[instructions * 6 + 6];
        }
        if (scratch.NowBounds.Length < instructions * bounds)
        {
            scratch.NowBounds = new int[instructions * bounds];
            scratch.ThenBounds = new int[instructions * bounds];
        }
        if (scratch.Bounds.Length < bounds)
            scratch.Bounds = new int[bounds];
        return scratch;
    }
}
