using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Composition;

/// <summary>
/// Gathers what packs give to a schema (roles, noise …) on top of what it inherits. What two of them say differently is an error, unless the schema
/// itself says what holds.
/// </summary>
internal sealed class PackParts
{
    private readonly NodeReader _reader;
    private readonly YamlMapping? _own;
    private readonly List<YamlEntry> _others = [];
    private readonly Dictionary<string, Section> _sections = new(StringComparer.Ordinal);

    /// <param name="inherited">Entries of the schema that is extended.</param>
    /// <param name="own">The schema that decides; null for a pack by itself.</param>
    public PackParts(NodeReader reader, IEnumerable<YamlEntry> inherited, YamlMapping? own)
    {
        _reader = reader;
        _own = own;
        foreach (var entry in inherited)
        {
            if (Array.IndexOf(MergeShapes.OfPacks, entry.Key.Text) >= 0 && Section.Of(entry) is { } section)
                _sections.Add(entry.Key.Text, section);
            else
                _others.Add(entry);
        }
    }

    public List<YamlEntry> Entries
    {
        get
        {
            var entries = new List<YamlEntry>(_others);
            foreach (var section in _sections.Values)
                entries.Add(section.Finish());
            return entries;
        }
    }

    /// <summary>Adds what a pack gives.</summary>
    public void Add(YamlMapping pack)
    {
        foreach (var key in MergeShapes.OfPacks)
        {
            if (pack.Find(key) is not { } entry)
                continue;
            var shape = MergeShapes.Schema.Of(key)!;
            var given = Section.Of(entry);
            if (given is null || (given.IsList != (shape.Kind == MergeKind.ById)))
            {
                if (shape.Kind == MergeKind.ById)
                    _reader.Sequence(entry.Value, "`" + key + "`", "a list", "an item");
                else
                    _reader.Mapping(entry.Value, "`" + key + "`", "a map from names");
                continue;
            }
            if (!_sections.TryGetValue(key, out var section))
                _sections.Add(key, section = Section.Empty(entry));
            foreach (var part in given.Parts)
                Add(section, key, shape, part);
        }
    }

    /// <summary>Takes away what files give that are imported no more.</summary>
    public void Drop(ISet<SourceText> files)
    {
        foreach (var key in MergeShapes.OfPacks)
        {
            // A section of which nothing is left was theirs.
            if (_sections.TryGetValue(key, out var section) && section.Parts.RemoveAll(part => files.Contains(part.Place.Source)) > 0 && section.Parts.Count == 0)
                _sections.Remove(key);
        }
    }

    private void Add(Section section, string key, MergeShape shape, Part part)
    {
        // The schema may do without it; what it takes is recorded again where it is bound.
        _reader.Names?.Replace(MergeShape.KindOf(shape.What), part.Place);
        if (shape.Kind == MergeKind.Names && NodeReader.MergedKey(part.Name) is not null)
        {
            _reader.NothingInherited((YamlScalar)part.Place, "A pack declares what is its own; a schema that imports it can change that.");
            return;
        }
        if (section.Find(part.Name) is not { } known)
            section.Add(part);
        else if (!YamlNode.SameContent(known.Value, part.Value) && known.Value is not YamlProblem && part.Value is not YamlProblem && !IsDecided(key, part.Name))
            _reader.Report(HeaderDiagnostics.DefinedTwice, part.Place, shape.What.Length > 0 ? shape.What : "key", part.Name, _reader.Place(known.Place));
    }

    /// <summary>The schema itself replaces the name, or takes it away.</summary>
    private bool IsDecided(string key, string name)
    {
        foreach (var sign in new[] { "", "+" })
        {
            if (_own?.Find(key + sign) is { } entry && Section.Of(entry)?.Find(name) is not null)
                return true;
        }
        if (_own?.Find(key + "-")?.Value is not { } removed)
            return false;
        foreach (var item in MergedNodes.Items(removed))
        {
            if (item is YamlScalar text && (text.Text == name || removed is YamlScalar && text.Text == MergedNodes.All))
                return true;
        }
        return false;
    }

    /// <summary>One named part.</summary>
    /// <param name="Place">The node that names it.</param>
    private sealed record Part(string Name, YamlScalar? Key, YamlNode Place, YamlNode Value);

    private sealed class Section(YamlEntry entry, bool isList)
    {
        private readonly Dictionary<string, Part> _byName = new(StringComparer.Ordinal);

        public bool IsList { get; } = isList;

        public List<Part> Parts { get; } = [];

        public static Section Empty(YamlEntry entry) => new(entry, entry.Value is YamlSequence);

        public static Section? Of(YamlEntry entry)
        {
            if (entry.Value is not (YamlMapping or YamlSequence))
                return null;
            var section = Empty(entry);
            foreach (var part in entry.Value is YamlMapping map ? map.Entries : [])
                section.Add(new Part(part.Key.Text, part.Key, part.Key, part.Value));
            foreach (var item in entry.Value is YamlSequence list ? list.Items : [])
            {
                var id = IdMerger.IdOf(item);
                section.Add(new Part(id?.Text ?? "", null, (YamlNode?)id ?? item, item));
            }
            return section;
        }

        public Part? Find(string name) => _byName.TryGetValue(name, out var part) ? part : null;

        public void Add(Part part)
        {
            if (part.Name.Length > 0 && !_byName.ContainsKey(part.Name))
                _byName.Add(part.Name, part);
            Parts.Add(part);
        }

        public YamlEntry Finish() => new(entry.Key, IsList
            ? MergedNodes.Sequence(entry.Value, Parts.ConvertAll(static part => part.Value))
            : MergedNodes.Mapping(entry.Value, Parts.ConvertAll(static part => new YamlEntry(part.Key!, part.Value))));
    }
}
