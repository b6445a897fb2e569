using System.Collections.Generic;
using System.Globalization;
using ContentGen.Cli.Content;

namespace ContentGen.Cli.Output;

/// <summary>How many findings of each severity there were, in how many files.</summary>
internal struct Totals
{
    internal int Errors;
    internal int Warnings;
    internal int Infos;
    internal int Files;

    /// <summary>Findings that were not reported, since something under <c>suppress</c> names them.</summary>
    internal int Suppressed;

    /// <summary>Files that were not read, since the run was ended before.</summary>
    internal int Unread;

    /// <summary>Findings that were not reported, since they are in the baseline.</summary>
    internal int Known;

    /// <summary>Files that were not validated, since they did not change.</summary>
    internal int Unchanged;

    /// <summary>Counts a finding as what became of it.</summary>
    internal void Add(ReportedFinding finding)
    {
        if (finding.Acceptance is null)
            Add(finding.Severity);
        else if (finding.Acceptance is Acceptance.Suppressed)
            Suppressed++;
        else
            Known++;
    }

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
        $"{Plural.Of(Errors, "error")}, {Plural.Of(Warnings, "warning")}, {Plural.Of(Infos, "info")} in {Plural.Of(Files, "file")}"
        + (Remarks is { Count: > 0 } remarks ? $"; {string.Join(", ", remarks)}" : "");

    private readonly List<string> Remarks
    {
        get
        {
            var remarks = new List<string>();
            foreach (var (count, what) in new[] { (Suppressed, "suppressed"), (Known, "in the baseline"), (Unchanged, Unchanged == 1 ? "file unchanged" : "files unchanged") })
            {
                if (count > 0)
                    remarks.Add($"{count.ToString(CultureInfo.InvariantCulture)} {what}");
            }
            return remarks;
        }
    }
}
