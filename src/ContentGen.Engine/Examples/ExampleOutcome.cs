using System;
using System.Collections.Generic;
using ContentGen.Schema.Examples;

namespace ContentGen.Engine.Examples;

/// <summary>What became of an example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Utf8">Its document.</param>
/// <param name="Result">The document's JSON output.</param>
/// <param name="Findings">The document's findings.</param>
/// <param name="Differences">In what it is not as it should be: first the parts of the output in the order of the example, then findings.</param>
/// <param name="Wanted">The texts that the example speaks of.</param>
/// <param name="Unwanted">What stands in the document where something else is wanted.</param>
public sealed record ExampleOutcome(
    BoundExample Example,
    ReadOnlyMemory<byte> Utf8,
    ResultNode Result,
    IReadOnlyList<ExampleFinding> Findings,
    IReadOnlyList<ExampleDifference> Differences,
    IReadOnlyList<WantedPiece> Wanted,
    IReadOnlyList<UnwantedPiece> Unwanted)
{
    /// <summary>Everything is as the example wants it.</summary>
    public bool Passes => Differences.Count == 0;
}

/// <summary>A finding of an example's document.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in Unicode scalar values.</param>
public sealed record ExampleFinding(string Id, Severity Severity, string Message, int Line, int Column);
