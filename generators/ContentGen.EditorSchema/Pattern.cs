using System.Collections.Generic;
using System.Globalization;
using ContentGen.Schema;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Syntax;

namespace ContentGen.EditorSchema;

/// <summary>
/// The notations of the language as regular expressions of ECMAScript, within what every editor's engine has: no look-behind, no named groups, no Unicode
/// properties. Those without anchors are parts of others.
/// </summary>
internal static class Pattern
{
    internal const string NamePart = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    internal static readonly string Name = $"^{Short}{NamePart}$";

    /// <summary>Names joined by dots; the id of a pack is shorter as a whole.</summary>
    internal const string PackId = $"^{NamePart}(\\.{NamePart})*$";

    internal const string FindingId = $"^{NamePart}(/{NamePart}(\\.{NamePart})*)?$";

    internal const string SemanticVersion =
        "^(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})(-(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(\\.(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?"
        + "(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$";

    internal const string MethodName = "^[A-Z][A-Za-z0-9]*$";

    internal const string LanguageTag = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

    /// <summary>The white space that YAML leaves within a value.</summary>
    private const string Blank = "[ \\t]*";

    private const string Percent = "0*(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]{1,4}0*)?)%";

    internal const string Share = $"^{Blank}{Percent}{Blank}$";

    internal const string ShareRange = $"^({Blank}{Percent}{Blank}|{Blank}{Percent}{Blank}\\.\\.{Blank}({Percent}{Blank})?|{Blank}\\.\\.{Blank}{Percent}{Blank})$";

    internal const string Offset = "^[+-](0[0-9]|1[0-3]):[0-5][0-9]$|^[+-]14:00$";

    internal static readonly string Namespace =
        $"^(?!(.*\\.)?({string.Join("|", CSharpNames.Words)})(\\.|$))[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*$";

    /// <summary>A path of a file beside or above the importing one: no absolute path, no address, no backslash, and a file's name at its end.</summary>
    internal const string RelativeImport = "^(?!std/)" + RelativePath;

    /// <summary>The same of a schema: a name without a folder and an ending is the id of one of the product.</summary>
    internal const string RelativeSchema = "^(?!" + NamePart + "$)" + RelativePath;

    private const string RelativePath = "(?![/~])(?!(.*/)?\\.{1,2}$)[^\\\\:%*?\"<>|]*[^\\\\:/%*?\"<>|]$";

    internal static readonly string Range = RangeUpTo(RangeSyntax.Largest);

    internal static readonly string SignedRange = SignedRangeUpTo(RangeSyntax.Largest);

    private const string Short = "(?=[a-z0-9-]{1,64}([?*+ ]|$))";

    /// <summary>Where no block could lie in it.</summary>
    internal const string RangeToZero = "^0+$|\\.\\.[ \\t]*0+[ \\t]*$";

    /// <summary>A name with what is behind it, as items of content models have it.</summary>
    /// <param name="quantifier">True: with a quantifier; false: without; null: either.</param>
    internal static string Item(bool? quantifier)
    {
        var count = Within(ContentModelReader.LargestCount);
        var range = $"({count}|{count}{Blank}\\.\\.{Blank}({count})?|\\.\\.{Blank}{count})";
        // A most of 0 permits nothing.
        var behind = $"([?*+]| +(?!(.*\\.\\.)?[ \\t]*0+[ \\t]*$){range}{Blank})";
        return $"^{Short}{NamePart}{(quantifier switch { true => behind, false => "", _ => behind + "?" })}$";
    }

    internal static string Number(int least, int most, bool isSigned) =>
        isSigned ? $"^([+-]?{Within(most)})$" : least > 0 ? $"^(?!0+$){Within(most)}$" : $"^{Within(most)}$";

    internal static string SignedRangeUpTo(int most)
    {
        var number = $"[+\\u2212-]?{Within(most)}";
        return $"^({number}|{Blank}{number}{Blank}\\.\\.{Blank}({number}{Blank})?|{Blank}\\.\\.{Blank}{number}{Blank})$";
    }

    internal static string RangeUpTo(int most)
    {
        var number = Within(most);
        return $"^({number}|{Blank}{number}{Blank}\\.\\.{Blank}({number}{Blank})?|{Blank}\\.\\.{Blank}{number}{Blank})$";
    }

    /// <summary>The decimal numbers up to a limit, with any zeros before them.</summary>
    private static string Within(int most)
    {
        var digits = most.ToString(CultureInfo.InvariantCulture);
        var ways = new List<string> { digits };
        if (digits.Length > 1)
            ways.Add(digits.Length == 2 ? "[0-9]" : $"[0-9]{{1,{digits.Length - 1}}}");
        for (var i = 0; i < digits.Length; i++)
        {
            var lowest = i == 0 && digits.Length > 1 ? '1' : '0';
            if (digits[i] <= lowest)
                continue;
            var highest = (char)(digits[i] - 1);
            var rest = digits.Length - i - 1;
            ways.Add(digits[..i] + (lowest == highest ? $"{lowest}" : $"[{lowest}-{highest}]") + (rest == 0 ? "" : rest == 1 ? "[0-9]" : $"[0-9]{{{rest}}}"));
        }
        return $"0*({string.Join("|", ways)})";
    }
}
