using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>A file with the package that delivers it, or null.</summary>
internal sealed record FoundFile(SourceFile File, string? Package);

/// <summary>Finds the files that <c>imports</c> and <c>extends</c> name: in the product, in packages, or relative to the file that names them.</summary>
internal sealed class FileFinder(IImportResolver resolver, NodeReader reader)
{
    /// <summary>What is said of a name where an import or a schema is meant.</summary>
    private sealed record Kind(DiagnosticDefinition Path, DiagnosticDefinition NotFound, string Ending);

    private static readonly Kind Pack = new(HeaderDiagnostics.ImportPath, HeaderDiagnostics.ImportNotFound, ImportPath.PackEnding);
    private static readonly Kind Schema = new(CompositionDiagnostics.BasePath, CompositionDiagnostics.BaseNotFound, ImportPath.SchemaEnding);

    /// <summary>What an import names; null where there is nothing, which is reported.</summary>
    public FoundFile? FindPack(LoadedFile from, YamlScalar import, Dictionary<string, LoadedFile> known)
    {
        if (!ImportPath.IsStandard(import.Text))
            return Find(from, import, Pack, known);
        var name = import.Text.Substring(ImportPath.StandardPrefix.Length);
        if (BuiltIn.TryGetPack(name, out var file))
            return new FoundFile(file, null);
        reader.Report(HeaderDiagnostics.ImportNotFound, import, import.Text, "The product has no such pack." + StandardPacks.Suggest(name));
        return null;
    }

    /// <summary>What <c>extends</c> names.</summary>
    public FoundFile? FindSchema(LoadedFile from, YamlScalar name, Dictionary<string, LoadedFile> known)
    {
        if (name.Text.StartsWith(ImportPath.StandardPrefix, StringComparison.OrdinalIgnoreCase) && StandardName(name.Text) is { } pack)
        {
            reader.Report(CompositionDiagnostics.BasePath, name, name.Text, "it is a pack, which schemas import (`imports: [" + pack + "]`)");
            return null;
        }
        // A name without a folder and an ending is an id.
        if (!NameSyntax.IsName(name.Text))
            return Find(from, name, Schema, known);
        if (BuiltIn.TryGetSchema(name.Text, out var file))
            return new FoundFile(file, null);
        var suggestion = NearestName.Suggest(name.Text, BuiltIn.SchemaNames);
        reader.Report(CompositionDiagnostics.BaseNotFound, name, name.Text,
            "The product has no such schema." + (suggestion.Length > 0 ? suggestion : " Its schemas are: " + string.Join(", ", BuiltIn.SchemaNames) + ".")
            + " A schema of your own is named by its path, as in `./" + name.Text + ImportPath.SchemaEnding + "`.");
        return null;
    }

    /// <summary>The pack of the product that a text names in some case, as it is written; null: none.</summary>
    private static string? StandardName(string text)
    {
        var name = text.ToLowerInvariant();
        return BuiltIn.TryGetPack(name.Substring(ImportPath.StandardPrefix.Length), out _) ? name : null;
    }

    private FoundFile? Find(LoadedFile from, YamlScalar name, Kind kind, Dictionary<string, LoadedFile> known)
    {
        if (ImportPath.IsOfPackage(name.Text, out var package, out var part))
            return FindInPackage(name, kind, package, part + kind.Ending);
        if (from.Package is { } own)
        {
            if (ImportPath.Sibling(name.Text, out var reason) is { } sibling)
                return FindInPackage(name, kind, own, sibling);
            reader.Report(kind.Path, name, name.Text, reason);
            return null;
        }
        var path = ImportPath.Resolve(name.Text, from.Source.Path, out var problem);
        if (path is null)
        {
            reader.Report(kind.Path, name, name.Text, problem);
            return null;
        }
        if (known.TryGetValue(path, out var loaded) && loaded.Package is null)
            return new FoundFile(new SourceFile(loaded.Source.Path, loaded.Source.Text), null);
        var result = resolver.Resolve(name.Text, from.Source.Path);
        // Asked only where there is a mistake already: a file of that name with its ending.
        if (result is { File: null, Id: null } && !name.Text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && resolver.Resolve(name.Text + kind.Ending, from.Source.Path).File is not null)
            result = new ImportResult(null, "Did you mean `" + name.Text + kind.Ending + "`?");
        return Found(result, name, kind, null);
    }

    private FoundFile? FindInPackage(YamlScalar name, Kind kind, string package, string file)
    {
        var result = resolver is IPackageResolver packages
            ? packages.ResolvePackage(package, file)
            : new ImportResult(null, "Packages are not known here; write a path.");
        // A package can be called so; where none is, the product is meant.
        if (result.File is null && name.Text.StartsWith(ImportPath.StandardPrefix, StringComparison.OrdinalIgnoreCase) && StandardName(name.Text) is { } pack)
            result = new ImportResult(null, "Did you mean `" + pack + "`?");
        return Found(result, name, kind, package);
    }

    private FoundFile? Found(ImportResult result, YamlScalar name, Kind kind, string? package)
    {
        if (result.File is { } file)
            return new FoundFile(file, package);
        reader.Report(result.Id is { } id ? kind.NotFound with { Id = id } : kind.NotFound, name, name.Text, result.Problem ?? "Check its path.");
        return null;
    }
}
