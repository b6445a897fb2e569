using System.Globalization;

namespace ContentGen.Cli.Output;

/// <summary>How many findings of each severity there were, in how many files.</summary>
internal struct Totals
{
    internal int Errors;
    internal int Warnings;
    internal int Infos;
    internal int Files;

    /// <summary>Findings that were not reported.</summary>
    internal int Suppressed;

    /// <summary>Files that were not read, since the run was ended before.</summary>
    internal int Unread;

    internal void Add(Severity severity)
    {
        if (severity == Severity.Error)
            Errors++;
        else if (severity == Severity.Warning)
            Warnings++;
        else
            Infos++;
    }

    /// <summary>Whether something is at or above a level.</summary>
    internal readonly bool Reaches(Severity level) => Errors + (level <= Severity.Warning ? Warnings : 0) + (level == Severity.Info ? Infos : 0) > 0;

    /// <summary><c>2 errors, 1 warning, 0 infos in 3 files</c></summary>
    internal readonly string Summary =>
        $"{Count(Errors, "error")}, {Count(Warnings, "warning")}, {Count(Infos, "info")} in {Count(Files, "file")}"
        + (Suppressed == 0 ? "" : $"; {Suppressed.ToString(CultureInfo.InvariantCulture)} suppressed");

    private static string Count(int count, string unit) => $"{count} {unit}{(count == 1 ? "" : "s")}";
}
