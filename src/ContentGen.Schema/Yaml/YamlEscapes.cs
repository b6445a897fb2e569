using System;

namespace ContentGen.Schema.Yaml;

/// <summary>Escapes of double-quoted texts (YAML 1.2, 5.7). A pattern in double quotes is the mistake that they are known for: <c>"\d+"</c>.</summary>
internal static class YamlEscapes
{
    private const string Known = "0abt\tnvfre \"/\\N_LPxuU\r\n";
    private const string InQuotes = "Put the text in single quotes, in which a backslash is a backslash, or write `\\\\` for one.";

    private const string InDigits =
        "Write `\\x` with 2 hexadecimal digits, `\\u` with 4 or `\\U` with 8 for a character from 0 to 10FFFF, D800 to DFFF left out; or put the text in single quotes, in which a backslash is a backslash.";

    /// <summary>The first escape that is none, or that names no character, in the double-quoted text whose opening quote stands at a place; null if there is none.</summary>
    public static SyntaxMistake? FirstWrong(string text, int quote)
    {
        for (var i = quote + 1; i < text.Length - 1 && text[i] != '"'; i++)
        {
            if (text[i] != '\\')
                continue;
            if (Known.IndexOf(text[i + 1]) < 0)
                return new(i, 2, $"`{text.Substring(i, 2)}` is no escape in double quotes.", InQuotes);
            var (length, code) = Read(text, i);
            if (code < 0)
                return new(i, length, $"`{text.Substring(i, length)}` needs {Digits(text[i + 1])} hexadecimal digits.", InDigits);
            if (code > 0x10FFFF)
                return new(i, length, $"`{text.Substring(i, length)}` is no character of Unicode.", InDigits);
            if (code is >= 0xD800 and <= 0xDFFF)
            {
                // Two escapes may name a pair, as JSON writes it.
                var (lengthOfLow, low) = Read(text, i + length);
                if (code > 0xDBFF || low is >= 0 and (< 0xDC00 or > 0xDFFF))
                    return new(i, length, $"`{text.Substring(i, length)}` is half a surrogate pair.", InDigits);
                if (low >= 0)
                    length += lengthOfLow;
            }
            i += length - 1;
        }
        return null;
    }

    /// <summary>How long an escape is, and the code that its digits name: 0 if it has none, −1 if some are missing.</summary>
    private static (int Length, long Code) Read(string text, int at)
    {
        var digits = at < text.Length - 1 && text[at] == '\\' ? Digits(text[at + 1]) : 0;
        var (length, code) = (2, 0L);
        for (; length < digits + 2 && at + length < text.Length && Uri.IsHexDigit(text[at + length]); length++)
            code = code * 16 + Uri.FromHex(text[at + length]);
        return (length, length < digits + 2 ? -1 : code);
    }

    private static int Digits(char letter) => letter switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
}
