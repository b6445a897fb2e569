using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema;

/// <summary>What hosts ask about the words of the language.</summary>
public static class SchemaLanguage
{
    /// <summary>Whether a key of predicates, of which expectations are made, has this name.</summary>
    public static bool IsPredicate(string name) => PredicateCatalog.Find(name) is { IsLater: false };

    /// <summary>Whether a diagnostic says that a file is no YAML, so that what stands behind its place was not read.</summary>
    public static bool IsNotYaml(string id) => id == StructureDiagnostics.Syntax.Id;
}
