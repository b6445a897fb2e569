using System;
using System.IO;
using System.Linq;
using ContentGen.Engine;
using ContentGen.Schema;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using Shouldly;

namespace ContentGen.Conformance.Harness;

/// <summary>Interpreter and generated code of one schema, held to the same results in every respect.</summary>
internal sealed class EnginePair
{
    private readonly InterpreterEngine _interpreter;
    private readonly IGeneratedEngine _generated;
    private readonly ScoreOracle _scores;

    internal EnginePair(SchemaPlan plan)
    {
        Plan = plan;
        _interpreter = new(plan);
        _generated = GeneratedCode.Load(plan);
        _scores = new(plan);
    }

    internal SchemaPlan Plan { get; }

    /// <summary>How many scores were compared.</summary>
    internal long ScoresCompared => _scores.Compared;

    /// <summary>The built-in schema; a pair for each caller, since engines hold a buffer.</summary>
    internal static EnginePair NewsArticle() => FromFile(Path.Combine(Repository.Root, "schemas", "news-article.schema.yaml"));

    internal static EnginePair FromFile(string path) => new(Compile(path, File.ReadAllText(path)));

    internal static SchemaPlan Compile(string path, string yaml, IImportResolver? files = null) => CompileWithSource(path, yaml, files).Compiled.Plan!;

    internal static WrittenSchema CompileWithSource(string path, string yaml, IImportResolver? files = null)
    {
        var schema = SchemaCompiler.CompileWithSource(new SourceFile(path, yaml), files ?? ImportResolvers.None);
        var compiled = schema.Compiled;
        var errors = compiled.Diagnostics.Where(diagnostic => diagnostic.Level == DiagnosticLevel.Error)
            .Select(diagnostic => $"{diagnostic.Span.Path}({diagnostic.Span.Line},{diagnostic.Span.Column}): {diagnostic.Id}: {diagnostic.Message}");
        return compiled.Plan is not null ? schema : throw new InvalidOperationException($"{path} does not compile:\n{string.Join('\n', errors)}\n{yaml}");
    }

    /// <summary>Parses a document in every way that there is and compares what comes out; gives the interpreter's document for further looks.</summary>
    internal InterpretedDocument Check(ReadOnlySpan<byte> utf8, string what)
    {
        var expected = _interpreter.Parse(utf8);
        Same(expected, _generated.Parse(utf8), "generated code", utf8, what);
        if (_scores.Problem(utf8, _generated.Buffer) is { } difference)
            Fail(difference, utf8, what);
        // Past a buffer's own limits nothing differs, so the other doors are compared with the first one.
        Same(expected, _interpreter.ParseAndOpen(utf8), "the interpreter's Open", utf8, what);
        Same(expected, _generated.ParseAndOpen(utf8), "the generated Open", utf8, what);
        Same(expected, _interpreter.TryParse(utf8), "the interpreter's TryParse", utf8, what);
        Same(expected, _generated.TryParse(utf8), "the generated TryParse", utf8, what);
        if (_interpreter.IsValid(utf8) == expected.HasError || _generated.IsValid(utf8) == expected.HasError)
            Fail("IsValid and the findings disagree:\n" + string.Join('\n', expected.Findings), utf8, what);
        if (_generated.Record(utf8) is var record && RecordJson.OfDocument(expected.Json, Plan) is var json && record != json)
            Fail($"the record and the JSON differ:\n{record}\n-- and --\n{json}", utf8, what);
        var coverage = expected.Coverage;
        if (coverage.Total != utf8.Length || coverage.Blank < 0 || coverage.Article + coverage.Noise + coverage.Unclaimed + coverage.Blank != coverage.Total)
            Fail($"coverage does not add up: {coverage}", utf8, what);
        var document = _interpreter.Schema.Parse(utf8, _interpreter.Buffer);
        if (Tiling.Problem(document, utf8) is { } problem)
            Fail(problem, utf8, what);
        return document;
    }

    private void Same(Outcome expected, Outcome actual, string engine, ReadOnlySpan<byte> utf8, string what)
    {
        if (Outcome.Difference(expected, actual) is { } difference)
            Fail($"interpreter and {engine} differ in {difference}", utf8, what);
    }

    private void Fail(string problem, ReadOnlySpan<byte> utf8, string what) =>
        throw new ShouldAssertException($"{Plan.Id}, {what}: {problem}\nDocument (base64): {Convert.ToBase64String(utf8.Length > 20_000 ? utf8[..20_000] : utf8)}");
}
