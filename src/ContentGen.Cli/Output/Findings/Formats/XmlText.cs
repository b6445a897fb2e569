using System;
using System.Text;

namespace ContentGen.Cli.Output.Findings.Formats;

/// <summary>
/// The escaper of texts in XML, before the writer of XML sees them: what would not show itself is written out; of what is left, XML 1.0 forbids only U+FFFE
/// and U+FFFF, which become U+FFFD.
/// </summary>
internal static class XmlText
{
    internal static string Of(string text)
    {
        var shown = VisibleText.Of(text);
        return shown.AsSpan().ContainsAny('\uFFFE', '\uFFFF') ? new StringBuilder(shown).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD').ToString() : shown;
    }
}
