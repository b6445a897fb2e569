using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace ContentGen.Schema.Tests.Cases;

/// <summary>
/// The text of a case or of an example in a page. A line <c># append: N TEXT</c> stands for N times TEXT (with C# escapes) at the end, so
/// that large files are small in the repository.
/// </summary>
internal static class CaseText
{
    private const string Append = "# append: ";

    public static string Expand(string text)
    {
        foreach (var line in text.Split('\n').Where(line => line.StartsWith(Append, StringComparison.Ordinal)).ToArray())
        {
            var parts = line[Append.Length..].Split(' ', 2);
            text += string.Concat(Enumerable.Repeat(Regex.Unescape(parts[1]), int.Parse(parts[0], CultureInfo.InvariantCulture)));
        }
        return text;
    }
}
