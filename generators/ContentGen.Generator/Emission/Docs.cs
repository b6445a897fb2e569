using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>XML documentation and attributes of members.</summary>
internal static class Docs
{
    internal static void Summary(this CodeWriter writer, string xml) => writer.Lines($"/// <summary>{xml}</summary>");

    /// <summary>The documentation of a type: what it is, and its content model as an outline.</summary>
    internal static void SummaryWithOutline(this CodeWriter writer, string xml, IEnumerable<string> outline)
    {
        writer.Summary(xml);
        writer.Lines("/// <remarks>\n/// The content model:\n/// <code>");
        foreach (var line in outline)
        {
            var text = line.TrimStart(' ');
            writer.Lines($"/// {new string(' ', line.Length - text.Length)}{CSharpText.Xml(text)}");
        }
        writer.Lines("/// </code>\n/// </remarks>");
    }

    /// <summary>The description of a member: the author's own words, else what the content model says of it.</summary>
    internal static void SummaryOf(this CodeWriter writer, MemberShape member)
    {
        var name = $"<c>{CSharpText.Xml(member.Node.Name)}</c>";
        var occurs = (member.Node.IsList, Min: member.IsRequired ? member.Node.Min : 0, member.Node.Max) switch
        {
            (false, 0, _) => "may be absent",
            (false, _, _) => null,
            (_, 0, null) => "any number",
            (_, 1, null) => "one or more",
            (_, var min, null) => $"{PlanEmitter.Number(min)} or more",
            (_, 0, { } max) => $"at most {PlanEmitter.Number(max)}",
            (_, var min, { } max) => min == max ? PlanEmitter.Number(min) : $"{PlanEmitter.Number(min)} to {PlanEmitter.Number(max)}",
        };
        var fallback = occurs is null ? $"{name}." : $"{name}: {occurs}.";
        writer.Summary(member.Role?.Description is { } description && CSharpText.Xml(description) is { Length: > 0 } xml ? xml : fallback);
    }

    internal static void ObsoleteIf(this CodeWriter writer, RolePlan? role)
    {
        if (role?.Deprecated is { } reason)
            writer.Lines($"[global::System.Obsolete({CSharpText.Literal(reason)})]");
    }

    internal static bool HasDeprecated(SchemaPlan plan) => plan.Roles.Any(role => role.Deprecated is not null);
}
