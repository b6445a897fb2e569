using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Files;

/// <summary>By which endings documents of a schema are found in folders.</summary>
internal static class DocumentEndings
{
    private static readonly string[] s_text = [".txt"];
    private static readonly string[] s_markdown = [".md", ".markdown"];

    internal static string[] Of(SchemaPlan plan) => plan.Blocks == BlockUnit.Markdown ? s_markdown : s_text;
}
