using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining;

/// <summary>Explanations as one JSON object. It is written block by block: those of a long document are many times its size.</summary>
internal sealed class JsonExplanation : IExplanationFormat
{
    /// <summary>In bytes; what was written so far is passed on then.</summary>
    private const int Portion = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new();

    public void Write(CommandContext context, Explanation explanation)
    {
        var (file, trace) = (explanation.File, explanation.Trace);
        using var json = new Utf8JsonWriter(_buffer, Json.Options(indented: true));
        json.WriteStartObject();
        json.WriteString("schema"u8, file.Schema.Plan.Id);
        json.WriteString("version"u8, file.Schema.Plan.Version);
        json.WriteString("file"u8, file.Name);
        if (trace.Page is { } page)
            JsonPage.Write(json, page);
        json.WriteStartArray("blocks"u8);
        foreach (var block in explanation.Blocks)
        {
            Block(json, file, trace.Explain(block.Index));
            if (json.BytesPending + _buffer.WrittenCount > Portion)
                Pass(context, json);
        }
        json.WriteEndArray();
        if (explanation.Selected is null && trace.Rules.Count > 0)
            Rules(json, trace);
        json.WriteStartArray("findings"u8);
        foreach (var finding in explanation.Findings())
            Finding(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        Pass(context, json);
        context.Out.Write("\n"u8);
    }

    private static void Rules(Utf8JsonWriter json, DocumentTrace trace)
    {
        json.WriteStartArray("rules"u8);
        foreach (var rule in trace.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Id);
            json.WriteString("outcome"u8, RuleText.Outcome(rule).Replace(' ', '-'));
            json.WriteString(rule.Outcome == Runtime.RuleOutcome.NoMethod ? "hook"u8 : "expression"u8, rule.Written);
            WriteIfAny(json, "absent", rule.Absent);
            json.WriteStartArray("values"u8);
            foreach (var value in rule.Values)
            {
                json.WriteStartObject();
                json.WriteString("expression"u8, value.Written);
                json.WriteString("value"u8, value.Value);
                if (value.Line > 0)
                    json.WriteNumber("line"u8, value.Line);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Json.WritePlace(json, rule.Place);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Pass(CommandContext context, Utf8JsonWriter json)
    {
        json.Flush();
        Json.Copy(context.Out, context.IsTerminal, _buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private static void Block(Utf8JsonWriter json, ParsedFile file, BlockTrace trace)
    {
        var block = trace.Block;
        json.WriteStartObject();
        json.WriteNumber("line"u8, block.Line);
        json.WriteNumber("lines"u8, block.LastLine - block.Line + 1);
        json.WriteNumber("offset"u8, block.Start);
        json.WriteNumber("length"u8, block.End - block.Start);
        if (block.OuterStart < block.Start || block.OuterEnd > block.End)
        {
            json.WriteNumber("outerOffset"u8, block.OuterStart);
            json.WriteNumber("outerLength"u8, block.OuterEnd - block.OuterStart);
        }
        json.WriteNumber("position"u8, block.Position);
        json.WriteString("text"u8, Encoding.UTF8.GetString(file.Utf8, block.Start, block.End - block.Start));
        json.WriteString("outcome"u8, ExplanationText.Name(block.Outcome));
        WriteIfAny(json, "role", block.Role);
        WriteIfAny(json, "path", block.Path);
        WriteIfAny(json, "noise", block.Noise);
        Region(json, trace);
        json.WriteStartArray("noiseTests"u8);
        foreach (var noise in trace.NoiseTests)
        {
            json.WriteStartObject();
            json.WriteString("noise"u8, noise.Name);
            json.WriteBoolean("holds"u8, noise.Holds);
            JsonTest.Write(json, "test", noise.Test);
            Json.WritePlace(json, noise.Place);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteIfAny(json, "behind", trace.Behind);
        json.WriteStartArray("permitted"u8);
        foreach (var role in trace.Permitted)
            Role(json, role, ExplanationText.Name(role.Status));
        json.WriteEndArray();
        NearestMiss(json, trace.NearestMiss);
        Recovery(json, trace.Recovery);
        Names(json, "elsewhere", trace.Elsewhere);
        json.WriteStartArray("expectations"u8);
        foreach (var expectation in trace.Expectations)
        {
            json.WriteStartObject();
            json.WriteString("finding"u8, expectation.Finding);
            json.WriteString("severity"u8, FindingText.Name(expectation.Severity));
            json.WriteBoolean("holds"u8, expectation.Holds);
            JsonTest.Write(json, "test", expectation.Test);
            Json.WritePlace(json, expectation.Place);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        JsonPage.WriteBlock(json, trace);
        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, BlockTrace trace)
    {
        if (trace.Region is { } region)
        {
            json.WriteStartObject("region"u8);
            json.WriteString("noise"u8, region.Name);
            json.WriteNumber("line"u8, region.Line);
            json.WriteNumber("lines"u8, region.LastLine - region.Line + 1);
            WriteIfAny(json, "ends", region.End);
            if (region.GoesOn is not null)
                JsonTest.Write(json, "goesOn", region.GoesOn);
            Json.WritePlace(json, region.Place);
            json.WriteEndObject();
        }
        if (trace.Ended is { } ended)
        {
            json.WriteStartObject("ended"u8);
            json.WriteString("noise"u8, ended.Name);
            json.WriteString("cause"u8, ended.Cause);
            if (ended.Test is not null)
                JsonTest.Write(json, "test", ended.Test);
            Json.WritePlace(json, ended.Place);
            json.WriteEndObject();
        }
    }

    private static void Role(Utf8JsonWriter json, RoleTrace role, string status)
    {
        json.WriteStartObject();
        RoleMembers(json, role, status);
        json.WriteEndObject();
    }

    private static void RoleMembers(Utf8JsonWriter json, RoleTrace role, string status)
    {
        json.WriteString("role"u8, role.Role);
        json.WriteString("path"u8, role.Path);
        json.WriteString("status"u8, status);
        json.WriteBoolean("holds"u8, role.Holds);
        json.WriteNumber("failures"u8, role.Failures);
        if (role.Count is { } count)
        {
            json.WriteStartObject("count"u8);
            json.WriteString("path"u8, count.Path);
            json.WriteNumber("count"u8, count.Count);
            json.WriteNumber("min"u8, count.Min);
            if (count.Max is { } max)
                json.WriteNumber("max"u8, max);
            json.WriteEndObject();
        }
        json.WriteStartArray("alternatives"u8);
        foreach (var alternative in role.Alternatives)
        {
            json.WriteStartObject();
            json.WriteNumber("number"u8, alternative.Number);
            json.WriteBoolean("holds"u8, alternative.Holds);
            JsonTest.Write(json, "when", alternative.When);
            json.WriteString("take"u8, alternative.Take);
            if (alternative.When.Holds)
                json.WriteNumber("takenEnd"u8, alternative.TakenEnd);
            if (alternative.Taken is not null)
                JsonTest.Write(json, "taken", alternative.Taken);
            Json.WritePlace(json, alternative.Place);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Json.WritePlace(json, role.Place);
    }

    private static void NearestMiss(Utf8JsonWriter json, RoleTrace? miss)
    {
        if (miss?.Nearest is not { } nearest)
            return;
        json.WriteStartObject("nearestMiss"u8);
        json.WriteString("role"u8, miss.Role);
        json.WriteString("path"u8, miss.Path);
        json.WriteNumber("failures"u8, miss.Failures);
        json.WriteStartArray("failed"u8);
        foreach (var condition in nearest.Conditions())
        {
            json.WriteStartObject();
            json.WriteString("text"u8, TestText.Of(condition.Test));
            WriteIfAny(json, "trait", condition.Trait);
            JsonTest.Members(json, condition.Test);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Recovery(Utf8JsonWriter json, RecoveryTrace? recovery)
    {
        if (recovery is null)
            return;
        json.WriteStartArray("recovery"u8);
        foreach (var candidate in recovery.Candidates)
        {
            json.WriteStartObject();
            RoleMembers(json, candidate.Role, ExplanationText.Name(candidate.Status));
            Names(json, "passedOver", candidate.PassedOver);
            json.WriteStartArray("vetoes"u8);
            foreach (var veto in candidate.Vetoes)
            {
                json.WriteStartObject();
                json.WriteString("role"u8, veto.Role);
                json.WriteNumber("line"u8, veto.Line);
                json.WriteBoolean("holds"u8, veto.Holds);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Finding(Utf8JsonWriter json, TracedFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, finding.Id);
        json.WriteString("severity"u8, FindingText.Name(finding.Severity));
        json.WriteString("message"u8, finding.Message);
        json.WriteNumber("line"u8, finding.Line);
        json.WriteNumber("column"u8, finding.Column);
        json.WriteNumber("offset"u8, finding.Offset);
        json.WriteNumber("length"u8, finding.Length);
        Json.WritePlace(json, finding.Place);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }
}
