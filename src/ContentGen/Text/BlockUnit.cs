using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>What a block of a document is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum BlockUnit
{
    /// <summary>A non-blank line.</summary>
    Line,
    /// <summary>A run of non-blank lines.</summary>
    Paragraph,
    /// <summary>A leaf of the structure of a Markdown document.</summary>
    Markdown,
}
