using System.Collections.Generic;
using System.Text;
using ContentGen.Schema;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Files;

/// <summary>The texts of schema files, by the names that diagnostics show, for excerpts.</summary>
internal sealed class SourceTexts
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, byte[]> _bytes = [];

    /// <summary>The files, as they are shown.</summary>
    internal IReadOnlyCollection<string> Paths => _texts.Keys;

    internal void Add(string shownPath, string text)
    {
        _texts[shownPath] = text;
        _bytes.Remove(shownPath);
    }

    /// <summary>The file's bytes and a place in them; null where the text is not known.</summary>
    internal (byte[] Utf8, int Offset, int Length)? Find(SourceSpan span)
    {
        if (!_texts.TryGetValue(span.Path, out var text) && (text = Product(span.Path)) is null)
            return null;
        if (span.Start < 0 || span.Length < 0 || span.Start > text.Length - span.Length)
            return null;
        var offset = Encoding.UTF8.GetByteCount(text, 0, span.Start);
        // Many findings point into one file.
        if (!_bytes.TryGetValue(span.Path, out var utf8))
            _bytes[span.Path] = utf8 = Encoding.UTF8.GetBytes(text);
        return (utf8, offset, Encoding.UTF8.GetByteCount(text, span.Start, span.Length));
    }

    /// <summary>Whether a file, as it is shown, ships with the product, and is none of the host.</summary>
    internal static bool IsProduct(string path) => Product(path) is not null;

    /// <summary>What ships with the product is no file of the host.</summary>
    private static string? Product(string path)
    {
        foreach (var name in BuiltIn.PackNames)
        {
            if (BuiltIn.TryGetPack(name, out var pack) && pack.Path == path)
                return pack.Text;
        }
        foreach (var id in BuiltIn.SchemaNames)
        {
            if (BuiltIn.TryGetSchema(id, out var schema) && schema.Path == path)
                return schema.Text;
        }
        return null;
    }
}
