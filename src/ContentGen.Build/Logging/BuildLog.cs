using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using ContentGen.Cli;
using ContentGen.Cli.Content;
using ContentGen.Cli.Output;
using ContentGen.Schema.Diagnostics;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ContentGen.Build.Logging;

/// <summary>
/// MSBuild's log, and its one escaper. Loggers print <c>path(line,column): error id: message</c>, and whoever reads that back takes the place to end at the
/// first colon: neither a name nor a text may hold what ends a line, begins a command of a build server, or reads as a place.
/// </summary>
/// <param name="project">The project file, absolute: paths are relative to its folder, and are logged in full.</param>
internal sealed class BuildLog(TaskLoggingHelper log, SeverityPolicy policy, string project) : IMessageSink
{
    private readonly string _folder = Path.GetDirectoryName(project)!;
    private readonly HashSet<SchemaDiagnostic> _said = [];
    private readonly List<SchemaDiagnostic> _diagnostics = [];

    /// <summary>What packages of the project deliver, by <c>package/file</c>.</summary>
    internal IReadOnlyDictionary<string, string> Packaged { get; init; } = new Dictionary<string, string>();

    /// <summary>What was logged that is no finding, in its order.</summary>
    internal IReadOnlyList<SchemaDiagnostic> Diagnostics => _diagnostics;

    /// <summary>How many errors were logged.</summary>
    internal int Errors { get; private set; }

    /// <summary>Of a schema, of <c>contentgen.yaml</c> or of the project. An error among these keeps content from being validated: nothing makes it less.</summary>
    public void Add(SchemaDiagnostic diagnostic)
    {
        var severity = FindingText.Of(diagnostic.Level);
        if ((severity == Severity.Error ? severity : policy.Of(diagnostic.Id, severity)) is not { } reported || !_said.Add(diagnostic))
            return;
        _diagnostics.Add(diagnostic);
        Write(reported, diagnostic.Id, $"docs/rules/{diagnostic.Id}.md", diagnostic.Span.Path, diagnostic.Span.Line, diagnostic.Span.Column, diagnostic.Message);
    }

    public void Add(string problem) => Add(BuildDiagnostics.NotValidated.At(BuildDiagnostics.Start(project), problem));

    public string? FindPackaged(string package, string file) => Packaged.GetValueOrDefault(PackagedKey(package, file));

    /// <summary>Ids of packages are compared without case, names of files with it.</summary>
    internal static string PackagedKey(string package, string file) => package.ToLowerInvariant() + "/" + file;

    /// <summary>Logs the findings of a file. Gives those that the project wants to see, with the severities that it gives them, and those that were accepted.</summary>
    internal FileResult Add(FileResult result)
    {
        var reported = new List<ReportedFinding>(result.Findings.Count);
        foreach (var finding in result.Findings)
        {
            if (policy.Of(finding.Id, finding.Severity) is not { } severity)
                continue;
            if (finding.Acceptance is null)
                Write(severity, finding.Id, null, result.Name, finding.Line, finding.Column, finding.Message);
            reported.Add(finding with { Severity = severity });
        }
        return new(result.File, result.Utf8, reported, result.Problem) { Size = result.Size };
    }

    /// <summary>For those who ask for more than findings.</summary>
    internal void Remark(string text) => log.LogMessage(MessageImportance.Normal, "{0}", Visible(text));

    private void Write(Severity severity, string id, string? help, string file, int line, int column, string message)
    {
        var path = Visible(WithoutColons(Path.GetFullPath(file, _folder)));
        (id, message) = (Visible(WithoutColons(id)), Visible(message));
        // Without arguments nothing in the message is taken for a format.
        switch (severity)
        {
            case Severity.Error:
                Errors++;
                log.LogError(null, id, null, help, path, line, column, 0, 0, message);
                break;
            case Severity.Warning:
                log.LogWarning(null, id, null, help, path, line, column, 0, 0, message);
                break;
            default:
                log.LogMessage(null, id, null, path, line, column, 0, 0, MessageImportance.Normal, message);
                break;
        }
    }

    private static string WithoutColons(string text)
    {
        var drive = text.Length > 2 && char.IsAsciiLetter(text[0]) && text[1] == ':' && text[2] is '\\' or '/' ? 2 : 0;
        return text[..drive] + text[drive..].Replace(":", "%3A", StringComparison.Ordinal);
    }

    private static string Visible(string text)
    {
        using var memory = new MemoryStream();
        var output = new Utf8Output(memory);
        VisibleText.Write(output, text);
        output.Flush();
        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }
}
