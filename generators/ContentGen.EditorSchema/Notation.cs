using System.Text.Json.Nodes;
using ContentGen.Schema.Syntax;

namespace ContentGen.EditorSchema;

/// <summary>The notations that stand in many places, each a definition of its own.</summary>
internal static class Notation
{
    internal static JsonObject Range => Shape.Reference("range");

    /// <summary>A range of what counts from 1.</summary>
    internal static JsonObject PositiveRange => Shape.Reference("positive-range");

    internal static JsonObject SignedRange => Shape.Reference("signed-range");

    internal static JsonObject Share => Shape.Reference("share");

    internal static JsonObject ShareRange => Shape.Reference("share-range");

    internal static JsonObject Texts => Shape.Reference("texts");

    /// <summary>A name, or a list of names.</summary>
    internal static JsonObject Names => Shape.Reference("names");

    internal static void Define(JsonObject definitions)
    {
        definitions["range"] = RangeFrom(0);
        definitions["positive-range"] = RangeFrom(1);
        definitions["signed-range"] = Shape.AnyOf(
            new() { ["type"] = "integer", ["minimum"] = -RangeSyntax.Largest, ["maximum"] = RangeSyntax.Largest }, Shape.Text(Pattern.SignedRange));
        definitions["share"] = Shape.Text(Pattern.Share);
        definitions["share-range"] = Shape.Text(Pattern.ShareRange);
        definitions["texts"] = Shape.OneOrMore(Shape.Text());
        definitions["names"] = Shape.OneOrMore(Shape.Text(Pattern.Name));
    }

    private static JsonObject RangeFrom(int least)
    {
        var shape = Shape.AnyOf(new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = RangeSyntax.Largest }, Shape.Text(Pattern.Range));
        if (least > 0)
            shape["not"] = Shape.Text(Pattern.RangeToZero);
        return shape;
    }
}
