using ContentGen.Schema.Binding;
using ContentGen.Schema.ContentModels;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Examples;

/// <summary>The shape of the JSON output of a schema's documents, as far as an example can speak of it: the article's members, and beside them noise,
/// unclaimed text, coverage. The article has no members of these names (CG1209).</summary>
internal static class ResultShapes
{
    private const string Text = "text";
    private const string Kind = "kind";
    private static readonly string[] CoverageNames = ["article", "noise", "unclaimed", "blank", "total"];

    public static MapShape Of(BoundItem article, EquatableArray<BoundRole> roles, EquatableArray<BoundNoise> noise)
    {
        var shape = new MapShape("the result", null);
        AddMembers(shape, ModelTree.Build(article).Root, roles);
        shape.Add("noise", new ListShape(Region(roles, noise), null));
        shape.Add("unclaimed", new ListShape(Unclaimed(), null));
        shape.Add("coverage", Coverage());
        return shape;
    }

    private static void AddMembers(MapShape shape, ModelItem group, EquatableArray<BoundRole> roles)
    {
        foreach (var child in group.Children)
        {
            ResultShape one = child.Kind == ModelNodeKind.Place ? Place(child, roles) : Group(child, roles);
            shape.Add(MemberNames.Camel(child.MemberName), child.Repeats ? new ListShape(one, child.Max) : one);
        }
    }

    private static MapShape Group(ModelItem item, EquatableArray<BoundRole> roles)
    {
        var shape = new MapShape("`" + MemberNames.Camel(item.MemberName) + "`", null);
        AddMembers(shape, item, roles);
        return shape;
    }

    private static ResultShape Place(ModelItem item, EquatableArray<BoundRole> roles)
    {
        var role = item.Bound.Role;
        if (role < 0 || role >= roles.Count || roles[role].Fields.Count == 0)
            return TextShape.Instance;
        var shape = new MapShape("`" + MemberNames.Camel(item.MemberName) + "`", Text);
        shape.Add(Text, TextShape.Instance);
        foreach (var field in roles[role].Fields)
        {
            ResultShape value = field.Plan.Type is FieldType.Text ? TextShape.Instance : new FieldShape(field.Plan);
            shape.Add(field.Plan.JsonName, field.Plan.IsList ? new ListShape(value, null) : value);
        }
        return shape;
    }

    /// <summary>Any region; where an example says of which kind, a region of that kind.</summary>
    private static MapShape Region(EquatableArray<BoundRole> roles, EquatableArray<BoundNoise> noise)
    {
        var kind = new KindShape(noise);
        var any = Region("a noise region", kind);
        any.Kinds = [];
        foreach (var entry in noise)
        {
            var one = Region("a region of `" + entry.Name + "`", kind);
            if (entry.Items is { } items)
            {
                var root = ModelTree.Build(items).Root;
                AddMembers(one, root, roles);
                AddMembers(any, root, roles);
            }
            any.Kinds[entry.Name] = one;
        }
        return any;
    }

    private static MapShape Region(string what, KindShape kind)
    {
        var shape = new MapShape(what, Kind);
        shape.Add(Kind, kind);
        shape.Add("line", NumberShape.Instance);
        shape.Add("lines", NumberShape.Instance);
        shape.Add(Text, TextShape.Instance);
        return shape;
    }

    private static MapShape Unclaimed()
    {
        var shape = new MapShape("an unclaimed block", Text);
        shape.Add("line", NumberShape.Instance);
        shape.Add(Text, TextShape.Instance);
        return shape;
    }

    private static MapShape Coverage()
    {
        var shape = new MapShape("`coverage`", null);
        foreach (var name in CoverageNames)
            shape.Add(name, NumberShape.Instance);
        return shape;
    }
}
