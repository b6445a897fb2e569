using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Engine.Fitting;

namespace ContentGen.Cli.Fitting;

/// <summary>Reads sets of labelled documents: one JSON object a line, the whole perhaps gzipped.</summary>
internal static class LabelReader
{
    /// <summary>Whether a file is a set of documents, one a line, by its name.</summary>
    internal static bool IsSet(string file) =>
        file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase);

    /// <param name="problems">Told of lines that are no labelled documents.</param>
    /// <exception cref="CliException">It cannot be read, or holds nothing.</exception>
    internal static LabelledSet Read(CommandContext context, string path, LabelProblems problems) => new(NameOf(path), Documents(context, path, problems, withLabels: true));

    /// <summary>The documents alone, with a name for each; labels, where there are any, are not read.</summary>
    /// <exception cref="CliException">It cannot be read, holds nothing, or has lines that are no documents; these are told before.</exception>
    internal static List<(string Name, byte[] Utf8)> ReadDocuments(CommandContext context, string path)
    {
        var problems = new LabelProblems(context);
        var documents = Documents(context, path, problems, withLabels: false);
        problems.ThrowIfAny($"'{path}' was left out");
        return documents.ConvertAll(static document => (document.Id, document.Utf8));
    }

    private static List<LabelledDocument> Documents(CommandContext context, string path, LabelProblems problems, bool withLabels)
    {
        var documents = new List<LabelledDocument>();
        var isEmpty = true;
        foreach (var (line, text) in Lines(context, path))
        {
            isEmpty = false;
            try
            {
                documents.Add(Document($"{path}:{line}", text, withLabels));
            }
            catch (CliException problem)
            {
                problems.Add(problem);
            }
        }
        return isEmpty ? throw new CliException($"'{path}' holds no {(withLabels ? "labelled " : "")}document; write one JSON object a line.") : documents;
    }

    /// <summary>The lines that are not blank, with their numbers from 1.</summary>
    private static IEnumerable<(int Number, ReadOnlyMemory<byte> Text)> Lines(CommandContext context, string path)
    {
        var bytes = DocumentReader.ReadFile(context, path);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            bytes = Unpacked(path, bytes);
        var (line, rest) = (0, (ReadOnlyMemory<byte>)bytes);
        if (rest.Span.StartsWith("\uFEFF"u8))
            rest = rest[3..];
        while (rest.Length > 0)
        {
            line++;
            var end = rest.Span.IndexOf((byte)'\n');
            var text = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (text.Span.Trim(" \t\r"u8).Length > 0)
                yield return (line, text);
        }
    }

    private static byte[] Unpacked(string path, byte[] bytes)
    {
        try
        {
            using var unpacked = new MemoryStream();
            using (var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
                packed.CopyTo(unpacked);
            // The stream ends quietly where a file was cut off. The last four bytes are the length of the last of what may be several parts.
            if (bytes.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(^4..)) > unpacked.Length)
                throw new InvalidDataException("it was cut off.");
            return unpacked.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new CliException($"'{path}' cannot be unpacked: {e.Message}");
        }
    }

    private static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        foreach (var ending in (ReadOnlySpan<string>)[".gz", ".jsonl"])
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                name = name[..^ending.Length];
        }
        return name;
    }

    /// <param name="place">The file and the line; a document without labels is called so.</param>
    private static LabelledDocument Document(string place, ReadOnlyMemory<byte> text, bool withLabels)
    {
        CliException Wrong(string what) => new($"{place}: {what}");
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw Wrong(withLabels ? "write a JSON object with 'id', 'lines' and 'labels'." : "write a JSON object with 'lines'.");
            var lines = Texts(root, "lines") ?? throw Wrong("'lines' is no list of texts.");
            if (!withLabels)
                return Compose(place, lines, Blank(root, lines.Count, Wrong), []);
            var labels = Texts(root, "labels") ?? throw Wrong("'labels' is no list of texts.");
            if (labels.Count != lines.Count)
                throw Wrong($"the document has {Plural.Of(lines.Count, "line")} and {Plural.Of(labels.Count, "label")}; give each line one.");
            var blank = Blank(root, lines.Count, Wrong);
            var read = new LineLabels[labels.Count];
            for (var i = 0; i < read.Length; i++)
                read[i] = LabelNames.Find(labels[i]) ?? throw Wrong($"there is no label '{labels[i]}'; it is one of {LabelNames.All}.");
            if (!root.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String)
                throw Wrong("'id' is no text.");
            return Compose(id.GetString()!, lines, blank, read);
        }
        catch (JsonException e)
        {
            throw Wrong($"this is no JSON: {JsonMistake.Describe(e, text.Span)}; write each document as one JSON object in a line of its own.");
        }
        catch (InvalidOperationException)
        {
            // A text with half of a surrogate pair.
            throw Wrong("a text is not well-formed Unicode.");
        }
    }

    private static List<string>? Texts(JsonElement root, string key)
    {
        if (!root.TryGetProperty(key, out var list) || list.ValueKind != JsonValueKind.Array)
            return null;
        var texts = new List<string>();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String)
                return null;
            texts.Add(item.GetString()!);
        }
        return texts;
    }

    /// <summary>By line, whether a blank line stands before it; nowhere where the key is absent.</summary>
    private static bool[] Blank(JsonElement root, int lines, Func<string, CliException> wrong)
    {
        var blank = new bool[lines];
        if (!root.TryGetProperty("blank_before", out var list))
            return blank;
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() != lines)
            throw wrong("'blank_before' is no list with one entry for each line.");
        var i = 0;
        foreach (var item in list.EnumerateArray())
        {
            // Some write 0 and 1.
            blank[i++] = item.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Number => item.GetDouble() != 0,
                _ => throw wrong("'blank_before' holds something other than true and false."),
            };
        }
        return blank;
    }

    private static LabelledDocument Compose(string id, List<string> lines, bool[] blank, LineLabels[] labels)
    {
        var text = new MemoryStream();
        var starts = new int[lines.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            if (blank[i] && i > 0)
                text.WriteByte((byte)'\n');
            starts[i] = (int)text.Length;
            text.Write(Encoding.UTF8.GetBytes(lines[i]));
            text.WriteByte((byte)'\n');
        }
        return new(id, text.ToArray(), starts, labels);
    }
}
