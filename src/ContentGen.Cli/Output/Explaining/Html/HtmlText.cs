using System;
using System.Text;

namespace ContentGen.Cli.Output.Explaining.Html;

/// <summary>
/// The escaper of HTML pages, for text between tags; text of documents and schemas stands nowhere else. What would turn writing around or hide is written out, as
/// in a terminal, and marked as such.
/// </summary>
internal static class HtmlText
{
    internal static void Write(Utf8Output output, string text) => Write(output, Encoding.UTF8.GetBytes(text));

    /// <summary>For a title, in which tags are not read: nothing is marked.</summary>
    internal static void WriteUnmarked(Utf8Output output, string text) => Write(output, Encoding.UTF8.GetBytes(text), isMarked: false);

    internal static void Write(Utf8Output output, ReadOnlySpan<byte> utf8, bool isMarked = true)
    {
        Span<byte> scratch = stackalloc byte[16];
        while (!utf8.IsEmpty)
        {
            var plain = PlainPrefix(utf8);
            output.Write(utf8[..plain]);
            utf8 = utf8[plain..];
            if (utf8.IsEmpty)
                return;
            var shown = VisibleText.Next(utf8, scratch, out var consumed, out _);
            var entity = Entity(utf8[0]);
            if (!entity.IsEmpty)
            {
                output.Write(entity);
            }
            else if (shown.SequenceEqual(utf8[..consumed]))
            {
                output.Write(shown);
            }
            else if (utf8[0] == '\t')
            {
                output.Write(" "u8);
            }
            else
            {
                output.Write(isMarked ? "<i class=x>"u8 : default);
                output.Write(shown);
                output.Write(isMarked ? "</i>"u8 : default);
            }
            utf8 = utf8[consumed..];
        }
    }

    private static ReadOnlySpan<byte> Entity(byte character) => character switch
    {
        (byte)'&' => "&amp;"u8,
        (byte)'<' => "&lt;"u8,
        (byte)'>' => "&gt;"u8,
        (byte)'"' => "&quot;"u8,
        (byte)'\'' => "&#39;"u8,
        _ => default,
    };

    private static int PlainPrefix(ReadOnlySpan<byte> utf8)
    {
        var i = 0;
        while (i < utf8.Length && utf8[i] is >= 0x20 and < 0x7F and not ((byte)'&' or (byte)'<' or (byte)'>' or (byte)'"' or (byte)'\'' or (byte)'#'))
            i++;
        return i;
    }
}
