using System;

namespace ContentGen.Schema.Yaml;

/// <summary>Escapes of double-quoted texts (YAML 1.2, 5.7). A pattern in double quotes is the mistake that they are known for: <c>"\d+"</c>.</summary>
internal static class YamlEscapes
{
    public const string Advice = "Put the text in single quotes, in which a backslash is a backslash, or write `\\\\` for one.";

    private const string Known = "0abt\tnvfre \"/\\N_LPxuU\r\n";

    /// <summary>Where the first backslash stands that no escape follows, in the double-quoted text that begins at a place or behind it; −1 if there is none.</summary>
    public static int FirstUnknown(string text, int from)
    {
        var quote = text.IndexOf('"', from);
        for (var i = quote + 1; quote >= 0 && i < text.Length - 1 && text[i] != '"'; i++)
        {
            if (text[i] != '\\')
                continue;
            if (Known.IndexOf(text[i + 1]) < 0)
                return i;
            i++;
        }
        return -1;
    }
}
