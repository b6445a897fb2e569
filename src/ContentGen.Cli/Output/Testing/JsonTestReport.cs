using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using ContentGen.Cli.Examples;
using ContentGen.Cli.Examples.Updating;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output.Findings;
using ContentGen.Engine.Examples;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Testing;

/// <summary>For programs: one object, with every example and, where it was asked for, every part that examples can reach.</summary>
internal sealed class JsonTestReport : TestReport
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    internal JsonTestReport(CommandContext context)
        : base(context)
    {
        _writer = new(_buffer, Json.Options(indented: true));
        _writer.WriteStartObject();
        _writer.WriteStartArray("schemas"u8);
    }

    internal override void Add(SchemaTest test)
    {
        _writer.WriteStartObject();
        _writer.WriteString("file"u8, test.Schema.Name);
        _writer.WriteString("schema"u8, test.Schema.Plan.Id);
        _writer.WriteString("version"u8, test.Schema.Plan.Version);
        _writer.WriteStartArray("examples"u8);
        foreach (var outcome in test.Outcomes)
            WriteExample(test.Schema, outcome);
        _writer.WriteEndArray();
        if (test.Coverage is not null)
            WriteCoverage(test);
        if (test.Update is { } update)
            WriteUpdate(update);
        _writer.WriteEndObject();
    }

    internal override void End(TestTotals totals, IReadOnlyList<RunProblem> problems)
    {
        _writer.WriteEndArray();
        Json.WriteProblems(_writer, problems);
        _writer.WriteStartObject("summary"u8);
        _writer.WriteNumber("schemas"u8, totals.Schemas);
        _writer.WriteNumber("examples"u8, totals.Examples);
        _writer.WriteNumber("failed"u8, totals.Failed);
        _writer.WriteNumber("notReached"u8, totals.Uncovered);
        _writer.WriteNumber("updated"u8, totals.Updated);
        if (problems.Count > 0)
            _writer.WriteNumber("problems"u8, problems.Count);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.Dispose();
        Json.Copy(Context.Out, Context.IsTerminal, _buffer.WrittenSpan);
        Context.Out.Write("\n"u8);
    }

    private void WriteExample(LoadedSchema schema, ExampleOutcome outcome)
    {
        _writer.WriteStartObject();
        _writer.WriteString("name"u8, outcome.Example.Name);
        if (outcome.Example.File is { } file)
            _writer.WriteString("document"u8, file);
        WritePlace(schema.Shown(outcome.Example.Span));
        _writer.WriteBoolean("passes"u8, outcome.Passes);
        _writer.WriteStartArray("differences"u8);
        foreach (var difference in outcome.Differences)
        {
            _writer.WriteStartObject();
            _writer.WriteString("path"u8, difference.Path);
            _writer.WriteString("wanted"u8, difference.Wanted);
            _writer.WriteString("got"u8, difference.Got);
            WritePlace(schema.Shown(difference.Place));
            _writer.WriteEndObject();
        }
        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private void WriteCoverage(SchemaTest test)
    {
        _writer.WriteStartArray("coverage"u8);
        foreach (var part in test.Coverage!)
        {
            _writer.WriteStartObject();
            _writer.WriteString("kind"u8, TextTestReport.Kind(part.Kind));
            _writer.WriteString("name"u8, part.Name);
            _writer.WriteNumber("examples"u8, part.Examples);
            _writer.WriteBoolean("required"u8, part.IsRequired);
            WritePlace(part.Place is { } place ? test.Schema.Shown(place) : null);
            _writer.WriteEndObject();
        }
        _writer.WriteEndArray();
    }

    private void WriteUpdate(UpdateReport update)
    {
        _writer.WriteStartArray("updated"u8);
        foreach (var change in update.Changes)
        {
            _writer.WriteStartObject();
            _writer.WriteString("path"u8, change.Path);
            _writer.WriteString("from"u8, change.From);
            _writer.WriteString("to"u8, change.To);
            WritePlace(change.Place);
            _writer.WriteEndObject();
        }
        _writer.WriteEndArray();
        _writer.WriteStartArray("notUpdated"u8);
        foreach (var problem in update.Problems)
        {
            _writer.WriteStartObject();
            _writer.WriteString("path"u8, problem.Path);
            _writer.WriteString("why"u8, problem.Why);
            WritePlace(problem.Place);
            _writer.WriteEndObject();
        }
        _writer.WriteEndArray();
    }

    private void WritePlace(SourceSpan? place) => Json.WritePlace(_writer, place);
}
