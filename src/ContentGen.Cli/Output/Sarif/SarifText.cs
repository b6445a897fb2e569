using System;
using System.Text;

namespace ContentGen.Cli.Output.Sarif;

/// <summary>
/// The escaper of texts in SARIF: viewers show them, so what would not show itself is written out, as everywhere, and nothing reads as one of SARIF's links
/// (<c>[text](address)</c>).
/// </summary>
internal static class SarifText
{
    internal static string Plain(string text)
    {
        text = VisibleText.Of(text);
        return text.Contains("](", StringComparison.Ordinal) ? text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal) : text;
    }

    /// <summary>Several lines that the tool itself wrote.</summary>
    internal static string Lines(string text)
    {
        var result = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            result.Append(result.Length > 0 ? "\n" : "").Append(VisibleText.Of(line));
        return result.ToString();
    }
}
