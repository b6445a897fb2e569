using System.Text;

namespace ContentGen.Schema.Binding;

/// <summary>Phrases in the form in which they are compared (language reference, "folding").</summary>
internal static class PhraseFolding
{
    /// <summary>In Unicode scalar values, once folded.</summary>
    public const int LongestPhrase = 256;

    public static string Fold(string phrase)
    {
        var folded = new StringBuilder(phrase.Length);
        foreach (var c in phrase)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\u2060' or '\uFEFF'))
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[folded.Length - 1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd(' ');
    }

    public static int Scalars(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsLowSurrogate(c))
                count++;
        }
        return count;
    }
}
