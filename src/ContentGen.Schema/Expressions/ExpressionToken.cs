namespace ContentGen.Schema.Expressions;

internal enum TokenKind
{
    End,
    Name,
    Number,
    Text,

    /// <summary><c>$name</c>: a pattern or a set of phrases.</summary>
    Reference,

    /// <summary>An operator, a bracket, a comma or a dot: <see cref="ExpressionToken.Text"/> says which.</summary>
    Symbol,
}

/// <summary>A piece of an expression.</summary>
/// <param name="Start">In UTF-16 code units of the text in which the expression stands, from 0.</param>
/// <param name="Text">A name, a number or a symbol as written; of a text what stands between its quotes, of a reference what stands behind <c>$</c>.</param>
internal readonly record struct ExpressionToken(TokenKind Kind, int Start, int Length, string Text)
{
    public int End => Start + Length;
}

/// <summary>Where an expression cannot be read, and why.</summary>
/// <param name="Text">A sentence, what to do included.</param>
/// <param name="IsLarge">It is too large to be read.</param>
internal sealed record ExpressionMistake(int Start, int Length, string Text, bool IsLarge = false)
{
    /// <summary>More was wanted where the text ends.</summary>
    public bool IsAtEnd { get; init; }
}
