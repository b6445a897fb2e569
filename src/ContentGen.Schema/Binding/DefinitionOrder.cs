using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>
/// Puts definitions (traits, patterns) behind those that they use, else in the order of declaration; reports circles. Depth-first with a stack of
/// its own: a chain of traits may be as long as a file.
/// </summary>
internal static class DefinitionOrder
{
    /// <summary>A name within a definition that stands for another one.</summary>
    /// <param name="Start">The place of what names it in the text, in UTF-16 code units.</param>
    public readonly record struct Use(string Name, YamlScalar Written, int Start, int Length);

    /// <param name="collect">Finds what a definition uses.</param>
    public static List<Definition> Sort(Definitions definitions, NodeReader reader, DiagnosticDefinition cycle, Action<YamlNode, List<Use>> collect)
    {
        var sorted = new List<Definition>(definitions.All.Count);
        var visits = new Dictionary<string, Visit>(StringComparer.Ordinal);
        var path = new List<Visit>();
        foreach (var root in definitions.All)
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
                    sorted.Add(visit.Definition);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                var use = visit.Uses[visit.Next++];
                if (definitions.Find(use.Name, visit.Definition.File) is not { } used)
                    continue;
                if (!visits.TryGetValue(used.Name, out var earlier))
                    Enter(used);
                else if (!earlier.IsDone)
                    ReportCycle(used, use);
            }
        }
        return sorted;

        void Enter(Definition definition)
        {
            var visit = new Visit(definition);
            collect(definition.Value, visit.Uses);
            visits.Add(definition.Name, visit);
            path.Add(visit);
        }

        void ReportCycle(Definition start, Use use)
        {
            var circle = new StringBuilder();
            var i = path.Count - 1;
            while (path[i].Definition != start)
                i--;
            for (; i < path.Count; i++)
                circle.Append(path[i].Definition.Name).Append(" → ");
            reader.ReportWithin(cycle, use.Written, use.Start, use.Length, circle.Append(start.Name).ToString());
        }
    }

    private sealed class Visit(Definition definition)
    {
        public Definition Definition { get; } = definition;

        public List<Use> Uses { get; } = [];

        public int Next { get; set; }

        /// <summary>All that it uses has been visited; until then, who meets it again closes a circle.</summary>
        public bool IsDone { get; set; }
    }
}
