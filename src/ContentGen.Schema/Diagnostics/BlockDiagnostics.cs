using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1500–CG1529: what a block of a document is.</summary>
internal static class BlockDiagnostics
{
    public static readonly DiagnosticDefinition TagWithoutMarkdown = new("CG1500", "A tag in plain text", Error,
        "`tag` looks at the structure of Markdown, and this schema is for plain text, where no block has a tag. "
        + "Write `input: {{ format: markdown }}`, or recognise the block by its text.");

    public static readonly DiagnosticDefinition LinesOfMarkdown = new("CG1501", "Lines of Markdown as blocks", Warning,
        "In Markdown a block is a heading, a paragraph, an item or the like, over as many lines as it has: `block: line` changes nothing. "
        + "Remove it, or write `format: text` where each line is to be a block.");

    public static readonly DiagnosticDefinition[] All = [TagWithoutMarkdown, LinesOfMarkdown];
}
