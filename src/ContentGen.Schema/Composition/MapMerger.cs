using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Composition;

/// <summary>
/// Merges a map of a schema into the map below it: <c>key</c> replaces, <c>key+</c> adds, <c>key-</c> takes away. Each entry that is not changed is the
/// very node of the file that it comes from, so that whatever is said of it later has its place there.
/// </summary>
internal sealed class MapMerger
{
    private static readonly MergeShape Values = new(MergeKind.Names, "value") { Each = new(MergeKind.Texts) };

    private readonly NodeReader _reader;
    private readonly ModelMerger _models;
    private readonly ExpectMerger _expect;

    public MapMerger(NodeReader reader)
    {
        _reader = reader;
        _models = new ModelMerger(reader);
        _expect = new ExpectMerger(this);
    }

    /// <summary>What is inherited could not be read in whole: what is not there may be in what is missing, and nothing is said of it.</summary>
    public bool IsBlind { get; init; }

    /// <summary>There is something below; where there is nothing, that has been said of each key at the top.</summary>
    public bool HasBelow { get; init; } = true;

    public PackNames Packs { get; init; } = PackNames.None;

    public YamlMapping Merge(MergeShape shape, YamlMapping below, YamlMapping own)
    {
        var entries = new List<YamlEntry?>(below.Entries);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
            index[below.Entries[i].Key.Text] = i;
        ReportReplacedAndChanged(shape, own);
        foreach (var entry in own.Entries)
        {
            if (MergedNodes.Split(entry.Key.Text) is { Sign: '-' } key && shape.Of(key.Name) is { } child)
                TakeAway(shape, child, key.Name, entry, entries, index);
        }
        var added = new AddedEntries(entries.Count);
        var places = Places(shape, own, index);
        for (var i = 0; i < own.Entries.Count; i++)
        {
            var entry = own.Entries[i];
            var key = MergedNodes.Split(entry.Key.Text);
            var child = shape.Of(key.Name);
            if (child is not null && (key.Sign == '-' || key.Sign == '+' && child.Kind == MergeKind.Imports))
                continue;
            var isAddition = key.Sign == '+' && child is not null;
            if (index.TryGetValue(isAddition ? key.Name : entry.Key.Text, out var at))
            {
                Record(shape, isAddition ? entry.Key : null, key.Name, entries[at]!.Key);
                entries[at] = isAddition ? Added(child!, key.Name, entries[at]!, entry) : Replace(child, entries[at]!, entry);
            }
            else if (isAddition && shape.Kind == MergeKind.Names)
                ReportUnknown(shape.What, key.Name, index.Keys, "added to", entry.Key, "Write `" + key.Name + ":` to declare it.");
            else if (isAddition && child!.Kind is MergeKind.Own)
                ReportOwn(entry.Key, key.Name);
            else if (isAddition && child!.Kind is MergeKind.Text && (HasBelow || !ReferenceEquals(shape, MergeShapes.Schema)))
                ReportOneValue(entry.Key, key.Name);
            else
                added.Add(places[i], isAddition || child is { MergesPlainly: true } ? Fresh(child!, key.Name, entry) : entry);
        }
        return MergedNodes.Mapping(own, added.Join(entries));
    }

    /// <summary>
    /// Where new entries go: directly before the next inherited one that the map names behind them, else to the end, so that the order in which a
    /// schema writes names is the one in which they are tried.
    /// </summary>
    private static int[] Places(MergeShape shape, YamlMapping own, Dictionary<string, int> index)
    {
        var places = new int[own.Entries.Count];
        var next = AddedEntries.End;
        for (var i = places.Length - 1; i >= 0; i--)
        {
            var key = MergedNodes.Split(own.Entries[i].Key.Text);
            if (key.Sign != '-' && shape.Kind == MergeKind.Names && index.TryGetValue(key.Name, out var at))
                next = at;
            places[i] = next;
        }
        return places;
    }

    /// <param name="change">The key that changes what is inherited; null: another declaration replaces it.</param>
    private void Record(MergeShape shape, YamlScalar? change, string name, YamlScalar inherited)
    {
        if (_reader.Names is not { } names || shape.Kind != MergeKind.Names)
            return;
        if (change is null)
            names.Replace(MergeShape.KindOf(shape.What), inherited);
        else
            names.Change(MergeShape.KindOf(shape.What), change, name.Length, inherited);
    }

    private YamlEntry Replace(MergeShape? child, YamlEntry below, YamlEntry own) => (child, below.Value, own.Value) switch
    {
        ({ MergesPlainly: true }, YamlMapping map, YamlMapping changes) => new YamlEntry(below.Key, Merge(child, map, changes)),
        ({ Kind: MergeKind.ById }, YamlSequence list, YamlSequence changes) => new YamlEntry(below.Key, IdMerger.Merge(_reader, list, changes)),
        _ => own,
    };

