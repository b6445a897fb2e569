namespace ContentGen.Cli.Output.Findings;

/// <summary>What a report knows before the first file.</summary>
/// <param name="Paths">How files are named to readers that look for them in the repository.</param>
/// <param name="FailOn">The least severity that fails.</param>
/// <param name="HasBaseline">Some findings may be known already.</param>
internal sealed record ReportSetup(RepositoryPaths Paths, Severity FailOn, bool HasBaseline);
