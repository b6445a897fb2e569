using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace ContentGen.Schema.Tests.Cases;

/// <summary>
/// Resolves imports among given files, all in one folder; a file whose name has a folder is one of a package. Any <c>any-NN.pack.yaml</c> is an empty pack.
/// </summary>
internal sealed partial class MemoryResolver(IReadOnlyDictionary<string, string> files) : IImportResolver, IPackageResolver
{
    public static readonly MemoryResolver Empty = new(new Dictionary<string, string>());

    /// <summary>What was asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public ImportResult Resolve(string import, string importingPath)
    {
        Asked.Add(import);
        var name = import.StartsWith("./", StringComparison.Ordinal) ? import[2..] : import;
        if (AnyPack().IsMatch(name))
            return new ImportResult(new SourceFile(name, "contentgen: 1\npack: any\n"), null);
        return files.TryGetValue(name, out var text)
            ? new ImportResult(new SourceFile(name, CaseText.Expand(text)), null)
            : new ImportResult(null, "There is no such file; check the path.");
    }

    public ImportResult ResolvePackage(string package, string file)
    {
        var name = package.ToLowerInvariant() + "/" + file;
        Asked.Add(name);
        return files.TryGetValue(name, out var text) ? new ImportResult(new SourceFile(name, text), null) : new ImportResult(null, "No package delivers it.");
    }

    [GeneratedRegex("^any-[0-9]+\\.pack\\.yaml$")]
    private static partial Regex AnyPack();
}
