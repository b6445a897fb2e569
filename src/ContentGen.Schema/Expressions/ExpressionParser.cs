using System.Collections.Generic;

namespace ContentGen.Schema.Expressions;

/// <summary>Reads an expression by recursive descent. It stops at the first mistake; how deep it goes and how much it keeps is bounded.</summary>
internal sealed class ExpressionParser
{
    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];

    private readonly ExpressionLexer _lexer;
    private ExpressionToken _token;
    private ExpressionMistake? _mistake;
    private int _depth;
    private int _parts;

    private ExpressionParser(string text, int start, int end)
    {
        _lexer = new(text, start, end);
        _token = _lexer.Next();
    }

    /// <summary>Reads a piece of a text as one expression: what it says, or what is wrong.</summary>
    public static (ExpressionSyntax? Syntax, ExpressionMistake? Mistake) Read(string text, int start, int end)
    {
        if (end - start > ExpressionLimits.Length)
        {
            return (null, new(start, end - start,
                "This expression has " + (end - start) + " characters; at most " + ExpressionLimits.Length + " are read. Make several rules of it.", true));
        }
        var parser = new ExpressionParser(text, start, end);
        var syntax = parser.Or();
        if (parser._token.Kind != TokenKind.End)
            parser.Unexpected("an operator such as `and`");
        var mistake = parser._lexer.Mistake is { } unreadable && (parser._mistake is null || unreadable.Start <= parser._mistake.Start)
            ? unreadable
            : parser._mistake;
        return mistake is null ? (syntax, null) : (null, mistake);
    }

    private bool Is(string symbolOrWord) => _token.Kind is TokenKind.Symbol or TokenKind.Name && _token.Text == symbolOrWord;

    private ExpressionToken Take()
    {
        var taken = _token;
        if (taken.Kind != TokenKind.End && ++_parts > ExpressionLimits.Parts)
        {
            Fail(new(taken.Start, taken.Length,
                "This expression has more than " + ExpressionLimits.Parts + " parts. Make several rules of it.", true));
        }
        if (_mistake is null)
            _token = _lexer.Next();
        return taken;
    }

    /// <summary>Everything behind a mistake reads as the end, so that nothing goes on.</summary>
    private void Fail(ExpressionMistake mistake)
    {
        _mistake ??= mistake;
        _token = new(TokenKind.End, _token.Start, 0, "");
    }

    private void Unexpected(string wanted)
    {
        var found = _token.Kind switch
        {
            TokenKind.End => "the expression ends",
            TokenKind.Text => "a text stands",
            _ => "`" + (_token.Kind == TokenKind.Reference ? "$" : "") + _token.Text + "` stands",
        };
        Fail(new(_token.Start, _token.Length, "Here " + found + " where " + wanted + " is wanted.") { IsAtEnd = _token.Kind == TokenKind.End });
    }

    private bool Enter(int start)
    {
        if (++_depth <= ExpressionLimits.Depth)
            return true;
        Fail(new(start, 1, "This is nested more than " + ExpressionLimits.Depth + " levels deep. Make several rules of it.", true));
        return false;
    }

    private ExpressionSyntax Or()
    {
        var left = And();
        while (Is("or"))
            left = new BinarySyntax(Take(), left, And());
        return left;
    }

    private ExpressionSyntax And()
    {
        var left = Not();
        while (Is("and"))
            left = new BinarySyntax(Take(), left, Not());
        return left;
    }

    private ExpressionSyntax Not()
    {
        if (!Is("not"))
            return Comparison();
        var sign = Take();
        if (!Enter(sign.Start))
            return new BooleanSyntax(sign);
        var of = Not();
        _depth--;
        return new UnarySyntax(sign, of);
    }

    private ExpressionSyntax Comparison()
    {
        var left = Sum();
        if (!IsComparison())
            return left;
        var comparison = new BinarySyntax(Take(), left, Sum());
        if (IsComparison())
            Fail(new(_token.Start, _token.Length, "Two comparisons in a row say nothing. Join them: `1 < words(dek) and words(dek) < 20`."));
        return comparison;
    }

    private bool IsComparison() => _token.Kind == TokenKind.Symbol && System.Array.IndexOf(Comparisons, _token.Text) >= 0;

    private ExpressionSyntax Sum()
    {
        var left = Product();
        while (Is("+") || Is("-"))
            left = new BinarySyntax(Take(), left, Product());
        return left;
    }

    private ExpressionSyntax Product()
    {
        var left = Unary();
        while (Is("*") || Is("/"))
            left = new BinarySyntax(Take(), left, Unary());
        return left;
    }

    private ExpressionSyntax Unary()
    {
        if (!Is("-"))
            return Primary();
        var sign = Take();
        if (!Enter(sign.Start))
            return new BooleanSyntax(sign);
        var of = Unary();
        _depth--;
        return new UnarySyntax(sign, of);
    }

    private ExpressionSyntax Primary()
    {
        switch (_token.Kind)
        {
            case TokenKind.Number:
                return new NumberSyntax(Take());
            case TokenKind.Text:
                return new TextSyntax(Take());
            case TokenKind.Reference:
                return new ReferenceSyntax(Take());
            case TokenKind.Name when _token.Text is "true" or "false":
                return new BooleanSyntax(Take());
            case TokenKind.Name when _token.Text is not ("and" or "or" or "as"):
                return NameOrCall();
            case TokenKind.Symbol when _token.Text == "(":
                return Bracketed();
        }
        Unexpected("a value");
        return new BooleanSyntax(_token);
    }

    private ExpressionSyntax Bracketed()
    {
        var open = Take();
        if (!Enter(open.Start))
            return new BooleanSyntax(open);
        var inner = Or();
        _depth--;
        Expect(")");
        return inner;
    }

    private int Expect(string symbol)
    {
        if (Is(symbol))
            return Take().End;
        Unexpected("`" + symbol + "`");
        return _token.Start;
    }

    private ExpressionSyntax NameOrCall()
    {
        var name = Take();
        if (!Is("("))
            return Path(null, name);
        if (!Enter(name.Start))
            return new BooleanSyntax(name);
        Take();
        var arguments = new List<ArgumentSyntax>();
        while (!Is(")") && _token.Kind != TokenKind.End)
        {
            var value = Or();
            ExpressionToken? alias = null;
            if (Is("as"))
            {
                Take();
                if (_token.Kind == TokenKind.Name)
                    alias = Take();
                else
                    Unexpected("a name");
            }
            arguments.Add(new(value, alias));
            if (!Is(","))
                break;
            Take();
        }
        _depth--;
        var call = new CallSyntax(name, arguments, Expect(")"));
        return Is(".") ? Path(call, name) : call;
    }

    private PathSyntax Path(CallSyntax? of, ExpressionToken first)
    {
        var names = new List<ExpressionToken>();
        if (of is null)
            names.Add(first);
        var end = of?.End ?? first.End;
        while (Is("."))
        {
            Take();
            if (_token.Kind != TokenKind.Name)
            {
                Unexpected("a name");
                break;
            }
            var name = Take();
            names.Add(name);
            end = name.End;
        }
        return new(of, names, first.Start, end);
    }
}
