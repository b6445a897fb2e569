using System;
using System.Text;

namespace ContentGen.Engine.Examples;

/// <summary>Line ends of texts that are compared: one text is the same whatever ends the lines of its file.</summary>
internal static class LineEndings
{
    private const string All = "\r\n\u0085\u2028\u2029";

    internal static string ToLineFeeds(string text)
    {
        if (text.AsSpan().IndexOfAny(All) < 0)
            return text;
        var changed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            changed.Append(All.Contains(text[i], StringComparison.Ordinal) ? '\n' : text[i]);
        }
        return changed.ToString();
    }
}
