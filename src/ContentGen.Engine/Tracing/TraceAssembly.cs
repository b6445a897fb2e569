using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Tracing;

/// <summary>A noise region of a traced document.</summary>
/// <param name="Noise">The entry, an index into the plan's.</param>
/// <param name="First">Its first block.</param>
/// <param name="End">Behind its last block.</param>
internal sealed record TracedRegion(int Noise, int First, int End);

/// <summary>A run of blocks that one content model was matched with: the article, or the inside of a region.</summary>
/// <param name="Pending">Its blocks as they were scanned.</param>
/// <param name="History">What was matched, in order: blocks and parts; the opener of a region first.</param>
internal sealed record TracedRun(List<TracedText> Pending, List<TracedText> History);

/// <summary>A text that was offered, in its run.</summary>
/// <param name="Step">The question.</param>
/// <param name="Index">Its block among the run's.</param>
/// <param name="Remembered">How much of the run's history lies before it.</param>
internal sealed record TracedOffer(TracedStep Step, TracedRun Run, int Index, int Remembered)
{
    /// <summary>The next text of the same block, where a role took a part of this one.</summary>
    internal TracedText? Remainder { get; set; }

    /// <summary>The text as its tests saw it.</summary>
    internal TracedPlace Place => new(Step.Text, Run.Pending, Index)
    {
        History = Run.History, Remembered = Remembered, Current = Index, CurrentText = Step.Text,
    };

    /// <summary>What the role took, as its expectations see it.</summary>
    internal TracedPlace TakenPlace => Step.Taken is null ? Place : Place with { Text = Step.Taken, Remainder = Remainder };

    /// <summary>A later block as a veto of recovery sees it.</summary>
    internal TracedPlace Ahead(int blocks) => Place with { Text = Run.Pending[Index + blocks], Index = Index + blocks };
}

/// <summary>Puts the questions of a trace and the finished layout together: regions, runs, and the list of blocks.</summary>
internal sealed class TraceAssembly
{
    private readonly TraceLog _log;
    private readonly Dictionary<int, (string Role, string Path, int End, int LastLine)> _claims = [];
    private readonly int[] _regionOfBlock;
    private readonly Dictionary<int, TracedRun> _runs = [];
    private readonly List<TracedBlock> _blocks = [];
    private readonly Dictionary<int, List<TracedOffer>> _offersOfBlock = [];

    internal TraceAssembly(TraceLog log, SchemaPlan plan, InterpretedDocument document)
    {
        _log = log;
        _regionOfBlock = new int[log.Blocks.Count];
        Array.Fill(_regionOfBlock, -1);
        (int Start, int End, int Line, int LastLine)? rest = null;
        foreach (var piece in document.Pieces())
        {
            switch (piece.Kind)
            {
                case PieceKind.Noise:
                    document.Utf8.Overlaps(piece.Text.Outer, out var start);
                    AddRegion(plan, piece.Name, start, start + piece.Text.Outer.Length);
                    break;
                case PieceKind.Unclaimed when log.Blocks.Count == 0 || piece.Text.Bytes.Start.Value >= log.Blocks[^1].End:
                    rest = (piece.Text.Bytes.Start.Value, piece.Text.Bytes.End.Value, piece.Text.Line, piece.LastLine);
                    break;
                case PieceKind.Unclaimed:
                    break;
                default:
                    _claims.Add(piece.Text.Bytes.Start.Value, (piece.Name, piece.Path, piece.Text.Bytes.End.Value, piece.LastLine));
                    break;
            }
        }
        foreach (var step in log.Steps)
            AddOffer(step);
        foreach (var block in log.Blocks)
            AddBlock(plan, block);
        if (rest is { } unread)
            _blocks.Add(new(_blocks.Count, unread.Line, unread.LastLine, unread.Start, unread.End, 0, BlockOutcome.NotRead, null, "", null));
    }

    internal List<TracedRegion> Regions { get; } = [];

    internal List<TracedBlock> Blocks => _blocks;

    /// <summary>By block of the list, what was offered; null where nothing was.</summary>
    internal List<TracedOffer?> Offers { get; } = [];

    /// <summary>The region that a block lies in, an index into <see cref="Regions"/>, or −1.</summary>
    internal int RegionOf(int block) => block >= 0 && block < _regionOfBlock.Length ? _regionOfBlock[block] : -1;

