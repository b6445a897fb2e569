using System.Text;

namespace ContentGen.Schema.ContentModels;

/// <summary>What names as written (kebab-case) become in C# and JSON.</summary>
internal static class MemberNames
{
    /// <summary><c>share-bar</c> → <c>ShareBar</c>.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length);
        var atStart = true;
        foreach (var c in name)
        {
            if (c == '-')
            {
                atStart = true;
                continue;
            }
            result.Append(atStart && c is >= 'a' and <= 'z' ? (char)(c - 'a' + 'A') : c);
            atStart = false;
        }
        return result.ToString();
    }

    /// <summary><c>ShareBar</c> → <c>shareBar</c>.</summary>
    public static string Camel(string pascal) =>
        pascal.Length > 0 && pascal[0] is >= 'A' and <= 'Z' ? (char)(pascal[0] - 'A' + 'a') + pascal.Substring(1) : pascal;

    /// <summary>The English plural by its regular rules: <c>Story</c> → <c>Stories</c>, <c>Box</c> → <c>Boxes</c>. What is irregular takes <c>as</c>.</summary>
    public static string Plural(string noun)
    {
        if (noun.Length == 0)
            return noun;
        var lower = noun.ToLowerInvariant();
        var last = lower[lower.Length - 1];
        var before = lower.Length > 1 ? lower[lower.Length - 2] : '\0';
        if (last is 's' or 'x' or 'z' || last == 'h' && before is 'c' or 's')
            return noun + "es";
        if (last == 'y' && before is >= 'a' and <= 'z' && before is not ('a' or 'e' or 'i' or 'o' or 'u'))
            return noun.Substring(0, noun.Length - 1) + "ies";
        return noun + "s";
    }
}
