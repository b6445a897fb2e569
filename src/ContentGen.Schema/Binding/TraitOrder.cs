using System;
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
        var visits = new Dictionary<string, Visit>(StringComparer.Ordinal);
        var path = new List<Visit>();
        foreach (var root in traits.All)
        {
            if (visits.ContainsKey(root.Name))
                continue;
            Enter(root);
            while (path.Count > 0)
            {
                var visit = path[path.Count - 1];
                if (visit.Next == visit.Uses.Count)
                {
                    visit.IsDone = true;
                    sorted.Add(visit.Trait);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                var use = visit.Uses[visit.Next++];
                if (traits.Find(use.Text, visit.Trait.File) is not { } used)
                    continue;
                if (!visits.TryGetValue(used.Name, out var earlier))
                    Enter(used);
                else if (!earlier.IsDone)
                    ReportCycle(used, use);
            }
        }
        return sorted;

        void Enter(Definition trait)
        {
            var visit = new Visit(trait);
            Collect(trait.Value, visit.Uses);
            visits.Add(trait.Name, visit);
            path.Add(visit);
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

    private sealed class Visit(Definition trait)
    {
        public Definition Trait { get; } = trait;

        public List<YamlScalar> Uses { get; } = [];

        public int Next { get; set; }

        /// <summary>All that it uses has been visited; until then, who meets it again closes a circle.</summary>
        public bool IsDone { get; set; }
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
