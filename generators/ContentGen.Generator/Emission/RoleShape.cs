using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>A role with fields as the view shows it: a struct with a property for each field.</summary>
/// <param name="Index">Its number among the roles.</param>
/// <param name="TypeName">The name of its struct, which stands in the article's view.</param>
/// <param name="QualifiedName">With the type around it.</param>
/// <param name="RecordName">The name of the record that <c>ToRecord</c> makes of it.</param>
/// <param name="QualifiedRecordName">Likewise with the type around it.</param>
internal sealed record RoleShape(
    RolePlan Plan, int Index, string TypeName, string QualifiedName, string RecordName, string QualifiedRecordName, IReadOnlyList<FieldShape> Fields);

/// <summary>A field as a property.</summary>
/// <param name="Index">Its number among the role's fields.</param>
/// <param name="EnumName">The name of its enumeration, which stands in the role's struct; null where its type is none.</param>
/// <param name="ValueType">The C# type of its value, or of each item's; null where the value is the text.</param>
internal sealed record FieldShape(FieldPlan Plan, int Index, string? EnumName, string? ValueType)
{
    internal string Name => Plan.MemberName;

    /// <summary>The type of its property in the view.</summary>
    internal string ViewType => (ValueType, Plan.IsList) switch
    {
        (null, false) => "global::ContentGen.TextField",
        (null, true) => "global::ContentGen.TextFieldList",
        (var value, false) => $"global::ContentGen.Field<{value}>",
        (var value, true) => $"global::ContentGen.FieldList<{value}>",
    };

    /// <summary>The type of its value in the record, or of each item's. A text always converts; all else may not.</summary>
    internal string RecordElement => ValueType is not null ? ValueType + "?" : IsPlainText ? "string" : "string?";

    internal bool IsPlainText => Plan.Type == FieldType.Text;
}

/// <summary>Names the types of roles with fields. They give way to whatever else stands in the view.</summary>
internal static class RoleShapes
{
    /// <returns>For each role its shape; null where it has no fields or no place.</returns>
    internal static RoleShape?[] Create(SchemaPlan plan, string view, string record, NameScope types, NameScope records)
    {
        var shapes = new RoleShape?[plan.Roles.Count];
        var used = RoleEmitter.UsedRoles(plan);
        // The types of groups are named later, but first come to be asked.
        var groups = plan.Models[0].Root.Children.Where(static child => child.Kind != ModelNodeKind.Place).Select(static child => child.TypeName).ToList();
        for (var i = 0; i < shapes.Length; i++)
        {
            var role = plan.Roles[i];
            if (role.Fields.Count == 0 || !used.Contains(i))
                continue;
            var within = new NameScope([.. role.Fields.Map(static field => field.MemberName), .. groups, .. groups.Select(static group => group + "Record")]);
            var type = within.Free(types, CSharpText.Pascal(role.Name) + "Role", "2");
            var recordName = within.Free(records, CSharpText.Pascal(role.Name) + "Record", "2");
            shapes[i] = new(role, i, type, $"{view}.{type}", recordName, $"{record}.{recordName}", Fields(role, view, type));
        }
        return shapes;
    }

    private static List<FieldShape> Fields(RolePlan role, string view, string type)
    {
        // The view's name too: within the role's type, where the enumeration hid it, nothing could be named by way of the view.
        var names = new NameScope([view, type, "Text", "Span", "Outer", "Bytes", "Exists", "Line", "Lines", "Column", "SequenceEqual", .. role.Fields.Map(static field => field.MemberName)]);
        var fields = new List<FieldShape>();
        for (var i = 0; i < role.Fields.Count; i++)
        {
            var field = role.Fields[i];
            var enumName = field.Type == FieldType.Enum ? names.Declare(field.MemberName + "Value", "2") : null;
            fields.Add(new(field, i, enumName, field.Type switch
            {
                FieldType.Integer => "long",
                FieldType.Number => "decimal",
                FieldType.Boolean => "bool",
                FieldType.Date => "global::System.DateOnly",
                FieldType.DateTime => "global::System.DateTimeOffset",
                FieldType.Enum => $"{view}.{type}.{enumName}",
                _ => null,
            }));
        }
        return fields;
    }
}
