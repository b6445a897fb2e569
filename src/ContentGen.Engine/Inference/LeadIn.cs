using System;
using System.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Engine.Inference;

/// <summary>With what a line begins that goes on differently each time: a label with its colon, or a mark.</summary>
internal static class LeadIn
{
    private const int MostWords = 5;

    /// <summary>The beginning, folded and as written; null: none.</summary>
    internal static (string Key, string Spelling)? Of(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && IsMark(text[..space]))
            return (TextFolder.Fold(text[..space]), text[..space]);
        var colon = text.AsSpan().IndexOfAny(':', '：');
        if (colon <= 0 || text.AsSpan(colon + 1).IsWhiteSpace())
            return null;
        // A time of day, an address.
        if (char.IsAsciiDigit(text[colon + 1]) && char.IsAsciiDigit(text[colon - 1]) || text[colon + 1] == '/')
            return null;
        var start = text[..(colon + 1)];
        return start.AsSpan().Count(' ') < MostWords ? (TextFolder.Fold(start), start) : null;
    }

    /// <summary>Whether it is without letters and digits, and no bullet, dash or quote, with which lists and speech begin.</summary>
    internal static bool IsMark(string start)
    {
        foreach (var rune in start.EnumerateRunes())
        {
            var scalar = UnicodeData.ClassOf((uint)rune.Value);
            if ((scalar & (ScalarClass.WordCharacter | ScalarClass.Bullet | ScalarClass.Dash | ScalarClass.Quote | ScalarClass.Terminator)) != 0 || (scalar & ScalarClass.Symbol) == 0)
                return false;
        }
        return start.Length > 0;
    }
}
