using System;
using ContentGen.Runtime;

namespace ContentGen.Engine.Tracing;

/// <summary>
/// The interpreter's plan with a record of what it was asked: the same matching algorithm runs it, which is therefore what is explained. Nothing of it is in
/// the way of a parser that does not trace.
/// </summary>
internal readonly struct TracingPlan(InterpretedPlan plan, SchemaProgram program, TraceLog log) : IContentPlan
{
    public static bool IsTraced => true;

    public SchemaTables Tables => plan.Tables;

    public ulong Traits(in BlockFeatures block) => plan.Traits(in block);

    public bool Among(int election, in BlockContext block) => log.Among[(election, block.Position - 1)] = plan.Among(election, in block);

    public int Noise(in BlockContext block)
    {
        log.Begin();
        return log.Noise[block.Position - 1] = plan.Noise(in block);
    }

    public bool Ends(int noise, in BlockContext block)
    {
        var ends = plan.Ends(noise, in block);
        log.Ends.Add(block.Position - 1, (noise, ends));
        return ends;
    }

    public bool Recognizes(int role, ref BlockContext block)
    {
        var holds = plan.Recognizes(role, ref block);
        log.Steps[^1].Recovery.Add(new(role, block.Position - 1, log.OffsetOf(block.Text), holds, block.TakeEnd));
        return holds;
    }

    public int Next(int model, int state, ref BlockContext block, Span<int> counters)
    {
        log.Begin();
        var (index, start) = (block.Position - 1, log.OffsetOf(block.Text));
        ref readonly var rest = ref log.Rest(index);
        var step = new TracedStep
        {
            Model = model,
            State = state,
            Counters = counters.ToArray(),
            Text = new(start, start + block.Text.Length, index, rest.Line, rest.LastLine, block.Features.Values)
            {
                Parts = block.Parts, OuterStart = rest.OuterStart, OuterEnd = rest.OuterEnd,
            },
            Traits = block.Traits,
        };
        foreach (ref readonly var choice in program.Models[model].Choices(state))
        {
            var copy = block;
            var holds = plan.Recognizes(choice.Role, ref copy);
            step.Choices.Add(new(choice.Role, index, start, holds, copy.TakeEnd));
        }
        log.Steps.Add(step);
        step.Answer = plan.Next(model, state, ref block, counters);
        return step.Answer;
    }

    public uint FailedAround(int role, in BlockContext block) => log.Steps[^1].FailedAround = plan.FailedAround(role, in block);

    public uint FailedText(int role, in BlockFeatures block) => plan.FailedText(role, in block);
}
