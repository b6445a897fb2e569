using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema;

/// <summary>A file's text under the name that diagnostics show.</summary>
public sealed record SourceFile(string Path, string Text);

/// <summary>Finds what <c>imports</c> and <c>extends</c> name. Given by the host: the compiler opens no file.</summary>
public interface IImportResolver
{
    /// <summary>
    /// Resolves <paramref name="import"/> as written in <paramref name="importingPath"/>. <c>std/*</c> and the product's schemas are resolved by the
    /// compiler itself and never arrive here, nor does an absolute path or one that leaves the schema's root through <c>..</c>.
    /// </summary>
    ImportResult Resolve(string import, string importingPath);
}

/// <summary>Resolvers that need no host.</summary>
public static class ImportResolvers
{
    /// <summary>Finds nothing: for schemas that import <c>std/*</c> alone, which the compiler resolves by itself.</summary>
    public static IImportResolver None { get; } = new Nothing();

    private sealed class Nothing : IImportResolver
    {
        public ImportResult Resolve(string import, string importingPath) => new(null, "Nothing but `std/*` can be imported here.");
    }
}

/// <summary>What an <see cref="IImportResolver"/> is, too, where packages can deliver packs and schemas.</summary>
public interface IPackageResolver
{
    /// <summary>Finds a file of a package.</summary>
    /// <param name="package">The package's id, without regard to case.</param>
    /// <param name="file">The file's name: <c>house-style.pack.yaml</c>. It has no folder, and case counts.</param>
    ImportResult ResolvePackage(string package, string file);
}

/// <summary>What an <see cref="IImportResolver"/> is, too, where the compiler knows files by other names than people do.</summary>
public interface IFileNaming
{
    /// <summary>A path of the compiler as messages write it.</summary>
    string ShownName(string path);
}

/// <summary>Either the file, or why there is none (a sentence that says what to do).</summary>
public sealed record ImportResult(SourceFile? File, string? Problem)
{
    /// <summary>The id under which the host has the problem reported; null: the compiler's own for a file that is not found.</summary>
    public string? Id { get; init; }
}

/// <summary>What became of a schema.</summary>
/// <param name="Plan">Null where a diagnostic is an error.</param>
/// <param name="Diagnostics">In the order of file, place and id; imported files' own among them.</param>
/// <param name="FindingPlaces">For each of <see cref="SchemaPlan.Findings"/>, the place in a schema file that asks for it, or null for a finding
/// that no place asks for. Empty where there is no plan.</param>
public sealed record CompiledSchema(SchemaPlan? Plan, EquatableArray<SchemaDiagnostic> Diagnostics, EquatableArray<SourceSpan?> FindingPlaces)
{
    /// <summary>
    /// What gives the generated type its full name: the value of <c>namespace</c> where the schema's own file has one, else that of <c>schema</c>. Not of the
    /// plan, which has no places. Null where there is no plan, and for what was compiled with the product.
    /// </summary>
    public SourceSpan? TypeSpan { get; init; }
}
