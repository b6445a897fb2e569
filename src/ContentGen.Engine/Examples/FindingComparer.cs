using System;
using System.Collections.Generic;
using System.Globalization;
using ContentGen.Schema.Examples;

namespace ContentGen.Engine.Examples;

/// <summary>Compares the findings of a document with those that its example wants: the same ones, as often; or none but infos.</summary>
internal static class FindingComparer
{
    internal static List<ExampleDifference> Compare(BoundExample example, IReadOnlyList<ExampleFinding> got)
    {
        var differences = new List<ExampleDifference>();
        var left = new List<ExampleFinding>(got);
        if (example.Findings is { } wanted)
        {
            foreach (var finding in wanted)
            {
                var index = left.FindIndex(other => other.Line == finding.Line && other.Column == finding.Column && other.Id == finding.Id);
                if (index >= 0)
                    left.RemoveAt(index);
                else
                    differences.Add(new(ExampleDifference.Findings, Text(finding.Line, finding.Column, finding.Id), ExampleText.Nothing, finding.Span) { Line = finding.Line });
            }
        }
        else
            left.RemoveAll(static finding => finding.Severity == Severity.Info);
        foreach (var finding in left)
            differences.Add(new(ExampleDifference.Findings, ExampleText.Nothing, Text(finding.Line, finding.Column, finding.Id) + ": " + finding.Message, example.Span) { Line = finding.Line });
        return differences;
    }

    internal static string Text(int line, int column, string id) => string.Create(CultureInfo.InvariantCulture, $"{line}:{column} {id}");
}
