using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Binding;

/// <summary>A name where it stands in a file: where it is declared, or where it is used.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Name">
/// As it is meant at <paramref name="Span"/>, without what stands around it there: no quotes, no quantifier, no <c>$</c>, no braces. Of the declaration of a file, its path;
/// of its uses, the text of the import.
/// </param>
/// <param name="Span">
/// The name alone. Where a scalar in double quotes writes it with escapes, that text; where its place within the scalar cannot be told, the whole scalar.
/// </param>
/// <param name="Declaration">
/// The place of the declaration that the name stands for; equal to <paramref name="Span"/> where it is declared. Of a file, its start: offset and length 0, line and column 1.
/// </param>
public sealed record WrittenName(NameKind Kind, string Name, SourceSpan Span, SourceSpan Declaration)
{
    /// <summary>Here the name is declared.</summary>
    public bool IsDeclaration => Span == Declaration;
}
