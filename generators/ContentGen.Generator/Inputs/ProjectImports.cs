using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema;

namespace ContentGen.Generator.Inputs;

/// <summary>Finds imports among the project's packs: the generator opens no file by itself.</summary>
internal sealed class ProjectImports(EquatableArray<SourceFile> packs, string? projectFolder) : IImportResolver
{
    private readonly Dictionary<string, SourceFile> _packs = Index(packs);
    private readonly HashSet<string> _problems = [];

    public ImportResult Resolve(string import, string importingPath)
    {
        var path = FilePath.Beside(importingPath, import);
        if (_packs.TryGetValue(path, out var file))
            return new(file, null);
        var problem = GeneratorDiagnostics.ImportProblem(FilePath.Within(projectFolder, path));
        _problems.Add(problem);
        return new(null, problem);
    }

    /// <summary>Whether a message of the schema compiler repeats a problem that was given here.</summary>
    internal bool IsOwnProblem(string message) => _problems.Any(message.Contains);

    private static Dictionary<string, SourceFile> Index(EquatableArray<SourceFile> packs)
    {
        var index = new Dictionary<string, SourceFile>(FilePath.Comparer);
        foreach (var pack in packs)
            index[FilePath.Normalize(pack.Path)] = pack;
        return index;
    }
}
