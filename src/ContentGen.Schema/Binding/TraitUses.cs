using System.Collections.Generic;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>The traits that a trait uses.</summary>
internal static class TraitUses
{
    /// <summary>The names behind <c>is</c>, in <c>all</c>, <c>any</c> and <c>not</c> too.</summary>
    public static void Collect(YamlNode node, List<DefinitionOrder.Use> uses)
    {
        if (node is YamlSequence list)
        {
            foreach (var item in list.Items)
                Collect(item, uses);
        }
        if (node is not YamlMapping mapping)
            return;
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Text is "all" or "any" or "not")
                Collect(entry.Value, uses);
            if (entry.Key.Text != "is")
                continue;
            if (entry.Value is YamlScalar one)
                uses.Add(UseOf(one));
            if (entry.Value is not YamlSequence several)
                continue;
            foreach (var item in several.Items)
            {
                if (item is YamlScalar name)
                    uses.Add(UseOf(name));
            }
        }
    }

    private static DefinitionOrder.Use UseOf(YamlScalar name) => new(name.Text, name, 0, name.Text.Length);
}
