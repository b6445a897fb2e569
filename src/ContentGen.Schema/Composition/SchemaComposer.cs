using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Composition;

/// <summary>
/// From a schema, the schema that it extends and the packs that it imports to one map, the same as if everything stood in one file. Who reads that map
/// does not know of extending.
/// </summary>
internal sealed class SchemaComposer(NodeReader reader)
{
    /// <param name="extended">The schema that is extended, itself composed; null: none, or it could not be read.</param>
    /// <param name="packs">All packs that have been read, imported ones before those that import them.</param>
    /// <returns>The map; null where it is too large, which is reported.</returns>
    public YamlMapping? Compose(LoadedFile file, LoadedFile? extended, IReadOnlyList<LoadedFile> packs)
    {
        var own = file.Own!.Node;
        var parts = new PackParts(reader, Inheritable(extended), own);
        var known = extended?.Visible ?? 0;
        var dropped = new HashSet<SourceText>();
        foreach (var pack in packs)
        {
            var bit = 1UL << pack.Index;
            if ((known & ~file.Visible & bit) != 0)
                dropped.Add(pack.Source);
            else if ((file.Visible & ~known & bit) != 0 && pack.Own is { } map)
                parts.Add(map.Node);
        }
        if (dropped.Count > 0)
            parts.Drop(dropped);
        var inherited = parts.Entries;
        var isBlind = file.IsIncomplete;
        var hasNothing = inherited.Count == 0 && extended is null && !isBlind;
        var changes = hasNothing ? WithoutChangesOfNothing(own) : own;
        var names = new PackNames(reader, packs.Where(pack => (file.Visible >> pack.Index & 1) != 0).ToList());
        var merged = new MapMerger(reader) { IsBlind = isBlind, HasBelow = !hasNothing, Packs = names }.Merge(MergeShapes.Schema, MergedNodes.Mapping(own, inherited), changes);
        merged = WithoutUnusedRoles(merged, own.Source, reader.Names);
        if (merged.Size <= YamlLimits.Nodes)
            return merged;
        var place = own.Find("extends") ?? own.Find("imports") ?? own.Entries[0];
        reader.Report(CompositionDiagnostics.TooLarge, place.Key, merged.Size, YamlLimits.Nodes);
        return null;
    }

    /// <summary>The map of what a pack and the packs that it imports give, to be read by itself.</summary>
    public YamlMapping OfPacks(LoadedFile file, IReadOnlyList<LoadedFile> packs)
    {
        var parts = new PackParts(reader, [], null);
        foreach (var pack in packs)
        {
            if (pack.Own is { } map)
                parts.Add(map.Node);
        }
        return MergedNodes.Mapping(file.Own!.Node, parts.Entries);
    }

    private static IEnumerable<YamlEntry> Inheritable(LoadedFile? extended)
    {
        if (extended?.Map is not { } map)
            yield break;
        foreach (var entry in map.Node.Entries)
        {
            if (MergeShapes.Schema.Of(entry.Key.Text) is { Kind: not (MergeKind.Own or MergeKind.Imports) })
                yield return entry;
        }
    }

    /// <summary>Reports each <c>key+</c> and <c>key-</c> where nothing is inherited; what takes away is left out, so that no more is said of it.</summary>
    private YamlMapping WithoutChangesOfNothing(YamlMapping own)
    {
        var kept = new List<YamlEntry>();
        foreach (var entry in own.Entries)
        {
            var key = MergedNodes.Split(entry.Key.Text);
            var isChange = key.Sign != '\0' && MergeShapes.Schema.Of(key.Name) is { Kind: not MergeKind.Own };
            if (isChange)
                reader.NothingInherited(entry.Key, key.Sign == '-' ? "Remove it, or name the schema to change with `extends`." : "Write `" + key.Name + "`, or name the schema to change with `extends`.");
            if (!isChange || key.Sign == '+')
                kept.Add(entry);
        }
        return kept.Count == own.Entries.Count ? own : MergedNodes.Mapping(own, kept);
    }

    /// <summary>
    /// A schema that extends another need not take away the roles which its own content model does without, and a pack may give more roles than are
    /// used. What the schema itself declares stays, so that it is warned of.
    /// </summary>
    private static YamlMapping WithoutUnusedRoles(YamlMapping schema, SourceText own, NameRecorder? names)
    {
        if (schema.Find("roles") is not { Value: YamlMapping roles } section || schema.Find("article") is null)
            return schema;
        var used = ModelRoles.Of(schema);
        var kept = new List<YamlEntry>();
        foreach (var role in roles.Entries)
        {
            if (used.Contains(role.Key.Text) || ReferenceEquals(role.Key.Source, own) || ReferenceEquals(role.Value.Source, own))
                kept.Add(role);
            else
                names?.Replace(NameKind.Role, role.Key);
        }
        if (kept.Count == roles.Entries.Count)
            return schema;
        var entries = new List<YamlEntry>();
        foreach (var entry in schema.Entries)
            entries.Add(ReferenceEquals(entry, section) ? new YamlEntry(entry.Key, MergedNodes.Mapping(roles, kept)) : entry);
        return MergedNodes.Mapping(schema, entries);
    }
}
