namespace ContentGen.Schema.Yaml;

/// <summary>What to do where a value is missing, told from what stands there.</summary>
internal static class EmptyValues
{
    private const string Write = "Write one, or remove the key or list item.";

    /// <summary>For an anchor with nothing behind it.</summary>
    public const string AnchorAdvice = "Write one, or put quotes around a text that begins with `&`.";

    /// <summary>For a value of which nothing is written.</summary>
    public static string Advice(string text, int start, int length)
    {
        var at = start + length;
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at < text.Length && text[at] == '#' ? Write + " `#` begins a comment here: put quotes around a text that begins with it." : Write;
    }

    /// <summary>Whether a key within brackets is followed by its colon.</summary>
    public static bool HasColon(string text, int keyEnd)
    {
        for (var at = keyEnd; at < text.Length; at++)
        {
            if (text[at] == '#' && text[at - 1] is ' ' or '\t' or '\n' or '\r')
            {
                while (at + 1 < text.Length && text[at + 1] is not ('\n' or '\r'))
                    at++;
            }
            else if (text[at] is not (' ' or '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029'))
                return text[at] == ':';
        }
        return false;
    }

    /// <summary>For a key within brackets that has no colon.</summary>
    /// <param name="before">The entry before it, or null.</param>
    public static string WithoutColon(YamlScalar key, YamlEntry? before)
    {
        var colon = key.Style == YamlStyle.Plain ? key.Text.IndexOf(':') : -1;
        if (colon > 0)
            return "Write a space behind the colon: `" + key.Text.Substring(0, colon) + ": " + key.Text.Substring(colon + 1) + "`.";
        if (before?.Value is YamlScalar { Style: YamlStyle.Plain } text && IsOpen(text.Text))
            return "The comma ends the text `" + text.Text + "`, which has no quotes: put quotes around all of it.";
        return "Within `{` and `}` write a colon and a value behind each key; a list stands between `[` and `]`. Put quotes around a text with a bracket or a comma in it.";
    }

    /// <summary>A round bracket in it is not closed.</summary>
    private static bool IsOpen(string text)
    {
        var open = 0;
        foreach (var c in text)
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        return open > 0;
    }
}
