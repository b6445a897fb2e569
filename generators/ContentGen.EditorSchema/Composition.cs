using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ContentGen.Schema.Composition;
using ContentGen.Schema.Syntax;

namespace ContentGen.EditorSchema;

/// <summary>
/// A schema that may build on another or on packs. <c>key+</c> and <c>key-</c> stand at its top and among the names of its sections; what stands below
/// them depends on what is inherited, which an editor does not see.
/// </summary>
internal static class Composition
{
    private const string Changes = "[+-]$";

    /// <summary>The map of a schema, with what it may leave to others.</summary>
    internal static JsonObject Of(Dictionary<string, JsonObject> shapes)
    {
        var strict = new JsonObject();
        foreach (var key in SchemaKeys.Schema.Keys.Where(static key => !key.IsLater))
        {
            if (MergeShapes.Schema.Of(key.Name) is not { Kind: MergeKind.Names } || !shapes.TryGetValue(key.Name, out var section))
                continue;
            strict[key.Name] = new JsonObject { ["propertyNames"] = section["propertyNames"]!.DeepClone() };
            section["propertyNames"] = Shape.AnyOf((JsonObject)section["propertyNames"]!.DeepClone(), new JsonObject { ["pattern"] = Changes });
            section["patternProperties"] = new JsonObject { [Changes] = new JsonObject() };
        }
        // What a region must have may be inherited.
        strict["region"] = new JsonObject { ["required"] = shapes["region"]["required"]!.DeepClone() };
        shapes["region"].Remove("required");
        var map = Shape.Map(SchemaKeys.Schema, shapes, "contentgen", "schema");
        map["patternProperties"] = new JsonObject { [$"^({string.Join("|", Changeable())}){Changes}"] = new JsonObject() };
        map["allOf"] = new JsonArray(
            If(Shape.NoneOf("extends"), Shape.Required("article")),
            If(Shape.NoneOf("extends", "imports"), new JsonObject
            {
                ["required"] = Shape.Types("roles"),
                ["propertyNames"] = new JsonObject { ["not"] = new JsonObject { ["pattern"] = Changes } },
                ["properties"] = strict,
            }));
        return map;
    }

    private static IEnumerable<string> Changeable() => SchemaKeys.Schema.Keys
        .Where(static key => !key.IsLater && MergeShapes.Schema.Of(key.Name) is { Kind: not MergeKind.Own })
        .Select(static key => key.Name);

    private static JsonObject If(JsonObject condition, JsonObject then) => new() { ["if"] = condition, ["then"] = then };
}
