using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ContentGen.Schema;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Expressions;
using ContentGen.Schema.Syntax;

namespace ContentGen.EditorSchema;

/// <summary>Schemas and packs: a file with the key <c>pack</c> is a pack.</summary>
internal sealed class LanguageSchema
{
    private readonly JsonObject _definitions = [];

    internal JsonObject Root()
    {
        Notation.Define(_definitions);
        PredicateSchema.Define(_definitions);
        ContentModelSchema.Define(_definitions);
        RoleSchema.Define(_definitions);
        NoiseSchema.Define(_definitions);
        PageSchema.Define(_definitions);
        _definitions["schema"] = SchemaMap();
        _definitions["pack"] = PackMap();
        return new()
        {
            ["type"] = "object",
            ["if"] = Shape.Required("pack"),
            ["then"] = Shape.Reference("pack"),
            ["else"] = Shape.Reference("schema"),
            ["definitions"] = _definitions,
        };
    }

    private static JsonObject SchemaMap()
    {
        var shapes = Common();
        shapes["schema"] = Shape.Text(Pattern.Name);
        shapes["version"] = Shape.Text(Pattern.SemanticVersion, 128);
        shapes["namespace"] = Shape.Text(Pattern.Namespace, 256);
        shapes["access"] = Shape.OneOf(HeaderBinder.AccessNames);
        shapes["input"] = Input();
        shapes["article"] = Shape.Reference(ContentModelSchema.Items);
        AddParts(shapes);
        shapes["unclaimed"] = Shape.Map(SchemaKeys.Unclaimed, new Dictionary<string, JsonObject>
        {
            ["severity"] = Shape.OneOf(NodeReader.LevelNames),
            ["at-most"] = Notation.Share,
        });
        shapes["examples"] = Examples();
        shapes["extends"] = Shape.AnyOf(Shape.OneOf(BuiltIn.SchemaNames), Shape.Text(Pattern.RelativeSchema));
        return Composition.Of(shapes);
    }

    /// <summary>What schemas have, and packs give to them.</summary>
    private static void AddParts(Dictionary<string, JsonObject> shapes)
    {
        shapes["roles"] = Shape.MapOf(Shape.Reference(RoleSchema.Role), Pattern.Name);
        shapes["noise"] = Shape.MapOf(Shape.Reference(NoiseSchema.Entry), Pattern.Name);
        shapes["severity"] = Shape.MapOf(Shape.OneOf(NodeReader.LevelNames), Pattern.FindingId);
        shapes["scores"] = PageSchema.Scores();
        shapes["region"] = PageSchema.Region();
        shapes["elect"] = PageSchema.Elections();
        shapes["rules"] = Rules();
    }

    /// <summary>What a document's result looks like is said by the schema's own content model: nothing is known of it here.</summary>
    private static JsonObject Examples()
    {
        var example = Shape.Map(SchemaKeys.Example, new Dictionary<string, JsonObject>
        {
            ["name"] = Shape.Text(),
            ["text"] = Shape.Text(),
            ["file"] = Shape.Text(),
            ["expect"] = new() { ["type"] = "object" },
            ["findings"] = new() { ["type"] = "array", ["items"] = Shape.Text("^[1-9][0-9]*:[1-9][0-9]* +[a-z]") },
        });
        example["anyOf"] = new JsonArray(Shape.Required("text"), Shape.Required("file"));
        return Shape.List(example);
    }

    private static JsonObject Rules()
    {
        var rule = Shape.Map(
            SchemaKeys.Rule,
            new Dictionary<string, JsonObject>
            {
                ["id"] = Shape.Text(Pattern.Name),
                ["when"] = Shape.Text(),
                ["assert"] = Shape.Text(),
                ["hook"] = Shape.Text(Pattern.MethodName, NameSyntax.Longest),
                ["severity"] = Shape.OneOf(NodeReader.LevelNames),
                ["message"] = Shape.Text(),
                ["help"] = Shape.Text(),
            },
            "id");
        rule["oneOf"] = new JsonArray(Shape.Required("assert"), Shape.Required("hook"));
        var rules = Shape.List(rule);
        rules["maxItems"] = ExpressionLimits.Rules;
        return rules;
    }

    private static JsonObject PackMap()
    {
        var shapes = Common();
        shapes["pack"] = Shape.Text(Pattern.PackId, NameSyntax.Longest);
        shapes["language"] = Shape.Text(Pattern.LanguageTag, 35);
        // A full stop behind a word is no part of it. German dates have `1.`, which an editor reads as a number.
        var word = Shape.Text();
        word["pattern"] = "^\\S*[^\\s.]\\S*$";
        word["maxLength"] = WordListBinder.LongestWord + 1;
        var words = Shape.OneOrMore(word);
        foreach (var key in new[] { "abbreviations", "titles", "starters" })
            shapes[key] = Shape.Copy(words);
        for (var i = 0; i < DateNames.Keys.Length; i++)
        {
            var names = Shape.List(Notation.Texts);
            names["minItems"] = DateNames.Shapes[i].Count;
            names["maxItems"] = DateNames.Shapes[i].Count;
            shapes[DateNames.Keys[i]] = names;
        }
        AddParts(shapes);
        return Shape.Map(SchemaKeys.Pack, shapes, "contentgen", "pack");
    }

    private static Dictionary<string, JsonObject> Common()
    {
        // A phrase is no name of a set.
        var phrase = Shape.Text();
        phrase["not"] = Shape.Text("^\\$[a-z]");
        return new()
        {
            ["contentgen"] = new() { ["enum"] = new JsonArray(int.Parse(HeaderBinder.LanguageVersion, System.Globalization.CultureInfo.InvariantCulture), HeaderBinder.LanguageVersion) },
            ["description"] = Shape.Text(),
            ["imports"] = Shape.List(Shape.AnyOf(
                Shape.OneOf(BuiltIn.PackNames.Select(static name => ImportPath.StandardPrefix + name)), Shape.Text(Pattern.RelativeImport))),
            ["phrases"] = Shape.MapOf(Shape.OneOrMore(phrase), Pattern.Name),
            ["traits"] = Shape.MapOf(Shape.Reference(PredicateSchema.Block), Pattern.Name),
            ["patterns"] = Shape.MapOf(Shape.Text(), Pattern.Name),
        };
    }

    private static JsonObject Input() => Shape.Map(SchemaKeys.Input, new Dictionary<string, JsonObject>
    {
        ["format"] = Shape.OneOf(HeaderBinder.FormatNames),
        ["block"] = Shape.OneOf(HeaderBinder.BlockNames),
        ["language"] = Shape.Text(Pattern.LanguageTag, 35),
    });
}
