using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema;

namespace ContentGen.Conformance.Harness;

/// <summary>The files beside the schemas of a case, by name: all in one folder, or as <c>PACKAGE/NAME</c> in a package.</summary>
internal sealed class CaseFiles(IReadOnlyDictionary<string, string> files) : IImportResolver, IPackageResolver
{
    public ImportResult Resolve(string import, string importingPath) => Find(import.StartsWith("./", StringComparison.Ordinal) ? import[2..] : import);

    public ImportResult ResolvePackage(string package, string file) =>
        Find(files.Keys.FirstOrDefault(name => name.Equals(package + "/" + file, StringComparison.OrdinalIgnoreCase)) ?? file);

    private ImportResult Find(string name) => files.TryGetValue(name, out var text) ? new(new(name, text), null) : new(null, $"The case has no file '{name}'.");
}
