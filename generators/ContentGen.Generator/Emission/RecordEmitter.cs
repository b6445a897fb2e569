using System.Linq;

namespace ContentGen.Emission;

/// <summary>The plain records that <c>ToRecord</c> makes: strings and lists, nothing that refers to the document.</summary>
internal static class RecordEmitter
{
    private const string List = "global::System.Collections.Generic.IReadOnlyList";

    internal static void Emit(CodeWriter writer, ViewShape shape, string attribute)
    {
        writer.Summary($"A copy of the parts of a <see cref=\"{shape.Plan.TypeName}\"/> as strings.");
        writer.Lines(attribute);
        writer.Open($"{CSharpEmitter.Access(shape.Plan)} sealed partial record {shape.Article.RecordName}");
        EmitMembers(writer, shape.Article);
        if (shape.NoiseRecord is not null)
        {
            writer.Summary("What is not the article, by kind.");
            writer.Lines($"public required {shape.NoiseRecord} Noise {{ get; init; }}\n");
        }
        writer.Summary("The blocks that neither a role nor noise took.");
        writer.Lines($"public required {List}<string> Unclaimed {{ get; init; }}");
        foreach (var group in shape.Article.Groups)
            EmitGroup(writer, group, $"A copy of one <c>{CSharpText.Xml(group.Node.Name)}</c>.");
        RoleRecordEmitter.Emit(writer, shape);
        EmitNoise(writer, shape);
        writer.Close();
    }

    private static void EmitGroup(CodeWriter writer, GroupShape group, string summary, bool isRegion = false)
    {
        writer.Blank();
        writer.Summary(summary);
        writer.Open($"public sealed partial record {group.RecordName}");
        if (isRegion)
        {
            writer.Lines(
                """
                /// <summary>The whole text of the region.</summary>
                public required string Text { get; init; }

                /// <summary>The line on which it starts, 1-based.</summary>
                public required int Line { get; init; }

                """);
        }
        EmitMembers(writer, group);
        foreach (var inner in group.Groups)
            EmitGroup(writer, inner, $"A copy of one <c>{CSharpText.Xml(inner.Node.Name)}</c>.");
        writer.Close();
    }

    private static void EmitMembers(CodeWriter writer, GroupShape group)
    {
        foreach (var member in group.Members)
        {
            writer.SummaryOf(member);
            if (member is { IsRequired: true, Node.IsList: false, Group: null, View: null })
                writer.Lines("/// <remarks>Empty where the document lacks it, which is a finding.</remarks>");
            writer.ObsoleteIf(member.Role);
            // A required member that is obsolete could not be set without a warning.
            var required = member.Role?.Deprecated is null ? "required " : "";
            var value = required.Length > 0 ? "" : Default(member);
            writer.Lines($"public {required}{Type(member)} {member.Name} {{ get; init; }}{value}\n");
        }
    }

    private static string Default(MemberShape member) => member switch
    {
        { Node.IsList: true } => " = [];",
        { IsRequired: true, View: null } => " = \"\";",
        _ => "",
    };

    private static string Type(MemberShape member)
    {
        var element = member.Group?.RecordName ?? member.View?.QualifiedRecordName ?? "string";
        return member switch
        {
            { Node.IsList: true } => $"{List}<{element}>",
            // Nothing can be set in place of what is obsolete, see above.
            { View: not null, Role.Deprecated: not null } => element + "?",
            { IsRequired: true } => element,
            _ => element + "?",
        };
    }

    private static void EmitNoise(CodeWriter writer, ViewShape shape)
    {
        if (shape.NoiseRecord is not { } name)
            return;
        writer.Blank();
        writer.Summary("A copy of the noise of a document.");
        writer.Open($"public sealed partial record {name}");
        foreach (var noise in shape.Noise)
        {
            writer.Summary($"The regions of kind <c>{CSharpText.Xml(noise.Plan.Name)}</c>.");
            writer.Lines($"public required {List}<{noise.Region?.RecordName ?? "string"}> {noise.Plan.MemberName} {{ get; init; }}\n");
        }
        foreach (var noise in shape.Noise.Where(noise => noise.Region is not null))
            EmitGroup(writer, noise.Region!, $"A copy of one region of kind <c>{CSharpText.Xml(noise.Plan.Name)}</c>.", isRegion: true);
        writer.Close();
    }
}
