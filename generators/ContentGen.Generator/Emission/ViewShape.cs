using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>A struct that a view consists of: the article, a group in it, a noise region with items.</summary>
/// <param name="TypeName">Its C# name, unique among what surrounds it.</param>
/// <param name="QualifiedName">With the types that enclose it, without the namespace: <c>NewsArticle.Section</c>.</param>
/// <param name="RecordName">The name of the record that <c>ToRecord</c> makes of it.</param>
/// <param name="QualifiedRecordName">Likewise with the types that enclose it.</param>
internal sealed record GroupShape(
    ModelNode Node,
    string TypeName,
    string QualifiedName,
    string RecordName,
    string QualifiedRecordName,
    IReadOnlyList<MemberShape> Members)
{
    /// <summary>The members that are groups, each with a type of its own.</summary>
    internal IEnumerable<GroupShape> Groups => Members.Where(member => member.Group is not null).Select(member => member.Group!);
}

/// <summary>A property of a view.</summary>
/// <param name="Index">Its number among its group's members: what the runtime knows it by.</param>
/// <param name="Role">The role of a place; null for a group.</param>
/// <param name="View">What the role's text is shown as; null where it is a piece of text without fields.</param>
/// <param name="Group">The group; null for a place.</param>
/// <param name="IsRequired">The document must have it for the schema to be satisfied.</param>
internal sealed record MemberShape(ModelNode Node, int Index, RolePlan? Role, RoleShape? View, GroupShape? Group, bool IsRequired)
{
    internal string Name => Node.MemberName;
}

/// <summary>A kind of noise as the view shows it.</summary>
/// <param name="Index">Its number among the noise entries.</param>
/// <param name="Region">The type of its regions where they have items; else null.</param>
internal sealed record NoiseShape(NoisePlan Plan, int Index, GroupShape? Region);

/// <summary>A schema's view: its types and what they are called.</summary>
/// <param name="PlanType">The name of the struct that decides for the schema.</param>
/// <param name="CopyType">The name of the class behind <c>ToRecord</c>.</param>
/// <param name="NoiseType">The name of the struct behind <c>Noise</c>; null where the schema has no noise.</param>
/// <param name="NoiseEnumerator">The name of its enumerator.</param>
/// <param name="NoiseRecord">The name of its record.</param>
internal sealed record ViewShape(
    SchemaPlan Plan,
    GroupShape Article,
    string PlanType,
    string CopyType,
    string? NoiseType,
    string? NoiseEnumerator,
    string? NoiseRecord,
    IReadOnlyList<NoiseShape> Noise)
{
    /// <summary>For each role with fields its view; null for the others.</summary>
    internal IReadOnlyList<RoleShape?> Roles { get; init; } = [];
}

/// <summary>Gives every type of a view its name. A nested type never shares its name with a member or type around it: it gives way.</summary>
internal static class ViewShapes
{
    private const string GroupSuffix = "Group";
    private const string RecordSuffix = "Record";

    internal static ViewShape Create(SchemaPlan plan)
    {
        var type = plan.TypeName;
        var record = type + RecordSuffix;
        var types = new NameScope(type, record, "Noise", "Unclaimed", "Coverage", "Utf8", "Schema");
        // Records name enumerations by way of the view: no type within them hides it.
        var records = new NameScope(type, record, "Noise", "Unclaimed");
        foreach (var rule in plan.Rules)
        {
            if (rule.Hook is { } hook)
                types.Take(hook);
        }
        foreach (var name in plan.Noise.Map(static noise => noise.MemberName).Concat(plan.Models[0].Root.Children.Select(static member => member.MemberName)))
        {
            types.Take(name);
            records.Take(name);
        }
        var roles = RoleShapes.Create(plan, type, record, types, records);
        var article = Group(plan, roles, plan.Models[0].Root, type, type, record, record, types, records);
        // Nobody sees these two; they give way to whatever stands in the view, which would hide them.
        var planType = types.Declare(type + "Plan", "2");
        var copyType = types.Declare(type + "Copy", "2");
        if (plan.Noise.Count == 0)
            return new(plan, article, planType, copyType, null, null, null, []) { Roles = roles };

        var noiseType = types.Declare("NoiseView", "2");
        var noiseRecord = records.Declare("NoiseRecord", "2");
        var inNoise = new NameScope(type, noiseType, "Count", "GetEnumerator", "Item");
        var inNoiseRecord = new NameScope(type, record, noiseRecord);
        foreach (var noise in plan.Noise)
        {
            inNoise.Take(noise.MemberName);
            inNoiseRecord.Take(noise.MemberName);
        }
        var enumerator = inNoise.Declare("Enumerator", "2");
        var shapes = new List<NoiseShape>();
        for (var i = 0; i < plan.Noise.Count; i++)
        {
            var noise = plan.Noise[i];
            if (noise.Model < 0)
            {
                shapes.Add(new(noise, i, null));
                continue;
            }
            var members = new NameScope([.. plan.Models[noise.Model].Root.Children.Select(inner => inner.MemberName)]);
            var name = members.Free(inNoise, noise.MemberName + "Region", "2");
            var recordName = members.Free(inNoiseRecord, noise.MemberName + RecordSuffix, "2");
            var region = Group(
                plan,
                roles,
                plan.Models[noise.Model].Root,
                name,
                $"{type}.{noiseType}.{name}",
                recordName,
                $"{record}.{noiseRecord}.{recordName}",
                new NameScope(type, noiseType, name, "Kind", "Text", "Line", "Lines"),
                new NameScope(type, record, noiseRecord, recordName, "Text", "Line"));
            shapes.Add(new(noise, i, region));
        }
        return new(plan, article, planType, copyType, noiseType, enumerator, noiseRecord, shapes) { Roles = roles };
    }

    private static GroupShape Group(
        SchemaPlan plan, RoleShape?[] roles, ModelNode node, string name, string qualified, string record, string qualifiedRecord, NameScope types, NameScope records)
    {
        foreach (var child in node.Children)
        {
            types.Take(child.MemberName);
            records.Take(child.MemberName);
        }
        var members = new List<MemberShape>();
        for (var i = 0; i < node.Children.Count; i++)
        {
            var child = node.Children[i];
            var required = child.Min > 0 && node.Kind != ModelNodeKind.Choice;
            if (child.Kind == ModelNodeKind.Place)
            {
                members.Add(new(child, i, plan.Roles[child.Role], roles[child.Role], null, required));
                continue;
            }
            var within = new NameScope(["Exists", .. child.Children.Select(inner => inner.MemberName)]);
            var childName = within.Free(types, child.TypeName, GroupSuffix);
            var childRecord = within.Free(records, child.TypeName + RecordSuffix, "2");
            var group = Group(
                plan,
                roles,
                child,
                childName,
                $"{qualified}.{childName}",
                childRecord,
                $"{qualifiedRecord}.{childRecord}",
                new NameScope([.. qualified.Split('.'), childName, "Exists"]),
                new NameScope([plan.TypeName, .. qualifiedRecord.Split('.'), childRecord]));
            members.Add(new(child, i, null, null, group, required));
        }
        return new(node, name, qualified, record, qualifiedRecord, members);
    }
}
