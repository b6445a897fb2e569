using System.Text;

namespace ContentGen.Schema.Examples;

/// <summary>Line ends of texts that are compared: one text is the same whatever ends the lines of its file.</summary>
public static class LineEndings
{
    private const string All = "\r\n\u0085\u2028\u2029";
    private static readonly char[] AllUnits = All.ToCharArray();

    /// <summary>The text with a line feed for each of its line ends.</summary>
    public static string ToLineFeeds(string text)
    {
        if (text.IndexOfAny(AllUnits) < 0)
            return text;
        var changed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            changed.Append(All.IndexOf(text[i]) >= 0 ? '\n' : text[i]);
        }
        return changed.ToString();
    }
}
