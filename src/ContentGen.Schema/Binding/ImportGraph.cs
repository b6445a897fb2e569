using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Composition;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>
/// Reads a file and everything that it extends and imports, each once, and makes one map of a schema and what it inherits. Imported files come before
/// those that import them.
/// </summary>
internal sealed class ImportGraph
{
    /// <summary>The file itself counted.</summary>
    public const int MostFiles = 64;

    private static readonly string[] Extends = ["extends"];

    private const string LanguagePack = "text.";

    private readonly List<SchemaDiagnostic> _diagnostics;
    private readonly NodeReader _reader;
    private readonly FileFinder _finder;
    private readonly SchemaComposer _composer;
    private readonly Dictionary<string, LoadedFile> _byPath = new(StringComparer.Ordinal);
    private readonly List<LoadedFile> _open = [];

    // Schemas that are extended are none of them: what they say is said by the schema that extends them.
    private readonly List<LoadedFile> _files = [];
    private int _count;

    private ImportGraph(IImportResolver resolver, List<SchemaDiagnostic> diagnostics, NameRecorder? names)
    {
        _diagnostics = diagnostics;
        _reader = new NodeReader(diagnostics) { Resolver = resolver, Names = names };
        _finder = new FileFinder(resolver, _reader);
        _composer = new SchemaComposer(_reader);
    }

    /// <summary>The files to be bound, in the order in which they are; the last is the file itself.</summary>
    /// <param name="names">Receives the files and what names them, where someone wants to know.</param>
    public static List<LoadedFile> Load(FoundFile file, bool isSchema, IImportResolver resolver, List<SchemaDiagnostic> diagnostics, NameRecorder? names)
    {
        var graph = new ImportGraph(resolver, diagnostics, names);
        var root = graph.Load(file, isSchema);
        if (!isSchema && root.Own is not null)
            root.Parts = NodeReader.Keyed(graph._composer.OfPacks(root, graph._files), SchemaKeys.Pack);
        // A schema can do without a pack that the one which it extends imports.
        graph._files.RemoveAll(known => (root.Visible >> known.Index & 1) == 0);
        graph._files.Remove(root);
        if (isSchema)
            graph.LoadLanguage(root.Map);
        graph._files.Add(root);
        names?.Files.Remove(root);
        names?.Files.Add(root);
        return graph._files;
    }

    /// <param name="named">Where another file names it; null: none does.</param>
    private LoadedFile Load(FoundFile found, bool isSchema, YamlScalar? named = null)
    {
        var known = isSchema ? null : BuiltIn.Read(found.File);
        var file = new LoadedFile(_count++, known?.Source ?? new SourceText(found.File.Path, found.File.Text)) { Package = found.Package, IsSchema = isSchema };
        file.Visible = 1UL << file.Index;
        _byPath[found.File.Path] = file;
        _open.Add(file);
        file.Own = ReadMap(known?.Root ?? YamlReader.Read(file.Source, _diagnostics), isSchema, named);
        file.IsIncomplete = file.Own is null;
        file.Map = file.Own;
        file.IsIncomplete |= file.Own is { } own && MayDeclare(own);
        var extended = isSchema ? ReadExtends(file) : null;
        ReadImports(file, extended);
        if (isSchema && file.Own is not null)
            Compose(file, extended);
        _open.RemoveAt(_open.Count - 1);
        file.IsDone = true;
        _reader.Names?.Files.Add(file);
        if (!isSchema || _open.Count == 0)
            _files.Add(file);
        return file;
    }

    private KeyedMap? ReadMap(YamlNode? root, bool isSchema, YamlScalar? named)
    {
        if (root is null)
            return null;
        if (_reader.Mapping(root, "A file", "a map that begins with `contentgen: 1`") is not { } mapping)
            return null;
        if (mapping.Find(isSchema ? "schema" : "pack") is null && mapping.Find(isSchema ? "pack" : "schema") is { } other)
        {
            ReportKind(other.Key, isSchema, named);
            return null;
        }
        return _reader.Map(mapping, isSchema ? SchemaKeys.Schema : SchemaKeys.Pack, "A file", mayChange: isSchema);
    }

    /// <summary>The file may be right by itself: the mistake is where it is named.</summary>
    private void ReportKind(YamlScalar key, bool wantsSchema, YamlScalar? named) =>
        _reader.Report(HeaderDiagnostics.FileKind, named ?? key, wantsSchema ? "a schema" : "a pack", named is null ? "this file" : _reader.FileName(key.Source),
            wantsSchema ? "a pack" : "a schema",
            wantsSchema ? "Give it to a schema through `imports`." : "Name it behind `extends`, or move what is shared into a pack and import that.");

    private void Compose(LoadedFile file, LoadedFile? extended)
    {
        if (_composer.Compose(file, extended, _files) is { } merged)
            file.Map = NodeReader.Keyed(merged, SchemaKeys.Schema);
        else
            file.IsBaseMissing = file.IsIncomplete = true;
    }

    /// <summary>A key that is unknown may be one that brings names.</summary>
    private static bool MayDeclare(KeyedMap map) =>
        map.HasUnknown || map.IsMeant("imports") || map.IsMeant("traits") || map.IsMeant("phrases") || map.IsMeant("patterns");

