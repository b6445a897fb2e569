using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output.Findings;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output;

/// <summary>A report of what <c>check</c> finds, in one format.</summary>
internal abstract class DiagnosticReport(ReportTarget target)
{
    protected ReportTarget Target { get; } = target;

    internal static DiagnosticReport To(ReportTarget target) => target.Format.Name switch
    {
        "json" => new JsonReport(target),
        "msbuild" => new MSBuildReport(target),
        _ => new TextReport(target),
    };

    /// <param name="schema">The schema or pack.</param>
    /// <param name="diagnostics">Those of its diagnostics that no other file has reported.</param>
    internal abstract void Add(LoadedSchema schema, IReadOnlyList<SchemaDiagnostic> diagnostics);

    /// <param name="problems">What could not be found or read.</param>
    internal virtual void End(in Totals totals, IReadOnlyList<RunProblem> problems) => Target.Commit();

    private sealed class TextReport(ReportTarget target) : DiagnosticReport(target)
    {
        private readonly FindingText _text = new(target.Output, target.Ansi);

        internal override void Add(LoadedSchema schema, IReadOnlyList<SchemaDiagnostic> diagnostics)
        {
            foreach (var diagnostic in diagnostics)
                _text.Write(diagnostic, schema.Sources);
        }
    }

    private sealed class MSBuildReport(ReportTarget target) : DiagnosticReport(target)
    {
        internal override void Add(LoadedSchema schema, IReadOnlyList<SchemaDiagnostic> diagnostics)
        {
            foreach (var diagnostic in diagnostics)
                FindingMSBuild.Write(Target.Output, diagnostic);
        }
    }

    private sealed class JsonReport : DiagnosticReport
    {
        private readonly ArrayBufferWriter<byte> _buffer = new();
        private readonly Utf8JsonWriter _writer;

        internal JsonReport(ReportTarget target) : base(target)
        {
            _writer = new(_buffer, Json.Options(indented: true));
            _writer.WriteStartObject();
            _writer.WriteStartArray("files"u8);
        }

        internal override void Add(LoadedSchema schema, IReadOnlyList<SchemaDiagnostic> diagnostics)
        {
            _writer.WriteStartObject();
            _writer.WriteString("file"u8, schema.Name);
            _writer.WriteStartArray("diagnostics"u8);
            foreach (var diagnostic in diagnostics)
                Json.WriteDiagnostic(_writer, diagnostic);
            _writer.WriteEndArray();
            _writer.WriteEndObject();
        }

        internal override void End(in Totals totals, IReadOnlyList<RunProblem> problems)
        {
            _writer.WriteEndArray();
            Json.WriteProblems(_writer, problems);
            Json.WriteSummary(_writer, totals, problems.Count);
            _writer.WriteEndObject();
            _writer.Dispose();
            Target.WriteJson(_buffer.WrittenSpan);
            base.End(totals, problems);
        }
    }
}
