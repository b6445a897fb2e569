using System;
using System.IO;
using System.Text;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Files;
using ContentGen.Cli.LanguageServer.Protocol;

namespace ContentGen.Cli.LanguageServer;

/// <summary>What a file is, by its name.</summary>
internal enum DocumentKind
{
    Content,
    Schema,
    Pack,
    Configuration,
}

/// <summary>A file that is open in the editor, as it stands there. A change gives another one.</summary>
/// <param name="Uri">As the client names it.</param>
/// <param name="Path">Absolute.</param>
/// <param name="Version">The client's number for this text.</param>
internal sealed record OpenDocument(string Uri, string Path, int Version, LineIndex Lines)
{
    private byte[]? _utf8;

    internal string Text => Lines.Text;

    /// <summary>As a file would have it.</summary>
    internal byte[] Utf8 => _utf8 ??= Encoding.UTF8.GetBytes(Text);

    internal DocumentKind Kind => KindOf(Path);

    internal static DocumentKind KindOf(string path) =>
        path.EndsWith(SchemaLoader.SchemaEnding, StringComparison.OrdinalIgnoreCase) ? DocumentKind.Schema
        : SchemaLoader.IsPack(path) ? DocumentKind.Pack
        : System.IO.Path.GetFileName(path) == Project.FileName ? DocumentKind.Configuration
        : DocumentKind.Content;

    /// <summary>The text with a part replaced.</summary>
    internal OpenDocument Replace(TextRange range, string text, int version, PositionEncoding encoding)
    {
        var start = Lines.Offset(range.Start, encoding);
        var end = Math.Max(start, Lines.Offset(range.End, encoding));
        return With(string.Concat(Text.AsSpan(0, start), text, Text.AsSpan(end)), version);
    }

    internal OpenDocument With(string text, int version) => new(Uri, Path, version, new(text));
}
