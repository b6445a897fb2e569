using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;

namespace ContentGen.Cli.LanguageServer.Features;

/// <summary>
/// Which names can stand at a place of a schema, by the key that it stands behind. Read from the lines alone: while a name is typed, the text is often no YAML. Keys and fixed values
/// are left to the JSON Schemas, which editors complete from.
/// </summary>
/// <param name="Start">Where what is typed of the name begins, a <c>$</c> included; UTF-16, from the start of the text.</param>
/// <param name="Key">The key that it stands behind; empty: there is none.</param>
internal sealed record CompletionPlace(NameKind Kind, int Start, string Key)
{
    /// <summary>Null: no name that is known stands there.</summary>
    internal static CompletionPlace? Of(LineIndex lines, int offset)
    {
        var line = lines.Position(offset, Protocol.PositionEncoding.Utf16).Line;
        var before = lines.Text.AsSpan(lines.Start(line), offset - lines.Start(line));
        var start = before.Length;
        while (start > 0 && (char.IsAsciiLetterOrDigit(before[start - 1]) || before[start - 1] is '-' or '/' or '.' or '_'))
            start--;
        // The dash of a list's item is no part of a name.
        if (before[..start].IsWhiteSpace() && start < before.Length && before[start] == '-')
            return null;
        // Neither do names stand in comments.
        if (before.TrimStart(' ').StartsWith("#") || before.Contains(" #", StringComparison.Ordinal))
            return null;
        var isReference = start > 0 && before[start - 1] == '$';
        var keys = Keys(lines, line, before[..start]);
        return KindOf(keys, isReference) is { } kind ? new(kind, lines.Start(line) + start - (isReference ? 1 : 0), keys.Count > 0 ? keys[0] : "") : null;
    }

    /// <param name="keys">The nearest first.</param>
    private static NameKind? KindOf(List<string> keys, bool isReference)
    {
        var nearest = keys.Count > 0 ? keys[0] : "";
        if (isReference)
            return nearest is "pattern" or "until" or "patterns" ? NameKind.Pattern : NameKind.PhraseSet;
        return nearest switch
        {
            "is" or "followed-by" or "preceded-by" or "region" => NameKind.Trait,
            "score" or "weigh" => NameKind.Score,
            "elected" => NameKind.Election,
            "imports" or "extends" => NameKind.File,
            _ => keys.Contains("items") || keys.Count > 0 && keys[^1] == "article" ? NameKind.Role : null,
        };
    }

    /// <summary>The keys around a place, the nearest first: on its own line, then those of lines that stand farther to the left.</summary>
    private static List<string> Keys(LineIndex lines, int line, ReadOnlySpan<char> before)
    {
        var keys = new List<string>();
        AddKeys(keys, before);
        var indent = Declarations.Indent(lines.Line(line));
        // The items of a list may stand as far to the left as the key that has it.
        var isItem = before.TrimStart(' ').StartsWith("-");
        for (var above = line - 1; above >= 0 && (indent > 0 || isItem); above--)
        {
            var text = lines.Line(above);
            var trimmed = text.TrimStart(' ');
            if (trimmed.IsEmpty || trimmed[0] == '#')
                continue;
            var column = text.Length - trimmed.Length;
            if (column > indent || column == indent && (!isItem || trimmed[0] == '-'))
                continue;
            AddKeys(keys, text);
            (indent, isItem) = (column, trimmed[0] == '-');
        }
        return keys;
    }

    /// <summary>The keys of a line that are open at its end, the last first: a bracket that closes takes those within with it.</summary>
    private static void AddKeys(List<string> keys, ReadOnlySpan<char> line)
    {
        var found = new List<(string Key, int Depth)>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '\'' or '"' && (i == 0 || line[i - 1] is ' ' or '[' or '{' or ','))
            {
                var end = line[(i + 1)..].IndexOf(line[i]);
                if (end < 0)
                    break;
                i += end + 1;
            }
            else if (line[i] is '{' or '[')
            {
                depth++;
                start = i + 1;
            }
            else if (line[i] is '}' or ']')
            {
                depth--;
                found.RemoveAll(key => key.Depth > depth);
                start = i + 1;
            }
            else if (line[i] == ',' && depth > 0)
            {
                // In a map its key is over; that of a list stands outside of it.
                found.RemoveAll(key => key.Depth >= depth);
                start = i + 1;
            }
            else if (line[i] == ':' && (i + 1 == line.Length || line[i + 1] == ' '))
            {
                var key = line[start..i].TrimStart(" -").ToString();
                if (key.Length > 0)
                    found.Add((key, depth));
                start = i + 1;
            }
        }
        for (var i = found.Count - 1; i >= 0; i--)
            keys.Add(found[i].Key);
    }
}
