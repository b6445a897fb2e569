using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace ContentGen.Benchmarks.Results;

/// <summary>Lines of figures as the table of <c>docs/performance.md</c>, which stands between two markers there.</summary>
internal static partial class ResultsTable
{
    private const string Begin = "<!-- figures -->\n";
    private const string End = "<!-- /figures -->";

    /// <summary>The document with the table of a results file in the place of the one that it has.</summary>
    internal static string Insert(string document, string results)
    {
        var begin = document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = document.IndexOf(End, StringComparison.Ordinal);
        if (begin < Begin.Length || end < begin)
            throw new FormatException("The document has no place for figures.");
        return document[..begin] + Render(results.Split('\n', StringSplitOptions.RemoveEmptyEntries)) + document[end..];
    }

    private static string Render(IEnumerable<string> lines)
    {
        var (head, rows) = (new StringBuilder(), new StringBuilder());
        foreach (var line in lines)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                head.Append(Escape(line[2..])).Append('\n');
            else if (Line().Match(line) is { Success: true } figure)
                rows.Append($"| {Escape(figure.Groups["name"].Value.Trim())} | {figure.Groups["measured"].Value}{(figure.Groups["short"].Success ? " (falls short)" : "")} | {figure.Groups["wanted"].Value} |\n");
            else
                throw new FormatException($"This is no figure: {line}");
        }
        return $"{head}\n| figure | measured | wanted |\n|---|---|---|\n{rows}";
    }

    private static string Escape(string text) => Special().Replace(text, @"\$0");

    [GeneratedRegex(@"^(?<name>.*): (?<measured>-?[\d.]+)(?: \(wanted (?<wanted>[≥≤] [\d.]+)\))?(?<short> — falls short)?$")]
    private static partial Regex Line();

    [GeneratedRegex(@"[\\`*_\[\]<>|]")]
    private static partial Regex Special();
}
