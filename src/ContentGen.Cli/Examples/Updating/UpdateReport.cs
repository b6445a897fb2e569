using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Examples.Updating;

/// <summary>An expectation that was rewritten.</summary>
/// <param name="Path">The part of the JSON output.</param>
/// <param name="Place">Where it stood before.</param>
internal sealed record UpdateChange(string Path, SourceSpan Place, string From, string To);

/// <summary>An expectation that does not hold and was left as it is.</summary>
/// <param name="Why">What kept it from being rewritten, and what to do.</param>
internal sealed record UpdateProblem(string Path, SourceSpan Place, string Why);

/// <summary>What an update did to a schema.</summary>
internal sealed record UpdateReport(IReadOnlyList<UpdateChange> Changes, IReadOnlyList<UpdateProblem> Problems);
