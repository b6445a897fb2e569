using System.Collections.Generic;
using ContentGen.Cli.Configuration;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content;

/// <summary>Marks the findings that somebody accepted, file by file, in the order of the run.</summary>
internal sealed class AcceptanceFilter(Project? project)
{
    private readonly SuppressionList _suppressions = new(project);

    internal FileResult Mark(FileResult result)
    {
        var numbers = _suppressions.Of(result.File.Place);
        if (numbers.Count == 0)
            return result;
        var findings = new List<ReportedFinding>(result.Findings);
        for (var i = 0; i < findings.Count; i++)
        {
            if (_suppressions.Find(numbers, findings[i].Id) is { } acceptance)
                findings[i] = findings[i] with { Acceptance = acceptance };
        }
        return result with { Findings = findings };
    }

    /// <summary>What accepts nothing. Only a run over all content can tell.</summary>
    internal List<SchemaDiagnostic> Stale() => _suppressions.Stale();
}
