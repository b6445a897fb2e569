using System;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Engine.Inference;

/// <summary>A block of a sample: its text, what was measured of it, and what is found out about it.</summary>
internal sealed class SampleBlock
{
    internal required string Text { get; init; }

    /// <summary>The text as whole blocks are compared: folded, without end punctuation. Empty where there is nothing to compare.</summary>
    internal required string Key { get; init; }

    internal required BlockValues Features { get; init; }

    internal required CountValues Counts { get; init; }

    /// <summary>0-based, in its document.</summary>
    internal required int Index { get; init; }

    /// <summary>The line on which it begins, 1-based.</summary>
    internal required int Line { get; init; }

    internal int Words => Features.Words;

    /// <summary>Whether its bytes are UTF-8: other text cannot be written as a phrase.</summary>
    internal bool IsWellFormed => Features.FirstInvalid < 0;

    /// <summary>The set of the language's pack that has it as a phrase, or begins it; null: none.</summary>
    internal string? PackSet { get; set; }

    /// <summary>It begins with a word that bylines begin with.</summary>
    internal bool IsSigned { get; set; }

    /// <summary>It is no running text by its length and end.</summary>
    internal bool IsShort { get; set; }

    /// <summary>What was found to be no part of the article.</summary>
    internal bool IsNoise { get; set; }

    /// <summary>It begins as several samples' lines do, and is the article's.</summary>
    internal bool IsNote { get; set; }

    internal bool Has(EndKinds ends) => (Features.Ends & ends) != 0;

    internal bool Starts(StartKinds starts) => (Features.Starts & starts) != 0;

    public override string ToString() => Text;
}

/// <summary>A sample's blocks.</summary>
internal sealed class SampleDocument(Sample sample, SampleBlock[] blocks)
{
    internal Sample Sample => sample;

    internal SampleBlock[] Blocks => blocks;

    /// <summary>A parser reads no more of it.</summary>
    internal bool IsTooLarge { get; init; }

    /// <summary>The blocks that are not noise.</summary>
    internal SampleBlock[] Article() => Array.FindAll(blocks, static block => !block.IsNoise);
}
