using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The structs of roles with fields: the text that the role took, and a property for each field.</summary>
internal static class RoleViewEmitter
{
    internal static void Emit(CodeWriter writer, ViewShape shape)
    {
        foreach (var role in shape.Roles)
        {
            if (role is not null)
                EmitRole(writer, role);
        }
    }

    private static void EmitRole(CodeWriter writer, RoleShape role)
    {
        writer.Blank();
        writer.Summary($"What the role <c>{CSharpText.Xml(role.Plan.Name)}</c> took: its text and the fields in it.");
        writer.Lines("[global::System.Diagnostics.DebuggerDisplay(\"{Text}\")]");
        writer.Open($"public readonly ref partial struct {role.TypeName} : global::ContentGen.Runtime.IContentElement<{role.TypeName}>");
        writer.Lines(
            $$"""
            private readonly global::ContentGen.Runtime.ContentNode _node;

            internal {{role.TypeName}}(global::ContentGen.Runtime.ContentNode node) => _node = node;

            /// <summary>Whether the document has it. Where it has not, its fields are absent too.</summary>
            public bool Exists => _node.Exists;

            /// <summary>All of its text.</summary>
            public global::ContentGen.TextSlice Text => _node.Taken;

            /// <summary>The text, in UTF-8, without white space around it.</summary>
            public global::System.ReadOnlySpan<byte> Span => Text.Span;

            /// <summary>The text with the marks that belong to its block; equal to <see cref="Span"/> in plain text.</summary>
            public global::System.ReadOnlySpan<byte> Outer => Text.Outer;

            /// <summary>Where <see cref="Span"/> lies in the document, in bytes, 0-based; a byte-order mark is counted.</summary>
            public global::System.Range Bytes => Text.Bytes;

            /// <summary>The line on which the text starts, 1-based; 0 where it does not exist.</summary>
            public int Line => Text.Line;

            /// <summary>How many lines of the input the text spans; 0 where it does not exist.</summary>
            public int Lines => Text.Lines;

            /// <summary>The column at which the text starts, 1-based, in Unicode scalar values; 0 where it does not exist. Linear in the line.</summary>
            public int Column => Text.Column;

            """);
        foreach (var field in role.Fields)
        {
            writer.Summary(Summary(field.Plan));
            writer.Lines($"public {field.ViewType} {field.Name} => _node.{Reader(field)}({PlanEmitter.Number(role.Index)}, {PlanEmitter.Number(field.Index)});\n");
        }
        writer.Lines(
            $$"""
            /// <summary>Whether the text has exactly these UTF-8 bytes.</summary>
            public bool SequenceEqual(global::System.ReadOnlySpan<byte> other) => Text.SequenceEqual(other);

            /// <summary>The text as a string; ill-formed bytes become U+FFFD. Allocates.</summary>
            public override string ToString() => Text.ToString();

            static {{role.TypeName}} global::ContentGen.Runtime.IContentElement<{{role.TypeName}}>.FromNode(global::ContentGen.Runtime.ContentNode node) => new(node);
            """);
        foreach (var field in role.Fields.Where(static field => field.EnumName is not null))
            EmitEnum(writer, field);
        writer.Close();
    }

    private static string Reader(FieldShape field) => (field.ValueType, field.Plan.IsList) switch
    {
        (null, false) => "TextField",
        (null, true) => "TextFields",
        (var value, false) => $"Field<{value}>",
        (var value, true) => $"Fields<{value}>",
    };

    internal static string Summary(FieldPlan field)
    {
        if (field.Description is { } text && CSharpText.Xml(text) is { Length: > 0 } xml)
            return xml;
        var type = field.Type switch
        {
            FieldType.Integer => "a whole number",
            FieldType.Number => "a number",
            FieldType.Boolean => "true or false",
            FieldType.Date => "a day",
            FieldType.DateTime => "a moment",
            FieldType.Url => "an address of the web",
            FieldType.Email => "an e-mail address",
            FieldType.Enum => "one of the schema's values",
            _ => "a text",
        };
        return $"<c>{CSharpText.Xml(field.Name)}</c>: {type}{(field.IsList ? ", any number of them" : "")}.";
    }

    private static void EmitEnum(CodeWriter writer, FieldShape field)
    {
        writer.Blank();
        writer.Summary($"The values of <c>{CSharpText.Xml(field.Plan.Name)}</c>.");
        writer.Open($"public enum {field.EnumName}");
        foreach (var value in field.Plan.Values)
        {
            writer.Summary($"<c>{CSharpText.Xml(value.JsonName)}</c>.");
            writer.Lines($"{value.MemberName},");
        }
        writer.Close();
    }
}
