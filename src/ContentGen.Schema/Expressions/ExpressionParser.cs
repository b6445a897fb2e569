using System.Collections.Generic;

namespace ContentGen.Schema.Expressions;

/// <summary>Reads an expression by recursive descent. It stops at the first mistake; how deep it goes and how much it keeps is bounded.</summary>
internal sealed class ExpressionParser
{
    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];

    /// <summary>In characters. A longer proposal is no help.</summary>
    private const int LongestProposal = 120;

    private readonly string _text;
    private readonly ExpressionLexer _lexer;
    private ExpressionToken _token;
    private ExpressionToken _before;

    /// <summary>The first function that compares or calculates where a path is wanted: a bracket that is missing is missing behind the path.</summary>
    private (string Function, PathSyntax Path)? _unclosed;
    private ExpressionMistake? _mistake;
    private int _depth;
    private int _parts;

    private ExpressionParser(string text, int start, int end)
    {
        _text = text;
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
        if (parser.Is(")"))
            parser.Fail(new(parser._token.Start, 1, "`)` closes no bracket. Remove it, or write the `(` that it is to close."));
        else if (parser._token.Kind != TokenKind.End)
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
            (_before, _token) = (taken, _lexer.Next());
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
        if (_token.Kind == TokenKind.Name && _token.Text is not ("and" or "or" or "as") && _before.Kind == TokenKind.Name && (_before.Start == 0 || _text[_before.Start - 1] != '.')
            && RuleFunctions.Find(_before.Text) is { } function)
        {
            Unopened(function);
            return;
        }
        var found = _token.Kind switch
        {
            TokenKind.End => "the expression ends",
            TokenKind.Text => "a text stands",
            _ => "`" + (_token.Kind == TokenKind.Reference ? "$" : "") + _token.Text + "` stands",
        };
        Fail(new(_token.Start, _token.Length, "Here " + found + " where " + wanted + " is wanted.") { IsAtEnd = _token.Kind == TokenKind.End });
    }

    /// <summary>A path stands behind the name of a function, without a bracket between them.</summary>
    private void Unopened(FunctionInfo function)
    {
        var at = _token;
        var path = Path(null, Take());
        var call = function.Form == function.Name + "(path)" && _mistake is null ? function.Name + "(" + Written(path.Start, path.End) + ")" : function.Form;
        _mistake = new(at.Start, at.Length, "`(` is missing behind `" + function.Name + "`. Write `" + call + "`.");
        Fail(_mistake);
    }

    private string Written(int start, int end) => _text.Substring(start, end - start);

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
        var start = _token.Start;
        var left = Sum();
        if (!IsComparison())
            return left;
        var sign = Take();
        var middle = _token.Start;
        var comparison = new BinarySyntax(sign, left, Sum());
        if (IsComparison())
            Chained(start, middle);
        return comparison;
    }

    /// <param name="start">Where the first comparison begins.</param>
    /// <param name="middle">Where its right side begins, which is the left side of the second.</param>
    private void Chained(int start, int middle)
    {
        var end = _before.End;
        var sign = Take();
        Sum();
        var isRead = _mistake is null && _lexer.Mistake is null && _before.End - start + end - middle <= LongestProposal;
        // What is wrong behind the second sign is no help before the two are apart.
        _mistake = new(sign.Start, sign.Length, "Two comparisons in a row say nothing. Join them"
            + (isRead ? ": `" + Written(start, end) + " and " + Written(middle, _before.End) + "`." : " with `and`."));
        Fail(_mistake);
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
        if (symbol == ")" && _token.Kind == TokenKind.End && _unclosed is var (function, path))
            Fail(new(path.Start, path.Length, "`)` is missing behind `" + Written(path.Start, path.End) + "`. Write `" + function + "(" + Written(path.Start, path.End) + ")`."));
        else
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
            if (arguments.Count == 1 && value is BinarySyntax && _mistake is null && Leftmost(value) is PathSyntax path && RuleFunctions.Find(name.Text)?.Form == name.Text + "(path)")
                _unclosed ??= (name.Text, path);
            if (!Is(","))
                break;
            Take();
        }
        _depth--;
        var call = new CallSyntax(name, arguments, Expect(")"));
        return Is(".") ? Path(call, name) : call;
    }

    private static ExpressionSyntax Leftmost(ExpressionSyntax syntax)
    {
        while (syntax is BinarySyntax binary)
            syntax = binary.Left;
        return syntax;
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
