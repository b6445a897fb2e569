using System.Globalization;

namespace ContentGen.Schema.Yaml;

/// <summary>Spaces that look like one and are none for YAML: they come with what is copied from a page or a word processor.</summary>
internal static class YamlSpaces
{
    private const char NoBreak = '\u00A0';

    /// <summary>White space within a line that is neither a space nor a tab, or a character without width.</summary>
    public static bool IsOther(char c) =>
        c is NoBreak or '\u1680' or >= '\u2000' and <= '\u200B' or '\u202F' or '\u205F' or '\u2060' or '\u3000' or '\uFEFF';

    public static string NameOf(char c) =>
        (c == NoBreak ? "no-break space" : "space of another kind") + " (U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + ")";

    /// <summary>The first of them at the start of a text, with what to do, led by a space; empty where there is none.</summary>
    public static string Hint(string text) =>
        text.Length > 0 && IsOther(text[0]) ? " It begins with a " + NameOf(text[0]) + ": write a space." : "";
}
