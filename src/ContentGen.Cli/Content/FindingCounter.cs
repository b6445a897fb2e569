using System;
using System.Collections.Generic;
using ContentGen.Cli.Output;
using ContentGen.Cli.Output.Findings;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content;

/// <summary>How often each finding is reported, in how many files.</summary>
internal sealed class FindingCounter
{
    private readonly Dictionary<(string Id, Severity Severity), (int Count, int Files, string LastFile)> _counts = [];

    internal void Add(FileResult result)
    {
        foreach (var finding in result.Reported)
            Add(finding.Id, finding.Severity, result.Name);
    }

    internal void Add(SchemaDiagnostic diagnostic) => Add(diagnostic.Id, FindingText.Of(diagnostic.Level), diagnostic.Span.Path);

    /// <summary>The most frequent first; equally frequent ones by id.</summary>
    internal List<FindingCount> Counts()
    {
        var counts = new List<FindingCount>();
        foreach (var ((id, severity), (count, files, _)) in _counts)
            counts.Add(new(id, severity, count, files));
        counts.Sort(static (left, right) =>
            left.Count != right.Count ? right.Count.CompareTo(left.Count)
            : left.Id != right.Id ? string.CompareOrdinal(left.Id, right.Id)
            : right.Severity.CompareTo(left.Severity));
        return counts;
    }

    private void Add(string id, Severity severity, string file)
    {
        var (count, files, last) = _counts.GetValueOrDefault((id, severity), (0, 0, ""));
        _counts[(id, severity)] = (count + 1, last == file && count > 0 ? files : files + 1, file);
    }
}
