using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ContentGen.Cli.LanguageServer.Protocol;

namespace ContentGen.Cli.LanguageServer;

/// <summary>
/// Tells the client the marks of each file: those of all analyses together, each once, since several open files can build on one that is wrong. Only files whose
/// marks are others than before are told.
/// </summary>
internal sealed class MarkPublisher(ClientConnection client, Workspace workspace)
{
    private readonly Dictionary<string, string> _published = new(StringComparer.Ordinal);

    /// <summary>The address that the client last gave a file: it may encode one in another way.</summary>
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    internal void Publish()
    {
        var byPath = new SortedDictionary<string, HashSet<Mark>>(StringComparer.Ordinal);
        foreach (var analysis in workspace.Analyses)
        {
            // A file that is open and has no mark is told so.
            MarksOf(byPath, analysis.Document.Path);
            foreach (var mark in analysis.Marks)
                MarksOf(byPath, mark.Place.Path).Add(mark);
        }
        foreach (var path in new List<string>(_published.Keys))
        {
            if (!byPath.ContainsKey(path))
                Send(path, []);
        }
        foreach (var (path, marks) in byPath)
            Send(path, [.. marks.OrderBy(static mark => mark.Place.Range.Start)]);
    }

    private static HashSet<Mark> MarksOf(SortedDictionary<string, HashSet<Mark>> byPath, string path)
    {
        if (!byPath.TryGetValue(path, out var marks))
            byPath.Add(path, marks = []);
        return marks;
    }

    private void Send(string path, List<Mark> marks)
    {
        var document = workspace.Documents.At(path);
        var key = document?.Version + "\n" + string.Join('\n', marks);
        if (marks.Count == 0 ? !_published.ContainsKey(path) && document is null : _published.GetValueOrDefault(path) == key)
            return;
        if (marks.Count == 0 && document is null)
            _published.Remove(path);
        else
            _published[path] = key;
        if (document is not null)
            _addresses[path] = document.Uri;
        var address = _addresses.GetValueOrDefault(path) ?? FileUri.Of(path);
        client.Notify("textDocument/publishDiagnostics", json => Write(json, address, document, marks));
    }

    private static void Write(Utf8JsonWriter json, string address, OpenDocument? document, List<Mark> marks)
    {
        json.WriteStartObject();
        json.WriteString("uri"u8, address);
        if (document is not null)
            json.WriteNumber("version"u8, document.Version);
        json.WriteStartArray("diagnostics"u8);
        foreach (var mark in marks)
        {
            json.WriteStartObject();
            Wire.Write(json, "range", mark.Place.Range);
            json.WriteNumber("severity"u8, mark.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 });
            if (mark.Code.Length > 0)
                json.WriteString("code"u8, mark.Code);
            json.WriteString("source"u8, "contentgen"u8);
            json.WriteString("message"u8, mark.Message);
            if (mark.Origin is { } origin)
            {
                json.WriteStartArray("relatedInformation"u8);
                json.WriteStartObject();
                json.WritePropertyName("location"u8);
                Wire.WriteLocation(json, origin);
                json.WriteString("message"u8, "This asks for it."u8);
                json.WriteEndObject();
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