    /// <summary>What is added where nothing was; a map of names may still try to change what is not there.</summary>
    private YamlEntry Fresh(MergeShape child, string name, YamlEntry own)
    {
        var key = own.Key.Text == name ? own.Key : MergedNodes.Key(own.Key, name);
        if (child.IsMap && own.Value is YamlMapping map)
            return new YamlEntry(key, Merge(child, MergedNodes.Mapping(map, []), map));
        return new YamlEntry(key, own.Value);
    }

    /// <summary><c>key+</c>, which may also take away what is in the value; null where that was the last.</summary>
    private YamlEntry? Added(MergeShape child, string name, YamlEntry below, YamlEntry own)
    {
        var entry = Add(child, name, below, own);
        return IsGone(child, entry.Value, below.Value) ? null : entry;
    }

    /// <summary><c>key+</c>, onto an inherited value.</summary>
    public YamlEntry Add(MergeShape child, string name, YamlEntry below, YamlEntry own)
    {
        if (below.Value is YamlProblem || own.Value is YamlProblem)
            return below;
        var (left, right) = (Long(child, below.Value), Long(child, own.Value));
        switch (child.Kind)
        {
            case MergeKind.Own:
                ReportOwn(own.Key, name);
                return below;
            case MergeKind.Range or MergeKind.Share:
                return new YamlEntry(below.Key, RangeUnion.Of(_reader, child.Kind == MergeKind.Share, name, below, own));
            case MergeKind.Texts when left is YamlMapping map && right is YamlMapping changes:
                return new YamlEntry(below.Key, Merge(Values, map, changes));
            case MergeKind.Texts when left is not YamlMapping && right is not YamlMapping:
                return new YamlEntry(below.Key, Concat(own.Value, MergedNodes.Items(left), MergedNodes.Items(right)));
            case MergeKind.List when left is YamlSequence list && right is YamlSequence more:
                return new YamlEntry(below.Key, Concat(own.Value, list.Items, more.Items));
            case MergeKind.ById when left is YamlSequence list && right is YamlSequence more:
                return new YamlEntry(below.Key, IdMerger.Merge(_reader, list, more));
            case MergeKind.Model when left is YamlSequence list && right is YamlSequence or YamlMapping:
                return new YamlEntry(below.Key, _models.Insert(name, list, own));
            case MergeKind.Expect:
                return new YamlEntry(below.Key, _expect.Add(left, right, own));
            case MergeKind.Keys or MergeKind.Names when left is YamlMapping map && right is YamlMapping changes:
                return new YamlEntry(below.Key, Merge(child, map, changes));
            case MergeKind.Text:
                ReportOneValue(own.Key, name);
                return below;
            default:
                _reader.Report(CompositionDiagnostics.NotMergeable, own.Key, own.Key.Text, "what is added must be of the same kind as the value below it.", name);
                return below;
        }
    }

    /// <summary><c>key-</c>, from an inherited value.</summary>
    private void TakeAway(MergeShape shape, MergeShape child, string name, YamlEntry own, List<YamlEntry?> entries, Dictionary<string, int> index)
    {
        if (child.Kind is MergeKind.Own or MergeKind.Imports)
        {
            if (child.Kind == MergeKind.Own)
                ReportOwn(own.Key, name);
            return;
        }
        if (!index.TryGetValue(name, out var at))
        {
            if (child.Kind == MergeKind.Names && Packs.AreTaken(child.What, own.Value))
                RemoveKeys(MergedNodes.Mapping(own.Value, []), _reader.Texts(own.Value, "`" + own.Key.Text + "`", "what to take away"), own.Value, child.What);
            else
                ReportUnknown(shape.Kind == MergeKind.Names ? shape.What : "key", name, index.Keys, "changed", own.Key, "Remove `" + own.Key.Text + "`.");
            return;
        }
        var below = entries[at]!;
        Record(shape, own.Key, name, below.Key);
        var isAll = MergedNodes.TakesAll(own, new MergeKey(name, '-'));
        if (!isAll && (below.Value is YamlProblem || own.Value is YamlProblem))
            return;
        var left = isAll ? null : TakeAway(child, name, below.Value, own);
        if (left is not null && !IsGone(child, left, below.Value))
        {
            entries[at] = new YamlEntry(below.Key, left);
            return;
        }
        entries[at] = null;
        index.Remove(name);
    }

    /// <summary>Whether nothing is left of a value that goes with its last part. What was written empty stays, to be reported.</summary>
    private static bool IsGone(MergeShape shape, YamlNode left, YamlNode below) => shape.GoesWithItsLast && IsEmpty(left) && !IsEmpty(below);

