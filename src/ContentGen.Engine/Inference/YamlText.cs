using System.Globalization;
using System.Text;

namespace ContentGen.Engine.Inference;

/// <summary>The one escaper of YAML: whatever a text holds, as a scalar it is read back as it was, and in a comment it stays in its line.</summary>
internal static class YamlText
{
    /// <summary>The text as a quoted scalar on one line.</summary>
    internal static string Quote(string text)
    {
        var plain = true;
        foreach (var rune in text.EnumerateRunes())
            plain &= IsShown(rune);
        return plain ? $"'{text.Replace("'", "''", System.StringComparison.Ordinal)}'" : Escaped(text);
    }

    /// <summary>The text on one line of a comment; what does not show itself is written out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most scalars to show; the rest is cut.</param>
    internal static string Comment(string text, int most)
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

    private static string Escaped(string text)
    {
        var written = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                written.Append('\\').Append((char)rune.Value);
            else if (IsShown(rune))
                written.Append(rune.ToString());
            else if (rune.IsBmp)
                written.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                written.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }
        return written.Append('"').ToString();
    }

    /// <summary>Whether a scalar shows itself and nothing else. An unpaired surrogate arrives as the replacement character.</summary>
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.SpaceSeparator => rune.Value == ' ',
        _ => true,
    };
}
