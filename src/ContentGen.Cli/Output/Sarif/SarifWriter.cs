using System;
using System.Collections.Generic;
using System.Text.Json;

namespace ContentGen.Cli.Output.Sarif;

/// <summary>Writes a log as SARIF 2.1.0. Nothing of it depends on when or where the run was, but for the address of the root.</summary>
internal sealed class SarifWriter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>The package, whose documentation has the pages that the rules carry.</summary>
    private const string Home = "https://www.nuget.org/packages/ContentGen.Cli";

    /// <summary>What addresses are relative to. Consumers know the name: a repository's root.</summary>
    private const string RootId = "%SRCROOT%";

    private readonly Utf8JsonWriter _writer;
    private readonly SarifLog _log;
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _artifacts = new(StringComparer.Ordinal);

    private SarifWriter(Utf8JsonWriter writer, SarifLog log)
    {
        (_writer, _log) = (writer, log);
        foreach (var rule in log.Rules)
            _rules.TryAdd(rule.Id, _rules.Count);
        foreach (var artifact in log.Artifacts)
            _artifacts.TryAdd(artifact.Path, _artifacts.Count);
    }

    internal static void Write(Utf8JsonWriter writer, SarifLog log) => new SarifWriter(writer, log).WriteLog();

    private void WriteLog()
    {
        _writer.WriteStartObject();
        _writer.WriteString("$schema"u8, Schema);
        _writer.WriteString("version"u8, "2.1.0"u8);
        _writer.WriteStartArray("runs"u8);
        _writer.WriteStartObject();
        WriteTool();
        WriteInvocation();
        _writer.WriteStartObject("originalUriBaseIds"u8);
        _writer.WriteStartObject(RootId);
        _writer.WriteString("uri"u8, SarifUri.OfFolder(_log.Root));
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.WriteString("columnKind"u8, "unicodeCodePoints"u8);
        _writer.WriteString("defaultEncoding"u8, "utf-8"u8);
        _writer.WriteStartArray("newlineSequences"u8);
        foreach (var end in (ReadOnlySpan<string>)["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"])
            _writer.WriteStringValue(end);
        _writer.WriteEndArray();
        WriteArtifacts();
        _writer.WriteStartArray("results"u8);
        foreach (var result in _log.Results)
            WriteResult(result);
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private void WriteTool()
    {
        _writer.WriteStartObject("tool"u8);
        _writer.WriteStartObject("driver"u8);
        _writer.WriteString("name"u8, "ContentGen"u8);
        _writer.WriteString("version"u8, _log.ToolVersion);
        _writer.WriteString("semanticVersion"u8, _log.ToolVersion);
        _writer.WriteString("informationUri"u8, Home);
        _writer.WriteStartArray("rules"u8);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in _log.Rules)
        {
            if (written.Add(rule.Id))
                WriteRule(rule);
        }
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    private void WriteRule(SarifRule rule)
    {
        _writer.WriteStartObject();
        _writer.WriteString("id"u8, rule.Id);
        WriteText("shortDescription"u8, rule.Title);
        WriteText("fullDescription"u8, rule.Description ?? rule.Title);
        _writer.WriteStartObject("help"u8);
        _writer.WriteString("text"u8, SarifText.Lines(rule.Help));
        _writer.WriteString("markdown"u8, SarifText.Lines(rule.Help));
        _writer.WriteEndObject();
        _writer.WriteString("helpUri"u8, Home);
        _writer.WriteStartObject("defaultConfiguration"u8);
        _writer.WriteString("level"u8, Level(rule.Level));
        _writer.WriteEndObject();
        _writer.WriteStartObject("properties"u8);
        _writer.WriteStartArray("tags"u8);
        _writer.WriteStringValue("content"u8);
        if (rule.Schema is { } schema)
            _writer.WriteStringValue(SarifText.Plain(schema));
        _writer.WriteEndArray();
        // The name by which code scanning of GitHub knows a severity.
        _writer.WriteString("problem.severity"u8, rule.Level switch { Severity.Error => "error", Severity.Warning => "warning", _ => "recommendation" });
        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    private void WriteInvocation()
    {
        _writer.WriteStartArray("invocations"u8);
        _writer.WriteStartObject();
        _writer.WriteBoolean("executionSuccessful"u8, _log.Notifications.Count == 0);
        if (_log.ExitCode is { } code)
            _writer.WriteNumber("exitCode"u8, code);
        _writer.WriteStartArray("toolExecutionNotifications"u8);
        foreach (var notification in _log.Notifications)
        {
            _writer.WriteStartObject();
            _writer.WriteString("level"u8, "error"u8);
            WriteText("message"u8, notification.Message);
            if (notification.Path is { } path)
            {
                _writer.WriteStartArray("locations"u8);
                WriteLocation(new(path, null), null);
                _writer.WriteEndArray();
            }
            _writer.WriteEndObject();
        }
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteEndArray();
    }

    private void WriteArtifacts()
    {
        _writer.WriteStartArray("artifacts"u8);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var artifact in _log.Artifacts)
        {
            if (!written.Add(artifact.Path))
                continue;
            _writer.WriteStartObject();
            WriteArtifactLocation("location"u8, artifact.Path, withIndex: false);
            if (artifact.Length is { } length)
                _writer.WriteNumber("length"u8, length);
            _writer.WriteStartArray("roles"u8);
            _writer.WriteStringValue("analysisTarget"u8);
            _writer.WriteEndArray();
            _writer.WriteEndObject();
        }
        _writer.WriteEndArray();
    }

    private void WriteResult(SarifResult result)
    {
        _writer.WriteStartObject();
        _writer.WriteString("ruleId"u8, result.RuleId);
        if (_rules.TryGetValue(result.RuleId, out var rule))
            _writer.WriteNumber("ruleIndex"u8, rule);
        _writer.WriteString("level"u8, Level(result.Severity));
        WriteText("message"u8, result.Message);
        _writer.WriteStartArray("locations"u8);
        WriteLocation(result.Place, null);
        _writer.WriteEndArray();
        if (result.AskedFor is { } asked)
        {
            _writer.WriteStartArray("relatedLocations"u8);
            WriteLocation(asked, "The schema asks for it here.");
            _writer.WriteEndArray();
        }
        _writer.WriteStartObject("partialFingerprints"u8);
        _writer.WriteString("contentgen/v1"u8, result.Fingerprint);
        // What code scanning of GitHub tells alerts apart by; without it, it would count lines of the file itself, and take two findings of a line for one.
        _writer.WriteString("primaryLocationLineHash"u8, result.Fingerprint + ":1");
        _writer.WriteEndObject();
        if (result.IsInBaseline is { } isInBaseline)
            _writer.WriteString("baselineState"u8, isInBaseline ? "unchanged"u8 : "new"u8);
        if (result.Suppression is { } suppression)
            WriteSuppression(suppression);
        _writer.WriteEndObject();
    }

    private void WriteSuppression(SarifSuppression suppression)
    {
        _writer.WriteStartArray("suppressions"u8);
        _writer.WriteStartObject();
        _writer.WriteString("kind"u8, "external"u8);
        _writer.WriteString("status"u8, "accepted"u8);
        _writer.WriteString("justification"u8, SarifText.Plain(suppression.Justification));
        if (suppression.Place is { } place)
        {
            _writer.WritePropertyName("location"u8);
            WriteLocation(place, null);
        }
        _writer.WriteEndObject();
        _writer.WriteEndArray();
    }

    private void WriteLocation(SarifPlace place, string? message)
    {
        _writer.WriteStartObject();
        _writer.WriteStartObject("physicalLocation"u8);
        WriteArtifactLocation("artifactLocation"u8, place.Path, withIndex: true);
        if (place.Region is { } region)
        {
            _writer.WriteStartObject("region"u8);
            _writer.WriteNumber("startLine"u8, region.Line);
            _writer.WriteNumber("startColumn"u8, region.Column);
            _writer.WriteNumber("endLine"u8, region.EndLine);
            _writer.WriteNumber("endColumn"u8, region.EndColumn);
            _writer.WriteEndObject();
        }
        _writer.WriteEndObject();
        if (message is not null)
            WriteText("message"u8, message);
        _writer.WriteEndObject();
    }

    private void WriteArtifactLocation(ReadOnlySpan<byte> name, string path, bool withIndex)
    {
        _writer.WriteStartObject(name);
        if (SarifUri.Relative(path, _log.Root) is { } relative)
        {
            _writer.WriteString("uri"u8, relative);
            _writer.WriteString("uriBaseId"u8, RootId);
        }
        else
            _writer.WriteString("uri"u8, SarifUri.OfFile(path));
        if (withIndex && _artifacts.TryGetValue(path, out var index))
            _writer.WriteNumber("index"u8, index);
        _writer.WriteEndObject();
    }

    private void WriteText(ReadOnlySpan<byte> name, string text)
    {
        _writer.WriteStartObject(name);
        _writer.WriteString("text"u8, SarifText.Plain(text));
        _writer.WriteEndObject();
    }

    private static ReadOnlySpan<byte> Level(Severity severity) => severity switch
    {
        Severity.Error => "error"u8,
        Severity.Warning => "warning"u8,
        _ => "note"u8,
    };
}
