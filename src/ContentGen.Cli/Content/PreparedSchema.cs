using ContentGen.Cli.Files;
using ContentGen.Engine;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Content;

/// <summary>A schema ready to validate, its severities those of all layers. Several threads use one.</summary>
internal sealed class PreparedSchema(LoadedSchema schema)
{
    private static readonly string[] s_textEndings = [".txt"];
    private static readonly string[] s_markdownEndings = [".md", ".markdown"];

    internal LoadedSchema Schema { get; } = schema;

    internal InterpretedSchema Interpreter { get; } = InterpretedSchema.Create(schema.Plan);

    /// <summary>How the names of its documents end, where a folder is searched.</summary>
    internal string[] Endings => Schema.Plan.Blocks == BlockUnit.Markdown ? s_markdownEndings : s_textEndings;
}
