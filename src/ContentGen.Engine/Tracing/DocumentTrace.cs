using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Engine.Tracing;

/// <summary>
/// A parsed document with what the parser asked on the way. Blocks are explained one by one, when they are asked for: all explanations of a long document
/// together are many times its size.
/// </summary>
public sealed class DocumentTrace
{
    private readonly BlockExplainer _explainer;
    private PageTrace? _page;

    internal DocumentTrace(ReadOnlyMemory<byte> document, IReadOnlyList<TracedBlock> blocks, IReadOnlyList<TracedFinding> findings, Coverage coverage, BlockExplainer explainer)
    {
        (Document, Blocks, Findings, Coverage, _explainer) = (document, blocks, findings, coverage, explainer);
    }

    /// <summary>The document's bytes.</summary>
    public ReadOnlyMemory<byte> Document { get; }

    /// <summary>Every block and every part of a divided one, in document order.</summary>
    public IReadOnlyList<TracedBlock> Blocks { get; }

    /// <summary>The document's findings, in their order.</summary>
    public IReadOnlyList<TracedFinding> Findings { get; }

    /// <summary>What became of each rule, in the order of the schema.</summary>
    public IReadOnlyList<RuleTrace> Rules { get; internal init; } = [];

    /// <summary>Where every byte went.</summary>
    public Coverage Coverage { get; }

    /// <summary>What the passes over the whole page found; null where the schema asks for nothing of it.</summary>
    public PageTrace? Page => _page ??= _explainer.Page();

    /// <summary>Why a block became what it is.</summary>
    /// <param name="block">Its index in <see cref="Blocks"/>.</param>
    public BlockTrace Explain(int block) => _explainer.Explain(Blocks[block]);
}

/// <summary>A finding as it stands when the parser has gone on.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in Unicode scalar values.</param>
/// <param name="Offset">In bytes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Place">The place in the schema that asks for it, or null.</param>
public sealed record TracedFinding(string Id, Severity Severity, string Message, int Line, int Column, int Offset, int Length, SourceSpan? Place);
