using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Reads a file and everything that it imports, each once. Imported files come before those that import them.</summary>
internal sealed class ImportGraph
{
    /// <summary>The file itself counted.</summary>
    public const int MostFiles = 64;

    private const string LanguagePack = "text.";

    private readonly IImportResolver _resolver;
    private readonly List<SchemaDiagnostic> _diagnostics;
    private readonly NodeReader _reader;
    private readonly Dictionary<string, LoadedFile> _byPath = new(StringComparer.Ordinal);
    private readonly List<LoadedFile> _open = [];
    private int _count;

    private ImportGraph(IImportResolver resolver, List<SchemaDiagnostic> diagnostics)
    {
        _resolver = resolver;
        _diagnostics = diagnostics;
        _reader = new NodeReader(diagnostics);
    }

    /// <summary>In the order in which they are bound; the last is the file itself.</summary>
    public List<LoadedFile> Files { get; } = [];

    public static ImportGraph Load(SourceFile file, bool isSchema, IImportResolver resolver, List<SchemaDiagnostic> diagnostics)
    {
        var graph = new ImportGraph(resolver, diagnostics);
        graph.Load(file, isSchema);
        return graph;
    }

    private LoadedFile Load(SourceFile file, bool isSchema)
    {
        var loaded = new LoadedFile(_count++, new SourceText(file.Path, file.Text));
        loaded.Visible = 1UL << loaded.Index;
        _byPath[file.Path] = loaded;
        _open.Add(loaded);
        loaded.Map = ReadMap(loaded.Source, isSchema);
        loaded.IsIncomplete = loaded.Map is null;
        if (loaded.Map?["imports"] is { } imports)
            ReadImports(loaded, imports);
        if (isSchema)
            LoadLanguage(loaded.Map);
        _open.RemoveAt(_open.Count - 1);
        loaded.IsDone = true;
        Files.Add(loaded);
        return loaded;
    }

    private KeyedMap? ReadMap(SourceText source, bool isSchema)
    {
        if (YamlReader.Read(source, _diagnostics) is not { } root)
            return null;
        if (_reader.Mapping(root, "A file", "a map that begins with `contentgen: 1`") is not { } mapping)
            return null;
        if (mapping.Find(isSchema ? "schema" : "pack") is null && mapping.Find(isSchema ? "pack" : "schema") is { } other)
        {
            _reader.Report(HeaderDiagnostics.FileKind, other.Key, isSchema ? "a schema" : "a pack", isSchema ? "a pack" : "a schema",
                isSchema ? "Give it to a schema through `imports`." : "Move what is shared into a pack and import that.");
            return null;
        }
        return _reader.Map(mapping, isSchema ? SchemaKeys.Schema : SchemaKeys.Pack, "A file");
    }

    private void ReadImports(LoadedFile file, YamlNode imports)
    {
        var list = _reader.Sequence(imports, "`imports`", "a list of packs", "a pack such as `std/noise.en`");
        file.IsIncomplete |= list is null;
        foreach (var item in list ?? [])
        {
            if (_reader.Scalar(item, "An import") is { } import && Import(file, import) is { } imported)
            {
                file.Imports.Add(imported);
                file.Visible |= imported.Visible;
                file.IsIncomplete |= imported.IsIncomplete;
            }
            else
                file.IsIncomplete = true;
        }
    }

    /// <summary>
    /// <c>input.language</c> brings the words by which that language ends its sentences, where the product has a pack of them: <c>std/text.en</c>
    /// for <c>en</c> and, there being none of its own, for <c>en-GB</c>.
    /// </summary>
    private void LoadLanguage(KeyedMap? schema)
    {
        if (schema?["input"] is not YamlMapping input || input.Find("language")?.Value is not YamlScalar { Text: var language })
            return;
        var primary = language.IndexOf('-') is > 0 and var hyphen ? language.Substring(0, hyphen) : language;
        if (!BuiltIn.TryGetPack(LanguagePack + language, out var words) && !BuiltIn.TryGetPack(LanguagePack + primary, out words))
            return;
        if (!_byPath.ContainsKey(words.Path) && _count < MostFiles)
            Load(words, false);
    }

    private LoadedFile? Import(LoadedFile importing, YamlScalar import)
    {
        var found = ImportPath.IsStandard(import.Text) ? FindStandard(import) : FindRelative(importing, import);
        if (found is null)
            return null;
        if (!_byPath.TryGetValue(found.Path, out var known))
        {
            if (_count < MostFiles)
                return Load(found, false);
            _reader.Report(HeaderDiagnostics.TooManyImports, import, MostFiles);
            return null;
        }
        if (known.IsDone)
            return known;
        var cycle = "";
        for (var i = _open.IndexOf(known); i < _open.Count; i++)
            cycle += _open[i].Source.Path + " → ";
        _reader.Report(HeaderDiagnostics.ImportCycle, import, cycle + known.Source.Path);
        return null;
    }

    private SourceFile? FindStandard(YamlScalar import)
    {
        var name = import.Text.Substring(ImportPath.StandardPrefix.Length);
        if (BuiltIn.TryGetPack(name, out var file))
            return file;
        var suggestion = NearestName.Suggest(name, BuiltIn.PackNames, ImportPath.StandardPrefix);
        _reader.Report(HeaderDiagnostics.ImportNotFound, import, import.Text,
            "The product has no such pack." + (suggestion.Length > 0 ? suggestion : " Its packs are: " + string.Join(", ", BuiltIn.PackNames) + "."));
        return null;
    }

    private SourceFile? FindRelative(LoadedFile importing, YamlScalar import)
    {
        var path = ImportPath.Resolve(import.Text, importing.Source.Path, out var problem);
        if (path is null)
        {
            _reader.Report(HeaderDiagnostics.ImportPath, import, import.Text, problem);
            return null;
        }
        if (_byPath.TryGetValue(path, out var known))
            return new SourceFile(known.Source.Path, known.Source.Text);
        var result = _resolver.Resolve(import.Text, importing.Source.Path);
        if (result.File is null)
            _reader.Report(HeaderDiagnostics.ImportNotFound, import, import.Text, result.Problem ?? "Check its path.");
        return result.File;
    }
}
