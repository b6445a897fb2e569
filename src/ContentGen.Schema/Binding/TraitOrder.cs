using System.Collections.Generic;
using System.Text;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>
/// Puts traits behind those that they use, else in the order of declaration; reports circles. Depth-first with a stack of its own:
/// a chain of traits may be as long as a file.
/// </summary>
internal static class TraitOrder
{
    public static List<Definition> Sort(Definitions traits, NodeReader reader)
    {
        var sorted = new List<Definition>(traits.All.Count);
        var isDone = new Dictionary<Definition, bool>();
        var path = new List<(Definition Trait, List<YamlScalar> Uses, int Next)>();
        foreach (var root in traits.All)
        {
            if (isDone.ContainsKey(root))
                continue;
            Enter(root);
            while (path.Count > 0)
            {
                var (trait, uses, next) = path[path.Count - 1];
                if (next == uses.Count)
                {
                    isDone[trait] = true;
                    sorted.Add(trait);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                path[path.Count - 1] = (trait, uses, next + 1);
                if (traits.Find(uses[next].Text, trait.File) is not { } used)
                    continue;
                if (!isDone.TryGetValue(used, out var done))
                    Enter(used);
                else if (!done)
                    ReportCycle(used, uses[next]);
            }
        }
        return sorted;

        void Enter(Definition trait)
        {
            isDone[trait] = false;
            var uses = new List<YamlScalar>();
            Collect(trait.Value, uses);
            path.Add((trait, uses, 0));
        }

        void ReportCycle(Definition start, YamlScalar use)
        {
            var cycle = new StringBuilder();
            var i = path.Count - 1;
            while (path[i].Trait != start)
                i--;
            for (; i < path.Count; i++)
                cycle.Append(path[i].Trait.Name).Append(" → ");
            reader.Report(LanguageDiagnostics.TraitCycle, use, cycle.Append(start.Name).ToString());
        }
    }

    /// <summary>The names behind <c>is</c>, in <c>all</c>, <c>any</c> and <c>not</c> too.</summary>
    private static void Collect(YamlNode node, List<YamlScalar> uses)
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
                uses.Add(one);
            if (entry.Value is not YamlSequence several)
                continue;
            foreach (var item in several.Items)
            {
                if (item is YamlScalar name)
                    uses.Add(name);
            }
        }
    }
}
