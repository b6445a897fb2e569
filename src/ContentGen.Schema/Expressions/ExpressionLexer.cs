using System.Text;

namespace ContentGen.Schema.Expressions;

/// <summary>Takes the text of an expression apart, one token at a time.</summary>
internal sealed class ExpressionLexer(string text, int start, int end)
{
    private static readonly string[] TwoCharacters = ["==", "!=", "<=", ">="];
    private const string OneCharacter = "()+-*/,.<>";

    private int _at = start;

    /// <summary>What could not be read; no token behind it is given.</summary>
    public ExpressionMistake? Mistake { get; private set; }

    public ExpressionToken Next()
    {
        while (_at < end && text[_at] is ' ' or '\t' or '\n' or '\r')
            _at++;
        if (_at >= end)
            return new(TokenKind.End, end, 0, "");
        var c = text[_at];
        if (IsLetter(c))
            return Name(TokenKind.Name, _at);
        if (IsDigit(c))
            return Number();
        if (c is '\'' or '"')
            return Quoted(c);
        if (c == '$' && _at + 1 < end && IsLetter(text[_at + 1]))
            return Name(TokenKind.Reference, _at + 1);
        if (c == '.' && _at + 1 < end && IsDigit(text[_at + 1]) && (_at == 0 || !IsDigit(text[_at - 1]) && !IsLetter(text[_at - 1]) && text[_at - 1] != ')'))
            return Number();
        if (OtherComparison() is { } meant)
            return Fail(_at, 2, "`" + text.Substring(_at, 2) + "` compares nothing. Write `" + meant + "`.");
        foreach (var symbol in TwoCharacters)
        {
            if (_at + 1 < end && text[_at] == symbol[0] && text[_at + 1] == symbol[1])
                return Symbol(symbol);
        }
        return OneCharacter.IndexOf(c) >= 0 ? Symbol(c.ToString()) : Unknown(c);
    }

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>What other languages write for a comparison.</summary>
    private string? OtherComparison() => _at + 1 >= end ? null : (text[_at], text[_at + 1]) switch
    {
        ('<', '>') => "!=",
        ('=', '>') => ">=",
        ('=', '<') => "<=",
        _ => null,
    };

    private ExpressionToken Symbol(string symbol)
    {
        _at += symbol.Length;
        return new(TokenKind.Symbol, _at - symbol.Length, symbol.Length, symbol);
    }

    /// <summary>A name as schemas write it; a hyphen belongs to it only between its letters and digits.</summary>
    private ExpressionToken Name(TokenKind kind, int nameStart)
    {
        var tokenStart = _at;
        _at = nameStart;
        while (_at < end && (IsLetter(text[_at]) || IsDigit(text[_at]) || text[_at] == '-' && _at + 1 < end && (IsLetter(text[_at + 1]) || IsDigit(text[_at + 1]))))
            _at++;
        return new(kind, tokenStart, _at - tokenStart, text.Substring(nameStart, _at - nameStart));
    }

    private ExpressionToken Number()
    {
        var tokenStart = _at;
        while (_at < end && IsDigit(text[_at]))
            _at++;
        var digits = _at - tokenStart;
        var decimals = 0;
        if (_at + 1 < end && text[_at] == '.' && IsDigit(text[_at + 1]))
        {
            for (_at++; _at < end && IsDigit(text[_at]); _at++)
                decimals++;
        }
        if (text[tokenStart] == '.' || IsGoneOn())
            return OtherNumber(tokenStart);
        if (digits > ExpressionLimits.Digits || decimals > ExpressionLimits.Decimals)
        {
            return Fail(tokenStart, _at - tokenStart,
                "This number is too long. Write at most " + ExpressionLimits.Digits + " digits, and " + ExpressionLimits.Decimals + " decimals.");
        }
        return new(TokenKind.Number, tokenStart, _at - tokenStart, text.Substring(tokenStart, _at - tokenStart));
    }

