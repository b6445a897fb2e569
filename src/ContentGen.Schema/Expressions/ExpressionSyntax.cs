using System.Collections.Generic;

namespace ContentGen.Schema.Expressions;

/// <summary>An expression as written; places are those of <see cref="ExpressionToken"/>.</summary>
internal abstract class ExpressionSyntax(int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public int Length => End - Start;
}

internal sealed class NumberSyntax(ExpressionToken token) : ExpressionSyntax(token.Start, token.End)
{
    public string Text { get; } = token.Text;
}

internal sealed class TextSyntax(ExpressionToken token) : ExpressionSyntax(token.Start, token.End)
{
    public string Text { get; } = token.Text;
}

internal sealed class BooleanSyntax(ExpressionToken token) : ExpressionSyntax(token.Start, token.End)
{
    public bool Value { get; } = token.Text == "true";
}

/// <summary><c>$name</c>.</summary>
internal sealed class ReferenceSyntax(ExpressionToken token) : ExpressionSyntax(token.Start, token.End)
{
    public string Name { get; } = token.Text;
}

/// <summary>Names joined by dots; where <paramref name="of"/> is given, those behind <c>first(…)</c> and <c>last(…)</c>.</summary>
internal sealed class PathSyntax(CallSyntax? of, List<ExpressionToken> names, int start, int end) : ExpressionSyntax(start, end)
{
    public CallSyntax? Of { get; } = of;

    public List<ExpressionToken> Names { get; } = names;
}

/// <param name="alias">The name behind <c>as</c>.</param>
internal sealed class ArgumentSyntax(ExpressionSyntax value, ExpressionToken? alias)
{
    public ExpressionSyntax Value { get; } = value;

    public ExpressionToken? Alias { get; } = alias;
}

internal sealed class CallSyntax(ExpressionToken name, List<ArgumentSyntax> arguments, int end) : ExpressionSyntax(name.Start, end)
{
    public ExpressionToken Name { get; } = name;

    public List<ArgumentSyntax> Arguments { get; } = arguments;
}

/// <summary><c>not</c> or <c>-</c>.</summary>
internal sealed class UnarySyntax(ExpressionToken sign, ExpressionSyntax of) : ExpressionSyntax(sign.Start, of.End)
{
    public ExpressionToken Operator { get; } = sign;

    public ExpressionSyntax Of { get; } = of;
}

internal sealed class BinarySyntax(ExpressionToken sign, ExpressionSyntax left, ExpressionSyntax right) : ExpressionSyntax(left.Start, right.End)
{
    public ExpressionToken Operator { get; } = sign;

    public ExpressionSyntax Left { get; } = left;

    public ExpressionSyntax Right { get; } = right;
}
