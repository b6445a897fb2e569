using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Examples.Updating;

/// <summary>An expectation that was rewritten.</summary>
/// <param name="Path">The part of the JSON output.</param>
/// <param name="Place">Where it stood before.</param>
/// <param name="Where">The same place within the expectations of the example.</param>
/// <param name="From">What it wanted.</param>
internal sealed record UpdateChange(string Path, SourceSpan Place, ExpectationPath Where, string From)
{
    /// <summary>What it wants now: what was written, read again.</summary>
    internal string To { get; init; } = "";
}

/// <summary>An expectation that does not hold and was left as it is.</summary>
/// <param name="Why">What kept it from being rewritten, and what to do.</param>
internal sealed record UpdateProblem(string Path, SourceSpan Place, string Why);

/// <summary>What an update did to a schema.</summary>
internal sealed record UpdateReport(IReadOnlyList<UpdateChange> Changes, IReadOnlyList<UpdateProblem> Problems);
