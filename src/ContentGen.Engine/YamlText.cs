using System.Globalization;
using System.Text;

namespace ContentGen.Engine;

/// <summary>The one escaper of YAML: whatever a text holds, as a scalar it is read back as it was, and in a comment it stays in its line.</summary>
public static class YamlText
{
    /// <summary>The text as a quoted scalar on one line.</summary>
    public static string Quote(string text) => IsShown(text) ? Single(text) : Double(text);

    /// <summary>The text between single quotes, where <see cref="IsShown(string)"/> holds.</summary>
    public static string Single(string text) => "'" + text.Replace("'", "''", System.StringComparison.Ordinal) + "'";

    /// <summary>Whether a text shows itself and nothing else, on one line: it needs no escapes.</summary>
    public static bool IsShown(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsShown(rune))
                return false;
        }
        return true;
    }

    /// <summary>The text on one line of a comment; what does not show itself is written out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most scalars to show; the rest is cut.</param>
    public static string Comment(string text, int most)
    {
        var written = new StringBuilder();
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (++count > most)
                return written.Append('…').ToString();
            if (IsShown(rune))
                written.Append(rune.ToString());
            else
                written.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
        }
        return written.ToString();
    }

    /// <summary>The text between double quotes, with escapes for what does not show itself.</summary>
    public static string Double(string text)
    {
        var written = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                written.Append('\\').Append((char)rune.Value);
            else if (rune.Value is '\n' or '\t')
                written.Append(rune.Value == '\n' ? "\\n" : "\\t");
            else if (IsShown(rune))
                written.Append(rune.ToString());
            else if (rune.IsBmp)
                written.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                written.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }
        return written.Append('"').ToString();
    }

    // An unpaired surrogate arrives as the replacement character. Joiners, soft hyphens and the wide space belong to how words are written.
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D or 0x00AD,
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.SpaceSeparator => rune.Value is ' ' or 0x3000,
        _ => rune != Rune.ReplacementChar,
    };
}
