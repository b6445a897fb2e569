using System;
using System.Collections.Generic;
using ContentGen.Cli.Caching;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Engine;

namespace ContentGen.Cli.Content;

/// <summary>Reads and validates one file. Several threads use one, each with a buffer of its own.</summary>
/// <param name="cache">What is known of documents; null: nothing is to be.</param>
internal sealed class DocumentValidator(CommandContext context, ResultCache? cache)
{
    private readonly DocumentReader _reader = new(context);

    internal FileResult Validate(ContentFile file, WorkerBuffers buffers)
    {
        int size;
        try
        {
            size = _reader.Read(file.Source, ref buffers.Bytes);
        }
        catch (CliException problem)
        {
            return new(file, [], [], problem);
        }
        var utf8 = buffers.Bytes.AsSpan(0, size);
        var findings = Report(file.Schema.Schema, Find(file.Schema, utf8, buffers.Content));
        // Most documents have none, and are not looked at any more.
        return new(file, findings.Count == 0 ? [] : utf8.ToArray(), findings) { Size = size };
    }

    private IReadOnlyList<RawFinding> Find(PreparedSchema schema, ReadOnlySpan<byte> utf8, ContentBuffer buffer)
    {
        if (cache?.Of(schema) is not { } pack)
            return Parse(schema, utf8, buffer);
        var key = ContentKey.Of(utf8);
        if (pack.Find(key, schema.Schema.Plan.Findings.Count, utf8.Length) is { } known)
            return known;
        var findings = Parse(schema, utf8, buffer);
        pack.Add(key, findings);
        return findings;
    }

    private static IReadOnlyList<RawFinding> Parse(PreparedSchema schema, ReadOnlySpan<byte> utf8, ContentBuffer buffer)
    {
        List<RawFinding>? findings = null;
        foreach (var finding in schema.Interpreter.Parse(utf8, buffer).Validate())
            (findings ??= []).Add(new(InterpretedDocument.Declaration(finding), finding.Message, finding.Line, finding.Column, finding.Offset, finding.Length));
        // Most documents have none, for which nothing is allocated.
        return findings ?? (IReadOnlyList<RawFinding>)[];
    }

    /// <summary>What was found, known or not, with what the schema of this run says of it.</summary>
    private static IReadOnlyList<ReportedFinding> Report(LoadedSchema schema, IReadOnlyList<RawFinding> found)
    {
        if (found.Count == 0)
            return [];
        var findings = new List<ReportedFinding>(found.Count);
        foreach (var finding in found)
        {
            var declaration = schema.Plan.Findings[finding.Declaration];
            findings.Add(new(
                declaration.Id,
                Configuration.Project.Of(declaration.Severity),
                finding.Message,
                finding.Line,
                finding.Column,
                finding.Offset,
                finding.Length,
                schema.Places[finding.Declaration])
            {
                Help = RuleHelp.Of(schema.Plan, finding.Declaration),
            });
        }
        return findings;
    }
}
