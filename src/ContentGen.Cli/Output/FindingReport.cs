using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output;

/// <summary>A report of what <c>validate</c> finds, in one format.</summary>
internal abstract class FindingReport(ReportTarget target)
{
    protected ReportTarget Target { get; } = target;

    internal static FindingReport To(ReportTarget target) => target.Format switch
    {
        "json" => new JsonReport(target),
        "msbuild" => new MSBuildReport(target),
        _ => new TextReport(target),
    };

    internal abstract void Add(ParsedFile file, List<ReportedFinding> findings);

    /// <summary>What is wrong with the configuration, behind all files.</summary>
    internal abstract void Add(SchemaDiagnostic diagnostic, SourceTexts sources);

    internal virtual void End(in Totals totals) => Target.Commit();

    private sealed class TextReport(ReportTarget target) : FindingReport(target)
    {
        private readonly FindingText _text = new(target.Output, target.Ansi);

        internal override void Add(ParsedFile file, List<ReportedFinding> findings)
        {
            foreach (var finding in findings)
                _text.Write(file.Name, file.Utf8, finding, file.Schema.Sources);
        }

        internal override void Add(SchemaDiagnostic diagnostic, SourceTexts sources) => _text.Write(diagnostic, sources);
    }

    private sealed class MSBuildReport(ReportTarget target) : FindingReport(target)
    {
        internal override void Add(ParsedFile file, List<ReportedFinding> findings)
        {
            foreach (var finding in findings)
                FindingMSBuild.Write(Target.Output, file.Name, finding.Line, finding.Column, finding.Severity, finding.Id, finding.Message);
        }

        internal override void Add(SchemaDiagnostic diagnostic, SourceTexts sources) => FindingMSBuild.Write(Target.Output, diagnostic);
    }

    private sealed class JsonReport : FindingReport
    {
        private readonly ArrayBufferWriter<byte> _buffer = new();
        private readonly Utf8JsonWriter _writer;
        private readonly List<SchemaDiagnostic> _diagnostics = [];

        internal JsonReport(ReportTarget target) : base(target)
        {
            _writer = new(_buffer, Json.Options(indented: true));
            _writer.WriteStartObject();
            _writer.WriteStartArray("files"u8);
        }

        internal override void Add(ParsedFile file, List<ReportedFinding> findings)
        {
            _writer.WriteStartObject();
            _writer.WriteString("file"u8, file.Name);
            _writer.WriteString("schema"u8, file.Schema.Plan.Id);
            _writer.WriteStartArray("findings"u8);
            foreach (var finding in findings)
                Json.WriteFinding(_writer, finding);
            _writer.WriteEndArray();
            _writer.WriteEndObject();
        }

        internal override void Add(SchemaDiagnostic diagnostic, SourceTexts sources) => _diagnostics.Add(diagnostic);

        internal override void End(in Totals totals)
        {
            _writer.WriteEndArray();
            if (_diagnostics.Count > 0)
            {
                _writer.WriteStartArray("diagnostics"u8);
                foreach (var diagnostic in _diagnostics)
                    Json.WriteDiagnostic(_writer, diagnostic);
                _writer.WriteEndArray();
            }
            Json.WriteSummary(_writer, totals);
            _writer.WriteEndObject();
            _writer.Dispose();
            Target.WriteJson(_buffer.WrittenSpan);
            base.End(totals);
        }
    }
}
