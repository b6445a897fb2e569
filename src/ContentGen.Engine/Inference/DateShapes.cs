using System;
using System.Text;

namespace ContentGen.Engine.Inference;

/// <summary>How days are written: the pattern that finds one, and the formats that read it.</summary>
internal static class DateShapes
{
    /// <summary>
    /// Shapes of a text in which each run of letters is <c>a</c> (with a full stop behind it or not) and each run of digits <c>1</c>, or <c>9</c> where it has four.
    /// </summary>
    internal static (string Shape, string Pattern, string[] Formats)[] All { get; } =
    [
        ("a 1, 9", @"\p{L}+\.? \d{1,2}, \d{4}", ["MMMM d, yyyy", "MMM d, yyyy"]),
        ("1 a 9", @"\d{1,2} \p{L}+\.? \d{4}", ["d MMMM yyyy", "d MMM yyyy"]),
        ("1. a 9", @"\d{1,2}\. \p{L}+\.? \d{4}", ["d. MMMM yyyy", "d. MMM yyyy"]),
        ("1 a a a 9", @"\d{1,2} de \p{L}+ de \d{4}", ["d 'de' MMMM 'de' yyyy"]),
        ("9-1-1", @"\d{4}-\d{2}-\d{2}", ["yyyy-MM-dd"]),
        ("1.1.9", @"\d{1,2}\.\d{1,2}\.\d{4}", ["d.M.yyyy"]),
        ("9a1a1a", @"\d{4}年\d{1,2}月\d{1,2}日", ["yyyy'年'M'月'd'日'"]),
    ];

    internal static bool IsDate(string text) => Find(text) >= 0;

    /// <summary>The index of the shape that a text has as a whole; -1: none.</summary>
    internal static int Find(string text)
    {
        if (text.Length > 40)
            return -1;
        var shape = Of(text);
        return Array.FindIndex(All, known => known.Shape == shape);
    }

    private static string Of(string text)
    {
        var shape = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if (i > start)
            {
                shape.Append(i - start == 4 ? '9' : '1');
                continue;
            }
            while (i < text.Length && (char.IsLetter(text[i]) || i > start && text[i] == '.'))
                i++;
            if (i == start)
                shape.Append(text[i++]);
            else
                shape.Append('a');
        }
        return shape.ToString();
    }
}