    private LoadedFile? ReadExtends(LoadedFile file)
    {
        if (file.Own?["extends"] is not { } node)
        {
            // With `extend` the file means to inherit what would be missing now.
            file.IsBaseMissing = file.Own?.Node.Entries.Any(static entry => NearestName.Find(entry.Key.Text, Extends) is not null) ?? false;
            file.IsIncomplete |= file.IsBaseMissing;
            return null;
        }
        LoadedFile? extended = null;
        if (_reader.Scalar(node, "`extends`", "one schema: an id such as `news-article`, a path, or `PACKAGE/NAME`") is { } name && _finder.FindSchema(file, name, _byPath) is { } found)
            extended = Open(found, name, true);
        if (extended?.Own is null)
        {
            file.IsBaseMissing = file.IsIncomplete = true;
            return null;
        }
        _reader.Names?.Use((YamlScalar)node, extended);
        file.Extended.AddRange(extended.Extended);
        file.Extended.Add(extended);
        file.IsBaseMissing = extended.IsBaseMissing;
        file.IsIncomplete |= extended.IsIncomplete;
        return extended;
    }

    private void ReadImports(LoadedFile file, LoadedFile? extended)
    {
        if (extended is not null)
        {
            file.Imports.AddRange(extended.Imports);
            DropImports(file);
        }
        foreach (var entry in file.Own?.Node.Entries ?? [])
        {
            if (entry.Key.Text != "imports" && !(file.IsSchema && entry.Key.Text == "imports+"))
                continue;
            var list = _reader.Sequence(entry.Value, "`imports`", "a list of packs", "a pack such as `std/noise.en`");
            file.IsIncomplete |= list is null;
            foreach (var item in list ?? [])
            {
                if (_reader.Scalar(item, "An import") is { } import && _finder.FindPack(file, import, _byPath) is { } found && Open(found, import, false) is { } imported)
                {
                    _reader.Names?.Use(import, imported);
                    file.Imports.Add(new Import(import.Text, imported, import));
                }
                else
                    file.IsIncomplete = true;
            }
        }
        foreach (var (_, imported, _) in file.Imports)
        {
            file.Visible |= imported.Visible;
            file.IsIncomplete |= imported.IsIncomplete;
        }
    }

    /// <summary><c>imports-</c>: what a schema that is extended imports, as it is written there.</summary>
    private void DropImports(LoadedFile file)
    {
        if (file.Own?.Node.Find("imports-") is not { } entry)
            return;
        if (entry.Value is YamlScalar { Text: MergedNodes.All })
        {
            file.Imports.Clear();
            return;
        }
        foreach (var text in _reader.Texts(entry.Value, "`imports-`", "imports of the schema that is extended"))
        {
            if (_reader.Names is { } names && file.Imports.Find(import => import.Text == text.Text) is { File: { } dropped })
                names.Use(text, dropped);
            if (file.Imports.RemoveAll(import => import.Text == text.Text) == 0 && !file.IsIncomplete)
            {
                var known = file.Imports.ConvertAll(static import => import.Text);
                _reader.Report(CompositionDiagnostics.NotThere, text, "import", text.Text, "taken away", NearestName.Suggest(text.Text, known),
                    "Write it as the schema that is extended does, or remove it from the list.");
            }
        }
    }

    /// <summary>
    /// <c>input.language</c> brings the words by which that language ends its sentences, where the product has a pack of them: <c>std/text.en</c>
    /// for <c>en</c> and, there being none of its own, for <c>en-GB</c>. Case says nothing in a language tag (BCP 47), and the names of packs have none.
    /// </summary>
    private void LoadLanguage(KeyedMap? schema)
    {
        if (schema?["input"] is not YamlMapping input || input.Find("language")?.Value is not YamlScalar { Text: var tag })
            return;
        var language = tag.ToLowerInvariant();
        var primary = language.IndexOf('-') is > 0 and var hyphen ? language.Substring(0, hyphen) : language;
        if (!BuiltIn.TryGetPack(LanguagePack + language, out var words) && !BuiltIn.TryGetPack(LanguagePack + primary, out words))
            return;
        if (_byPath.TryGetValue(words.Path, out var known))
        {
            // Read for a schema that is extended, and not imported any more.
            if (!_files.Contains(known))
                _files.Add(known);
        }
        else if (_count < MostFiles)
            Load(new FoundFile(words, null), false);
    }

    /// <summary>A file that has been found, read once; null where it cannot be used here, which is reported.</summary>
    private LoadedFile? Open(FoundFile found, YamlScalar written, bool isSchema)
    {
        if (!_byPath.TryGetValue(found.File.Path, out var known))
        {
            if (_count < MostFiles)
                return Load(found, isSchema, written);
            _reader.Report(HeaderDiagnostics.TooManyImports, written, MostFiles);
            return null;
        }
        if (known.IsDone && known.IsSchema == isSchema)
            return known;
        if (known.IsSchema != isSchema)
        {
            if (known.Own?.Node.Find(isSchema ? "pack" : "schema") is { } kind)
                ReportKind(kind.Key, isSchema, written);
            return null;
        }
        var cycle = "";
        for (var i = _open.IndexOf(known); i < _open.Count; i++)
            cycle += _reader.FileName(_open[i].Source) + " → ";
        _reader.Report(isSchema ? CompositionDiagnostics.Cycle : HeaderDiagnostics.ImportCycle, written, cycle + _reader.FileName(known.Source));
        return null;
    }
}
