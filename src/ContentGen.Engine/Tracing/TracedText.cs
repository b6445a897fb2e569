using System.Collections.Generic;
using ContentGen.Text;

namespace ContentGen.Engine.Tracing;

/// <summary>A text that was offered to roles or stood beside one that was: a block, a part that a role took, what a part left.</summary>
internal sealed class TracedText(int start, int end, int block, int line, int lastLine, FeatureValues features)
{
    /// <summary>Document offset of its first byte.</summary>
    internal int Start { get; } = start;

    internal int End { get; } = end;

    /// <summary>Document offset of its first byte with the marks that belong to its block; <see cref="Start"/> in plain text.</summary>
    internal int OuterStart { get; init; } = start;

    internal int OuterEnd { get; init; } = end;

    /// <summary>The index of its block among all blocks of the document.</summary>
    internal int Block { get; } = block;

    /// <summary>The line on which it starts, 1-based.</summary>
    internal int Line { get; } = line;

    /// <summary>The line on which its block ends.</summary>
    internal int LastLine { get; } = lastLine;

    /// <summary>What the parser measured; of a <see cref="IsPart"/> only what lies around it.</summary>
    internal FeatureValues Features = features;

    /// <summary>A part that a role takes: the parser measures it only where a test asks for that.</summary>
    internal bool IsPart { get; init; }

    /// <summary>What another role has left of its block.</summary>
    internal bool IsRemainder => Parts > 0;

    /// <summary>How many parts roles have taken of its block before.</summary>
    internal int Parts { get; init; }

    /// <summary>Everything that a test can ask of the text alone, once <see cref="IsMeasured"/>.</summary>
    internal FeatureValues Everything;

    internal bool IsMeasured { get; set; }

    /// <summary>By bound trait; null before it is asked for.</summary>
    internal TestTrace?[]? Traits { get; set; }
}

/// <summary>A text among its neighbours, as a test saw it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Pending">The blocks of its run.</param>
/// <param name="Index">Its block among them.</param>
internal sealed record TracedPlace(TracedText Text, IReadOnlyList<TracedText> Pending, int Index)
{
    /// <summary>What was matched before the run came to <see cref="Current"/>: blocks and parts.</summary>
    internal IReadOnlyList<TracedText> History { get; init; } = [];

    /// <summary>How much of <see cref="History"/> that was.</summary>
    internal int Remembered { get; init; }

    /// <summary>Among <see cref="Pending"/>, the block that is being matched; for the whole document the first.</summary>
    internal int Current { get; init; }

    /// <summary>What is left of the block that is being matched.</summary>
    internal TracedText? CurrentText { get; init; }

    /// <summary>For a part that a role took: what it left, its first neighbour.</summary>
    internal TracedText? Remainder { get; init; }

    internal int Position => Text.Block + 1;

    /// <summary>The neighbour some blocks on, from 1; null: there is none.</summary>
    internal TracedText? Next(int distance)
    {
        if (Remainder is not null && --distance == 0)
            return Remainder;
        return Index + distance < Pending.Count ? Pending[Index + distance] : null;
    }

    /// <summary>The neighbour some blocks back, from 1; null: there is none.</summary>
    internal TracedText? Previous(int distance)
    {
        var index = Index - distance;
        if (index >= Current)
            return index == Current && CurrentText is not null ? CurrentText : Pending[index];
        var remembered = Remembered - (Current - index);
        return remembered >= 0 ? History[remembered] : null;
    }
}
