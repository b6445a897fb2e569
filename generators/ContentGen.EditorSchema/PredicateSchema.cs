using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;

namespace ContentGen.EditorSchema;

/// <summary>Predicates, from <see cref="PredicateCatalog"/>.</summary>
internal static class PredicateSchema
{
    /// <summary>In roles: everything.</summary>
    internal const string Any = "predicate";

    /// <summary>Before elections: in noise, scores and `among`.</summary>
    internal const string Early = "predicate-before-elections";

    /// <summary>About the block alone: in traits and `taken`.</summary>
    internal const string Block = "predicate-of-block";

    internal static void Define(JsonObject definitions)
    {
        definitions[Any] = Predicate(Any, static _ => true);
        definitions[Early] = Predicate(Early, static key => key.Name != "elected");
        definitions[Block] = Predicate(Block, static key => key.IsBlockAlone);
        definitions["expectations"] = Shape.OneOrMore(Expectation());
    }

    /// <summary>The keys of predicates with their values and meanings.</summary>
    private static JsonObject Properties(string self, Func<PredicateKey, bool> isPermitted)
    {
        var properties = new JsonObject();
        foreach (var key in PredicateCatalog.Keys)
        {
            if (!key.IsLater && isPermitted(key))
                properties[key.Name] = Shape.Described(Value(key, self), char.ToUpperInvariant(key.Meaning[0]) + key.Meaning[1..] + ".");
        }
        return properties;
    }

    private static JsonObject Predicate(string self, Func<PredicateKey, bool> isPermitted) => new()
    {
        ["type"] = "object",
        ["properties"] = Properties(self, isPermitted),
        ["additionalProperties"] = false,
        ["minProperties"] = 1,
    };

    /// <summary>A map of predicates with a severity and a message, one predicate at least.</summary>
    private static JsonObject Expectation()
    {
        var map = Predicate(Any, static _ => true);
        foreach (var key in SchemaKeys.Expect.Keys)
        {
            if (!key.IsLater)
                map["properties"]![key.Name] = Shape.Described(key.Name == "severity" ? Shape.OneOf(NodeReader.LevelNames) : Shape.Text(), key.Meaning);
        }
        map["not"] = new JsonObject { ["propertyNames"] = Shape.OneOf(SchemaKeys.Expect.Names) };
        return map;
    }

    private static JsonObject Value(PredicateKey key, string self) => key.Value switch
    {
        PredicateValue.Range => key.Name is "position" or "occurs" ? Notation.PositiveRange : Notation.Range,
        PredicateValue.SignedRange => Notation.SignedRange,
        PredicateValue.Share => Notation.ShareRange,
        PredicateValue.Starts => Shape.OneOrMore(Shape.OneOf(PredicateNames.Starts)),
        PredicateValue.Ends => Shape.OneOrMore(Shape.OneOf(PredicateNames.Ends)),
        PredicateValue.Tags => Shape.OneOrMore(Shape.OneOf(PredicateNames.Tags)),
        PredicateValue.Zones => Shape.OneOrMore(Shape.OneOf(PredicateNames.Zones)),
        PredicateValue.Phrases => Notation.Texts,
        PredicateValue.Pattern => Shape.Text(),
        PredicateValue.Boolean => Shape.Boolean(),
        PredicateValue.Traits => Notation.Names,
        PredicateValue.Name => Shape.Text(Pattern.Name),
        PredicateValue.Neighbours => Shape.AnyOf(Shape.Text(Pattern.Name), Neighbours()),
        PredicateValue.Scores => Scores(),
        PredicateValue.Document => Document(),
        PredicateValue.Echo => Echo(),
        PredicateValue.Predicate => Shape.Reference(self),
        PredicateValue.Predicates => Shape.List(Shape.Reference(self)),
        _ => new(),
    };

    private static JsonObject Neighbours()
    {
        var number = Shape.Number(1, PredicateReader.FarthestNeighbour);
        return Shape.Map(
            SchemaKeys.Neighbour,
            new Dictionary<string, JsonObject>
            {
                ["is"] = Notation.Names,
                ["within"] = number,
                ["at-least"] = Shape.Copy(number),
            },
            "is");
    }

    private static JsonObject Scores()
    {
        var scores = Shape.MapOf(Notation.SignedRange, Pattern.Name);
        scores["minProperties"] = 1;
        return scores;
    }

    private static JsonObject Document()
    {
        var map = Shape.Map(SchemaKeys.Document, new Dictionary<string, JsonObject>
        {
            ["is"] = Notation.Names,
            ["blocks"] = Notation.Range,
            ["share"] = Notation.ShareRange,
            ["text"] = Notation.ShareRange,
        });
        map["anyOf"] = Shape.AnyOf(Shape.Required("blocks"), Shape.Required("share"), Shape.Required("text"))["anyOf"]!.DeepClone();
        return map;
    }

    private static JsonObject Echo() => Shape.Map(
        SchemaKeys.Echo,
        new Dictionary<string, JsonObject>
        {
            ["is"] = Notation.Names,
            ["share"] = Notation.ShareRange,
            ["at-least"] = Shape.Number(1, RangeSyntax.Largest),
        },
        "share");
}
