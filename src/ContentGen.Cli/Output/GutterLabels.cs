using System;
using System.Collections.Generic;

namespace ContentGen.Cli.Output;

/// <summary>What covers some bytes of a document.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="End">Behind the last byte.</param>
internal readonly record struct GutterLabel(int Start, int End, string Label);

/// <summary>What covers which bytes, in document order; the text of a region between its items is the region's.</summary>
internal static class GutterLabels
{
    internal static List<GutterLabel> Of(DocumentOutline outline)
    {
        var labels = new List<GutterLabel>();
        AddLeaves(labels, outline.Article, "");
        AddLeaves(labels, outline.Unclaimed, "");
        foreach (var region in outline.Noise)
        {
            var at = region.Start;
            var items = new List<GutterLabel>();
            AddLeaves(items, region.Children!, region.Name + "/");
            foreach (var item in items)
            {
                if (item.Start > at)
                    labels.Add(new(at, item.Start, region.Name));
                labels.Add(item);
                at = item.End;
            }
            if (region.End > at)
                labels.Add(new(at, region.End, region.Name));
        }
        labels.Sort(static (x, y) => x.Start.CompareTo(y.Start));
        return labels;
    }

    private static void AddLeaves(List<GutterLabel> labels, List<OutlineNode> nodes, string prefix)
    {
        foreach (var node in nodes)
        {
            if (node.Children is null)
                labels.Add(new(node.OuterStart, node.OuterEnd, prefix + node.Name));
            else
                AddLeaves(labels, node.Children, prefix);
        }
    }
}

/// <summary>Walks over the labels as the lines go by.</summary>
internal struct GutterCursor(List<GutterLabel> labels)
{
    private const int MostLabels = 8;

    private int _next;

    internal string Of(ReadOnlySpan<byte> utf8, int start, int end)
    {
        while (_next < labels.Count && labels[_next].End <= start)
            _next++;
        var (label, count) = ("", 0);
        for (var i = _next; i < labels.Count && labels[i].Start < end; i++)
        {
            var (from, to) = (Math.Max(labels[i].Start, start), Math.Min(labels[i].End, end));
            if (from >= to || BlankText.Is(utf8[from..to]))
                continue;
            // The gutter is as wide as its longest label: a line of a thousand sentences must not make a thousand labels.
            if (++count > MostLabels)
                return label + "+..";
            label = count == 1 ? labels[i].Label : label + "+" + labels[i].Label;
        }
        return label;
    }
}
