using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Syntax;

/// <summary>
/// Names as they are declared that cannot be names, such as <c>Byline</c>: they have been reported, and whoever uses <c>byline</c> is right.
/// </summary>
internal static class BrokenNames
{
    /// <summary>How many names are looked at: a hostile schema with thousands of broken ones must not cost the product of names and uses.</summary>
    private const int Most = 500;

    /// <summary>The broken name that was probably declared for a name that is unknown; null: none is meant, or another name is nearer.</summary>
    public static string? Meant(string name, IEnumerable<string> declared)
    {
        List<string>? broken = null;
        foreach (var one in declared.Take(Most))
        {
            if (NameSyntax.IsName(one))
                continue;
            // A name of one letter is near to no other.
            if (IsWithin(name, one) || one.Length > name.Length && one.StartsWith(name, System.StringComparison.Ordinal) && !NameSyntax.IsName("a" + one[name.Length]) && one[name.Length] != '-')
                return one;
            (broken ??= []).Add(one);
        }
        if (broken is null)
            return null;
        // Of two that are as near, the broken one is meant.
        return NearestName.Find(name, broken.Concat(declared)) is { } nearest && !NameSyntax.IsName(nearest) ? nearest : null;
    }

    /// <summary>Whether a broken name is the name itself, but for capitals and for characters that no name has.</summary>
    private static bool IsWithin(string name, string broken)
    {
        var at = 0;
        foreach (var c in broken)
        {
            var lower = c is >= 'A' and <= 'Z' ? (char)(c + 'a' - 'A') : c;
            if (lower is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '-'))
                continue;
            if (at == name.Length || name[at++] != lower)
                return false;
        }
        return at == name.Length;
    }
}