    private void AddRegion(SchemaPlan plan, string name, int start, int end)
    {
        var first = Regions.Count > 0 ? Regions[^1].End : 0;
        while (_log.Blocks[first].Start < start)
            first++;
        var last = first;
        while (last < _log.Blocks.Count && _log.Blocks[last].Start < end)
            _regionOfBlock[last++] = Regions.Count;
        var noise = 0;
        while (plan.Noise[noise].Name != name)
            noise++;
        Regions.Add(new(noise, first, last));
    }

    private void AddOffer(TracedStep step)
    {
        var block = step.Text.Block;
        var region = step.Model == 0 ? -1 : RegionOf(block);
        if (!_runs.TryGetValue(region, out var run))
            _runs.Add(region, run = Run(region));
        var index = region < 0 ? run.Pending.BinarySearch(step.Text, ByBlock.Instance) : block - Regions[region].First - 1;
        var offer = new TracedOffer(step, run, index, run.History.Count);
        if (!_offersOfBlock.TryGetValue(block, out var offers))
            _offersOfBlock.Add(block, offers = []);
        if (offers.Count > 0)
            offers[^1].Remainder = step.Text;
        offers.Add(offer);
        if (_claims.TryGetValue(step.Text.Start, out var claim) && claim.End < step.Text.End)
        {
            var features = step.Text.Features;
            // Behind a part there is the rest of its block.
            features.Block.BlankAfter = false;
            step.Taken = new(step.Text.Start, claim.End, block, step.Text.Line, claim.LastLine, features) { IsPart = true };
        }
        run.History.Add(step.Taken ?? step.Text);
    }

    private TracedRun Run(int region)
    {
        var pending = new List<TracedText>();
        if (region < 0)
        {
            foreach (var block in _log.Blocks)
            {
                if (_regionOfBlock[block.Block] < 0)
                    pending.Add(block);
            }
            return new(pending, []);
        }
        for (var i = Regions[region].First + 1; i < Regions[region].End; i++)
            pending.Add(_log.Blocks[i]);
        return new(pending, [_log.Blocks[Regions[region].First]]);
    }

    private void AddBlock(SchemaPlan plan, TracedText block)
    {
        var region = _regionOfBlock[block.Block];
        var noise = region < 0 ? null : plan.Noise[Regions[region].Noise].Name;
        if (!_offersOfBlock.TryGetValue(block.Block, out var offers))
        {
            var isOpener = region >= 0 && Regions[region].First == block.Block;
            Add(null, block, new(0, block.Line, block.LastLine, block.Start, block.End, block.Block + 1, isOpener ? BlockOutcome.Noise : BlockOutcome.InRegion, null, "", noise));
            return;
        }
        foreach (var offer in offers)
        {
            var text = offer.Step.Text;
            var outcome = region >= 0 ? BlockOutcome.InRegion : BlockOutcome.Unclaimed;
            var (role, path, end, lastLine) = ((string?)null, "", text.End, text.LastLine);
            if (_claims.TryGetValue(text.Start, out var claim))
            {
                (role, path, end, lastLine) = claim;
                outcome = region >= 0 ? BlockOutcome.Item : offer.Step.Answer < 0 ? BlockOutcome.Recovered : BlockOutcome.Role;
            }
            Add(offer, text, new(0, text.Line, lastLine, text.Start, end, block.Block + 1, outcome, role, path, noise));
        }
    }

    private void Add(TracedOffer? offer, TracedText text, TracedBlock block)
    {
        // What follows a part is no mark of it.
        var outerEnd = block.End < text.End ? block.End : text.OuterEnd;
        _blocks.Add(block with
        {
            Index = _blocks.Count,
            OuterStart = text.OuterStart,
            OuterEnd = outerEnd,
            OuterLine = block.Line - _log.CountLines(text.OuterStart, block.Start),
            OuterLastLine = block.LastLine + _log.CountLines(block.End, outerEnd),
        });
        Offers.Add(offer);
    }

    private sealed class ByBlock : IComparer<TracedText>
    {
        internal static ByBlock Instance { get; } = new();

        public int Compare(TracedText? x, TracedText? y) => x!.Block.CompareTo(y!.Block);
    }
}
