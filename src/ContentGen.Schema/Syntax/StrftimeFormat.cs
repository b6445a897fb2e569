using System.Text;

namespace ContentGen.Schema.Syntax;

/// <summary>Formats of dates as <c>strftime</c> has them, in C, Python, Ruby and shells: recognised to say what to write instead.</summary>
internal static class StrftimeFormat
{
    /// <summary>Where the first part stands: a percent sign with a letter behind it, or −1.</summary>
    public static int Find(string format)
    {
        for (var i = 0; i + 1 < format.Length; i++)
        {
            if (format[i] == '%' && format[i + 1] is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '-' or '#')
                return i;
        }
        return -1;
    }

    /// <summary>The same format as the language has it; null where it has a part without a counterpart.</summary>
    public static string? Translate(string format)
    {
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '%')
            {
                var isShort = i + 1 < format.Length && format[i + 1] is '-' or '#';
                i += isShort ? 2 : 1;
                if (i >= format.Length || Part(format[i], isShort) is not { } part)
                    return null;
                text.Append(part);
            }
            else if (IsOfWord(format[i]))
            {
                var start = i;
                while (i + 1 < format.Length && IsOfWord(format[i + 1]))
                    i++;
                text.Append('\'').Append(format.Substring(start, i + 1 - start).Replace("'", "''")).Append('\'');
            }
            else
            {
                text.Append(format[i]);
            }
        }
        return text.ToString();
    }

    /// <param name="isShort">Without a zero before one digit: <c>%-d</c>.</param>
    private static string? Part(char letter, bool isShort) => letter switch
    {
        'Y' => "yyyy",
        'B' => "MMMM",
        'b' or 'h' => "MMM",
        'm' => isShort ? "M" : "MM",
        'A' => "dddd",
        'a' => "ddd",
        'd' => isShort ? "d" : "dd",
        'e' => "d",
        'H' => isShort ? "H" : "HH",
        'k' => "H",
        'I' => isShort ? "h" : "hh",
        'l' => "h",
        'M' => "mm",
        'S' => "ss",
        'p' or 'P' => "tt",
        'z' => "zzz",
        'F' => "yyyy-MM-dd",
        'T' => "HH:mm:ss",
        'R' => "HH:mm",
        '%' => "%",
        _ => null,
    };

    /// <summary>What has to stand between single quotes.</summary>
    private static bool IsOfWord(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '\'';
}
