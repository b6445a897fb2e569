using System;
using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>What a block of a Markdown document is; a block has exactly one tag, a block of plain text none.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum BlockTags : ushort
{
    /// <summary>Plain text.</summary>
    None = 0,
    /// <summary>A heading of level 1.</summary>
    H1 = 1 << 0,
    /// <summary>A heading of level 2.</summary>
    H2 = 1 << 1,
    /// <summary>A heading of level 3.</summary>
    H3 = 1 << 2,
    /// <summary>A heading of level 4.</summary>
    H4 = 1 << 3,
    /// <summary>A heading of level 5.</summary>
    H5 = 1 << 4,
    /// <summary>A heading of level 6.</summary>
    H6 = 1 << 5,
    /// <summary>A paragraph outside of lists and quotes.</summary>
    P = 1 << 6,
    /// <summary>A paragraph of a list item.</summary>
    Li = 1 << 7,
    /// <summary>A paragraph of a block quote.</summary>
    Quote = 1 << 8,
    /// <summary>A code block, fenced or indented.</summary>
    Code = 1 << 9,
    /// <summary>A pipe table.</summary>
    Table = 1 << 10,
    /// <summary>Metadata at the document's start.</summary>
    FrontMatter = 1 << 11,
    /// <summary>An HTML block.</summary>
    Html = 1 << 12,
    /// <summary>A link reference definition.</summary>
    Definition = 1 << 13,
}
