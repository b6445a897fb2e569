using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Generator.Diagnostics;
using ContentGen.Schema;

namespace ContentGen.Generator.Inputs;

/// <summary>What the schemas of a project can import and extend.</summary>
/// <param name="Schemas">Those that can be extended.</param>
/// <param name="Folder">The project's.</param>
internal sealed record Importables(EquatableArray<ImportableFile> Packs, EquatableArray<ImportableFile> Schemas, string? Folder);

/// <summary>
/// Finds imports among the files that the project and its packages name: the generator opens no file by itself. Names are compared exactly on every
/// machine, so that what builds on one builds on all. Once made it never changes: several threads may ask at once.
/// </summary>
internal sealed class ProjectImports : IImportResolver, IPackageResolver, IFileNaming
{
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> _ofPackages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _inAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? _folder;

    internal ProjectImports(Importables importables)
    {
        _folder = importables.Folder;
        foreach (var (file, package) in importables.Packs.Concat(importables.Schemas))
        {
            var path = FilePath.Normalize(file.Path);
            if (package is null)
            {
                _files[path] = file;
                _inAnyCase[path] = path;
                continue;
            }
            _packages.Add(package);
            _ofPackages[PackageKey(package, path.Substring(path.LastIndexOf('/') + 1))] = file;
        }
    }

    public ImportResult Resolve(string import, string importingPath)
    {
        var path = FilePath.Beside(importingPath, import);
        if (_files.TryGetValue(path, out var file))
            return new(file, null);
        if (_inAnyCase.TryGetValue(path, out var other))
            return SameInAnotherCase(path, other) is { } found ? new(found, null) : Problem(GeneratorDiagnostics.ImportId, GeneratorDiagnostics.ImportCase(FilePath.Within(_folder, other)));
        return Problem(GeneratorDiagnostics.ImportId, GeneratorDiagnostics.ImportProblem(FilePath.From(_folder, path)));
    }

    /// <summary>Within messages files are named from the project's folder, so that they say the same on every machine.</summary>
    public string ShownName(string path) => FilePath.From(_folder, path);

    public ImportResult ResolvePackage(string package, string file)
    {
        if (_ofPackages.TryGetValue(PackageKey(package, file), out var found))
            return new(found, null);
        return Problem(GeneratorDiagnostics.PackageId, _packages.Contains(package)
            ? GeneratorDiagnostics.PackageFile(package, file, FilesOf(package))
            : GeneratorDiagnostics.PackageMissing(package));
    }

    /// <summary>
    /// Where the machine compares paths without case, folders above the project may be written in any; what the schema wrote must still be the file's name.
    /// </summary>
    private SourceFile? SameInAnotherCase(string path, string other)
    {
        if (!ReferenceEquals(FilePath.Comparer, StringComparer.OrdinalIgnoreCase))
            return null;
        var within = FilePath.Within(_folder, other).Length;
        return string.CompareOrdinal(path, path.Length - within, other, other.Length - within, within) == 0 ? _files[other] : null;
    }

    private static ImportResult Problem(string id, string problem) => new(null, problem) { Id = id };

    private IEnumerable<string> FilesOf(string package) => _ofPackages.Keys
        .Where(key => key.StartsWith(PackageKey(package, ""), StringComparison.Ordinal))
        .Select(static key => key.Substring(key.IndexOf('/') + 1))
        .OrderBy(static name => name, StringComparer.Ordinal);

    /// <summary>Ids of packages are compared without case, names of files with it.</summary>
    private static string PackageKey(string package, string file) => package.ToLowerInvariant() + "/" + file;
}
