using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Composition;

/// <summary>Takes texts out of a list of texts. They are compared folded, as phrases are; names have one form anyway.</summary>
internal static class TextRemoval
{
    public static YamlNode Remove(NodeReader reader, YamlNode below, List<YamlScalar> texts, YamlEntry own, string name)
    {
        var unwanted = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var text in texts)
            unwanted[PhraseFolding.Fold(text.Text)] = text;
        var found = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<YamlNode>();
        foreach (var item in MergedNodes.Items(below))
        {
            if (item is YamlScalar scalar && PhraseFolding.Fold(scalar.Text) is var folded && unwanted.ContainsKey(folded))
                found.Add(folded);
            else
                kept.Add(item);
        }
        foreach (var text in texts)
        {
            if (!found.Contains(PhraseFolding.Fold(text.Text)))
            {
                reader.Report(CompositionDiagnostics.NotThere, text, "item of `" + name + "`", text.Text, "taken away", NearestName.Suggest(text.Text, Texts(kept)),
                    "Remove it from the list.");
            }
        }
        return MergedNodes.Sequence(own.Value, kept);
    }

    private static IEnumerable<string> Texts(List<YamlNode> items)
    {
        foreach (var item in items)
        {
            if (item is YamlScalar scalar)
                yield return scalar.Text;
        }
    }
}
