using System;
using System.Collections.Generic;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Rules;

/// <summary>The findings that schemas give, as they declare them.</summary>
internal sealed class SchemaFindings(CommandContext context, Ansi ansi)
{
    private readonly Utf8Output _output = context.Out;

    /// <summary>One line for each finding of a schema.</summary>
    internal void List(LoadedSchema schema)
    {
        Begin(schema);
        for (var i = 0; i < schema.Plan.Findings.Count; i++)
        {
            var finding = schema.Plan.Findings[i];
            _output.Write("  "u8);
            Severity(finding);
            _output.Write(" "u8);
            VisibleText.Write(_output, finding.Id);
            if (Wanted(finding) is { } wanted)
            {
                _output.Write(": "u8);
                VisibleText.Write(_output, wanted);
            }
            _output.Write("\n"u8);
        }
    }

    /// <summary>Every declaration of an id in a schema, with its place; false where there is none.</summary>
    internal bool Show(LoadedSchema schema, string id)
    {
        var isKnown = false;
        for (var i = 0; i < schema.Plan.Findings.Count; i++)
        {
            var finding = schema.Plan.Findings[i];
            if (finding.Id != id)
                continue;
            if (!isKnown)
                Begin(schema);
            isKnown = true;
            Show(schema, finding, i);
        }
        if (isKnown)
            _output.Write("\n"u8);
        return isKnown;
    }

    /// <summary>The ids that a schema gives, for proposals.</summary>
    internal static List<string> IdsOf(LoadedSchema schema) => SeverityChange.IdsOf(schema.Plan);

    private void Begin(LoadedSchema schema)
    {
        ansi.Set(Ansi.Bold);
        VisibleText.Write(_output, $"{schema.Plan.Id} {schema.Plan.Version}");
        ansi.Reset();
        _output.Write("\n"u8);
    }

    private void Show(LoadedSchema schema, FindingPlan finding, int index)
    {
        _output.Write("  "u8);
        Severity(finding);
        _output.Write(" "u8);
        VisibleText.Write(_output, finding.Id);
        _output.Write("\n"u8);
        if (finding.Message is { } message)
        {
            _output.Write("  message: "u8);
            VisibleText.Write(_output, message);
            _output.Write("\n"u8);
        }
        if (Wanted(finding) is { } wanted)
        {
            _output.Write("  wanted: "u8);
            VisibleText.Write(_output, wanted);
            _output.Write("\n"u8);
        }
        if (schema.Places[index] is not { } place)
            return;
        _output.Write("  asked for at "u8);
        VisibleText.Write(_output, FindingText.LogPath(place.Path));
        _output.Write($":{place.Line}:{place.Column}\n");
        if (schema.Sources.Find(place) is { } source)
            Excerpt.Write(_output, source.Utf8, place.Line, source.Offset, source.Length, ansi, Ansi.Cyan);
    }

    private void Severity(FindingPlan finding)
    {
        var severity = Project.Of(finding.Severity);
        ansi.Set(Ansi.Of(severity));
        _output.Write(FindingText.Name(severity));
        ansi.Reset();
    }

    private static string? Wanted(FindingPlan finding) => finding.Wanted.Length == 0 ? null : finding.Wanted;
}
