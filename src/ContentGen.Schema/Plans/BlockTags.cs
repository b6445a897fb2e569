using System;

namespace ContentGen.Schema.Plans;

/// <summary>What a block of a Markdown document is (language reference, "Markdown"). Names and values are those of <c>ContentGen.Runtime.BlockTags</c>.</summary>
[Flags]
public enum BlockTags
{
    None = 0,
    H1 = 1 << 0,
    H2 = 1 << 1,
    H3 = 1 << 2,
    H4 = 1 << 3,
    H5 = 1 << 4,
    H6 = 1 << 5,
    P = 1 << 6,
    Li = 1 << 7,
    Quote = 1 << 8,
    Code = 1 << 9,
    Table = 1 << 10,
    FrontMatter = 1 << 11,
    Html = 1 << 12,
    Definition = 1 << 13,
}
