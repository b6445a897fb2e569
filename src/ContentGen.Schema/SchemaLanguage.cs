using ContentGen.Schema.Binding;

namespace ContentGen.Schema;

/// <summary>What hosts ask about the words of the language.</summary>
public static class SchemaLanguage
{
    /// <summary>Whether a key of predicates, of which expectations are made, has this name.</summary>
    public static bool IsPredicate(string name) => PredicateCatalog.Find(name) is { IsLater: false };
}
