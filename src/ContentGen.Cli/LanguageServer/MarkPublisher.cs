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
/// <param name="hasOrigins">The client shows what asks for a mark.</param>
internal sealed class MarkPublisher(ClientConnection client, Workspace workspace, bool hasOrigins)
{
    private readonly Dictionary<string, string> _published = new(StringComparer.Ordinal);

    /// <summary>The address that the client last gave a file: it may encode one in another way.</summary>
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    internal void Publish()
    {
        var byPath = new SortedDictionary<string, List<Mark>>(StringComparer.Ordinal);
        // What a file itself says comes first; whoever builds on it finds the same mistakes, and may name files in another way.
        var told = new HashSet<(FilePlace, string)>();
        foreach (var analysis in workspace.Analyses)
            Add(byPath, told, analysis.Document.Path, analysis.Marks.Where(mark => mark.Place.Path == analysis.Document.Path));
        foreach (var analysis in workspace.Analyses)
        {
            foreach (var others in analysis.Marks.Where(mark => mark.Place.Path != analysis.Document.Path).GroupBy(static mark => mark.Place.Path))
                Add(byPath, told, others.Key, others);
        }
        foreach (var path in new List<string>(_published.Keys))
        {
            if (!byPath.ContainsKey(path))
                Send(path, []);
        }
        foreach (var (path, marks) in byPath)
            Send(path, [.. marks.OrderBy(static mark => mark.Place.Range.Start)]);
    }

    /// <summary>Adds what one analysis says of a file, but what another said of the same place.</summary>
    private static void Add(SortedDictionary<string, List<Mark>> byPath, HashSet<(FilePlace, string)> told, string path, IEnumerable<Mark> marks)
    {
        var added = marks.Where(mark => !told.Contains((mark.Place, mark.Code))).ToList();
        told.UnionWith(added.Select(static mark => (mark.Place, mark.Code)));
        // A file that is open and has no mark is told so.
        if (!byPath.TryGetValue(path, out var known))
            byPath.Add(path, known = []);
        known.AddRange(added);
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

    private void Write(Utf8JsonWriter json, string address, OpenDocument? document, List<Mark> marks)
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
            if (hasOrigins && mark.Origin is { } origin)
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
