using System.Collections.Generic;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Content.Baselines;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content;

/// <summary>Marks the findings that somebody accepted, file by file, in the order of the run: by a suppression, else by the baseline.</summary>
/// <param name="baseline">What is accepted already; null: nothing.</param>
/// <param name="recorder">Where what is found is accepted from now on; null: nowhere.</param>
internal sealed class AcceptanceFilter(Project? project, Baseline? baseline, BaselineRecorder? recorder)
{
    private readonly SuppressionList _suppressions = new(project);

    internal FileResult Mark(FileResult result)
    {
        var numbers = _suppressions.Of(result.File.Place);
        var known = baseline?.Match(result);
        recorder?.Replace(result);
        if (numbers.Count == 0 && known is null && recorder is null)
            return result;
        var findings = new List<ReportedFinding>(result.Findings);
        for (var i = 0; i < findings.Count; i++)
        {
            var acceptance = _suppressions.Find(numbers, findings[i].Id) ?? known?[i] ?? recorder?.Add(result, i);
            if (acceptance is not null)
                findings[i] = findings[i] with { Acceptance = acceptance };
        }
        return result with { Findings = findings };
    }

    /// <summary>Suppressions of nothing. Only a run over all content can tell.</summary>
    internal List<SchemaDiagnostic> StaleSuppressions() => _suppressions.Stale();
}
