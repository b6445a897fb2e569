using System;

namespace ContentGen.Patterns;

/// <summary>What whoever asks a pattern knows of the text, as a parser does of most blocks: it need not be looked for again.</summary>
[Flags]
internal enum TextFacts : byte
{
    None = 0,

    /// <summary>It is well-formed UTF-8.</summary>
    WellFormed = 1 << 0,

    /// <summary>There is no line feed in it.</summary>
    OneLine = 1 << 1,
}
