using ContentGen.Schema;

namespace ContentGen.Tests.Robustness;

/// <summary>For schemas that import <c>std/</c> packs only.</summary>
internal sealed class NoImports : IImportResolver
{
    internal static readonly NoImports Instance = new();

    public ImportResult Resolve(string import, string importingPath) => new(null, "There are no files here.");
}
