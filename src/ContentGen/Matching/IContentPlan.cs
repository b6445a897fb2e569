using System;
using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>
/// What a schema decides, asked for by the one matching algorithm. Implemented twice, as a struct each time so that the JIT specialises the driver:
/// by the code generated from a schema and by the interpreter of plans. Every member is a pure function.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IContentPlan
{
    /// <summary>Whether somebody writes down what is asked: then nothing is left out that could only be answered with no.</summary>
    static virtual bool IsTraced => false;

    /// <summary>The schema's data: names, content models, phrases, findings.</summary>
    SchemaTables Tables { get; }

    /// <summary>The traits of a block by itself: bit i is trait i of the plan.</summary>
    ulong Traits(in BlockFeatures block);

    /// <summary>Whether a block is a candidate of an election; asked only of plans with elections.</summary>
    bool Among(int election, in BlockContext block) => false;

    /// <summary>The first noise entry whose <c>when</c> or <c>opens</c> holds for the block, or −1.</summary>
    int Noise(in BlockContext block);

    /// <summary>Whether an open region of this noise entry ends before the block: its <c>until</c> predicate holds, or its <c>while</c> does not.</summary>
    bool Ends(int noise, in BlockContext block);

    /// <summary>
    /// Whether the role's test holds for the block. Where it does and the role takes a part only, <see cref="BlockContext.TakeEnd"/> says how much.
    /// </summary>
    bool Recognizes(int role, ref BlockContext block);

    /// <summary>
    /// The transition that the block makes: the first permitted role whose test holds and its best place, with the counters updated; or
    /// <see cref="Transition.None"/>, with the counters untouched.
    /// </summary>
    /// <param name="model">The content model, an index into <see cref="SchemaTables.Models"/>.</param>
    /// <param name="state">0 before the first block, p + 1 behind place p.</param>
    /// <param name="block">The block.</param>
    /// <param name="counters">The iterations of the model's counted repetitions.</param>
    int Next(int model, int state, ref BlockContext block, Span<int> counters);

    /// <summary>Of the role's expectations that look around the block, those that fail: bit i is expectation i of the role.</summary>
    uint FailedAround(int role, in BlockContext block);

    /// <summary>Of the role's expectations about the text alone, those that fail: bit i is expectation i of the role.</summary>
    uint FailedText(int role, in BlockFeatures block);

    /// <summary>What comes of a rule; asked only of plans with rules.</summary>
    RuleOutcome Rule(int rule, in RuleContext context) => RuleOutcome.NotEvaluated;

    /// <summary>Writes the value of a hole of a rule's message; asked only of plans with rules.</summary>
    void WriteHole(int rule, int hole, in RuleContext context, RuleMessage message)
    {
    }
}

/// <summary>A step of a content model, packed: the place that takes the block, and how many of its enclosing groups stay open.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Transition
{
    /// <summary>No step is permitted.</summary>
    public const int None = -1;

    /// <summary>A step to a place. <paramref name="keep"/> counts enclosing groups from the root, which is 1; the groups below begin anew.</summary>
    public static int To(int place, int keep) => place | (keep << 16);
}
