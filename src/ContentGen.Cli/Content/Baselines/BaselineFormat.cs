using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using ContentGen.Cli.Output;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content.Baselines;

/// <summary>
/// A baseline as a file: a line that says what it is, then one JSON object a line, sorted, so that two branches that change different entries merge by
/// themselves. Read are lines in any order, and one that stands twice counts once.
/// </summary>
internal static class BaselineFormat
{
    internal const int Version = 1;

    private const string HeaderKey = "contentgen-baseline";

    internal static byte[] Write(IEnumerable<BaselineEntry> entries)
    {
        var sorted = new SortedSet<BaselineEntry>(entries);
        using var memory = new MemoryStream();
        var output = new Utf8Output(memory);
        output.Write($"{{\"{HeaderKey}\":{Version}}}\n");
        var line = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(line, Json.Options(indented: false));
        foreach (var entry in sorted)
        {
            writer.WriteStartObject();
            writer.WriteString("path"u8, entry.Path);
            writer.WriteString("id"u8, entry.Key.Id);
            writer.WriteString("line"u8, entry.Key.Line);
            writer.WriteNumber("ordinal"u8, entry.Key.Ordinal);
            if (entry.Key.IsPlace)
                writer.WriteBoolean("empty"u8, true);
            writer.WriteEndObject();
            writer.Flush();
            // A name in it may hold what would not show itself.
            Json.Copy(output, isSeen: true, line.WrittenSpan);
            output.Write("\n"u8);
            writer.Reset();
            line.ResetWrittenCount();
        }
        output.Flush();
        return memory.ToArray();
    }

    /// <summary>Whether a file begins as a baseline does, of whatever version.</summary>
    internal static bool IsBaseline(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        return utf8.StartsWith(Encoding.UTF8.GetBytes($"{{\"{HeaderKey}\":"));
    }

    /// <summary>The entries with their places; with a diagnostic where the file is no baseline, or is broken.</summary>
    /// <param name="path">As it is shown.</param>
    /// <param name="text">The file, without a byte-order mark.</param>
    internal static List<(BaselineEntry Entry, SourceSpan Span)> Read(string path, string text, out SchemaDiagnostic? problem)
    {
        var entries = new List<(BaselineEntry, SourceSpan)>();
        var seen = new HashSet<BaselineEntry>();
        problem = null;
        var number = 0;
        for (var start = 0; start <= text.Length && problem is null; number++)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            var line = text[start..end].TrimEnd('\r');
            var span = new SourceSpan(path, start, line.Length, number + 1, 1, number + 1, Scalars(line) + 1);
            start = end + 1;
            if (number == 0)
                problem = Header(line, span);
            else if (line.Trim().Length > 0)
            {
                if (Entry(line, out var why) is not { } entry)
                    problem = BaselineDiagnostics.Broken.At(span, why);
                else if (seen.Add(entry))
                    entries.Add((entry, span));
            }
        }
        return entries;
    }

    private static SchemaDiagnostic? Header(string line, SourceSpan span)
    {
        if (Object(line) is not { } header || header.Count != 1 || !header.TryGetValue(HeaderKey, out var version) || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number) || number < 1)
            return BaselineDiagnostics.Foreign.At(span, $"{{\"{HeaderKey}\":{Version}}}");
        return number > Version ? BaselineDiagnostics.Newer.At(span, number, Version) : null;
    }

    private static BaselineEntry? Entry(string line, out string why)
    {
        why = "";
        foreach (var mark in (string[])["<<<<<<<", "|||||||", "=======", ">>>>>>>"])
        {
            if (!line.StartsWith(mark, StringComparison.Ordinal))
                continue;
            why = "a merge left a conflict here; keep the entries of both sides, and remove the marks";
            return null;
        }
        if (Object(line) is not { } properties)
            why = "it is no JSON object in one line";
        else if (Text(properties, "path") is not { Length: > 0 } file || file.Contains('\0', StringComparison.Ordinal))
            why = "`path` is missing, or no path";
        else if (Text(properties, "id") is not { Length: > 0 } id)
            why = "`id` is missing, or no text";
        else if (Text(properties, "line") is not { Length: FindingKey.HashLength } hash || hash.AsSpan().ContainsAnyExcept("0123456789abcdef"))
            why = $"`line` is missing, or not {FindingKey.HashLength} hexadecimal digits";
        else if (!properties.Remove("ordinal", out var written) || written.ValueKind != JsonValueKind.Number || !written.TryGetInt32(out var ordinal) || ordinal < 0)
            why = "`ordinal` is missing, or no number from 0";
        else if (properties.Remove("empty", out var empty) && empty.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            why = "`empty` is neither true nor false";
        else if (properties.Count > 0)
            why = $"`{string.Join("`, `", properties.Keys)}` is not known";
        else
            return new(file, new(id, hash, ordinal, empty.ValueKind == JsonValueKind.True));
        return null;
    }

    private static string? Text(Dictionary<string, JsonElement> properties, string name)
    {
        if (!properties.Remove(name, out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape, is no text.
            return null;
        }
    }

    /// <summary>The properties of a line's object; null where it is none, or one stands twice.</summary>
    private static Dictionary<string, JsonElement>? Object(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (!properties.TryAdd(property.Name, property.Value.Clone()))
                    return null;
            }
            return properties;
        }
        catch (JsonException)
        {
            // What is wrong is told as the line's place.
            return null;
        }
        catch (InvalidOperationException)
        {
            // The same in a name.
            return null;
        }
    }

    private static int Scalars(string line)
    {
        var count = 0;
        foreach (var _ in line.EnumerateRunes())
            count++;
        return count;
    }
}
