using ContentGen.Cli.Examples;

namespace ContentGen.Cli.Output.Testing;

/// <summary>How the results of examples are printed.</summary>
internal abstract class TestReport(CommandContext context)
{
    protected CommandContext Context { get; } = context;

    internal abstract void Add(SchemaTest test);

    /// <summary>Behind the last schema.</summary>
    internal virtual void End(TestTotals totals)
    {
    }
}
