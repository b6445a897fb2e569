using System.Text;

namespace ContentGen.Engine.Inference;

/// <summary>Texts within patterns.</summary>
internal static class PatternText
{
    /// <summary>The pattern that matches just this text.</summary>
    internal static string Escape(string text)
    {
        var written = new StringBuilder();
        foreach (var unit in text)
        {
            // Any punctuation of ASCII may have a backslash before it.
            if (unit < 0x80 && !char.IsAsciiLetterOrDigit(unit) && unit > ' ' && unit != 0x7F)
                written.Append('\\');
            written.Append(unit);
        }
        return written.ToString();
    }
}
