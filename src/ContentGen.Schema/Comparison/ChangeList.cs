using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Comparison;

/// <summary>Collects changes, and finds for each what is written and where.</summary>
internal sealed class ChangeList(ComparedSide old, ComparedSide now)
{
    private readonly List<SchemaChange> _changes = [];
    private readonly List<SchemaChange> _asides = [];

    public ComparedSide Old { get; } = old;

    public ComparedSide New { get; } = now;

    public int Count => _changes.Count;

    public bool IsEmpty => _changes.Count == 0 && _asides.Count == 0;

    /// <summary>A change at a path of the schema, shown by what is written there.</summary>
    /// <param name="oldText">What is shown where nothing is written, or the same in both; null: nothing was there.</param>
    /// <param name="newText">Likewise; null: nothing is there now.</param>
    public void Add(ChangeKind kind, bool isBreaking, string path, string summary, string? oldText, string? newText)
    {
        if (oldText is not null && newText is not null)
        {
            _changes.Add(Changed(kind, isBreaking, path, summary, oldText, newText));
            return;
        }
        _changes.Add(new(
            kind, isBreaking, path, summary,
            oldText is null ? null : Old.Text(path) ?? oldText,
            newText is null ? null : New.Text(path) ?? newText,
            oldText is null ? null : Old.Place(path), newText is null ? null : New.Place(path)));
    }

    /// <summary>A change with its texts as they are to be shown.</summary>
    public void AddExact(ChangeKind kind, bool isBreaking, string path, string summary, string? oldText, string? newText, SourceSpan? oldPlace, SourceSpan? newPlace) =>
        _changes.Add(new(kind, isBreaking, path, summary, oldText, newText, oldPlace, newPlace));

    /// <summary>The same where the texts are exact and the places those of the path.</summary>
    public void AddExact(ChangeKind kind, bool isBreaking, string path, string summary, string? oldText, string? newText) =>
        AddExact(kind, isBreaking, path, summary, oldText, newText, Old.Place(path), New.Place(path));

    /// <summary>Something that concerns nobody's program.</summary>
    public void AddInfo(string path, string summary, string? oldText, string? newText) => Add(ChangeKind.Info, false, path, summary, oldText, newText);

    /// <summary>Said only if nothing else is said of the path: it follows from that.</summary>
    public void AddAside(string path, string summary, string? oldText, string? newText) =>
        _asides.Add(new(ChangeKind.Info, false, path, summary, oldText, newText, Old.Place(path), New.Place(path)));

    /// <summary>What does the same as before, shown by what is written there; said only if nothing else is said of it.</summary>
    public void AddRewritten(string path, string oldText, string newText) =>
        _asides.Add(Changed(ChangeKind.Info, false, path, "written in another way", oldText, newText));

    /// <summary>Something differs that no part of the comparison knows: it can mean anything.</summary>
    public void AddUnknown(string path)
    {
        foreach (var kind in (ChangeKind[])[ChangeKind.Api, ChangeKind.Accept, ChangeKind.Extract])
        {
            _changes.Add(new(kind, true, path, "differs in a way that this version cannot judge", Old.Text(path), New.Text(path), Old.Place(path), New.Place(path))
            {
                IsUnknown = true,
            });
        }
    }

    public EquatableArray<SchemaChange> Finish()
    {
        foreach (var aside in _asides)
        {
            if (!_changes.Exists(change => change.Path == aside.Path || change.Path.StartsWith(aside.Path + "/", StringComparison.Ordinal)))
                _changes.Add(aside);
        }
        // By the place in the new schema, so that it reads from top to bottom; what stands nowhere goes by its path.
        return new(_changes.Distinct()
            .OrderBy(static change => change.Kind)
            .ThenBy(static change => !change.IsBreaking)
            .ThenBy(static change => (change.NewPlace ?? change.OldPlace)?.Path ?? "", StringComparer.Ordinal)
            .ThenBy(static change => (change.NewPlace ?? change.OldPlace)?.Start ?? -1)
            .ThenBy(static change => change.Path, StringComparer.Ordinal)
            .ToArray());
    }

    private SchemaChange Changed(ChangeKind kind, bool isBreaking, string path, string summary, string oldText, string newText)
    {
        if (Old.Node(path) is not { } oldNode || New.Node(path) is not { } newNode || YamlNode.SameContent(oldNode, newNode))
            return new(kind, isBreaking, path, summary, oldText, newText, Old.Place(path), New.Place(path));
        path = Narrowed(path, oldNode, newNode);
        var (isInOld, isInNew) = (Old.Node(path) is not null, New.Node(path) is not null);
        return new(kind, isBreaking, path, summary, isInOld ? Old.Text(path) ?? "" : null, isInNew ? New.Text(path) ?? "" : null,
            isInOld ? Old.Place(path) : null, isInNew ? New.Place(path) : null);
    }

    /// <summary>The path of the one value within two values in which they differ; the values' own path where there are several.</summary>
    private static string Narrowed(string path, YamlNode oldNode, YamlNode newNode)
    {
        while (true)
        {
            var (key, oldInner, newInner) = (oldNode, newNode) switch
            {
                (YamlMapping x, YamlMapping y) => OnlyDifference(x, y),
                (YamlSequence x, YamlSequence y) when x.Items.Count == y.Items.Count => OnlyDifference(x, y),
                _ => (null, null, null),
            };
            if (key is null)
                return path;
            path += "/" + key;
            if (oldInner is null || newInner is null)
                return path;
            (oldNode, newNode) = (oldInner, newInner);
        }
    }

    private static (string? Key, YamlNode? Old, YamlNode? New) OnlyDifference(YamlMapping x, YamlMapping y)
    {
        (string? Key, YamlNode? Old, YamlNode? New) found = default;
        foreach (var key in x.Entries.Select(static entry => entry.Key.Text).Union(y.Entries.Select(static entry => entry.Key.Text), StringComparer.Ordinal))
        {
            var (oldInner, newInner) = (x.Find(key)?.Value, y.Find(key)?.Value);
            if (oldInner is not null && newInner is not null && YamlNode.SameContent(oldInner, newInner))
                continue;
            if (found.Key is not null)
                return default;
            found = (key, oldInner, newInner);
        }
        return found;
    }

    private static (string? Key, YamlNode? Old, YamlNode? New) OnlyDifference(YamlSequence x, YamlSequence y)
    {
        var found = -1;
        for (var i = 0; i < x.Items.Count; i++)
        {
            if (YamlNode.SameContent(x.Items[i], y.Items[i]))
                continue;
            if (found >= 0)
                return default;
            found = i;
        }
        // Of a list of words, all of it tells more than one of them.
        return found < 0 || x.Items[found] is YamlScalar && y.Items[found] is YamlScalar ? default : (found.ToString(System.Globalization.CultureInfo.InvariantCulture), x.Items[found], y.Items[found]);
    }
}
