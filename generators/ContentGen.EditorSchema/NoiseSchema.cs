using System.Collections.Generic;
using System.Text.Json.Nodes;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Syntax;

namespace ContentGen.EditorSchema;

/// <summary>Entries of noise: single blocks, or regions.</summary>
internal static class NoiseSchema
{
    internal const string Entry = "noise-entry";

    internal static void Define(JsonObject definitions)
    {
        var predicate = Shape.Reference(PredicateSchema.Early);
        var map = Shape.Map(SchemaKeys.Noise, new Dictionary<string, JsonObject>
        {
            ["when"] = predicate,
            ["opens"] = Shape.Copy(predicate),
            ["until"] = Shape.AnyOf(Shape.OneOf(NoiseBinder.UntilNames), Shape.Copy(predicate)),
            ["while"] = Shape.Copy(predicate),
            ["max-blocks"] = Shape.Number(1, NoiseBinder.LargestMaxBlocks),
            ["at-most"] = Notation.Share,
            ["items"] = Shape.Reference(ContentModelSchema.Items),
            ["description"] = Shape.Text(),
        });
        map["anyOf"] = new JsonArray(Shape.Required("when"), Shape.Required("opens"));
        var dependencies = new JsonObject();
        foreach (var key in NoiseBinder.RegionKeys)
            dependencies[key] = Shape.Required("opens");
        dependencies["opens"] = new JsonObject
        {
            ["allOf"] = new JsonArray(Shape.AnyOf(Shape.Required("until"), Shape.Required("while")), Shape.NoneOf("when")),
        };
        dependencies["while"] = new JsonObject { ["allOf"] = new JsonArray(Shape.Required("opens"), Shape.NoneOf("until")) };
        map["dependencies"] = dependencies;
        definitions[Entry] = map;
    }
}
