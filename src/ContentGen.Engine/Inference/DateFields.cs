using System;
using System.Collections.Generic;
using ContentGen.Schema;

namespace ContentGen.Engine.Inference;

/// <summary>The pattern and the field of days that have certain shapes.</summary>
internal static class DateFields
{
    internal static string Pattern(SortedSet<int> shapes)
    {
        var patterns = new List<string>();
        foreach (var shape in shapes)
            patterns.Add(DateShapes.All[shape].Pattern);
        return string.Join('|', patterns);
    }

    /// <summary>The type; a text where the product has no names of months in that language.</summary>
    internal static string Type(SortedSet<int> shapes, Draft draft, bool datesAsText)
    {
        var hasNames = draft.Language is not null && Contains(BuiltIn.PackNames, "dates." + draft.Language);
        var formats = new List<string>();
        foreach (var shape in shapes)
        {
            foreach (var format in DateShapes.All[shape].Formats)
            {
                var named = format.Contains("MMM", StringComparison.Ordinal);
                if (named && !hasNames)
                    return "text";
                draft.ImportsDates |= named && !datesAsText;
                formats.Add(YamlText.Quote(format));
            }
        }
        return datesAsText ? "text" : $"{{ type: date, formats: [{string.Join(", ", formats)}] }}";
    }

    private static bool Contains(IReadOnlyList<string> names, string wanted)
    {
        foreach (var name in names)
        {
            if (name == wanted)
                return true;
        }
        return false;
    }
}
