using System;
using System.Collections.Generic;
using ContentGen.Engine;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Plans;
using ModelNode = ContentGen.Schema.Plans.ModelNode;
using ModelNodeKind = ContentGen.Schema.Plans.ModelNodeKind;

namespace ContentGen.Cli.Output;

/// <summary>A parsed document as a tree of places, for the formats that people read.</summary>
internal sealed class DocumentOutline
{
    /// <summary>The name of text that nothing took.</summary>
    internal const string Nothing = "?";

    private DocumentOutline()
    {
    }

    internal required List<OutlineNode> Article { get; init; }

    internal required List<OutlineNode> Noise { get; init; }

    internal required List<OutlineNode> Unclaimed { get; init; }

    internal static DocumentOutline Of(SchemaPlan plan, InterpretedDocument document) => new()
    {
        Article = Members(document.Node, plan.Models[0].Root, plan),
        Noise = Regions(document.Node, plan),
        Unclaimed = Blocks(document.Node),
    };

    /// <summary>The members of a group in document order.</summary>
    private static List<OutlineNode> Members(ContentNode node, ModelNode group, SchemaPlan plan)
    {
        var nodes = new List<OutlineNode>();
        for (var member = 0; member < group.Children.Count; member++)
        {
            var child = group.Children[member];
            if (child.Kind == ModelNodeKind.Place)
                AddPieces(nodes, node, member, child, plan);
            else
                AddGroups(nodes, node, member, child, plan);
        }
        nodes.Sort(static (x, y) => x.Start.CompareTo(y.Start));
        return nodes;
    }

    private static void AddPieces(List<OutlineNode> nodes, ContentNode node, int member, ModelNode place, SchemaPlan plan)
    {
        var fields = plan.Roles[place.Role].Fields;
        if (place.IsList)
        {
            // What a role with fields took is opened as a group is.
            foreach (var element in node.Groups<Group>(member, members: 1))
                nodes.Add(Piece(place.Name, element.Node.Taken, node.Utf8) with { Fields = FieldsOf(element.Node, place.Role, fields) });
        }
        else if (node.Group(member) is { Exists: true } taken)
        {
            nodes.Add(Piece(place.Name, taken.Taken, node.Utf8) with { Fields = FieldsOf(taken, place.Role, fields) });
        }
    }

    /// <summary>The fields that there are, a list's items one by one; null for a role without fields.</summary>
    private static List<OutlineNode>? FieldsOf(ContentNode taken, int role, EquatableArray<FieldPlan> fields)
    {
        if (fields.Count == 0)
            return null;
        var nodes = new List<OutlineNode>();
        for (var field = 0; field < fields.Count; field++)
        {
            if (fields[field].IsList)
            {
                foreach (var item in taken.TextFields(role, field))
                    nodes.Add(Piece(fields[field].Name, item.Text, taken.Utf8));
            }
            else if (taken.TextField(role, field) is { Exists: true } value)
            {
                nodes.Add(Piece(fields[field].Name, value.Text, taken.Utf8));
            }
        }
        return nodes;
    }

    private static void AddGroups(List<OutlineNode> nodes, ContentNode node, int member, ModelNode group, SchemaPlan plan)
    {
        if (group.IsList)
        {
            foreach (var element in node.Groups<Group>(member, group.Children.Count))
                AddGroup(nodes, element.Node, group, plan);
        }
        else if (node.Group(member) is { Exists: true } inner)
        {
            AddGroup(nodes, inner, group, plan);
        }
    }

    private static void AddGroup(List<OutlineNode> nodes, ContentNode node, ModelNode group, SchemaPlan plan)
    {
        var members = Members(node, group, plan);
        // A group that exists holds a block, so it has a first member.
        var (first, last) = (members[0], members[^1]);
        nodes.Add(new(group.Name, first.Start, last.End, first.Line, last.LastLine, members));
    }

    private static List<OutlineNode> Regions(ContentNode node, SchemaPlan plan)
    {
        var nodes = new List<OutlineNode>();
        for (var kind = 0; kind < plan.Noise.Count; kind++)
        {
            var model = plan.Noise[kind].Model;
            foreach (var element in node.Regions<Group>(kind))
            {
                var region = element.Node.AsRegion();
                var (start, end) = Range(region.Text);
                var items = model < 0 ? [] : Members(element.Node, plan.Models[model].Root, plan);
                nodes.Add(new(region.Kind, start, end, region.Line, region.Line + region.Lines - 1, items));
            }
        }
        nodes.Sort(static (x, y) => x.Start.CompareTo(y.Start));
        return nodes;
    }

    private static List<OutlineNode> Blocks(ContentNode node)
    {
        var nodes = new List<OutlineNode>();
        foreach (var slice in node.Unclaimed)
            nodes.Add(Piece(Nothing, slice, node.Utf8));
        return nodes;
    }

    private static OutlineNode Piece(string name, TextSlice slice, ReadOnlySpan<byte> utf8)
    {
        var (start, end) = Range(slice);
        utf8.Overlaps(slice.Outer, out var outer);
        return new(name, start, end, slice.Line, slice.Line + slice.Lines - 1, null) { OuterStart = outer, OuterEnd = outer + slice.Outer.Length };
    }

    private static (int Start, int End) Range(TextSlice slice) => (slice.Bytes.Start.Value, slice.Bytes.End.Value);

    /// <summary>A group of any content model.</summary>
    private readonly ref struct Group : IContentElement<Group>
    {
        private Group(ContentNode node) => Node = node;

        internal ContentNode Node { get; }

        static Group IContentElement<Group>.FromNode(ContentNode node) => new(node);
    }
}

/// <param name="Name">The place's name as the schema writes it, or the kind of noise; <c>?</c> for unclaimed text.</param>
/// <param name="Start">First byte of its text, 0-based.</param>
/// <param name="End">Behind the last byte of its text.</param>
/// <param name="Line">1-based.</param>
/// <param name="LastLine">1-based.</param>
/// <param name="Children">For a group and for noise, what lies inside; null for a piece of text.</param>
internal sealed record OutlineNode(string Name, int Start, int End, int Line, int LastLine, List<OutlineNode>? Children)
{
    /// <summary>First byte of a piece of text with its marks.</summary>
    internal int OuterStart { get; init; }

    /// <summary>Behind the last byte of a piece of text with its marks.</summary>
    internal int OuterEnd { get; init; }

    /// <summary>The fields within a piece of text; null where its role has none.</summary>
    internal List<OutlineNode>? Fields { get; init; }
}
