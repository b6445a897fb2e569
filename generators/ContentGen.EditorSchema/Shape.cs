using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ContentGen.Schema.Syntax;

namespace ContentGen.EditorSchema;

/// <summary>The pieces that JSON Schemas are made of here.</summary>
internal static class Shape
{
    /// <summary>Any text. An editor reads `5` and `true` as other types; to ContentGen they are the text that is written.</summary>
    internal static JsonObject Text() => new() { ["type"] = Types("string", "number", "boolean") };

    internal static JsonObject Text(string pattern, int? longest = null)
    {
        var shape = new JsonObject { ["type"] = "string", ["pattern"] = pattern };
        if (longest is { } most)
            shape["maxLength"] = most;
        return shape;
    }

    internal static JsonObject OneOf(IEnumerable<string> choices) => new() { ["enum"] = new JsonArray([.. choices.Select(static choice => (JsonNode)choice)]) };

    internal static JsonObject Boolean() => new() { ["enum"] = new JsonArray(true, false, "true", "false") };

    internal static JsonObject Number(int least, int most) => AnyOf(
        new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most }, Text(Pattern.Number(Math.Max(least, 0), most, isSigned: least < 0)));

    /// <summary>One, or a list of at least one.</summary>
    internal static JsonObject OneOrMore(JsonObject item) => AnyOf(Copy(item), List(item));

    internal static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item, ["minItems"] = 1 };

    /// <summary>A map from names of the author's.</summary>
    internal static JsonObject MapOf(JsonObject value, string names) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = names },
        ["additionalProperties"] = value,
    };

    internal static JsonObject AnyOf(params JsonObject[] shapes) => new() { ["anyOf"] = new JsonArray([.. shapes]) };

    internal static JsonObject Required(params string[] keys) => new() { ["required"] = new JsonArray([.. keys.Select(static key => (JsonNode)key)]) };

    internal static JsonObject NoneOf(params string[] keys) => new() { ["not"] = AnyOf([.. keys.Select(static key => Required(key))]) };

    internal static JsonObject Reference(string definition) => new() { ["$ref"] = "#/definitions/" + definition };

    internal static JsonArray Types(params string[] types) => new([.. types.Select(static type => (JsonNode)type)]);

    internal static JsonObject Copy(JsonObject shape) => (JsonObject)shape.DeepClone();

    /// <summary>The shape with a line of documentation. Beside `$ref` draft 7 reads nothing else, so that a reference is wrapped.</summary>
    internal static JsonObject Described(JsonObject shape, string meaning)
    {
        var copy = Copy(shape);
        var described = copy.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(copy) } : copy;
        described.Insert(0, "description", meaning);
        return described;
    }

    /// <summary>A map with the keys of a table, those of later versions left out; others are wrong.</summary>
    /// <param name="shapes">The values, by key. A key without one may have any value: the table alone says that it is known.</param>
    internal static JsonObject Map(KeySet keys, IReadOnlyDictionary<string, JsonObject> shapes, params string[] required)
    {
        var properties = new JsonObject();
        foreach (var key in keys.Keys)
        {
            if (!key.IsLater)
                properties[key.Name] = Described(shapes.TryGetValue(key.Name, out var shape) ? shape : new(), key.Meaning);
        }
        var map = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Length > 0)
            map["required"] = Required(required)["required"]!.DeepClone();
        return map;
    }
}
