using System;
using System.Numerics;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine;

/// <summary>A plan run from tables. A struct, so that the driver is specialised for it as it is for generated plans.</summary>
internal readonly struct InterpretedPlan(SchemaProgram program) : IContentPlan
{
    public SchemaTables Tables => program.Tables;

    public ulong Traits(in BlockFeatures block)
    {
        var tests = program.Traits;
        var (traits, open) = (0UL, program.AllTraits);
        if (program.TraitGate is { } gate)
            traits = gate.Holding(in block, out open);
        // In their order: traits name those before them.
        for (; open != 0; open &= open - 1)
        {
            var trait = BitOperations.TrailingZeroCount(open);
            if (program.Tests.Holds(tests[trait], in block, traits))
                traits |= 1UL << trait;
        }
        return traits;
    }

    public bool Among(int election, in BlockContext block) => program.Tests.Holds(program.Candidates[election], in block);

    public int Noise(in BlockContext block)
    {
        for (var i = 0; i < program.NoiseTests.Length; i++)
        {
            var texts = program.NoiseTexts[i];
            if (texts != 0 && (block.Features.PhrasesText & texts) == 0)
                continue;
            if (program.Tests.Holds(program.NoiseTests[i], in block))
                return i;
        }
        return -1;
    }

    public bool Ends(int noise, in BlockContext block) =>
        program.Tests.Holds(program.NoiseStops[noise], in block) == (program.Tables.Noise[noise].End == Runtime.RegionEnd.Until);

    public bool Recognizes(int role, ref BlockContext block)
    {
        foreach (ref readonly var alternative in program.Alternatives[role].AsSpan())
        {
            if (!program.Tests.Holds(alternative.When, in block))
                continue;
            if (alternative.Take == TakeMode.Sentence)
                block.TakeSentence();
            else if (alternative.Take == TakeMode.Until && !block.TakeUntil(alternative.Until))
                continue;
            if (alternative.Taken == TestTable.Held || program.Tests.Holds(alternative.Taken, block.Taken, TakenTraits(ref block)))
                return true;
            block.TakeBlock();
        }
        return false;
    }

    public int Next(int model, int state, ref BlockContext block, Span<int> counters)
    {
        var table = program.Models[model];
        foreach (ref readonly var choice in table.Choices(state))
        {
            var edge = table.Permitted(in choice, counters);
            if (edge >= 0 && Recognizes(choice.Role, ref block))
                return table.Take(edge, counters);
        }
        return Transition.None;
    }

    public uint FailedAround(int role, in BlockContext block)
    {
        var failed = 0U;
        foreach (ref readonly var expectation in program.Expectations[role].AsSpan())
        {
            if (expectation.AroundBlock && !program.Tests.Holds(expectation.Test, in block))
                failed |= expectation.Bit;
        }
        return failed;
    }

    public uint FailedText(int role, in BlockFeatures block)
    {
        var failed = 0U;
        var traits = program.ExpectationsUseTraits ? Traits(in block) : 0;
        foreach (ref readonly var expectation in program.Expectations[role].AsSpan())
        {
            if (!expectation.AroundBlock && !program.Tests.Holds(expectation.Test, in block, traits))
                failed |= expectation.Bit;
        }
        return failed;
    }

    public RuleOutcome Rule(int rule, in RuleContext context) => program.Rules.Evaluate(rule, in context);

    public void WriteHole(int rule, int hole, in RuleContext context, RuleMessage message) => program.Rules.WriteHole(rule, hole, in context, message);

    private ulong TakenTraits(ref BlockContext block) => block.TakeEnd == 0 ? block.Traits : Traits(block.Taken);
}
