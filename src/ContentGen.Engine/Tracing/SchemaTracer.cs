using System;
using System.Collections.Generic;
using ContentGen.Schema;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Engine.Tracing;

/// <summary>Parses documents with the production algorithm and keeps what it asked, so that every block can be explained. Not thread-safe; traces that it made stay valid.</summary>
public sealed class SchemaTracer
{
    private readonly WrittenSchema _schema;
    private readonly Func<SourceSpan, SourceSpan> _shown;
    private readonly SchemaProgram _program;
    private readonly PlaceNames _places;
    // By the test itself: what it is equal to is told by all of its phrases.
    private readonly Dictionary<BoundPhraseTest, PhraseFinder> _phrases = new(ReferenceEqualityComparer.Instance);

    private SchemaTracer(WrittenSchema schema, Func<SourceSpan, SourceSpan> shown)
    {
        _schema = schema;
        _shown = shown;
        _program = new(schema.Compiled.Plan!);
        _places = new(schema.Compiled.Plan!);
    }

    /// <summary>Explains tests of the last document.</summary>
    internal TestExplainer? Tests { get; private set; }

    /// <summary>What is parsed of a document.</summary>
    public ContentLimits Limits { get; set; } = ContentLimits.Default;

    /// <summary>Prepares a schema. Do it once a schema.</summary>
    /// <param name="schema">A schema without errors.</param>
    /// <param name="shown">How places in schema files are to be shown; null: as the compiler names them.</param>
    /// <exception cref="ArgumentException">The schema has errors.</exception>
    public static SchemaTracer Create(WrittenSchema schema, Func<SourceSpan, SourceSpan>? shown = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (schema.Compiled.Plan is null)
            throw new ArgumentException("The schema has errors; there is no plan to trace.", nameof(schema));
        return new(schema, shown ?? (static span => span));
    }

    /// <summary>Parses a document. Never throws for any bytes.</summary>
    public DocumentTrace Trace(ReadOnlyMemory<byte> utf8) => Trace(utf8, out _, out _);

    /// <summary>The same with what was asked, for tests.</summary>
    internal DocumentTrace Trace(ReadOnlyMemory<byte> utf8, out TraceLog log, out TraceAssembly assembly)
    {
        // One buffer a document: explanations are made later, and read what the parser left in it.
        var buffer = new ContentBuffer { Limits = Limits };
        log = new(utf8, buffer);
        var plan = new InterpretedPlan(_program);
        var node = Runtime.ContentDriver<TracingPlan>.Parse(utf8.Span, buffer, new(plan, _program, log));
        var document = new InterpretedDocument(node, plan);
        assembly = new(log, _schema.Compiled.Plan!, document);
        // What stands in the text of a block for Markdown alone is measured as white space.
        ReadOnlyMemory<byte> measured = buffer.Markdown.IsMasked ? buffer.Markdown.Masked.AsMemory(0, utf8.Length) : utf8;
        // An explanation evaluates what was written, the tests that the plan had no use for included.
        if ((_schema.Compiled.Plan!.Features & Schema.Plans.FeatureSet.Occurrences) == 0)
            buffer.Match.Page.CountOccurrences(measured.Span, log.WholeBlocks());
        Tests = new(_schema, _shown, measured, _phrases, buffer.Match.Page, log);
        var page = new PageExplainer(_schema.Bound!.Page, buffer.Match.Page, log, assembly, Tests);
        return new(utf8, assembly.Blocks, Findings(document), document.Coverage, new(_schema, _program, _places, log, assembly, Tests, page))
        {
            Rules = _program.Rules.Trace(node, Place),
        };
    }

    /// <summary>The layout that tracing leaves, for tests: that of a parse without it.</summary>
    internal ContentLayout Layout(ReadOnlyMemory<byte> utf8)
    {
        var buffer = new ContentBuffer { Limits = Limits };
        return Runtime.ContentDriver<TracingPlan>.Parse(utf8.Span, buffer, new(new(_program), _program, new(utf8, buffer))).ToLayout();
    }

    private List<TracedFinding> Findings(InterpretedDocument document)
    {
        var findings = new List<TracedFinding>();
        foreach (var finding in document.Validate())
        {
            findings.Add(new(finding.Id, finding.Severity, finding.Message, finding.Line, finding.Column, finding.Offset, finding.Length,
                Place(InterpretedDocument.Declaration(finding))));
        }
        return findings;
    }

    private SourceSpan? Place(int finding) => _schema.Compiled.FindingPlaces[finding] is { } place ? _shown(place) : null;
}
