using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using ContentGen.Cli.Files;
using ContentGen.Cli.LanguageServer.Protocol;
using ContentGen.Schema;
using ContentGen.Schema.Binding;

namespace ContentGen.Cli.LanguageServer.Features;

/// <summary>The names that can stand at a place of a schema or pack.</summary>
internal static class CompletionFeature
{
    private const int ReferenceKind = 18;

    /// <param name="analysis">What the names are taken from: a text with a half name in it may be no YAML, then it is the last one that was.</param>
    /// <param name="lines">The text as it is now.</param>
    internal static void Write(Utf8JsonWriter json, Analysis analysis, LineIndex lines, int offset, Workspace workspace)
    {
        json.WriteStartArray();
        if (analysis.Names is { } names && CompletionPlace.Of(lines, offset) is { } place)
        {
            var sigil = lines.Text[place.Start..offset].StartsWith('$') ? "$" : "";
            var range = lines.Range(place.Start, offset - place.Start, workspace.Encoding);
            foreach (var (name, origin) in Choices(analysis, names, place, workspace))
            {
                json.WriteStartObject();
                json.WriteString("label"u8, sigil + name);
                json.WriteNumber("kind"u8, ReferenceKind);
                json.WriteString("detail"u8, origin);
                json.WriteStartObject("textEdit"u8);
                Wire.Write(json, "range", range);
                json.WriteString("newText"u8, sigil + name);
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
    }

    /// <summary>Names, each once, with where they come from.</summary>
    private static SortedDictionary<string, string> Choices(Analysis analysis, WrittenNames names, CompletionPlace place, Workspace workspace)
    {
        var choices = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (place.Kind == NameKind.File)
        {
            // Packs are imported, schemas extended.
            var extends = place.Key == "extends";
            foreach (var file in workspace.Importable(analysis.Document, extends ? SchemaLoader.SchemaEnding : SchemaLoader.PackEnding))
                choices[file] = "file of the project";
            foreach (var name in extends ? BuiltIn.SchemaNames : BuiltIn.PackNames)
                choices[extends ? name : "std/" + name] = "of the product";
            return choices;
        }
        foreach (var name in names.Visible(place.Kind, analysis.NamedPath))
        {
            var path = analysis.Schema!.Shown(name.Declaration).Path;
            choices.TryAdd(name.Name, Declarations.Word(place.Kind) + (name.Declaration.Path == analysis.NamedPath ? "" : " of " + Path.GetFileName(path)));
        }
        return choices;
    }
}
