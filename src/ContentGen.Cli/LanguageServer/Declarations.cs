using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Cli.Files;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.LanguageServer;

/// <summary>Where names are declared, and what stands there.</summary>
internal static class Declarations
{
    private const int MostLines = 12;

    /// <summary>What a name stands for, in a word.</summary>
    internal static string Word(NameKind kind) => kind switch
    {
        NameKind.Trait => "trait",
        NameKind.PhraseSet => "phrase set",
        NameKind.Pattern => "pattern",
        NameKind.Role => "role",
        NameKind.Field => "field",
        NameKind.Item => "item",
        NameKind.Noise => "noise entry",
        NameKind.Score => "score",
        NameKind.Election => "election",
        NameKind.Rule => "rule",
        _ => "file",
    };

    /// <summary>The lines of a declaration, as far as they are its own, without the white space before all of them; null where the text is not known.</summary>
    internal static string? Text(LoadedSchema schema, SourceSpan declaration)
    {
        if (schema.Sources.Find(schema.Shown(declaration)) is not { } found)
            return null;
        var lines = new LineIndex(Encoding.UTF8.GetString(found.Utf8));
        var (first, last) = Lines(lines, Encoding.UTF8.GetCharCount(found.Utf8, 0, found.Offset));
        var indent = Indent(lines.Line(first));
        var text = new StringBuilder();
        for (var line = first; line <= last && line < first + MostLines; line++)
            text.Append(lines.Line(line)[Math.Min(indent, Indent(lines.Line(line)))..]).Append('\n');
        if (last >= first + MostLines)
            text.Append("…\n");
        return text.ToString();
    }

    /// <summary>The lines that a declaration takes: its own, and those behind it that stand farther to the right.</summary>
    /// <param name="offset">Where the name begins.</param>
    internal static (int First, int Last) Lines(LineIndex lines, int offset)
    {
        var first = lines.Position(offset, Protocol.PositionEncoding.Utf16).Line;
        var (last, indent) = (first, Indent(lines.Line(first)));
        for (var line = first + 1; line < lines.Count; line++)
        {
            var text = lines.Line(line);
            if (text.IsWhiteSpace())
                continue;
            if (Indent(text) <= indent)
                break;
            last = line;
        }
        return (first, last);
    }

    internal static int Indent(ReadOnlySpan<char> line) => line.Length - line.TrimStart(' ').Length;
}
