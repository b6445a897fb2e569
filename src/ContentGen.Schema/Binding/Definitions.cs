using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>A name declared in one file, or alike in several.</summary>
internal sealed class Definition(string name, YamlScalar key, YamlNode value, LoadedFile file)
{
    public string Name { get; } = name;

    public YamlScalar Key { get; } = key;

    public YamlNode Value { get; } = value;

    /// <summary>The first file that declares it, in whose scope it is read.</summary>
    public LoadedFile File { get; } = file;

    /// <summary>All files that declare it, bit by bit.</summary>
    public ulong Files { get; set; } = 1UL << file.Index;

    /// <summary>What the files behind the first declare under this name, in their order; only of names whose declarations are joined.</summary>
    public List<Declaration> Further { get; } = [];
}

/// <summary>What one file declares under a name.</summary>
internal readonly record struct Declaration(YamlNode Value, LoadedFile File);

/// <summary>What the files of a compilation declare under one key (<c>traits</c>, <c>phrases</c>), in the order of declaration.</summary>
/// <param name="kind">What is declared, as messages name it: <c>trait</c>.</param>
/// <param name="nameKind">The same, as it is recorded.</param>
/// <param name="areJoined">Declarations of one name belong together; else only equal ones may stand in several files.</param>
internal sealed class Definitions(NodeReader reader, string section, string kind, NameKind nameKind, bool areJoined = false)
{
    private readonly Dictionary<string, Definition> _byName = new(StringComparer.Ordinal);

    /// <summary>Those whose names cannot be names.</summary>
    private readonly List<string> _broken = [];

    public List<Definition> All { get; } = [];

    public void Add(LoadedFile file)
    {
        if (file.Map?[section] is not { } node)
            return;
        if (reader.Mapping(node, "`" + section + "`", "a map from names") is not { } mapping)
        {
            file.IsIncomplete = true;
            return;
        }
        foreach (var entry in mapping.Entries)
        {
            if (!reader.Name(entry.Key, "the name of a " + kind))
                _broken.Add(entry.Key.Text);
            reader.Names?.Declare(nameKind, entry.Key, 1UL << file.Index);
            var name = entry.Key.Text;
            if (!_byName.TryGetValue(name, out var known))
            {
                known = new Definition(name, entry.Key, entry.Value, file);
                _byName.Add(name, known);
                All.Add(known);
            }
            else
            {
                // Both stay usable, so that a clash is one error and not one more wherever the name is used.
                known.Files |= 1UL << file.Index;
                if (areJoined)
                {
                    known.Further.Add(new Declaration(entry.Value, file));
                    continue;
                }
                if (YamlNode.SameContent(known.Value, entry.Value) || known.Value is YamlProblem || entry.Value is YamlProblem)
                    continue;
                reader.Report(HeaderDiagnostics.DefinedTwice, entry.Key, kind, name, reader.Place(known.Key));
            }
        }
    }

    /// <summary>A name that can be used in a file, or null; for a name that is written wrong where it is declared, that.</summary>
    public Definition? Find(string name, LoadedFile from)
    {
        if (!_byName.TryGetValue(name, out var found) && (_broken.Count == 0 || BrokenNames.Meant(name, _broken.Concat(Visible(from))) is not { } meant || !_byName.TryGetValue(meant, out found)))
            return null;
        return (found.Files & from.Visible) != 0 ? found : null;
    }

    /// <summary>The names that can be used in a file.</summary>
    public IEnumerable<string> Visible(LoadedFile from)
    {
        foreach (var definition in All)
        {
            if ((definition.Files & from.Visible) != 0)
                yield return definition.Name;
        }
    }

    /// <summary>A sentence that tells where a name that is unknown in a file could come from, led by a space.</summary>
    public string Hint(string name, LoadedFile from, string sigil) =>
        _byName.TryGetValue(name, out var elsewhere)
            ? " " + reader.FileName(elsewhere.File.Source) + " declares it but is not imported by this file."
            : NearestName.Suggest(name, Visible(from), sigil);
}
