using System;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ContentGen.Schema.Plans;

namespace ContentGen.Conformance.Harness;

/// <summary>
/// What <c>ToRecord</c> copied, compared with the document's JSON: the one reads every property of the generated view, the other the layout. Empty
/// strings, lists and objects are left out of both, since a record has them where the JSON has nothing.
/// </summary>
internal static class RecordJson
{
    /// <summary>How a record's properties are called in JSON.</summary>
    internal static JsonSerializerOptions Options() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string OfRecord(object record, JsonSerializerOptions options) =>
        Text(JsonSerializer.SerializeToNode(record, options)!);

    /// <summary>The JSON of a document in the shape of its record.</summary>
    internal static string OfDocument(ReadOnlySpan<byte> json, SchemaPlan plan)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        var record = document["article"]!.DeepClone().AsObject();
        var noise = new JsonObject();
        foreach (var region in document["noise"]!.AsArray().Select(region => region!.DeepClone().AsObject()))
        {
            var kind = plan.Noise.Single(entry => entry.Name == region["kind"]!.GetValue<string>());
            var name = JsonNamingPolicy.CamelCase.ConvertName(kind.MemberName);
            if (!noise.ContainsKey(name))
                noise[name] = new JsonArray();
            region.Remove("kind");
            region.Remove("lines");
            noise[name]!.AsArray().Add(kind.Model < 0 ? region["text"]!.DeepClone() : region);
        }
        record["noise"] = noise;
        record["unclaimed"] = new JsonArray([.. document["unclaimed"]!.AsArray().Select(block => block!["text"]!.DeepClone())]);
        return Text(record);
    }

    private static string Text(JsonNode node)
    {
        Prune(node);
        return Sorted(node)!.ToJsonString();
    }

    private static bool Prune(JsonNode? node)
    {
        switch (node)
        {
            case null:
                return true;
            case JsonObject map:
                foreach (var name in map.Where(member => Prune(member.Value)).Select(member => member.Key).ToList())
                    map.Remove(name);
                return map.Count == 0;
            case JsonArray list:
                foreach (var item in list)
                    Prune(item);
                return list.Count == 0;
            default:
                return node.GetValueKind() == JsonValueKind.String && node.GetValue<string>().Length == 0;
        }
    }

    /// <summary>Members in the order of their names: the two sides write them in orders of their own.</summary>
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        null => null,
        JsonObject map => new JsonObject(map.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(member.Key, Sorted(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node.DeepClone(),
    };
}
