namespace ContentGen.Schema.Plans;

/// <summary>What a block of a document is. Names and values are those of <c>ContentGen.Runtime.BlockUnit</c>.</summary>
public enum BlockUnit
{
    /// <summary>A non-blank line.</summary>
    Line,
    /// <summary>A run of non-blank lines.</summary>
    Paragraph,
    /// <summary>A leaf of the structure of a Markdown document.</summary>
    Markdown,
}
