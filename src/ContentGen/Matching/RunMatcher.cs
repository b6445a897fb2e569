using System;
using System.Runtime.CompilerServices;
using ContentGen.Fields;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Matching;

/// <summary>
/// Runs one content model over a run of blocks: the article over what is not noise, or the items of a region. Deterministic, one block after the
/// other: the plan's transition, else recovery, else the block is unclaimed (an article's) or stays in its region.
/// </summary>
internal ref struct RunMatcher<TPlan>
    where TPlan : struct, IContentPlan
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ContentBuffer _buffer;
    private readonly MatchScratch _scratch;
    private readonly SchemaTables _tables;
    private readonly ContentModel _model;
    private readonly TPlan _plan;
    private readonly ScanResult _scan;
    private readonly int _modelIndex;
    private readonly bool _stopAtError;
    private readonly bool _keepsWords;
    private readonly ref RecordList _claims;
    private readonly bool[] _hasMore;
    private ReadOnlySpan<int> _pending;
    private Span<ulong> _traits;
    private int _history;
    private int _run;
    private int _lastUnclaimed;
    private int _missingSeen;

    /// <summary>What claims of the article cover, and their words where layouts tell them.</summary>
    private int _articleBytes;

    private int _articleWords;

    /// <summary>The step by which a claim goes on where the one before it stands: at its place, within the same groups.</summary>
    private int _again;

    /// <summary>The block that is being split, and where its line's text began before.</summary>
    private int _splitIndex;

    private int _splitStart;

    /// <summary>How many parts were taken of it.</summary>
    private int _parts;

    internal RunMatcher(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan, ScanResult scan, int model, bool stopAtError)
    {
        _utf8 = utf8;
        _buffer = buffer;
        _scratch = buffer.Match;
        _tables = plan.Tables;
        _model = _tables.Models[model];
        _plan = plan;
        _scan = scan;
        _modelIndex = model;
        _stopAtError = stopAtError;
        _keepsWords = IsArticle && _tables.KeepsWords;
        _hasMore = _tables.HasMore;
        _claims = ref IsArticle ? ref _scratch.Claims : ref _scratch.ItemClaims;
        _lastUnclaimed = int.MinValue;
        _splitIndex = -1;
        _again = Transition.None;
    }

    private readonly bool IsArticle => _modelIndex == 0;

    /// <summary>Matches the blocks; false where it stopped at an error.</summary>
    /// <param name="pending">The blocks' indices among the scanned blocks, ascending.</param>
    /// <param name="traits">Their traits; a remainder's replace its block's.</param>
    /// <param name="before">Traits of the block that stands before them (a region's opener), or none.</param>
    internal bool Run(ReadOnlySpan<int> pending, Span<ulong> traits, ulong? before = null)
    {
        _pending = pending;
        _traits = traits;
        Grow.Ensure(ref _scratch.Counters, _model.Counters);
        var counters = _scratch.Counters.AsSpan(0, _model.Counters);
        counters.Clear();
        _scratch.SlotCount += _model.Root.Children.Length;
        if (IsArticle)
        {
            Grow.Ensure(ref _scratch.GroupSlots, _model.Groups.Length);
            _scratch.GroupSlots.AsSpan(0, _model.Groups.Length).Clear();
        }
        ReserveHistory(0);
        if (before is { } opener)
            Remember(opener);
        var place = -1;
        var sound = true;
        for (var i = 0; i < pending.Length && sound;)
        {
            var context = Context(i, i);
            var step = _plan.Next(_modelIndex, place + 1, ref context, counters);
            if (step < 0 && IsArticle)
            {
                context.TakeBlock();
                step = Recover(place, i, ref context, counters);
                sound = !(_stopAtError && MissesWithError());
            }
            if (step < 0)
            {
                Leave(i++);
                continue;
            }
            place = step & 0xFFFF;
            if (Claim(i, step, ref context))
                i++;
            if (_stopAtError)
                sound = sound && !FailsWithError(place, ref context);
        }
        if (!IsArticle)
            return true;
        _scratch.ArticleBytes += _articleBytes;
        _scratch.ArticleWords += _articleWords;
        if (!sound)
            return false;
        ReportMissingAtEnd(place, counters);
        return !(_stopAtError && MissesWithError());
    }

    /// <summary>A block of this run as tests see it, from where block <paramref name="current"/> is being matched.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly BlockContext Context(int index, int current)
    {
        var number = _pending[index];
        ref var block = ref _buffer.Scanned[number];
        var isRemainder = _splitIndex == index;
        return new(
            _utf8[block.Start..block.End],
            ref block.Features,
            ref _buffer.Counts[number],
            _tables.Text,
            _scratch,
            _traits[index],
            position: number + 1,
            run: _traits,
            index + 1,
            between: index - current,
            before: _scratch.History.AsSpan(0, _history),
            parts: isRemainder ? _parts : 0,
            taken: isRemainder ? block.Start - _splitStart : -1);
    }

    /// <summary>Makes room for what the blocks from one on leave behind, none of which is divided.</summary>
    private readonly void ReserveHistory(int index) => Grow.Ensure(ref _scratch.History, _history + 1 + _pending.Length - index);

    private void Remember(ulong traits) => _scratch.History[_history++] = traits;

    /// <summary>Records the claim; false where a part of the block is left to be matched next.</summary>
    private bool Claim(int index, int step, ref BlockContext context)
    {
        ref var block = ref _buffer.Scanned[_pending[index]];
        ref readonly var place = ref _model.Steps[step & 0xFFFF];
        if (step != _again)
            BeginRun(in place, step);
        _lastUnclaimed = int.MinValue;
        ref var claim = ref _claims.Next();
        ScannedBlock.Claim(ref block, step, ref claim);
        if (context.TakeEnd > 0)
        {
            claim.End = claim.OuterEnd = block.Start + context.TakeEnd;
            claim.LastLine = block.Line + (block.LastLine == block.Line ? 0 : LineBreaks.Count(_utf8[claim.Start..claim.End]));
            ClaimPart(index, place.Role, ref claim, ref context);
            AddFields(place.Role, ref claim);
            Count(in claim, context.Taken.Words);
            return false;
        }
        Remember(_traits[index]);
        if (_hasMore[place.Role])
            AddMore(place.Role, ref claim, in context);
        Count(in claim, block.Features.Words);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Count(in Block claim, int words)
    {
        _articleBytes += claim.OuterEnd - claim.OuterStart;
        if (_keepsWords)
            KeepWords(words);
    }

    private void KeepWords(int words)
    {
        var count = _claims.Count;
        Grow.Ensure(ref _scratch.ClaimWords, count);
        _scratch.ClaimWords[count - 1] = words;
        _articleWords += words;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void AddMore(int role, ref Block claim, in BlockContext context)
    {
        if (_tables.Roles[role].ExpectsAround)
            claim.Extra = (int)_plan.FailedAround(role, in context);
        AddFields(role, ref claim);
    }

    private readonly void AddFields(int role, ref Block claim)
    {
        var info = _tables.Roles[role];
        if (info.Fields.Length > 0)
            FieldScanner.Add(_utf8, _tables, info, _scratch, ref claim);
    }

    /// <summary>Splits the block behind what the role takes: what is left is a new block directly behind it, measured afresh.</summary>
    private void ClaimPart(int index, int role, ref Block claim, ref BlockContext context)
    {
        ref var block = ref _buffer.Scanned[_pending[index]];
        ref var counts = ref _buffer.Counts[_pending[index]];
        ref var values = ref context.TakenValues;
        values.Block.BlankAfter = false;
        var taken = new BlockFeatures(context.Text[..context.TakeEnd], ref values.Block, ref values.Counts, _tables.Text);
        var takenTraits = _plan.Traits(in taken);
        var start = block.Start;
        if (_splitIndex != index)
            (_splitIndex, _splitStart, _parts) = (index, start, 0);
        var parts = _parts++;
        if (context.TakesUntil)
        {
            BeginAnew(ref block, claim.End);
        }
        else if (parts < PartsMeasuredAfresh && _tables.Text.MeasuredPatterns.Length == 0)
        {
            if (parts == 0)
                _scratch.Split.Patterns.Begin();
            _scratch.Split.Work += block.End - claim.End;
            MeasureAfresh(ref block, claim.End);
        }
        else
        {
            var offset = start - _splitStart;
            // Never −1: the block is trimmed, so behind what was taken there is something that is not trimmed away.
            block.Start = _splitStart + BlockSplitter.Split(
                _utf8[_splitStart..block.End], _tables.Text, _tables.Text.Features, _scratch.Split, offset, offset + context.TakeEnd, ref block.Features, ref counts);
        }
        block.OuterStart = block.Start;
        block.Line = claim.LastLine + (block.LastLine == claim.LastLine ? 0 : LineBreaks.Count(_utf8[claim.End..block.Start]));
        _traits[index] = _plan.Traits(new BlockFeatures(_utf8[block.Start..block.End], ref block.Features, ref counts, _tables.Text));
        if (_tables.Roles[role].ExpectsAround)
        {
            var part = new BlockContext(
                _utf8[start..claim.End],
                ref values.Block,
                ref values.Counts,
                _tables.Text,
                _scratch,
                takenTraits,
                position: _pending[index] + 1,
                run: _traits,
                index,
                between: 0,
                before: _scratch.History.AsSpan(0, _history),
                parts);
            claim.Extra = (int)_plan.FailedAround(role, in part);
        }
        Remember(takenTraits);
        ReserveHistory(index);
    }

    /// <summary>So often what is left of a block is measured afresh, and only what tests ask for: keeping books pays where there are many parts, and where traits ask each of them for patterns, which are answered for all ends of a line together.</summary>
    private const int PartsMeasuredAfresh = 2;

    /// <summary>
    /// Makes what is left from an offset on a line of its own. A pattern can end a part anywhere, within a word or a sentence, so nothing that is known of
    /// the line is known of its rest; how often this happens to a block is limited.
    /// </summary>
    private void BeginAnew(ref ScannedBlock block, int end)
    {
        MeasureAfresh(ref block, end);
        _splitStart = block.Start;
        _scratch.Split.Patterns.Begin();
    }

    /// <summary>Makes what is left from an offset on a text of which nothing is known yet but what lies around it.</summary>
    private readonly void MeasureAfresh(ref ScannedBlock block, int end)
    {
        _scratch.Split.Position = -1;
        block.Start = TextScan.Skip(_utf8[..block.End], end, Text.Unicode.ScalarClass.Trimmed);
        ref var features = ref block.Features;
        var (blankAfter, tag) = (features.BlankAfter, features.Tag);
        TextMeasure.Begin(_utf8[block.Start..block.End], out features);
        (features.BlankAfter, features.Tag) = (blankAfter, tag);
    }

    /// <summary>A claim of another place than the one before it, or in another group: it begins a run, which one slot tells of.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BeginRun(ref readonly PlaceStep place, int step)
    {
        if (place.Level > step >>> 16)
            CountSlots(place.Group, step >>> 16);
        _again = step & 0xFFFF | place.Level << 16;
        if (!IsArticle)
            return;
        var runs = _scratch.ClaimRunCount++;
        Grow.Ensure(ref _scratch.ClaimRuns, runs + 1);
        _scratch.ClaimRuns[runs] = (_claims.Count, step);
    }

    /// <summary>Counts the slots of the groups that a claim opens, the innermost given.</summary>
    private readonly void CountSlots(ModelNode innermost, int keep)
    {
        for (var group = innermost; group.Level > keep; group = group.Parent!)
        {
            _scratch.SlotCount += group.Children.Length;
            if (IsArticle)
                _scratch.GroupSlots[group.Number] += group.Children.Length;
        }
    }

    private void Leave(int index)
    {
        ref readonly var block = ref _buffer.Scanned[_pending[index]];
        Remember(_traits[index]);
        if (!IsArticle)
            return;
        // One run ends where a role took something in between, or noise lies in between.
        if (_lastUnclaimed != _pending[index] - 1)
            _run++;
        _lastUnclaimed = _pending[index];
        ref var record = ref _scratch.Unclaimed.Add();
        (record.OuterStart, record.OuterEnd) = (block.OuterStart, block.OuterEnd);
        (record.Start, record.End) = (block.Start, block.End);
        (record.Line, record.LastLine) = (block.Line, block.LastLine);
        record.Extra = _run;
        record.Tag = block.Features.NonSpaceBytes;
    }

    private readonly int Recover(int place, int index, ref BlockContext context, Span<int> counters)
    {
        var search = new RecoverySearch(_model, _tables, _scratch, place, counters);
        foreach (ref readonly var candidate in search.Candidates())
        {
            context.TakeBlock();
            if (!_plan.Recognizes(candidate.Role, ref context))
                continue;
            var passed = search.PassedOver(in candidate);
            foreach (var unit in passed)
            {
                if (Vetoes(RecoverySearch.Unit(_model, unit), index))
                    return Transition.None;
            }
            ref readonly var block = ref _buffer.Scanned[_pending[index]];
            foreach (var unit in passed)
                ReportMissing(RecoverySearch.Unit(_model, unit), block.Start, block.Line, block.OuterStart);
            return search.Take(in candidate, counters);
        }
        return Transition.None;
    }

    /// <summary>Whether what would be passed over is still to come: its test holds for one of the next three blocks.</summary>
    private readonly bool Vetoes(ModelNode unit, int index)
    {
        if (unit.Kind != ModelNodeKind.Place)
        {
            foreach (var child in unit.Children)
            {
                if ((unit.Kind == ModelNodeKind.Choice || child.IsRequired) && Vetoes(child, index))
                    return true;
            }
            return false;
        }
        if (!_tables.Roles[unit.Role].HasTest)
            return false;
        var last = Math.Min(_pending.Length - 1, index + 3);
        for (var i = index + 1; i <= last; i++)
        {
            var context = Context(i, index);
            if (_plan.Recognizes(unit.Role, ref context))
                return true;
        }
        return IsElectedFurtherOn(unit.Role, index, last);
    }

    /// <summary>Whether a block behind the given last one was elected for the role, however far.</summary>
    private readonly bool IsElectedFurtherOn(int role, int index, int last)
    {
        foreach (var election in _tables.Roles[role].Elections)
        {
            var elected = _pending.BinarySearch(_scratch.Page.Elected(election));
            if (elected <= last)
                continue;
            var context = Context(elected, index);
            if (_plan.Recognizes(role, ref context))
                return true;
        }
        return false;
    }

    private readonly void ReportMissingAtEnd(int place, Span<int> counters)
    {
        var (offset, line, outer) = (0, 1, 0);
        if (_scan.Count > 0)
        {
            ref readonly var last = ref _buffer.Scanned[_scan.Count - 1];
            (offset, line, outer) = (last.End, last.LastLine, last.OuterEnd);
        }
        foreach (var number in new RecoverySearch(_model, _tables, _scratch, place, counters).RequiredAtEnd())
            ReportMissing(RecoverySearch.Unit(_model, number), offset, line, outer);
    }

    private readonly void ReportMissing(ModelNode unit, int offset, int line, int outer)
    {
        // Passing over one place twice (two repetitions of its group) is one finding.
        for (var i = _scratch.Missing.Count - 1; i >= 0 && _scratch.Missing[i].Start == offset; i--)
        {
            if (_scratch.Missing[i].Tag == unit.Missing)
                return;
        }
        ref var record = ref _scratch.Missing.Add();
        // The finding stands at the text; among the blocks it comes with the marks before or behind it.
        record.OuterStart = record.OuterEnd = outer;
        record.Start = record.End = offset;
        record.Line = record.LastLine = line;
        record.Tag = unit.Missing;
    }

    /// <summary>Whether a place reported missing since the last call is an error.</summary>
    private bool MissesWithError()
    {
        for (; _missingSeen < _scratch.Missing.Count; _missingSeen++)
        {
            if (_tables.Findings[_scratch.Missing[_missingSeen].Tag].Severity == Severity.Error)
                return true;
        }
        return false;
    }

    private readonly bool FailsWithError(int place, ref BlockContext context)
    {
        var info = _tables.Roles[_model.Places[place].Role];
        if (info.Expectations.Length == 0)
            return false;
        ref readonly var claim = ref _scratch.Claims[_scratch.Claims.Count - 1];
        var failed = (uint)(info.Fields.Length > 0 ? _scratch.Fields[claim.Extra].Extra : claim.Extra);
        if (info.ExpectsText)
        {
            var text = _utf8[claim.Start..claim.End];
            TextMeasure.BeginExpected(text, _tables.Text, out var values);
            failed |= _plan.FailedText(_model.Places[place].Role, new BlockFeatures(text, ref values.Block, ref values.Counts, _tables.Text));
        }
        for (var i = 0; failed != 0; i++, failed >>= 1)
        {
            if ((failed & 1) != 0 && _tables.Findings[info.Expectations[i].Finding].Severity == Severity.Error)
                return true;
        }
        return false;
    }
}
