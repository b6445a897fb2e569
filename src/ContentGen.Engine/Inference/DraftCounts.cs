using System;
using System.Collections.Generic;
using ContentGen.Runtime;

namespace ContentGen.Engine.Inference;

/// <summary>What samples have by a draft: each is parsed with it, so that evidence says what the schema does.</summary>
internal sealed class DraftCounts
{
    private readonly Dictionary<string, Counts> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Counts> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _samples = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _regions = new(StringComparer.Ordinal);

    internal DraftCounts(Draft draft, InterpretedSchema schema, SampleDocument[] documents, ContentLimits limits)
    {
        var buffer = new ContentBuffer { Limits = limits };
        foreach (var document in documents)
            Add(draft, schema.Parse(document.Sample.Utf8, buffer), document);
        foreach (var item in draft.Article)
            Set(item, item.Name);
    }

    /// <summary>Blocks that nothing took.</summary>
    internal int Unclaimed { get; private set; }

    /// <summary>The first of them: the sample's name, the line, the text.</summary>
    internal (string Sample, int Line, string Text)? FirstUnclaimed { get; private set; }

    /// <summary>Ids of what samples are found to lack, or to have wrong.</summary>
    internal SortedSet<string> Findings { get; } = new(StringComparer.Ordinal);

    internal Counts? Of(string path) => _items.GetValueOrDefault(path);

    internal Counts? WordsOf(string role) => _words.GetValueOrDefault(role);

    internal int SamplesOf(string name) => _samples.GetValueOrDefault(name);

    internal int RegionsOf(string noise) => _regions.GetValueOrDefault(noise);

    private void Set(DraftItem item, string path)
    {
        item.Counts = Of(path);
        foreach (var member in item.Members)
            Set(member, path + "." + member.Name);
    }

    private void Add(Draft draft, InterpretedDocument parsed, SampleDocument document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var block = 0;
        foreach (var piece in parsed.Pieces())
        {
            if (piece.Kind == PieceKind.Noise)
                _regions[piece.Name] = _regions.GetValueOrDefault(piece.Name) + 1;
            else if (piece.Kind == PieceKind.Unclaimed)
            {
                Unclaimed++;
                FirstUnclaimed ??= (document.Sample.Name, piece.Text.Line, piece.Text.ToString());
            }
            if (piece.Kind is not (PieceKind.Role or PieceKind.Noise))
                continue;
            if (seen.Add(piece.Name))
                _samples[piece.Name] = _samples.GetValueOrDefault(piece.Name) + 1;
            if (piece.Kind == PieceKind.Noise)
                continue;
            while (block + 1 < document.Blocks.Length && document.Blocks[block].Line < piece.Text.Line)
                block++;
            Find(_words, piece.Name).Add(document.Blocks[block].Words);
            Count(draft, places, piece.Path);
        }
        EndGroups(draft, places);
        foreach (var item in draft.Article)
            Find(_items, item.Name).Add(places.GetValueOrDefault(item.Name));
        foreach (var finding in parsed.Validate())
        {
            // That is said of the sample, whatever the schema.
            if (finding.Id != "invalid-utf8")
                Findings.Add(finding.Id);
        }
    }

    /// <summary>Counts a place for the item, and for the group that it begins or goes on with.</summary>
    private void Count(Draft draft, Dictionary<string, int> places, string path)
    {
        foreach (var item in draft.Article)
        {
            if (item.Members.Length == 0)
            {
                if (Within(path, item.Name))
                    places[item.Name] = places.GetValueOrDefault(item.Name) + 1;
                continue;
            }
            if (!Within(path, item.Name))
                continue;
            if (Within(path, item.Name + "." + item.Members[0].Name))
            {
                EndGroups(draft, places);
                places[item.Name] = places.GetValueOrDefault(item.Name) + 1;
            }
            foreach (var member in item.Members)
            {
                var name = item.Name + "." + member.Name;
                if (Within(path, name))
                    places[name] = places.GetValueOrDefault(name) + 1;
            }
        }
    }

    /// <summary>The group that was being counted is over.</summary>
    private void EndGroups(Draft draft, Dictionary<string, int> places)
    {
        foreach (var item in draft.Article)
        {
            if (item.Members.Length == 0 || places.GetValueOrDefault(item.Name + "." + item.Members[0].Name) == 0)
                continue;
            foreach (var member in item.Members)
            {
                var name = item.Name + "." + member.Name;
                Find(_items, name).Add(places.GetValueOrDefault(name));
                places.Remove(name);
            }
        }
    }

    private static bool Within(string path, string item) =>
        path.StartsWith(item, StringComparison.Ordinal) && (path.Length == item.Length || path[item.Length] == '.');

    private static Counts Find(Dictionary<string, Counts> all, string name)
    {
        if (!all.TryGetValue(name, out var counts))
            all.Add(name, counts = new());
        return counts;
    }
}
