using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using ContentGen.Cli.Files;
using ContentGen.Cli.LanguageServer.Protocol;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.LanguageServer;

/// <summary>The texts of the files that an analysis speaks of, so that places in them become the client's positions.</summary>
internal sealed class Texts(CommandContext context, OpenDocuments open, PositionEncoding encoding)
{
    private readonly Dictionary<string, LineIndex?> _read = new(StringComparer.Ordinal);

    /// <summary>A file's lines, as the editor has them, else as they are on disk; null: there is no such file, as of what ships with the product.</summary>
    /// <param name="path">Absolute.</param>
    internal LineIndex? Find(string path)
    {
        if (open.At(path) is { } document)
            return document.Lines;
        if (!_read.TryGetValue(path, out var lines))
            _read[path] = lines = Read(path);
        return lines;
    }

    /// <summary>A place as the compiler tells it; null where there is no file.</summary>
    internal FilePlace? Place(SourceSpan span)
    {
        if (SourceTexts.IsProduct(span.Path))
            return null;
        var path = context.FullPath(span.Path);
        return Find(path) is { } lines ? new(path, lines.Range(lines.TextStart + span.Start, span.Length, encoding)) : null;
    }

    /// <summary>A part of a document that is open, between two of its offsets.</summary>
    internal TextRange Range(OpenDocument document, int start, int end) => document.Lines.Range(start, end - start, encoding);

    private static LineIndex? Read(string path)
    {
        try
        {
            // As the compiler reads it: a byte-order mark is no text.
            return File.Exists(path) ? new(File.ReadAllText(path, Encoding.UTF8)) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
