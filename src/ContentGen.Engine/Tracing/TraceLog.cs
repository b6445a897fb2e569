using System;
using System.Collections.Generic;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Engine.Tracing;

/// <summary>What the matching algorithm asked a plan about one document, in the order of its questions, and the plan's answers.</summary>
internal sealed class TraceLog(ReadOnlyMemory<byte> document, ContentBuffer buffer)
{
    private bool _began;

    /// <summary>The document's blocks as they were scanned, before roles took parts of them.</summary>
    internal List<TracedText> Blocks { get; } = [];

    /// <summary>By block, the plan's traits of it.</summary>
    internal List<ulong> Traits { get; } = [];

    /// <summary>By block, the noise entry that it was found to be, −1 for none; blocks inside of regions were not asked about.</summary>
    internal Dictionary<int, int> Noise { get; } = [];

    /// <summary>By block, the region that was open there, and whether it ends before the block. One region at most is open at a block.</summary>
    internal Dictionary<int, (int Noise, bool Ends)> Ends { get; } = [];

    /// <summary>Whether a block was found to be a candidate of an election; only those were asked about that had the greatest score so far.</summary>
    internal Dictionary<(int Election, int Block), bool> Among { get; } = [];

    /// <summary>The texts that were offered to a content model.</summary>
    internal List<TracedStep> Steps { get; } = [];

    /// <summary>The first question that is about a block among others: the scanner has done its work, and nothing is divided yet.</summary>
    internal void Begin()
    {
        if (_began)
            return;
        _began = true;
        for (var i = 0; i < buffer.ScannedCount; i++)
        {
            ref readonly var block = ref buffer.Scanned[i];
            Blocks.Add(new(block.Start, block.End, i, block.Line, block.LastLine, new() { Block = block.Features, Counts = buffer.Counts[i] }) { OuterStart = block.OuterStart, OuterEnd = block.OuterEnd });
            Traits.Add(buffer.Match.Traits[i]);
        }
    }

    /// <summary>Where the blocks stood when the passes over the page saw them: matching moves the starts of blocks of which a role takes a part.</summary>
    internal ScannedBlock[] WholeBlocks() => Blocks.ConvertAll(static block => new ScannedBlock { Start = block.Start, End = block.End }).ToArray();

    /// <summary>How many line ends stand in a stretch of the document.</summary>
    internal int CountLines(int start, int end) => start < end ? LineBreaks.Count(document.Span[start..end]) : 0;

    /// <summary>What is left of a block.</summary>
    internal ref readonly ScannedBlock Rest(int block) => ref buffer.Scanned[block];

    /// <summary>Where a text of the document begins, or one of the document as it is measured.</summary>
    internal int OffsetOf(ReadOnlySpan<byte> text)
    {
        if (!document.Span.Overlaps(text, out var offset) && !buffer.Markdown.Masked.AsSpan().Overlaps(text, out offset))
            throw new ArgumentException("The text is no part of the document.", nameof(text));
        return offset;
    }
}

/// <summary>A text that was offered to a content model, and what came of it.</summary>
internal sealed class TracedStep
{
    internal required int Model { get; init; }

    /// <summary>0 before the first block, p + 1 behind place p.</summary>
    internal required int State { get; init; }

    /// <summary>The iterations of counted repetitions before the step.</summary>
    internal required int[] Counters { get; init; }

    internal required TracedText Text { get; init; }

    internal required ulong Traits { get; init; }

    /// <summary>The transition; <see cref="Transition.None"/>: none.</summary>
    internal int Answer { get; set; }

    /// <summary>The part that the role took, where it did not take all.</summary>
    internal TracedText? Taken { get; set; }

    /// <summary>What the plan says of every role that the state has a choice for, permitted by counters or not.</summary>
    internal List<Recognition> Choices { get; } = [];

    /// <summary>What recovery asked: first about this text, then about those that follow.</summary>
    internal List<Recognition> Recovery { get; } = [];

    /// <summary>The expectations around the block that failed.</summary>
    internal uint FailedAround { get; set; }
}

/// <summary>Whether a role's test held for a text.</summary>
/// <param name="Block">The text's block.</param>
/// <param name="Start">Document offset of the text.</param>
/// <param name="TakeEnd">How much of it the role takes, in bytes; 0: all.</param>
internal readonly record struct Recognition(int Role, int Block, int Start, bool Holds, int TakeEnd);
