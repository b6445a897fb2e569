using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;

namespace ContentGen.EditorSchema;

/// <summary>Roles and their fields.</summary>
internal static class RoleSchema
{
    internal const string Role = "role";

    internal static void Define(JsonObject definitions)
    {
        definitions["take"] = Shape.AnyOf(
            Shape.OneOf(RoleBinder.TakeNames), Shape.Map(SchemaKeys.Take, new Dictionary<string, JsonObject> { ["until"] = Shape.Text() }, "until"));
        definitions["alternative"] = Alternative();
        definitions["field"] = Shape.AnyOf(Shape.OneOf(FieldBinder.TypeNames.Where(static type => type != FieldBinder.TypeNames[(int)FieldType.Enum])), Field());
        definitions[Role] = RoleMap();
    }

    private static Dictionary<string, JsonObject> Test() => new()
    {
        ["when"] = Shape.Reference(PredicateSchema.Any),
        ["take"] = Shape.Reference("take"),
        ["taken"] = Shape.Reference(PredicateSchema.Block),
        ["pattern"] = Shape.Text(),
    };

    private static JsonObject Alternative()
    {
        var map = Shape.Map(SchemaKeys.Alternative, Test());
        map["minProperties"] = 1;
        return map;
    }

    private static JsonObject RoleMap()
    {
        var shapes = Test();
        shapes["any"] = Shape.List(Shape.Reference("alternative"));
        shapes["expect"] = Shape.Reference("expectations");
        shapes["description"] = Shape.Text();
        shapes["deprecated"] = Shape.Text();
        var fields = Shape.MapOf(Shape.Reference("field"), Pattern.Name);
        fields["minProperties"] = 1;
        fields["maxProperties"] = FieldBinder.MostFields;
        shapes["fields"] = fields;
        var map = Shape.Map(SchemaKeys.Role, shapes);
        var alternativeWithPattern = new JsonObject
        {
            ["required"] = Shape.Types("any"),
            ["properties"] = new JsonObject { ["any"] = new JsonObject { ["contains"] = Shape.Required("pattern") } },
        };
        map["dependencies"] = new JsonObject
        {
            ["any"] = Shape.NoneOf("when", "pattern", "take", "taken"),
            ["fields"] = Shape.AnyOf(Shape.Required("pattern"), alternativeWithPattern),
        };
        return map;
    }

    private static JsonObject Field()
    {
        var texts = Notation.Texts;
        var values = Shape.MapOf(Shape.Copy(texts), Pattern.Name);
        values["minProperties"] = 1;
        var map = Shape.Map(SchemaKeys.Field, new Dictionary<string, JsonObject>
        {
            ["type"] = Shape.OneOf(FieldBinder.TypeNames),
            ["list"] = Shape.OneOf(FieldBinder.TypeNames),
            ["separators"] = texts,
            ["formats"] = Shape.Copy(texts),
            ["offset"] = Shape.Text(Pattern.Offset),
            ["decimal"] = Shape.OneOf(FieldBinder.DecimalMarks),
            ["values"] = Shape.AnyOf(Shape.Copy(texts), values),
            ["true"] = Shape.Copy(texts),
            ["false"] = Shape.Copy(texts),
            ["description"] = Shape.Text(),
        });
        var dependencies = new JsonObject { ["list"] = Shape.NoneOf("type"), ["separators"] = Shape.Types("list") };
        foreach (var (key, types, _) in FieldBinder.TypeKeys)
            dependencies[key] = OfTypes(types);
        map["dependencies"] = dependencies;
        map["if"] = OfTypes([FieldType.Enum]);
        map["then"] = Shape.Required("values");
        return map;
    }

    /// <summary>A field, or a list, of one of these types.</summary>
    private static JsonObject OfTypes(FieldType[] types)
    {
        var names = types.Select(static type => FieldBinder.TypeNames[(int)type]).ToArray();
        return Shape.AnyOf([.. new[] { "type", "list" }.Select(key => new JsonObject
        {
            ["required"] = Shape.Types(key),
            ["properties"] = new JsonObject { [key] = Shape.OneOf(names) },
        })]);
    }
}
