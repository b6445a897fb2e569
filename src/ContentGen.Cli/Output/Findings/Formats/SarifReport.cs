using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using ContentGen.Cli.Commands;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output.Sarif;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Findings.Formats;

/// <summary>SARIF 2.1.0, accepted findings included, each with who accepted it.</summary>
internal sealed class SarifReport(ReportTarget target, ReportSetup setup) : FindingReport(target)
{
    private readonly FindingRules _rules = new();
    private readonly List<SarifArtifact> _artifacts = [];
    private readonly List<SarifResult> _results = [];
    private readonly Dictionary<string, int> _diagnostics = new(StringComparer.Ordinal);

    internal override void Add(FileResult result)
    {
        var path = setup.Paths.Full(result.Name);
        _artifacts.Add(new(path, result.Problem is null ? result.Size : null));
        _rules.Add(result.File.Schema.Schema.Plan);
        for (var i = 0; i < result.Findings.Count; i++)
        {
            var finding = result.Findings[i];
            var region = TextRegion.Of(result.Utf8, finding.Line, finding.Column, finding.Offset, finding.Length);
            _results.Add(new(finding.Id, finding.Severity, Message(finding), new(path, region), result.Keys[i].Fingerprint)
            {
                AskedFor = finding.Place is { } place && setup.Paths.Exists(place.Path) ? Place(place) : null,
                Suppression = Suppression(finding.Acceptance),
                IsInBaseline = setup.HasBaseline ? finding.Acceptance is Acceptance.Known : null,
            });
        }
    }

    internal override void Add(SchemaDiagnostic diagnostic, SourceTexts sources)
    {
        _rules.Add(diagnostic);
        // The message names what it is about; equal ones of a file are told apart by their number.
        var key = $"{diagnostic.Id}\0{diagnostic.Span.Path}\0{diagnostic.Message}";
        var ordinal = _diagnostics[key] = _diagnostics.GetValueOrDefault(key, -1) + 1;
        _results.Add(new(
            diagnostic.Id,
            FindingText.Of(diagnostic.Level),
            diagnostic.Message,
            Place(diagnostic.Span),
            new FindingKey(diagnostic.Id, FindingKey.Hash(System.Text.Encoding.UTF8.GetBytes(diagnostic.Message)), ordinal, IsPlace: false).Fingerprint)
        {
            IsInBaseline = setup.HasBaseline ? false : null,
        });
    }

    internal override void End(RunSummary summary)
    {
        var log = new SarifLog { ToolVersion = GenerateCommand.Version, Root = setup.Paths.Root, ExitCode = summary.ExitCode };
        log.Rules.AddRange(_rules.All);
        log.Artifacts.AddRange(_artifacts);
        log.Results.AddRange(_results);
        foreach (var problem in summary.Problems)
            log.Notifications.Add(new(problem.Message, problem.File is { } file ? setup.Paths.Full(file) : null));
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, Json.Options(indented: true)))
            SarifWriter.Write(writer, log);
        Target.WriteVisibleJson(json.WrittenSpan);
        base.End(summary);
    }

    private static string Message(ReportedFinding finding) => finding.Help is { } help ? $"{finding.Message} {help}" : finding.Message;

    private SarifSuppression? Suppression(Acceptance? acceptance) => acceptance switch
    {
        Acceptance.Suppressed suppressed => new(suppressed.Reason, Place(suppressed.Place)),
        Acceptance.Known known => new("It is in the baseline.", known.Place is { } place ? Place(place) : null),
        _ => null,
    };

    private SarifPlace Place(SourceSpan span) => new(setup.Paths.Full(span.Path), new(span.Line, span.Column, span.EndLine, span.EndColumn));
}
