using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using ContentGen.Cli.LanguageServer.Protocol;
using ContentGen.Schema.Binding;

namespace ContentGen.Cli.LanguageServer.Features;

/// <summary>What an editor shows of a place: what the name there stands for, and the pages of what is wrong there.</summary>
internal static class HoverFeature
{
    internal static void Write(Utf8JsonWriter json, Analysis analysis, int offset, Position position)
    {
        var parts = new List<string>();
        if (analysis.Names is { } names && analysis.Schema is { } schema)
        {
            foreach (var name in names.AllAt(analysis.NamedPath, offset - analysis.Document.Lines.TextStart))
            {
                var declaration = schema.Shown(name.Declaration);
                var text = name.Kind == NameKind.File ? null : Declarations.Text(schema, name.Declaration);
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Declarations.Word(name.Kind)} `{name.Name}`, {declaration.Path}{(name.Kind == NameKind.File ? "" : $", line {declaration.Line}")}")
                    + (text is null ? "" : "\n```yaml\n" + text + "```"));
            }
        }
        foreach (var mark in analysis.Marks)
        {
            if (mark.Page is { } page && mark.Place.Path == analysis.Document.Path && mark.Place.Range.Holds(position) && !parts.Contains(page))
                parts.Add(page);
        }
        if (parts.Count == 0)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteStartObject("contents"u8);
        json.WriteString("kind"u8, "markdown"u8);
        json.WriteString("value"u8, string.Join("\n\n---\n\n", parts));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
