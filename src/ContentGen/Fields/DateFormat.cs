using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Runtime;

namespace ContentGen.Fields;

/// <summary>
/// Date formats as generated code writes them: ASCII letters stand for parts of a date, a space for white space, what stands between <c>'</c> and all other characters for
/// themselves; <c>''</c> within a text is one <c>'</c>.
/// </summary>
internal static class DateFormat
{
    /// <summary>The steps of a format.</summary>
    /// <exception cref="ArgumentException">Letters stand for no part of a date, or a text has no end.</exception>
    internal static DateStep[] Steps(string format)
    {
        var steps = new List<DateStep>();
        var literal = new StringBuilder();
        for (var i = 0; i < format.Length;)
        {
            var first = format[i];
            if (first == '\'')
            {
                i = AddText(format, i, literal);
            }
            else if (first != ' ' && !char.IsAsciiLetter(first))
            {
                literal.Append(first);
                i++;
            }
            else
            {
                End(literal, steps);
                var start = i;
                while (i < format.Length && format[i] == first)
                    i++;
                steps.Add(new(first == ' ' ? DatePart.Space : PartOf(format[start..i], format)));
            }
        }
        End(literal, steps);
        return [.. steps];
    }

    private static void End(StringBuilder literal, List<DateStep> steps)
    {
        if (literal.Length > 0)
            steps.Add(new(literal.ToString()));
        literal.Clear();
    }

    /// <summary>Adds the text that begins at a mark; gives the offset behind its end.</summary>
    private static int AddText(string format, int start, StringBuilder literal)
    {
        for (var i = start + 1; i < format.Length; i++)
        {
            if (format[i] == '\'')
            {
                i++;
                if (i == format.Length || format[i] != '\'')
                    return i;
            }
            literal.Append(format[i]);
        }
        throw new ArgumentException($"A text of the date format {format} has no end.", nameof(format));
    }

    private static DatePart PartOf(string letters, string format) => DatePartTable.Find(letters) is >= 0 and var part
        ? (DatePart)part
        : throw new ArgumentException($"{letters} stands for no part of a date in the format {format}.", nameof(format));
}
