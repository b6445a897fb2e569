using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace ContentGen.Conformance.Sources;

/// <summary>A document of a literate case with what is expected of it.</summary>
/// <param name="Schema">The schema's YAML: the last one above the document.</param>
/// <param name="Gutter">The expected gutter, one line a line of the document, without the line that gives the width.</param>
/// <param name="Findings">Lines <c>line:column severity id</c>, in order.</param>
/// <param name="Line">The line of the file on which the document stands.</param>
internal sealed record LiterateDocument(string Schema, byte[] Utf8, string Gutter, IReadOnlyList<string> Findings, int Line)
{
    /// <summary>The expected <c>article</c> of the document's JSON; null where the case does not state it.</summary>
    internal string? Json { get; init; }

    /// <summary>The files that schemas of the case import and extend.</summary>
    internal required Harness.CaseFiles Files { get; init; }
}

/// <summary>
/// Reads <c>tests/cases/*.md</c>: prose, and fenced blocks <c>yaml schema</c>, <c>yaml file NAME</c>, <c>text document</c>, <c>gutter</c>, <c>json</c>, <c>findings</c>. Words behind
/// <c>text document</c> change how the document becomes bytes: <c>crlf cr nel bom no-final-newline</c>.
/// </summary>
internal static class LiterateCase
{
    private const string Fence = "```";

    internal static List<LiterateDocument> Read(string path)
    {
        var documents = new List<LiterateDocument>();
        var files = new Dictionary<string, string>();
        var resolver = new Harness.CaseFiles(files);
        string? schema = null;
        (byte[] Utf8, int Line)? document = null;
        string? gutter = null;
        string? json = null;
        var findings = new List<string>();
        foreach (var (header, text, line) in Blocks(File.ReadAllText(path), path))
        {
            var words = header.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (header == "yaml schema")
            {
                Finish();
                schema = text;
            }
            else if (words is ["yaml", "file", var name])
            {
                Finish();
                if (!files.TryAdd(name, text))
                    throw new InvalidDataException($"{path}({line}): a second file '{name}'.");
            }
            else if (words is ["text", "document", ..])
            {
                Finish();
                document = (Encode(text, words[2..], $"{path}({line})"), line);
            }
            else if (header == "gutter" && document is not null && gutter is null)
            {
                gutter = text;
            }
            else if (header == "json" && gutter is not null && json is null && findings.Count == 0)
            {
                json = text;
            }
            else if (header == "findings" && gutter is not null && findings.Count == 0)
            {
                findings.AddRange(text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }
            else
            {
                throw new InvalidDataException($"{path}({line}): '{header}' is no block that may stand here.");
            }
        }
        Finish();
        return documents.Count > 0 ? documents : throw new InvalidDataException($"{path} has no document.");

        void Finish()
        {
            if (document is { } current)
            {
                documents.Add(new(
                    schema ?? throw new InvalidDataException($"{path}({current.Line}): a document without a schema above it."),
                    current.Utf8,
                    gutter ?? throw new InvalidDataException($"{path}({current.Line}): a document without a gutter."),
                    [.. findings],
                    current.Line) { Json = json, Files = resolver });
            }
            (document, gutter, json) = (null, null, null);
            findings.Clear();
        }
    }

    private static IEnumerable<(string Header, string Text, int Line)> Blocks(string file, string path)
    {
        var lines = file.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            var first = i;
            // A fence is as long as what it encloses demands.
            var header = lines[first].TrimStart('`');
            var fence = lines[first][..^header.Length];
            var text = new StringBuilder();
            while (++i < lines.Length && lines[i] != fence)
                text.Append(lines[i]).Append('\n');
            if (i == lines.Length)
                throw new InvalidDataException($"{path}({first + 1}): a block that is never closed.");
            yield return (header.Trim(), text.ToString(), first + 1);
        }
    }

    private static byte[] Encode(string text, string[] options, string place)
    {
        foreach (var option in options)
        {
            text = option switch
            {
                "crlf" => text.Replace("\n", "\r\n", StringComparison.Ordinal),
                "cr" => text.Replace('\n', '\r'),
                "nel" => text.Replace('\n', '\u0085'),
                "bom" => "\uFEFF" + text,
                "no-final-newline" => text.TrimEnd('\n'),
                _ => throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{place}: unknown option '{option}'.")),
            };
        }
        return Encoding.UTF8.GetBytes(text);
    }

    internal static IEnumerable<string> Files() => Directory.EnumerateFiles(Harness.Repository.Cases, "*.md").Order(StringComparer.Ordinal);
}
