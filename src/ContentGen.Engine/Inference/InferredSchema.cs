using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Inference;

/// <summary>What became of samples.</summary>
/// <param name="Yaml">The draft, with its evidence as comments; null where the samples are too few.</param>
/// <param name="Plan">The draft compiled; null where there is none.</param>
/// <param name="Samples">How many samples count: those with text, copies of one document once.</param>
/// <param name="Blocks">How many blocks they have.</param>
/// <param name="Empty">The names of samples without text, in the order given.</param>
/// <param name="Copies">The samples that are copies of others, in the order given.</param>
/// <param name="TooLarge">The names of samples that a parser would not read to their end, in the order given.</param>
/// <param name="Unexplained">How many blocks only the catch-all role takes.</param>
/// <param name="Problem">Why the draft's id cannot be used, else null.</param>
/// <param name="IsPlain">The draft tells neither header nor noise apart: none that does takes all text of the samples.</param>
public sealed record InferredSchema(
    string? Yaml,
    SchemaPlan? Plan,
    int Samples,
    int Blocks,
    IReadOnlyList<string> Empty,
    IReadOnlyList<SampleCopy> Copies,
    IReadOnlyList<string> TooLarge,
    int Unexplained,
    string? Problem = null,
    bool IsPlain = false);

/// <summary>A sample that does not count.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Of">The name of the sample whose text it has.</param>
public sealed record SampleCopy(string Name, string Of);
