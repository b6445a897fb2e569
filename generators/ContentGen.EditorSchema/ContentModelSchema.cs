using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ContentGen.Schema.Syntax;

namespace ContentGen.EditorSchema;

/// <summary>Content models, in every form that an item can be written in.</summary>
internal static class ContentModelSchema
{
    internal const string Items = "items";

    internal static void Define(JsonObject definitions) => definitions[Items] = Shape.List(Shape.AnyOf(Shape.Text(Pattern.Item(null)), Named(), Map()));

    /// <summary><c>name quant?: role quant?</c> or <c>name quant?: [items]</c>: a quantifier stands once.</summary>
    private static JsonObject Named()
    {
        var list = Shape.Reference(Items);
        return new()
        {
            ["type"] = "object",
            ["minProperties"] = 1,
            ["maxProperties"] = 1,
            ["patternProperties"] = new JsonObject
            {
                [NotAKey(Pattern.Item(false))] = Shape.AnyOf(Shape.Text(Pattern.Item(null)), list),
                [Pattern.Item(true)] = Shape.AnyOf(Shape.Text(Pattern.Item(false)), Shape.Copy(list)),
            },
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Map()
    {
        var map = Shape.Map(
            SchemaKeys.Item,
            new Dictionary<string, JsonObject>
            {
                ["name"] = Shape.Text(Pattern.Item(null)),
                ["as"] = Shape.Text(Pattern.Name),
                ["of"] = Shape.AnyOf(Shape.Text(Pattern.Item(null)), Shape.Reference(Items)),
                ["one-of"] = Shape.Reference(Items),
            },
            "name");
        map["dependencies"] = new JsonObject { ["one-of"] = Shape.NoneOf("of") };
        map["if"] = new JsonObject { ["properties"] = new JsonObject { ["name"] = Shape.Text(Pattern.Item(true)) } };
        map["then"] = new JsonObject
        {
            ["properties"] = new JsonObject { ["of"] = Shape.AnyOf(Shape.Text(Pattern.Item(false)), new JsonObject { ["type"] = "array" }) },
        };
        return map;
    }

    /// <summary>A map that has one of these keys is read by them.</summary>
    private static string NotAKey(string pattern) => "^(?!(" + string.Join("|", SchemaKeys.Item.Names.Order()) + ")$)" + pattern[1..];
}
