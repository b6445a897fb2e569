using System.Collections.Generic;
using ContentGen.Cli.Examples;
using ContentGen.Cli.Output.Findings;

namespace ContentGen.Cli.Output.Testing;

/// <summary>How the results of examples are printed.</summary>
internal abstract class TestReport(CommandContext context)
{
    protected CommandContext Context { get; } = context;

    internal abstract void Add(SchemaTest test);

    /// <summary>Behind the last schema.</summary>
    /// <param name="problems">What could not be found or read.</param>
    internal virtual void End(TestTotals totals, IReadOnlyList<RunProblem> problems)
    {
    }
}
