using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;

namespace ContentGen.Schema.Binding;

/// <summary>What to import where a pack of the product is named that there is not.</summary>
internal static class StandardPacks
{
    /// <summary>The pack that was probably meant, else those of the language, else what there is; a sentence behind a space.</summary>
    /// <param name="name">What stands behind <c>std/</c>.</param>
    public static string Suggest(string name)
    {
        // They are named without the ending of their files.
        if (name.EndsWith(ImportPath.PackEnding, StringComparison.Ordinal))
            name = name.Substring(0, name.Length - ImportPath.PackEnding.Length);
        if (NearestName.Suggest(name, BuiltIn.PackNames, ImportPath.StandardPrefix) is { Length: > 0 } suggestion)
            return suggestion;
        var (alone, kinds, languages, same) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        var wanted = LanguageOf(name);
        foreach (var pack in BuiltIn.PackNames)
        {
            var language = LanguageOf(pack);
            if (language.Length == 0)
            {
                alone.Add(ImportPath.StandardPrefix + pack);
                continue;
            }
            if (language == wanted)
                same.Add(ImportPath.StandardPrefix + pack);
            AddNew(kinds, ImportPath.StandardPrefix + pack.Substring(0, pack.Length - language.Length) + "LANG");
            AddNew(languages, language);
        }
        languages.Sort(StringComparer.Ordinal);
        return same.Count > 0
            ? " Its packs for `" + wanted + "` are: " + string.Join(", ", same) + "."
            : " Its packs are: " + string.Join(", ", alone) + ", and " + string.Join(", ", kinds) + " for the languages " + string.Join(", ", languages) + ".";
    }

    private static string LanguageOf(string pack) => pack.IndexOf('.') is >= 0 and var dot ? pack.Substring(dot + 1) : "";

    private static void AddNew(List<string> names, string name)
    {
        if (!names.Contains(name))
            names.Add(name);
    }
}