    private static bool IsEmpty(YamlNode node) => node is YamlSequence { Items.Count: 0 } or YamlMapping { Entries.Count: 0 };

    public YamlNode TakeAway(MergeShape child, string name, YamlNode below, YamlEntry own)
    {
        var isTextList = child.Kind == MergeKind.Texts && below is not YamlMapping;
        if (!isTextList && child.Kind is MergeKind.Text or MergeKind.Range or MergeKind.Share or MergeKind.List)
        {
            _reader.Report(CompositionDiagnostics.NotMergeable, own.Key, own.Key.Text, child.Kind == MergeKind.List
                ? "the items of `" + name + "` have no names by which to take them away; `" + own.Key.Text + ": all` takes away all of them."
                : "`" + name + "` is one value; `" + own.Key.Text + ": all` takes it away.", name);
            return below;
        }
        var names = _reader.Texts(own.Value, "`" + own.Key.Text + "`", "what to take away, or the word `all` in place of the list");
        switch (Long(child, below))
        {
            case var texts when isTextList:
                return TextRemoval.Remove(_reader, texts, names, own, name);
            case YamlSequence model when child.Kind == MergeKind.Model:
                return _models.Remove(name, model, names, own.Value);
            case YamlSequence rules when child.Kind == MergeKind.ById:
                return IdMerger.Remove(_reader, rules, names, own, child.What);
            case var expect when child.Kind == MergeKind.Expect:
                return _expect.Remove(expect, names, own);
            case YamlMapping map:
                return RemoveKeys(map, names, own.Value, child.Kind == MergeKind.Names ? child.What : "key");
            default:
                return below;
        }
    }

    private YamlMapping RemoveKeys(YamlMapping map, List<YamlScalar> names, YamlNode place, string what)
    {
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
            left.Add(entry.Key.Text);
        foreach (var name in names)
        {
            if (_reader.Names is { } recorder && map.Find(name.Text) is { } taken)
                recorder.Change(MergeShape.KindOf(what), name, name.Text.Length, taken.Key);
            if (!left.Remove(name.Text))
                ReportUnknown(what, name.Text, left, "taken away", name, "Remove it from the list.");
        }
        var kept = new List<YamlEntry>();
        foreach (var entry in map.Entries)
        {
            if (left.Contains(entry.Key.Text))
                kept.Add(entry);
        }
        return MergedNodes.Mapping(place, kept);
    }

    public void ReportUnknown(string what, string name, IEnumerable<string> known, string change, YamlScalar place, string advice)
    {
        if (IsBlind)
            return;
        if (Packs.Advice(what, name, isAddition: change == "added to") is { } sentence)
            _reader.Report(CompositionDiagnostics.NotThere, place, what, name, change, "", sentence);
        else
            _reader.Report(CompositionDiagnostics.NotThere, place, what, name, change, NearestName.Suggest(name, known), advice);
    }

    private void ReportOwn(YamlScalar key, string name) =>
        _reader.Report(CompositionDiagnostics.NotMergeable, key, key.Text, "`" + name + "` is each schema's own.", name);

    /// <summary>Whatever is below it, or nothing: <c>+</c> never has a meaning there.</summary>
    private void ReportOneValue(YamlScalar key, string name) =>
        _reader.Report(CompositionDiagnostics.NotMergeable, key, key.Text, "`" + name + "` is one value, to which nothing can be added.", name);

    private void ReportReplacedAndChanged(MergeShape shape, YamlMapping own)
    {
        foreach (var entry in own.Entries)
        {
            var key = MergedNodes.Split(entry.Key.Text);
            if (key.Sign != '\0' && shape.Of(key.Name) is { MergesPlainly: false, Kind: not (MergeKind.ById or MergeKind.Own or MergeKind.Imports) } && own.Find(key.Name) is not null)
                _reader.Report(CompositionDiagnostics.ReplacedAndChanged, entry.Key, entry.Key.Text, key.Name);
        }
    }

    /// <summary>A value in the long form of a map that has a short one.</summary>
    private static YamlNode Long(MergeShape shape, YamlNode node)
    {
        if (shape.Short is not { } key || node is YamlMapping or YamlProblem)
            return node;
        var name = new YamlScalar(node.Source, node.Start, node.Length, key, YamlStyle.Plain);
        return MergedNodes.Mapping(node, [new YamlEntry(name, node)]);
    }

    private static YamlSequence Concat(YamlNode place, IReadOnlyList<YamlNode> left, IReadOnlyList<YamlNode> right)
    {
        var items = new List<YamlNode>(left.Count + right.Count);
        items.AddRange(left);
        items.AddRange(right);
        return MergedNodes.Sequence(place, items);
    }
}
