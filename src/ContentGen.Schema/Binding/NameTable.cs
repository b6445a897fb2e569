using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>From what was recorded to names with places: each place once, each use joined with its declaration.</summary>
internal sealed class NameTable
{
    private static readonly List<WrittenName> Nothing = [];

    private readonly Dictionary<string, List<WrittenName>> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceSpan, List<WrittenName>> _uses = [];

    // By the text that declares a name, the name. The text may hold more than that: `section*`, `headline+`.
    private readonly Dictionary<(NameKind Kind, SourceSpan Text), WrittenName> _declared = [];

    // By name, where that several files may declare: the declarations in the order in which they were met.
    private readonly Dictionary<(NameKind Kind, string Name), List<ScopedName>> _definitions = [];
    private readonly Dictionary<string, ulong> _visible = new(StringComparer.Ordinal);
    private readonly List<ScopedName> _scoped = [];

    public NameTable(NameRecorder recorder)
    {
        var files = InOrder(recorder.Files);
        foreach (var file in files)
        {
            _byPath[file.Source.Path] = [];
            // Who extends a schema says what it says: the names of the one are those of the other.
            var root = files[files.Count - 1];
            _visible[file.Source.Path] = root.Extended.Contains(file) ? root.Visible : file.Visible;
            AddFile(file);
        }
        AddDeclarations(recorder.Names);
        AddUses(recorder.Names);
        foreach (var file in files)
        {
            var names = _byPath[file.Source.Path];
            names.Sort(ByPlace);
            All.AddRange(names);
        }
        foreach (var name in All)
        {
            if (name.IsDeclaration)
                continue;
            if (!_uses.TryGetValue(name.Declaration, out var uses))
                _uses.Add(name.Declaration, uses = []);
            uses.Add(name);
        }
    }

    /// <summary>By file in the order in which they are compiled, then by place.</summary>
    public List<WrittenName> All { get; } = [];

    public IReadOnlyList<WrittenName> In(string path) => _byPath.TryGetValue(path, out var names) ? names : Nothing;

    public IReadOnlyList<WrittenName> UsesOf(SourceSpan declaration) => _uses.TryGetValue(declaration, out var uses) ? uses : Nothing;

    /// <summary>Declarations that can be used in a file, in the order in which they were met. Of those that are joined or alike, the first.</summary>
    public List<WrittenName> Visible(NameKind kind, string path)
    {
        var visible = new List<WrittenName>();
        if (!_visible.TryGetValue(path, out var files))
            return visible;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scoped in _scoped)
        {
            if (scoped.Name.Kind == kind && (scoped.Files & files) != 0 && (!IsShared(kind) || known.Add(scoped.Name.Name)))
                visible.Add(scoped.Name);
        }
        return visible;
    }

    /// <summary>What several files may declare under one name.</summary>
    private static bool IsShared(NameKind kind) => kind is NameKind.Trait or NameKind.PhraseSet or NameKind.Pattern;

    /// <summary>A schema that is extended stands directly before the one that extends it.</summary>
    private static List<LoadedFile> InOrder(List<LoadedFile> read)
    {
        var files = new List<LoadedFile>(read);
        if (files.Count == 0)
            return files;
        var root = files[files.Count - 1];
        files.RemoveAll(file => file == root || root.Extended.Contains(file));
        files.AddRange(root.Extended);
        files.Add(root);
        return files;
    }

    private void AddFile(LoadedFile file)
    {
        var start = NameRecorder.StartOf(file);
        var name = new WrittenName(NameKind.File, file.Source.Path, start, start);
        _declared[(NameKind.File, start)] = name;
        _byPath[file.Source.Path].Add(name);
        _scoped.Add(new ScopedName(name, 1UL << file.Index));
    }

    private void AddDeclarations(IReadOnlyList<NameRecorder.Recorded> recorded)
    {
        var index = new Dictionary<WrittenName, ScopedName>();
        foreach (var one in recorded)
        {
            if (!one.IsDeclaration || !_byPath.TryGetValue(one.Written.Source.Path, out var names))
                continue;
            var span = ScalarPlaces.Span(one.Written, one.Start, one.Length);
            var name = new WrittenName(one.Kind, one.Name, span, span);
            if (index.TryGetValue(name, out var scoped))
            {
                scoped.Files |= one.Files;
                continue;
            }
            index.Add(name, scoped = new ScopedName(name, one.Files));
            _declared[(one.Kind, one.Written.Span)] = name;
            _scoped.Add(scoped);
            names.Add(name);
            if (!_definitions.TryGetValue((one.Kind, one.Name), out var definitions))
                _definitions.Add((one.Kind, one.Name), definitions = []);
            definitions.Add(scoped);
        }
    }

    private void AddUses(IReadOnlyList<NameRecorder.Recorded> recorded)
    {
        var known = new HashSet<WrittenName>();
        foreach (var one in recorded)
        {
            if (one.IsDeclaration || Declaration(one) is not { } declared || !_byPath.TryGetValue(one.Written.Source.Path, out var names))
                continue;
            // What an alias repeats is read as often, and stands there once.
            var name = new WrittenName(one.Kind, one.Name, ScalarPlaces.Span(one.Written, one.Start, one.Length), declared.Span);
            if (known.Add(name))
                names.Add(name);
        }
    }

    private WrittenName? Declaration(NameRecorder.Recorded use)
    {
        if (use.Declared is { } text)
            return _declared.TryGetValue((use.Kind, text), out var declared) ? declared : null;
        foreach (var definition in _definitions.TryGetValue((use.Kind, use.Definition!), out var definitions) ? definitions : [])
        {
            if ((definition.Files & use.Files) != 0)
                return definition.Name;
        }
        return null;
    }

    /// <summary>Of names at one place, uses stand before declarations: an item <c>headline</c> leads to the role.</summary>
    private static int ByPlace(WrittenName left, WrittenName right)
    {
        var order = left.Span.Start.CompareTo(right.Span.Start);
        if (order == 0)
            order = left.Span.Length.CompareTo(right.Span.Length);
        if (order == 0)
            order = left.IsDeclaration.CompareTo(right.IsDeclaration);
        if (order == 0)
            order = left.Kind.CompareTo(right.Kind);
        if (order == 0)
            order = string.CompareOrdinal(left.Declaration.Path, right.Declaration.Path);
        return order == 0 ? left.Declaration.Start.CompareTo(right.Declaration.Start) : order;
    }

    private sealed class ScopedName(WrittenName name, ulong files)
    {
        public WrittenName Name { get; } = name;

        public ulong Files { get; set; } = files;
    }
}
