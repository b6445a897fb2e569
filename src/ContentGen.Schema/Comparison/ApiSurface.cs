using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.ContentModels;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>A type or member of generated code.</summary>
/// <param name="Path">Its name with the types around it, without the view's own: <c>Section.Heading</c>.</param>
/// <param name="Type">What a member is; null: it is a type itself.</param>
/// <param name="IsRequired">It is never absent from a document without findings.</param>
internal sealed record ApiMember(string Path, string? Type, bool IsRequired, SourceSpan? Place)
{
    public string Text => Type ?? "a type";

    public bool IsWithin(ApiMember type) => Path.StartsWith(type.Path + ".", System.StringComparison.Ordinal);
}

/// <summary>What a generated view offers beside what every view has. Tests compare it with the code that is generated.</summary>
internal sealed class ApiSurface
{
    private const string Text = "text";

    private readonly ComparedSide _side;

    public ApiSurface(ComparedSide side)
    {
        _side = side;
        var plan = side.Plan;
        Group(plan.Models[0].Root, "");
        if (plan.Noise.Count > 0)
            Members.Add(new("Noise", "view of the noise", true, side.Place("noise")));
        foreach (var noise in plan.Noise)
            Noise(noise);
        for (var role = 0; role < plan.Roles.Count; role++)
        {
            if (plan.Roles[role].Fields.Count > 0 && ModelWalk.Any(plan, node => node.Role == role))
                Role(plan.Roles[role]);
        }
    }

    public List<ApiMember> Members { get; } = [];

    private void Group(ModelNode group, string within)
    {
        foreach (var child in group.Children)
        {
            var place = _side.PlaceOf(child);
            var element = child.Kind != ModelNodeKind.Place ? within + child.TypeName : _side.Plan.Roles[child.Role] is { Fields.Count: > 0 } role ? RoleType(role) : Text;
            var isRequired = child.IsList || child.Min > 0 && group.Kind != ModelNodeKind.Choice;
            Members.Add(new(within + child.MemberName, child.IsList ? "list of " + element : element, isRequired, place));
            if (child.Kind == ModelNodeKind.Place)
                continue;
            Members.Add(new(element, null, true, place));
            Group(child, element + ".");
        }
    }

    private void Noise(NoisePlan noise)
    {
        var place = _side.Place("noise/" + noise.Name);
        var type = noise.Model < 0 ? null : "Noise." + noise.MemberName + "Region";
        Members.Add(new("Noise." + noise.MemberName, "list of " + (type ?? "noise regions"), true, place));
        if (type is null)
            return;
        Members.Add(new(type, null, true, place));
        Group(_side.Plan.Models[noise.Model].Root, type + ".");
    }

    private void Role(RolePlan role)
    {
        var type = RoleType(role);
        Members.Add(new(type, null, true, _side.Place("roles/" + role.Name)));
        foreach (var field in role.Fields)
        {
            var place = _side.Place("roles/" + role.Name + "/fields/" + field.Name);
            var value = field.Type switch
            {
                FieldType.Integer => "long",
                FieldType.Number => "decimal",
                FieldType.Boolean => "bool",
                FieldType.Date => "DateOnly",
                FieldType.DateTime => "DateTimeOffset",
                FieldType.Enum => type + "." + field.MemberName + "Value",
                FieldType.Text => Text,
                // In the record an item that is no address is null; a text always is one.
                _ => field.IsList ? "address" : Text,
            };
            Members.Add(new(type + "." + field.MemberName, field.IsList ? "list of " + value : value, true, place));
            if (field.Type == FieldType.Enum)
                Members.Add(new(value, null, true, place));
            for (var i = 0; i < field.Values.Count; i++)
                Members.Add(new(value + "." + field.Values[i].MemberName, "value " + TestDump.Number(i), true, place));
        }
    }

    private static string RoleType(RolePlan role) => MemberNames.Pascal(role.Name) + "Role";
}
