using System;
using ContentGen.Findings;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Matching;

/// <summary>
/// Gives every block of a document to a role, to noise, or to nobody. First noise, left to right over whole blocks with raw neighbours; then roles over
/// what is left. Results go to the buffer's lists in document order.
/// </summary>
internal ref struct Matcher<TPlan>
    where TPlan : struct, IContentPlan
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ContentBuffer _buffer;
    private readonly MatchScratch _scratch;
    private readonly SchemaTables _tables;
    private readonly TPlan _plan;
    private readonly ScanResult _scan;

    internal Matcher(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan, ScanResult scan)
    {
        _utf8 = utf8;
        _buffer = buffer;
        _scratch = buffer.Match;
        _tables = plan.Tables;
        _plan = plan;
        _scan = scan;
    }

    /// <summary>Matches the whole document.</summary>
    internal void Match()
    {
        var pending = TakeNoise();
        MatchItems();
        PagePasses<TPlan>.AfterNoise(ref this, _buffer, _plan, _scratch.Pending.AsSpan(0, pending));
        new RunMatcher<TPlan>(_utf8, _buffer, _plan, _scan, model: 0, stopAtError: false)
            .Run(_scratch.Pending.AsSpan(0, pending), _scratch.PendingTraits.AsSpan(0, pending));
    }

    /// <summary>Whether matching meets no finding of severity error; it stops at the first. Null: it is to be asked of fewer blocks.</summary>
    internal bool? HasNoError()
    {
        var common = _tables.Common;
        if (_scan.RestStart >= 0 && IsError(common.TooLarge) || _scan.FirstInvalid >= 0 && IsError(common.InvalidUtf8))
            return false;
        var pending = TakeNoise();
        MatchItems();
        PagePasses<TPlan>.AfterNoise(ref this, _buffer, _plan, _scratch.Pending.AsSpan(0, pending));
        // A document of too many members ends where they end. If that is no error, an error further on is none of it.
        var stopAtError = IsError(common.TooLarge);
        var sound = new RunMatcher<TPlan>(_utf8, _buffer, _plan, _scan, model: 0, stopAtError)
            .Run(_scratch.Pending.AsSpan(0, pending), _scratch.PendingTraits.AsSpan(0, pending));
        if (!sound)
            return false;
        if (!_buffer.HasRoomForSlots)
            return stopAtError ? false : null;
        // What is left asks for the whole document: shares of noise and of unclaimed text, and expectations of items.
        var layout = LayoutBuilder.Build(_utf8, _buffer, _tables, _scan);
        return ContentValidator<TPlan>.HasNoError(new(_utf8, layout, _tables, _buffer, ownsText: false), _plan);
    }

    private readonly bool IsError(int finding) => _tables.Findings[finding].Severity == Severity.Error;

    private int TakeNoise()
    {
        var count = _scan.Count;
        PagePasses<TPlan>.BeforeNoise(ref this, _buffer, _plan, count);
        Grow.Ensure(ref _scratch.Pending, count);
        Grow.Ensure(ref _scratch.PendingTraits, count);
        // Whoever writes down what is asked is asked for every block.
        return TPlan.IsTraced || _tables.NoisePhrases == 0 ? TakeNoiseAmongAll(count) : TakeNoiseAmongCandidates(count);
    }

    private readonly int TakeNoiseAmongAll(int count)
    {
        var kept = 0;
        for (var i = 0; i < count;)
        {
            var kind = _tables.Noise.Length > 0 ? _plan.Noise(Raw(i)) : -1;
            if (kind < 0)
            {
                _scratch.Pending[kept] = i;
                _scratch.PendingTraits[kept++] = _scratch.Traits[i++];
                continue;
            }
            i = TakeRegion(kind, i);
        }
        return kept;
    }

    private readonly int TakeNoiseAmongCandidates(int count)
    {
        var (kept, next) = (0, 0);
        foreach (var candidate in _scratch.NoiseCandidates.AsSpan(0, _scratch.NoiseCandidateCount))
        {
            // A region has taken it already.
            if (candidate < next)
                continue;
            var kind = _plan.Noise(Raw(candidate));
            if (kind < 0)
                continue;
            Keep(ref kept, next, candidate);
            next = TakeRegion(kind, candidate);
        }
        Keep(ref kept, next, count);
        return kept;
    }

    /// <summary>Keeps blocks that are no noise.</summary>
    private readonly void Keep(ref int kept, int first, int end)
    {
        var pending = _scratch.Pending.AsSpan(kept, end - first);
        for (var i = 0; i < pending.Length; i++)
            pending[i] = first + i;
        _scratch.Traits.AsSpan(first, end - first).CopyTo(_scratch.PendingTraits.AsSpan(kept));
        kept += end - first;
    }

    /// <summary>Takes a region of noise; gives the first block behind it.</summary>
    private readonly int TakeRegion(int kind, int opener)
    {
        var end = RegionEnd(kind, opener);
        AddRegion(kind, opener, end);
        return end;
    }

    /// <summary>The first block behind the region that opens at <paramref name="opener"/>.</summary>
    private readonly int RegionEnd(int kind, int opener)
    {
        var info = _tables.Noise[kind];
        if (!info.IsRegion)
            return opener + 1;
        var last = info.MaxBlocks == 0 ? _scan.Count : (int)Math.Min(_scan.Count, (long)opener + info.MaxBlocks);
        for (var i = opener + 1; i < last; i++)
        {
            var ends = info.End switch
            {
                // A blank line directly after the opener sets it off from what it opens.
                Runtime.RegionEnd.Blank => i > opener + 1 && _buffer.Scanned[i].Features.BlankBefore,
                Runtime.RegionEnd.End => false,
                _ => _plan.Ends(kind, Raw(i)),
            };
            if (ends)
                return i;
        }
        return last;
    }

    private readonly void AddRegion(int kind, int first, int end)
    {
        var blocks = _buffer.Scanned;
        var nonSpace = 0;
        for (var i = first; i < end; i++)
            nonSpace += blocks[i].Features.NonSpaceBytes;
        ref var region = ref _scratch.Regions.Add();
        ref readonly var opener = ref blocks[first];
        ref readonly var last = ref blocks[end - 1];
        region.OuterStart = opener.OuterStart;
        region.OuterEnd = last.OuterEnd;
        // Marks can stand on lines of their own before the first text and behind the last.
        region.Line = opener.Line - LineBreaks.Count(_utf8[opener.OuterStart..opener.Start]);
        region.LastLine = last.LastLine + LineBreaks.Count(_utf8[last.End..last.OuterEnd]);
        region.Tag = kind;
        region.Extra = nonSpace;
        (region.Start, region.End) = (first, end);
    }

    /// <summary>Matches what lies inside each region whose entry has <c>items</c>, its opener left out.</summary>
    private readonly void MatchItems()
    {
        Grow.Ensure(ref _scratch.RegionClaimEnds, _scratch.Regions.Count);
        for (var r = 0; r < _scratch.Regions.Count; r++)
        {
            var region = _scratch.Regions[r];
            var model = _tables.Noise[region.Tag].Model;
            if (model >= 0)
            {
                var first = region.Start + 1;
                var count = region.End - first;
                Grow.Ensure(ref _scratch.Items, count);
                Grow.Ensure(ref _scratch.ItemTraits, count);
                for (var i = 0; i < count; i++)
                {
                    _scratch.Items[i] = first + i;
                    _scratch.ItemTraits[i] = _scratch.Traits[first + i];
                }
                new RunMatcher<TPlan>(_utf8, _buffer, _plan, _scan, model, stopAtError: false)
                    .Run(_scratch.Items.AsSpan(0, count), _scratch.ItemTraits.AsSpan(0, count), _scratch.Traits[region.Start]);
            }
            _scratch.RegionClaimEnds[r] = _scratch.ItemClaims.Count;
        }
    }

    /// <summary>The document as tests see it.</summary>
    internal readonly ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>A block among all blocks of the document.</summary>
    internal readonly BlockContext Raw(int index)
    {
        ref var block = ref _buffer.Scanned[index];
        var traits = _scratch.Traits.AsSpan(0, _scan.Count);
        return new(
            _utf8[block.Start..block.End],
            ref block.Features,
            ref _buffer.Counts[index],
            _tables.Text,
            _scratch,
            traits[index],
            position: index + 1,
            run: traits,
            index + 1,
            between: 0,
            before: traits[..index]);
    }
}
