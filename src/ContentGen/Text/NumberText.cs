using System;
using System.Collections.Generic;
using System.Globalization;

namespace ContentGen.Text;

/// <summary>Tables as generated code writes them: one literal is one expression to the C# compiler, an array has one for each number.</summary>
internal static class NumberText
{
    /// <summary>The numbers of a text, between which stands white space. <c>~n</c> is the complement of n.</summary>
    internal static int[] Parse(string text)
    {
        var numbers = new List<int>(text.Length / 2);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
            numbers.Add(text[start] == '~' ? ~ParseOne(text.AsSpan(start + 1, at - start - 1)) : ParseOne(text.AsSpan(start, at - start)));
        }
        return numbers.ToArray();
    }

    private static int ParseOne(ReadOnlySpan<char> number) => int.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
