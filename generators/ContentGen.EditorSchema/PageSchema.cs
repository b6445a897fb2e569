using System.Collections.Generic;
using System.Text.Json.Nodes;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;

namespace ContentGen.EditorSchema;

/// <summary>Scores, region and elections.</summary>
internal static class PageSchema
{
    internal static JsonObject Scores() => Names("score");

    internal static JsonObject Elections() => Names("election");

    internal static JsonObject Region() => Shape.Map(
        SchemaKeys.Region,
        new Dictionary<string, JsonObject> { ["weigh"] = Shape.Text(Pattern.Name), ["at-least"] = Shape.Number(1, ScorePlan.Limit) },
        "weigh");

    internal static void Define(JsonObject definitions)
    {
        var weight = Shape.Number(-PageBinder.LargestWeight, PageBinder.LargestWeight);
        var term = Shape.Map(SchemaKeys.Term, new Dictionary<string, JsonObject>
        {
            ["when"] = Shape.Reference(PredicateSchema.Early),
            ["weight"] = weight,
            ["per-word"] = Shape.Copy(weight),
            ["cap"] = Shape.Number(0, PageBinder.LargestWeight),
        });
        term["anyOf"] = new JsonArray(Shape.Required("weight"), Shape.Required("per-word"));
        term["dependencies"] = new JsonObject { ["cap"] = Shape.Types("per-word") };
        definitions["term"] = term;
        var score = Shape.Map(
            SchemaKeys.Score, new Dictionary<string, JsonObject> { ["base"] = Shape.Copy(weight), ["add"] = Shape.List(Shape.Reference("term")) });
        score["anyOf"] = new JsonArray(Shape.Required("base"), Shape.Required("add"));
        definitions["score"] = score;
        definitions["election"] = Shape.Map(
            SchemaKeys.Election,
            new Dictionary<string, JsonObject>
            {
                ["among"] = Shape.Reference(PredicateSchema.Early),
                ["within"] = Notation.Range,
                ["score"] = Shape.Text(Pattern.Name),
                ["at-least"] = Shape.Number(-ScorePlan.Limit, ScorePlan.Limit),
            },
            "score");
    }

    private static JsonObject Names(string definition)
    {
        var map = Shape.MapOf(Shape.Reference(definition), Pattern.Name);
        map["maxProperties"] = PageBinder.Most;
        return map;
    }
}
