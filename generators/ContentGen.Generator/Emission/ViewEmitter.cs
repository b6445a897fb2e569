using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The view: a <c>ref struct</c> over the document's bytes with a property for each member of the content model.</summary>
internal static class ViewEmitter
{
    internal static void Emit(CodeWriter writer, ViewShape shape, string attribute)
    {
        var plan = shape.Plan;
        var type = plan.TypeName;
        var summary = plan.Description is { } text && CSharpText.Xml(text) is { Length: > 0 } xml
            ? xml
            : $"A document parsed by the content schema <c>{CSharpText.Xml(plan.Id)}</c>.";
        writer.SummaryWithOutline(summary, Outline.Of(shape.Article.Node, plan));
        writer.Lines(attribute);
        writer.Lines(DebuggerDisplay(shape.Article));
        writer.Open($"{CSharpEmitter.Access(plan)} readonly ref partial struct {type} : global::ContentGen.IContentView<{type}>");
        writer.Lines(
            $"""
            private readonly global::ContentGen.Runtime.ContentNode _node;

            {(plan.Rules.Any(static rule => rule.Hook is not null) ? "internal" : "private")} {type}(global::ContentGen.Runtime.ContentNode node) => _node = node;

            """);
        EmitMembers(writer, shape.Article);
        EmitWhole(writer, shape);
        EmitStatics(writer, shape);
        EmitHooks(writer, plan);
        foreach (var group in shape.Article.Groups)
            EmitGroup(writer, group, plan);
        RoleViewEmitter.Emit(writer, shape);
        NoiseViewEmitter.Emit(writer, shape);
        writer.Close();
    }

    /// <summary>What a debugger shows of a view: the text of its single members and the length of its lists.</summary>
    private static string DebuggerDisplay(GroupShape group)
    {
        var members = group.Members.Select(static member => member switch
        {
            { Node.IsList: true } => $"{member.Name}: {{{member.Name}.Count}}",
            { Group: null } => $"{member.Name}: {{{member.Name}}}",
            _ => $"{member.Name}: {{{member.Name}.Exists}}",
        });
        return $"[global::System.Diagnostics.DebuggerDisplay({CSharpText.Literal(string.Join(", ", members))})]";
    }

    internal static void EmitMembers(CodeWriter writer, GroupShape group)
    {
        foreach (var member in group.Members)
        {
            writer.SummaryOf(member);
            writer.ObsoleteIf(member.Role);
            writer.Lines($"public {Property(member)};");
            writer.Blank();
        }
    }

    private static string Property(MemberShape member) => member switch
    {
        { View: { } view, Node.IsList: false } => $"{view.QualifiedName} {member.Name} => new(_node.Group({member.Index}))",
        { View: { } view } => $"global::ContentGen.ContentList<{view.QualifiedName}> {member.Name} => _node.Groups<{view.QualifiedName}>({member.Index}, members: 1)",
        { Group: null, Node.IsList: false } => $"global::ContentGen.TextSlice {member.Name} => _node.Slice({member.Index})",
        { Group: null } => $"global::ContentGen.TextSliceList {member.Name} => _node.Slices({member.Index})",
        { Group: { } one, Node.IsList: false } => $"{one.TypeName} {member.Name} => new(_node.Group({member.Index}))",
        { Group: { } each } =>
            $"global::ContentGen.ContentList<{each.TypeName}> {member.Name} => _node.Groups<{each.TypeName}>({member.Index}, members: {each.Members.Count})",
    };

    internal static void EmitGroup(CodeWriter writer, GroupShape group, SchemaPlan plan)
    {
        writer.Blank();
        writer.SummaryWithOutline($"One <c>{CSharpText.Xml(group.Node.Name)}</c>.", Outline.Of(group.Node, plan));
        EmitElement(writer, group);
        writer.Summary("Whether the document has it. Where it has not, its members are absent too.");
        writer.Lines("public bool Exists => _node.Exists;");
        writer.Blank();
        EmitMembers(writer, group);
        EmitFromNode(writer, group);
        foreach (var inner in group.Groups)
            EmitGroup(writer, inner, plan);
        writer.Close();
    }

    /// <summary>The head of a view that a list can hold.</summary>
    internal static void EmitElement(CodeWriter writer, GroupShape group)
    {
        writer.Lines(DebuggerDisplay(group));
        writer.Open($"public readonly ref partial struct {group.TypeName} : global::ContentGen.Runtime.IContentElement<{group.TypeName}>");
        writer.Lines(
            $"""
            private readonly global::ContentGen.Runtime.ContentNode _node;

            internal {group.TypeName}(global::ContentGen.Runtime.ContentNode node) => _node = node;

            """);
    }

    internal static void EmitFromNode(CodeWriter writer, GroupShape group) => writer.Lines(
        $"static {group.TypeName} global::ContentGen.Runtime.IContentElement<{group.TypeName}>.FromNode(global::ContentGen.Runtime.ContentNode node) => new(node);");

