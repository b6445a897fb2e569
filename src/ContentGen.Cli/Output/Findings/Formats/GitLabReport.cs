using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Findings.Formats;

/// <summary>A code quality report of GitLab: an array of what is wrong. What could not be read is a blocker.</summary>
internal sealed class GitLabReport : FindingReport
{
    private readonly ReportSetup _setup;
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly Utf8JsonWriter _writer;

    /// <summary>GitLab takes two entries of one fingerprint for one.</summary>
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    internal GitLabReport(ReportTarget target, ReportSetup setup)
        : base(target)
    {
        _setup = setup;
        _writer = new(_json, Json.Options(indented: true));
        _writer.WriteStartArray();
    }

    internal override void Add(FileResult result)
    {
        for (var i = 0; i < result.Findings.Count; i++)
        {
            var finding = result.Findings[i];
            if (finding.Acceptance is not null)
                continue;
            var region = TextRegion.Of(result.Utf8, finding.Line, finding.Column, finding.Offset, finding.Length);
            Write(finding.Message, finding.Id, result.Keys[i].Fingerprint, Level(finding.Severity), result.Name, region);
        }
    }

    internal override void Add(SchemaDiagnostic diagnostic, SourceTexts sources)
    {
        var span = diagnostic.Span;
        Write(
            diagnostic.Message, diagnostic.Id, diagnostic.Message, Level(FindingText.Of(diagnostic.Level)), span.Path, new(span.Line, span.Column, span.EndLine, span.EndColumn));
    }

    internal override void End(RunSummary summary)
    {
        foreach (var problem in summary.Problems)
            Write(problem.Message, "contentgen", problem.Message, "blocker"u8, problem.File ?? ".", new(1, 1, 1, 1));
        _writer.WriteEndArray();
        _writer.Dispose();
        Target.WriteVisibleJson(_json.WrittenSpan);
        base.End(summary);
    }

    /// <param name="key">What tells it from others of its id and file.</param>
    private void Write(string message, string id, string key, ReadOnlySpan<byte> severity, string file, TextRegion region)
    {
        var path = _setup.Paths.FromRoot(file);
        var identity = $"{path}\0{id}\0{key}";
        var ordinal = _known[identity] = _known.GetValueOrDefault(identity, -1) + 1;
        _writer.WriteStartObject();
        _writer.WriteString("description"u8, VisibleText.Of($"{id}: {message}"));
        _writer.WriteString("check_name"u8, VisibleText.Of(id));
        _writer.WriteString("fingerprint"u8, FindingKey.Hash(Encoding.UTF8.GetBytes($"{identity}\0{ordinal}")));
        _writer.WriteString("severity"u8, severity);
        _writer.WriteStartObject("location"u8);
        _writer.WriteString("path"u8, path);
        _writer.WriteStartObject("lines"u8);
        _writer.WriteNumber("begin"u8, region.Line);
        _writer.WriteNumber("end"u8, region.EndLine);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    private static ReadOnlySpan<byte> Level(Severity severity) => severity switch
    {
        Severity.Error => "major"u8,
        Severity.Warning => "minor"u8,
        _ => "info"u8,
    };
}