    /// <summary>A mark of thousands or decimals that expressions do not have, and digits behind it. No function wants a number, so that no comma stands behind one.</summary>
    private bool IsGoneOn() => _at + 1 < end && text[_at] is ',' or '_' && IsDigit(text[_at + 1]);

    /// <summary>A number as other places write it.</summary>
    private ExpressionToken OtherNumber(int tokenStart)
    {
        var meant = new StringBuilder(text[tokenStart] == '.' ? "0" : "").Append(text, tokenStart, _at - tokenStart);
        while (IsGoneOn())
        {
            var mark = text[_at++];
            var groupStart = _at;
            while (_at < end && IsDigit(text[_at]))
                _at++;
            if (mark == ',' && _at - groupStart != 3)
                meant.Append('.');
            meant.Append(text, groupStart, _at - groupStart);
        }
        return Fail(tokenStart, _at - tokenStart, "This is no number. Write `" + meant + "`.");
    }

    /// <summary>A text between quotes; the quote itself is written twice.</summary>
    private ExpressionToken Quoted(char quote)
    {
        var tokenStart = _at++;
        var content = new StringBuilder();
        while (_at < end)
        {
            if (text[_at] != quote)
            {
                content.Append(text[_at++]);
                continue;
            }
            _at++;
            if (_at >= end || text[_at] != quote)
                return new(TokenKind.Text, tokenStart, _at - tokenStart, content.ToString());
            content.Append(quote);
            _at++;
        }
        return Fail(tokenStart, 1, "Here a text begins that does not end. Put a `" + quote + "` behind it.", isAtEnd: true);
    }

    private ExpressionToken Unknown(char c)
    {
        if (c is >= 'A' and <= 'Z')
            return Capital();
        var length = char.IsHighSurrogate(c) && _at + 1 < end && char.IsLowSurrogate(text[_at + 1]) ? 2 : 1;
        var advice = c switch
        {
            '=' => "`=` compares nothing. Write `==`.",
            '!' => "`!` has no meaning here. Write `not`, or `!=` between two values.",
            '&' => "`&` has no meaning here. Write `and`.",
            '|' => "`|` has no meaning here. Write `or`.",
            '≥' or '≤' or '≠' or '×' or '÷' or '‐' or '‑' or '‒' or '–' or '—' or '−' =>
                "`" + c + "` has no meaning here. Write `" + (c switch { '≥' => ">=", '≤' => "<=", '≠' => "!=", '×' => "*", '÷' => "/", _ => "-" }) + "`.",
            '%' => "`%` has no meaning here. There are `+`, `-`, `*` and `/`.",
            '{' or '}' or '[' or ']' => "`" + c + "` has no meaning here. Group with round brackets, `(` and `)`.",
            '‘' or '’' or '‚' => "`" + c + "` is no quote of an expression. Write `'` at both ends of the text.",
            '“' or '”' or '„' or '«' or '»' => "`" + c + "` is no quote of an expression. Write `\"` at both ends of the text.",
            _ => "`" + text.Substring(_at, length) + "` has no meaning here. Remove it, or put a text between quotes.",
        };
        return Fail(_at, length, advice);
    }

    /// <summary>A word that would be a name, or a word such as <c>and</c>, in lower case.</summary>
    private ExpressionToken Capital()
    {
        var length = 1;
        while (_at + length < end && (char.IsLetterOrDigit(text[_at + length]) || text[_at + length] == '-'))
            length++;
        var word = text.Substring(_at, length);
        return Fail(_at, length, "`" + word + "` is no name: names have no capital letters. Write `" + word.ToLowerInvariant() + "`, or put a text between quotes.");
    }

    private ExpressionToken Fail(int at, int length, string advice, bool isAtEnd = false)
    {
        Mistake ??= new(at, length, advice) { IsAtEnd = isAtEnd };
        _at = end;
        return new(TokenKind.End, end, 0, "");
    }
}
