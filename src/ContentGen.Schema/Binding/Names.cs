using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>The traits, phrase sets and patterns that all files of a compilation declare, bound.</summary>
internal sealed class Names
{
    private readonly NodeReader _reader;
    private readonly Definitions _traits;
    private readonly Dictionary<string, int> _traitIndex = new(StringComparer.Ordinal);

    // By a file's text, the file in whose scope what it says is read: its own, or for a schema that is extended that of the schema which extends it.
    private readonly Dictionary<SourceText, LoadedFile> _scopes = [];

    /// <summary>Traits from this index on are not bound yet: only those in a circle are met before their turn.</summary>
    private int _bound;

    public Names(NodeReader reader, List<LoadedFile> files)
    {
        _reader = reader;
        _traits = new Definitions(reader, "traits", "trait", NameKind.Trait);
        Phrases = new PhraseSets(reader);
        Patterns = new PatternBinder(reader, files);
        foreach (var file in files)
        {
            _scopes[file.Source] = file;
            foreach (var extended in file.Extended)
                _scopes[extended.Source] = file;
            Phrases.Sets.Add(file);
            _traits.Add(file);
        }
        Phrases.Bind();
        Traits = BindTraits();
    }

    public PhraseSets Phrases { get; }

    public PatternBinder Patterns { get; }

    /// <summary>The schema's scores and elections; packs have none.</summary>
    public PageNames Page { get; set; } = PageNames.None;

    /// <summary>In the order of declaration, but each behind those that it uses.</summary>
    public EquatableArray<BoundTrait> Traits { get; }

    /// <summary>The file whose names can be used in what a node says.</summary>
    public LoadedFile ScopeOf(YamlNode node, LoadedFile otherwise) => _scopes.TryGetValue(node.Source, out var scope) ? scope : otherwise;

    /// <summary>The index of a trait that can be used in a file; −1 for another name, which is reported.</summary>
    public int Trait(YamlScalar name, LoadedFile from)
    {
        if (_traits.Find(name.Text, from) is { } trait)
        {
            _reader.Names?.Use(NameKind.Trait, name, 0, name.Text.Length, trait, from);
            var index = _traitIndex[trait.Name];
            return index < _bound ? index : -1;
        }
        if (!from.IsIncomplete)
            _reader.Report(LanguageDiagnostics.UnknownTrait, name, name.Text, Hint(name.Text, from));
        return -1;
    }

    private string Hint(string name, LoadedFile from)
    {
        if (from.Map?.Node.Find("roles")?.Value is YamlMapping roles && roles.Find(name) is not null)
            return " That is a role, and tests ask for traits alone.";
        var names = name.Split(' ');
        return names.Length > 1 && System.Array.TrueForAll(names, one => _traits.Find(one, from) is not null)
            ? " Write a list: `[" + string.Join(", ", names) + "]`."
            : _traits.Hint(name, from, "");
    }

    private EquatableArray<BoundTrait> BindTraits()
    {
        var order = DefinitionOrder.Sort(_traits, _reader, LanguageDiagnostics.TraitCycle, TraitUses.Collect);
        for (var i = 0; i < order.Count; i++)
            _traitIndex[order[i].Name] = i;
        var bound = new BoundTrait[order.Count];
        for (_bound = 0; _bound < bound.Length; _bound++)
        {
            var trait = order[_bound];
            var predicates = new PredicateReader(_reader, this, trait.File, "a trait");
            bound[_bound] = new BoundTrait(trait.Name, predicates.Read(trait.Value, "The trait `" + trait.Name + "`"), trait.Key.Span);
        }
        return new EquatableArray<BoundTrait>(bound);
    }
}
