using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Comparison;

/// <summary>Whom a change concerns.</summary>
public enum ChangeKind
{
    /// <summary>Who compiles against the generated C#.</summary>
    Api,
    /// <summary>Who validates: documents without findings get some, or the other way round.</summary>
    Accept,
    /// <summary>Who reads values: the same document gives others.</summary>
    Extract,
    /// <summary>Nobody's program: descriptions, messages, names that only the schema knows.</summary>
    Info,
}

/// <summary>One difference between two versions of a schema, as it concerns one kind of user.</summary>
/// <param name="IsBreaking">Something that held before need not hold any more. False: only more is possible than before. Never set for <see cref="ChangeKind.Info"/>.</param>
/// <param name="Path">The path of keys in the schema (<c>roles/headline/when</c>); of <see cref="ChangeKind.Api"/> the member in C# (<c>NewsArticle.Headline</c>).</param>
/// <param name="Summary">What happened, in a few words: <c>wants more</c>.</param>
/// <param name="Old">What was there before, in one line; null: nothing.</param>
/// <param name="New">What is there now, in one line; null: nothing.</param>
/// <param name="OldPlace">Where that is written; null: nowhere in a file.</param>
/// <param name="NewPlace">Where that is written; null: nowhere in a file.</param>
public sealed record SchemaChange(
    ChangeKind Kind, bool IsBreaking, string Path, string Summary, string? Old, string? New, SourceSpan? OldPlace, SourceSpan? NewPlace)
{
    /// <summary>Something differs of which the comparison knows nothing; taken as breaking.</summary>
    public bool IsUnknown { get; init; }
}
