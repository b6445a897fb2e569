using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Findings.Formats;

/// <summary>One object: every file that was read with its findings, and a summary.</summary>
internal sealed class JsonReport : FindingReport
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;
    private readonly List<SchemaDiagnostic> _diagnostics = [];

    internal JsonReport(ReportTarget target)
        : base(target)
    {
        _writer = new(_buffer, Json.Options(indented: true));
        _writer.WriteStartObject();
        _writer.WriteStartArray("files"u8);
    }

    internal override void Add(FileResult result)
    {
        if (result.Problem is not null)
            return;
        _writer.WriteStartObject();
        _writer.WriteString("file"u8, result.Name);
        _writer.WriteString("schema"u8, result.File.Schema.Schema.Plan.Id);
        _writer.WriteStartArray("findings"u8);
        foreach (var finding in result.Reported)
            Json.WriteFinding(_writer, finding);
        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    internal override void Add(SchemaDiagnostic diagnostic, SourceTexts sources) => _diagnostics.Add(diagnostic);

    internal override void End(RunSummary summary)
    {
        _writer.WriteEndArray();
        if (_diagnostics.Count > 0)
        {
            _writer.WriteStartArray("diagnostics"u8);
            foreach (var diagnostic in _diagnostics)
                Json.WriteDiagnostic(_writer, diagnostic);
            _writer.WriteEndArray();
        }
        if (summary.Statistics is { } statistics)
        {
            _writer.WriteStartArray("statistics"u8);
            foreach (var count in statistics)
            {
                _writer.WriteStartObject();
                _writer.WriteString("id"u8, count.Id);
                _writer.WriteString("severity"u8, FindingText.Name(count.Severity));
                _writer.WriteNumber("count"u8, count.Count);
                _writer.WriteNumber("files"u8, count.Files);
                _writer.WriteEndObject();
            }
            _writer.WriteEndArray();
        }
        Json.WriteProblems(_writer, summary.Problems);
        Json.WriteSummary(_writer, summary.Totals, summary.Problems.Count);
        _writer.WriteEndObject();
        _writer.Dispose();
        Target.WriteJson(_buffer.WrittenSpan);
        base.End(summary);
    }
}