    private static void EmitWhole(CodeWriter writer, ViewShape shape)
    {
        if (shape.NoiseType is { } noise)
        {
            writer.Summary("What is not the article: every region in document order, and the regions of each kind.");
            writer.Lines($"public {noise} Noise => new(_node);\n");
        }
        var type = shape.Plan.TypeName;
        var planType = shape.PlanType;
        writer.Lines(
            $"""
            /// <summary>The blocks that neither a role nor noise took.</summary>
            public global::ContentGen.TextSliceList Unclaimed => _node.Unclaimed;

            /// <summary>Where every byte of the document went.</summary>
            public global::ContentGen.Coverage Coverage => _node.Coverage;

            /// <summary>The document's bytes: offsets of this view count in them.</summary>
            public global::System.ReadOnlySpan<byte> Utf8 => _node.Utf8;

            /// <summary>The findings, ordered by offset, length, id.</summary>
            public global::ContentGen.FindingList Validate() =>
                global::ContentGen.Runtime.ContentDriver<{planType}>.Validate(_node, default);

            /// <summary>Writes the document as one JSON object: schema, article, noise, unclaimed, coverage, findings.</summary>
            public void WriteTo(global::System.Text.Json.Utf8JsonWriter writer) =>
                global::ContentGen.Runtime.ContentJson.Write(writer, _node, Validate());

            /// <summary>Writes the article's text without its noise, one block a line.</summary>
            public void CopyText(global::System.Buffers.IBufferWriter<byte> writer) =>
                global::ContentGen.Runtime.ContentText.Copy(_node, writer);

            /// <summary>The offsets alone: storable, sendable. Allocates.</summary>
            public global::ContentGen.ContentLayout ToLayout() => _node.ToLayout();

            /// <summary>A copy of the document's parts as strings. Allocates.</summary>
            public {type}Record ToRecord() => {shape.CopyType}.Article(this);

            """);
    }

    /// <summary>The methods that rules ask for. The project must have them: the compiler says so at these declarations.</summary>
    private static void EmitHooks(CodeWriter writer, SchemaPlan plan)
    {
        foreach (var rule in plan.Rules)
        {
            if (rule.Hook is null)
                continue;
            writer.Blank();
            writer.Lines(
                $$"""
                /// <summary>
                /// Whether the rule <c>{{CSharpText.Xml(rule.Id)}}</c> holds. The project has to have this method, in a file of its own:
                /// <code>partial struct {{plan.TypeName}} { internal partial bool {{rule.Hook}}() => true; }</code>
                /// </summary>
                internal partial bool {{rule.Hook}}(); // The rule {{CSharpText.Comment(rule.Id)}}.
                """);
        }
    }

    private static void EmitStatics(CodeWriter writer, ViewShape shape)
    {
        var type = shape.Plan.TypeName;
        var driver = $"global::ContentGen.Runtime.ContentDriver<{shape.PlanType}>";
        writer.Lines(
            $$"""
            /// <summary>The schema that this view was generated from.</summary>
            public static global::ContentGen.SchemaInfo Schema => default({{shape.PlanType}}).Tables.Info;

            /// <summary>
            /// Parses a document. Never throws for any bytes; once <paramref name="buffer"/> has grown, nothing is allocated. The view reads
            /// <paramref name="utf8"/> and the buffer, and is valid until the buffer is parsed into again.
            /// </summary>
            public static {{type}} Parse(global::System.ReadOnlySpan<byte> utf8, global::ContentGen.ContentBuffer buffer) =>
                new({{driver}}.Parse(utf8, buffer, default));

            /// <summary>Encodes text as UTF-8 into the buffer and parses that; offsets are into <see cref="Utf8"/>.</summary>
            public static {{type}} ParseText(global::System.ReadOnlySpan<char> text, global::ContentGen.ContentBuffer buffer) =>
                new({{driver}}.ParseText(text, buffer, default));

            /// <summary>Parses into memory of the caller; where it is too small, <paramref name="blocksNeeded"/> says how much to give.</summary>
            public static global::ContentGen.ParseStatus TryParse(
                global::System.ReadOnlySpan<byte> utf8,
                global::System.Span<global::ContentGen.Block> blocks,
                out {{type}} article,
                out int blocksNeeded)
            {
                global::ContentGen.ParseStatus status =
                    {{driver}}.TryParse(utf8, blocks, default, out global::ContentGen.Runtime.ContentNode node, out blocksNeeded);
                article = new(node);
                return status;
            }

            /// <summary>Opens a view from offsets, without parsing.</summary>
            /// <exception cref="global::System.ArgumentException">The layout was made with another schema, or for a document of another length.</exception>
            public static {{type}} Open(global::System.ReadOnlySpan<byte> utf8, global::ContentGen.ContentLayout layout) =>
                new({{driver}}.Open(utf8, layout, default));

            /// <summary>Whether the document has no finding of severity error. Stops at the first. Views over the buffer stay valid.</summary>
            public static bool IsValid(global::System.ReadOnlySpan<byte> utf8, global::ContentGen.ContentBuffer buffer) =>
                {{driver}}.IsValid(utf8, buffer, default);
            """);
    }
}
