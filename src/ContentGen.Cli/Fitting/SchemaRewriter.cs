using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Fitting;

/// <summary>Puts other numbers into the text of a schema and changes nothing else.</summary>
internal static class SchemaRewriter
{
    /// <summary>The text with numbers replaced.</summary>
    /// <param name="text">The schema.</param>
    /// <param name="numbers">Place and value of each.</param>
    internal static string Rewrite(string text, IEnumerable<(SourceSpan Place, int Value)> numbers)
    {
        var ordered = new List<(SourceSpan Place, int Value)>(numbers);
        ordered.Sort(static (x, y) => y.Place.Start.CompareTo(x.Place.Start));
        var written = new StringBuilder(text);
        foreach (var (place, value) in ordered)
        {
            var (start, length) = Digits(text, place);
            written.Remove(start, length).Insert(start, value.ToString(CultureInfo.InvariantCulture));
        }
        return written.ToString();
    }

    /// <summary>Whether a number stands there in plain digits; one with an escape in its quotes does not.</summary>
    internal static bool Reads(string text, SourceSpan place, int value)
    {
        var (start, length) = Digits(text, place);
        return int.TryParse(text.Substring(start, length).Replace('\u2212', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) && read == value;
    }

    /// <summary>The sign and the digits within a scalar, which may have quotes around it.</summary>
    private static (int Start, int Length) Digits(string text, SourceSpan place)
    {
        var end = place.Start + place.Length;
        while (end > place.Start && !char.IsAsciiDigit(text[end - 1]))
            end--;
        var start = end;
        while (start > place.Start && char.IsAsciiDigit(text[start - 1]))
            start--;
        while (start > place.Start && text[start - 1] is '-' or '+' or '\u2212')
            start--;
        return (start, end - start);
    }
}
