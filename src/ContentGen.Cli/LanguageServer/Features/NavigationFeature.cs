using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ContentGen.Cli.LanguageServer.Protocol;
using ContentGen.Schema.Binding;

namespace ContentGen.Cli.LanguageServer.Features;

/// <summary>From a name to where it is declared and where it is used; from a finding in a document to what asks for it.</summary>
internal sealed class NavigationFeature(Workspace workspace)
{
    internal void WriteDefinition(Utf8JsonWriter json, Analysis analysis, int offset, Position position)
    {
        var places = new List<FilePlace>();
        var texts = workspace.TextsOf(analysis);
        var names = NamesAt(analysis, offset);
        // The item `- headline` uses the role and declares itself: who asks wants the role.
        var hasUse = names.Any(static name => !name.IsDeclaration);
        foreach (var name in names)
        {
            if (!hasUse || !name.IsDeclaration)
                Add(places, texts.Place(analysis.Schema!.Shown(name.Declaration)));
        }
        foreach (var mark in analysis.Marks)
        {
            if (mark.Place.Path == analysis.Document.Path && mark.Place.Range.Holds(position))
                Add(places, mark.Origin);
        }
        Write(json, places);
    }

    /// <param name="withDeclaration">The declarations, too.</param>
    internal void WriteReferences(Utf8JsonWriter json, Analysis analysis, int offset, bool withDeclaration)
    {
        var places = new List<FilePlace>();
        var texts = workspace.TextsOf(analysis);
        var names = NamesAt(analysis, offset);
        foreach (var schema in names.Count == 0 ? [] : workspace.Related(analysis))
        {
            // Files of one repository have the same names in each compilation, and so have places in them.
            foreach (var use in names.SelectMany(name => schema.Names!.UsesOf(name.Declaration)))
                Add(places, texts.Place(schema.Shown(use.Span)));
        }
        foreach (var name in names)
        {
            if (withDeclaration && name.Kind != NameKind.File)
                Add(places, texts.Place(analysis.Schema!.Shown(name.Declaration)));
        }
        Write(json, places);
    }

    private static IReadOnlyList<WrittenName> NamesAt(Analysis analysis, int offset) => analysis.Names?.AllAt(analysis.NamedPath, offset - analysis.Document.Lines.TextStart) ?? [];

    private static void Add(List<FilePlace> places, FilePlace? place)
    {
        if (place is not null && !places.Contains(place))
            places.Add(place);
    }

    private static void Write(Utf8JsonWriter json, List<FilePlace> places)
    {
        json.WriteStartArray();
        foreach (var place in places)
            Wire.WriteLocation(json, place);
        json.WriteEndArray();
    }
}
