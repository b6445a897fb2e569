using System;
using ContentGen.Engine;
using ContentGen.Runtime;

namespace ContentGen.Tests.Robustness;

/// <summary>Counts what the driver asks of a plan, so that linear time is a number and not a clock.</summary>
internal readonly struct CountingPlan(InterpretedPlan plan, CountingPlan.Counter counter) : IContentPlan
{
    internal sealed class Counter
    {
        internal long Questions;
    }

    public SchemaTables Tables => plan.Tables;

    public ulong Traits(in BlockFeatures block)
    {
        counter.Questions++;
        return plan.Traits(in block);
    }

    public bool Among(int election, in BlockContext block)
    {
        counter.Questions++;
        return plan.Among(election, in block);
    }

    public int Noise(in BlockContext block)
    {
        counter.Questions++;
        return plan.Noise(in block);
    }

    public bool Ends(int noise, in BlockContext block)
    {
        counter.Questions++;
        return plan.Ends(noise, in block);
    }

    public bool Recognizes(int role, ref BlockContext block)
    {
        counter.Questions++;
        return plan.Recognizes(role, ref block);
    }

    public int Next(int model, int state, ref BlockContext block, Span<int> counters)
    {
        counter.Questions++;
        return plan.Next(model, state, ref block, counters);
    }

    public uint FailedAround(int role, in BlockContext block)
    {
        counter.Questions++;
        return plan.FailedAround(role, in block);
    }

    public uint FailedText(int role, in BlockFeatures block)
    {
        counter.Questions++;
        return plan.FailedText(role, in block);
    }
}
