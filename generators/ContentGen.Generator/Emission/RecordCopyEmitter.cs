using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The code behind <c>ToRecord</c>, apart from the view so that no helper stands among its members.</summary>
internal static class RecordCopyEmitter
{
    /// <summary>What all copies have in common.</summary>
    internal const string Shared = PlanEmitter.Runtime + "RecordCopy.";

    internal static void Emit(CodeWriter writer, ViewShape shape, string attribute)
    {
        var deprecated = Docs.HasDeprecated(shape.Plan);
        if (deprecated)
            writer.Lines("#pragma warning disable CS0612, CS0618 // The copy has deprecated members too.");
        writer.Lines(attribute);
        writer.Open($"file static class {shape.CopyType}");
        var names = new NameScope(shape.CopyType, "Article", "Noise");
        var methods = new Dictionary<GroupShape, string>();
        var views = RoleRecordEmitter.Used(shape).ToDictionary(static role => role, role => names.Declare(role.TypeName + "Of"));
        var groups = AllGroups(shape).ToList();
        foreach (var group in groups)
            methods[group] = names.Declare(group.TypeName + "Of");

        var article = shape.Article;
        var initializers = Initializers(article, methods, views);
        if (shape.NoiseRecord is not null)
            initializers.Add("Noise = Noise(view.Noise),");
        initializers.Add($"Unclaimed = {Shared}Strings(view.Unclaimed),");
        EmitCopy(writer, "internal", article.QualifiedRecordName, "Article", article.QualifiedName, initializers);
        EmitNoise(writer, shape, methods);
        foreach (var group in groups)
        {
            var members = Initializers(group, methods, views);
            if (shape.Noise.Any(noise => noise.Region == group))
                members.InsertRange(0, ["Text = view.Text.ToString(),", "Line = view.Line,"]);
            writer.Blank();
            EmitCopy(writer, "private", group.QualifiedRecordName, methods[group], group.QualifiedName, members);
        }
        RoleRecordEmitter.EmitCopies(writer, shape, views);
        EmitLists(writer, shape, groups, methods, views);
        writer.Close();
        if (deprecated)
            writer.Lines("#pragma warning restore CS0612, CS0618");
    }

    private static IEnumerable<GroupShape> AllGroups(ViewShape shape) =>
        shape.Article.Groups.SelectMany(WithInner).Concat(shape.Noise.Where(noise => noise.Region is not null).SelectMany(noise => WithInner(noise.Region!)));

    private static IEnumerable<GroupShape> WithInner(GroupShape group) => new[] { group }.Concat(group.Groups.SelectMany(WithInner));

    private static void EmitCopy(CodeWriter writer, string access, string record, string method, string view, List<string> initializers)
    {
        if (initializers.Count == 0)
        {
            writer.Lines($"{access} static {record} {method}({view} view) => new {record}();");
            return;
        }
        // With its type, which spares the compiler the search for it.
        writer.Lines($"{access} static {record} {method}({view} view) => new {record}");
        writer.Lines("{");
        writer.Indent();
        foreach (var line in initializers)
            writer.Lines(line);
        writer.Close("};");
    }

    private static List<string> Initializers(GroupShape group, Dictionary<GroupShape, string> methods, Dictionary<RoleShape, string> views) =>
        group.Members.Select(member => $"{member.Name} = {Copy(member, methods, views)},").ToList();

    private static string Copy(MemberShape member, Dictionary<GroupShape, string> methods, Dictionary<RoleShape, string> views)
    {
        var value = $"view.{member.Name}";
        if (member.View is { } view)
            return member.Node.IsList || member.IsRequired ? $"{views[view]}({value})" : $"{value}.Exists ? {views[view]}({value}) : null";
        return member switch
        {
            { Group: null, Node.IsList: true } => $"{Shared}Strings({value})",
            { Group: null, IsRequired: true } => $"{value}.ToString()",
            { Group: null } => $"{Shared}OrNull({value})",
            { Node.IsList: true } => $"{methods[member.Group]}({value})",
            { IsRequired: true } => $"{methods[member.Group]}({value})",
            _ => $"{value}.Exists ? {methods[member.Group]}({value}) : null",
        };
    }

    private static void EmitNoise(CodeWriter writer, ViewShape shape, Dictionary<GroupShape, string> methods)
    {
        if (shape.NoiseRecord is null)
            return;
        var type = shape.Plan.TypeName;
        var initializers = shape.Noise
            .Select(noise => $"{noise.Plan.MemberName} = {(noise.Region is { } region ? methods[region] : Shared + "Regions")}(view.{noise.Plan.MemberName}),")
            .ToList();
        writer.Blank();
        EmitCopy(writer, "private", $"{type}Record.{shape.NoiseRecord}", "Noise", $"{type}.{shape.NoiseType}", initializers);
    }

    private static void EmitLists(CodeWriter writer, ViewShape shape, List<GroupShape> groups, Dictionary<GroupShape, string> methods, Dictionary<RoleShape, string> views)
    {
        foreach (var role in views.Keys.Where(role => IsListed(shape, groups, role)))
            EmitList(writer, role.QualifiedRecordName, views[role], $"global::ContentGen.ContentList<{role.QualifiedName}>", $"{views[role]}(list[i])");
        foreach (var group in groups.Where(group => group.Node.IsList || shape.Noise.Any(noise => noise.Region == group)))
            EmitList(writer, group.QualifiedRecordName, methods[group], $"global::ContentGen.ContentList<{group.QualifiedName}>", $"{methods[group]}(list[i])");
    }

    private static bool IsListed(ViewShape shape, List<GroupShape> groups, RoleShape role) =>
        groups.Append(shape.Article).SelectMany(static group => group.Members).Any(member => member.View == role && member.Node.IsList);

    private static void EmitList(CodeWriter writer, string element, string method, string list, string copy)
    {
        writer.Blank();
        writer.Open($"private static {element}[] {method}({list} list)");
        writer.Lines(
            $"""
            {element}[] copies = new {element}[list.Count];
            for (int i = 0; i < copies.Length; i++)
                copies[i] = {copy};
            return copies;
            """);
        writer.Close();
    }
}
