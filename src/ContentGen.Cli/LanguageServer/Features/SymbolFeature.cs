using System.Collections.Generic;
using System.Text.Json;
using ContentGen.Cli.LanguageServer.Protocol;
using ContentGen.Schema.Binding;

namespace ContentGen.Cli.LanguageServer.Features;

/// <summary>The outline of a schema or pack: what it declares, each within what it stands in.</summary>
internal static class SymbolFeature
{
    /// <param name="isNested">The client knows symbols within symbols; else it gets a list.</param>
    internal static void Write(Utf8JsonWriter json, Analysis analysis, PositionEncoding encoding, bool isNested)
    {
        json.WriteStartArray();
        if (analysis.Names is { } names)
            Write(json, analysis, new(names.DeclaredIn(analysis.NamedPath)), encoding, isNested);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Analysis analysis, List<WrittenName> names, PositionEncoding encoding, bool isNested)
    {
        var lines = analysis.Document.Lines;
        var open = new Stack<int>();
        foreach (var name in names)
        {
            var start = lines.TextStart + name.Span.Start;
            var (first, last) = Declarations.Lines(lines, start);
            var end = lines.Start(last) + lines.Line(last).Length;
            while (isNested && open.TryPeek(out var around) && around < end)
            {
                open.Pop();
                End(json);
            }
            json.WriteStartObject();
            json.WriteString("name"u8, name.Name);
            json.WriteNumber("kind"u8, (int)KindOf(name.Kind));
            var selection = lines.Range(start, name.Span.Length, encoding);
            // A symbol's range holds its name, and that of what it stands in holds both.
            var range = lines.Range(lines.Start(first), end - lines.Start(first), encoding);
            if (isNested)
            {
                json.WriteString("detail"u8, Declarations.Word(name.Kind));
                Wire.Write(json, "range", range);
                Wire.Write(json, "selectionRange", selection);
                json.WriteStartArray("children"u8);
                open.Push(end);
                continue;
            }
            json.WriteString("containerName"u8, Declarations.Word(name.Kind));
            json.WritePropertyName("location"u8);
            Wire.WriteLocation(json, new(analysis.Document.Path, range));
            json.WriteEndObject();
        }
        for (; open.Count > 0; open.Pop())
            End(json);
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static SymbolKind KindOf(NameKind kind) => kind switch
    {
        NameKind.Trait => SymbolKind.Property,
        NameKind.PhraseSet => SymbolKind.Array,
        NameKind.Pattern => SymbolKind.String,
        NameKind.Role => SymbolKind.Class,
        NameKind.Field or NameKind.Item => SymbolKind.Field,
        NameKind.Noise => SymbolKind.Object,
        NameKind.Score => SymbolKind.Number,
        NameKind.Election => SymbolKind.Event,
        NameKind.Rule => SymbolKind.Function,
        _ => SymbolKind.File,
    };

    /// <summary>Of the protocol's kinds, those that are used.</summary>
    private enum SymbolKind
    {
        File = 1,
        Class = 5,
        Property = 7,
        Field = 8,
        Function = 12,
        String = 15,
        Number = 16,
        Array = 18,
        Object = 19,
        Event = 24,
    }
}
