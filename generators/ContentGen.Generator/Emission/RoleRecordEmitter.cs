using System.Collections.Generic;
using System.Linq;

namespace ContentGen.Emission;

/// <summary>The records of roles with fields, and how they are copied from the view.</summary>
internal static class RoleRecordEmitter
{
    private const string List = "global::System.Collections.Generic.IReadOnlyList";

    internal static void Emit(CodeWriter writer, ViewShape shape)
    {
        foreach (var role in Used(shape))
        {
            writer.Blank();
            writer.Summary($"A copy of what the role <c>{CSharpText.Xml(role.Plan.Name)}</c> took.");
            writer.Open($"public sealed partial record {role.RecordName}");
            writer.Summary("All of its text.");
            writer.Lines("public required string Text { get; init; }");
            foreach (var field in role.Fields)
            {
                writer.Blank();
                writer.Summary(RoleViewEmitter.Summary(field.Plan));
                if (!field.IsPlainText)
                    writer.Lines($"/// <remarks>{(field.Plan.IsList ? "An item is null" : "Null")} where the text does not convert, which is a finding.</remarks>");
                writer.Lines($"public required {Type(field)} {field.Name} {{ get; init; }}");
            }
            writer.Close();
        }
    }

    /// <summary>The method that copies each role.</summary>
    internal static void EmitCopies(CodeWriter writer, ViewShape shape, IReadOnlyDictionary<RoleShape, string> methods)
    {
        foreach (var role in Used(shape))
        {
            writer.Blank();
            writer.Lines($"private static {role.QualifiedRecordName} {methods[role]}({role.QualifiedName} view) => new {role.QualifiedRecordName}");
            writer.Lines("{");
            writer.Indent();
            writer.Lines("Text = view.Text.ToString(),");
            foreach (var field in role.Fields)
                writer.Lines($"{field.Name} = {Copy(field)},");
            writer.Close("};");
        }
    }

    internal static IEnumerable<RoleShape> Used(ViewShape shape) => shape.Roles.Where(static role => role is not null).Select(static role => role!);

    private static string Type(FieldShape field) =>
        field.Plan.IsList ? $"{List}<{field.RecordElement}>" : field.IsPlainText ? "string?" : field.RecordElement;

    private static string Copy(FieldShape field) => field switch
    {
        { Plan.IsList: true, IsPlainText: true } => $"{RecordCopyEmitter.Shared}Texts(view.{field.Name})",
        { Plan.IsList: true, ValueType: null } => $"{RecordCopyEmitter.Shared}Addresses(view.{field.Name})",
        { Plan.IsList: true } => $"{RecordCopyEmitter.Shared}Values(view.{field.Name})",
        { ValueType: null } => $"{RecordCopyEmitter.Shared}OrNull(view.{field.Name})",
        _ => $"view.{field.Name}.Value",
    };
}
