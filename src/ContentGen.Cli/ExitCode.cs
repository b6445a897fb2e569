namespace ContentGen.Cli;

/// <summary>What the process answers with, the same for every command.</summary>
internal static class ExitCode
{
    internal const int Clean = 0;

    /// <summary>Findings at or above the level asked for; files that differ.</summary>
    internal const int Findings = 1;

    /// <summary>Usage, configuration, input or output.</summary>
    internal const int Usage = 2;

    /// <summary>A defect of this program.</summary>
    internal const int Bug = 70;
}
