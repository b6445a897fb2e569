using System;
using System.Buffers;
using System.Text.Json;
using ContentGen.Runtime;
using ContentGen.Schema.Examples;

namespace ContentGen.Engine.Examples;

/// <summary>
/// Reads the JSON output of a document as a tree in which the article's members stand beside <c>noise</c>, <c>unclaimed</c> and <c>coverage</c>. Values are
/// those of the output itself; places come from the layout, walked alongside.
/// </summary>
public static class ResultReader
{
    /// <summary>Reads a parsed document.</summary>
    public static ResultNode Read(InterpretedDocument document)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            document.WriteTo(writer);
        using var parsed = JsonDocument.Parse(json.WrittenMemory);
        var root = parsed.RootElement;
        var node = document.Node;
        var result = new ResultNode(ResultKind.Map);
        AddMembers(result, node, node.Tables.Models[0].Root, root.GetProperty("article"));
        result.Add("noise", Noise(node, root.GetProperty("noise")));
        result.Add("unclaimed", Unclaimed(node, root.GetProperty("unclaimed")));
        result.Add("coverage", Value(root.GetProperty("coverage")));
        return result;
    }

    private static void AddMembers(ResultNode target, ContentNode node, ModelNode group, JsonElement json)
    {
        foreach (var member in group.Children)
        {
            // What is absent and optional is left out.
            if (!json.TryGetProperty(member.JsonName, out var value))
                continue;
            if (member.IsList)
                target.Add(member.JsonName, List(node, member, value));
            else if (member.Kind == ModelNodeKind.Place)
                target.Add(member.JsonName, Placed(value, node.Slice(member.Member)));
            else
                target.Add(member.JsonName, Group(node.Group(member.Member), member, value));
        }
    }

    private static ResultNode List(ContentNode node, ModelNode member, JsonElement json)
    {
        var list = new ResultNode(ResultKind.List);
        var (first, _) = node.Elements(member.Member);
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (member.Kind != ModelNodeKind.Place)
                list.Add(Group(node.At(first + index * member.Children.Length), member, item));
            else if (node.Tables.Roles[member.Role].Fields.Length > 0)
                list.Add(Placed(item, node.At(first + index).Taken));
            else
                list.Add(Placed(item, node.Slices(member.Member)[index]));
            index++;
        }
        return list;
    }

    private static ResultNode Group(ContentNode node, ModelNode group, JsonElement json)
    {
        var map = new ResultNode(ResultKind.Map);
        AddMembers(map, node, group, json);
        foreach (var (_, value) in map.Members)
            Cover(map, value);
        return map;
    }

    /// <summary>A group stands for everything from its first part to its last.</summary>
    private static void Cover(ResultNode group, ResultNode part)
    {
        foreach (var item in part.Items)
            Cover(group, item);
        if (part.Start < 0)
            return;
        group.Start = group.Start < 0 ? part.Start : Math.Min(group.Start, part.Start);
        group.End = Math.Max(group.End, part.End);
    }

    private static ResultNode Noise(ContentNode node, JsonElement json)
    {
        var list = new ResultNode(ResultKind.List);
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            var record = node.Header.Regions + index;
            var region = node.RegionNode(record);
            var map = new ResultNode(ResultKind.Map);
            foreach (var name in (ReadOnlySpan<string>)["kind", "line", "lines", "text"])
                map.Add(name, Value(item.GetProperty(name)).At(region.RegionText.Bytes.Start.Value, region.RegionText.Bytes.End.Value));
            var model = node.Tables.Noise[node.Layout[record].Place].Model;
            if (model >= 0)
                AddMembers(map, region, node.Tables.Models[model].Root, item);
            list.Add(map.At(region.RegionText.Bytes.Start.Value, region.RegionText.Bytes.End.Value));
            index++;
        }
        return list;
    }

    private static ResultNode Unclaimed(ContentNode node, JsonElement json)
    {
        var list = new ResultNode(ResultKind.List);
        var index = 0;
        foreach (var item in json.EnumerateArray())
            list.Add(Placed(item, node.Unclaimed[index++]));
        return list;
    }

    private static ResultNode Placed(JsonElement json, TextSlice slice)
    {
        var (start, end) = (slice.Bytes.Start.Value, slice.Bytes.End.Value);
        var value = Value(json).At(start, end);
        // The text of an object and its values stand for the whole of it.
        foreach (var (_, member) in value.Members)
            member.At(start, end);
        return value;
    }

    private static ResultNode Value(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return new(ResultKind.Text, LineEndings.ToLineFeeds(json.GetString()!));
            case JsonValueKind.Array:
                var list = new ResultNode(ResultKind.List);
                foreach (var item in json.EnumerateArray())
                    list.Add(Value(item));
                return list;
            case JsonValueKind.Object:
                var map = new ResultNode(ResultKind.Map);
                foreach (var member in json.EnumerateObject())
                    map.Add(member.Name, Value(member.Value));
                return map;
            default:
                return new(ResultKind.Value, json.GetRawText());
        }
    }
}
