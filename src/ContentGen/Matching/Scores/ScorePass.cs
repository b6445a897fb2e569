using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>
/// Computes scores tile by tile: planes first, as far as open terms lead to their atoms, then sums. What a dear measure decides is measured only of blocks
/// of which all that is known before leaves a term open; elsewhere its bits stay clear, and each term that asks for them fails by something else.
/// </summary>
internal readonly ref struct ScorePass
{
    /// <summary>Up to so many planes (32 MB) are kept for the scores behind the region; of a longer document they are made again.</summary>
    internal const int MostKept = 1 << 22;

    private readonly ScoreTable _table;
    private readonly ScoreInfo[] _scores;
    private readonly PageState _page;
    private readonly OpenTerms _open;
    private readonly TileReader _reader;
    private readonly bool _keeps;

    internal ScorePass(SchemaTables tables, PageState page, TileReader reader)
    {
        (_table, _scores, _page) = (tables.Terms, tables.Scores, page);
        _open = page.OpenTerms;
        _reader = reader;
        var tiles = (_reader.Blocks + BlockPlanes.Lanes - 1) / BlockPlanes.Lanes;
        _keeps = (long)tiles * Math.Max(Planes, _table.Measures.Length) <= MostKept && Has(afterRegion: true);
        page.Signatures.Begin(_keeps ? tiles : 1, Planes, _table);
    }

    private int Planes => _table.BlockWords * 64;

    /// <summary>Computes the scores before or behind the region.</summary>
    internal void Run(bool afterRegion)
    {
        if (!Has(afterRegion))
            return;
        for (var (tile, first) = (0, 0); first < _reader.Blocks; tile++, first += BlockPlanes.Lanes)
        {
            var planes = _page.Signatures.Planes(_keeps ? tile : 0, Planes);
            var known = _page.Signatures.Known(_keeps ? tile : 0, _table.Measures.Length);
            if (!_keeps || !afterRegion)
            {
                planes.Clear();
                known.Clear();
            }
            var lanes = BlockPlanes.FirstLanes(_reader.Blocks - first);
            for (var s = 0; s < _scores.Length; s++)
            {
                if (_scores[s].AfterRegion != afterRegion)
                    continue;
                Sign(_table.Parts[s], first, lanes, planes, known);
                Sum(s, first, lanes, planes);
            }
        }
    }

    private bool Has(bool afterRegion)
    {
        foreach (var score in _scores)
        {
            if (score.AfterRegion == afterRegion)
                return true;
        }
        return false;
    }

    private void Sign(ScorePart part, int first, ulong lanes, Span<ulong> planes, Span<ulong> known)
    {
        foreach (var use in part.Plain)
        {
            var missing = lanes & ~known[use.Number];
            if (missing == 0 || !_open.IsUsed(use.Index))
                continue;
            _reader.Write(use.Measure, first, missing, planes);
            known[use.Number] = lanes;
        }
        SetCompounds(part.PlainCompounds, planes);
        foreach (var use in part.Dear)
        {
            var missing = lanes & ~known[use.Number];
            if (missing == 0 || !_open.IsUsed(use.Index))
                continue;
            var wanted = _reader.Known(use.Measure.Feature, first, missing);
            if (use.Measure.Kind == ScoreMeasure.Sentences)
                wanted |= CountSentences(use, first, missing & ~wanted, planes);
            else if (wanted != missing)
            {
                var asked = Asked(use.Demands, missing & ~wanted, planes);
                _reader.Measure(use.Measure.Feature, first, asked);
                wanted |= asked;
            }
            if (wanted == 0)
                continue;
            _reader.Write(use.Measure, first, wanted, planes);
            known[use.Number] |= wanted;
        }
        SetCompounds(part.DearCompounds, planes);
    }

    /// <summary>
    /// Counts sentences as far as a term is open that tells their number apart. Of blocks that have more, the bits of so many are set, and none behind them: terms that ask
    /// for those fail by something else.
    /// </summary>
    /// <returns>The blocks of which all were counted.</returns>
    private ulong CountSentences(ScorePart.MeasureUse use, int first, ulong lanes, Span<ulong> planes)
    {
        var counted = 0UL;
        var thresholds = use.Measure.Planes(planes);
        // Who asks for most comes first: each block is counted once, for whoever asks first for it.
        foreach (ref readonly var demand in use.Demands.AsSpan())
        {
            if (lanes == 0)
                break;
            if (!_open.IsOpen(demand.Row))
                continue;
            var asked = lanes & BlockPlanes.Where(planes, demand.Known);
            lanes &= ~asked;
            var most = use.Measure.Reached(demand.Most);
            // Another score may have asked for as many.
            if (most == 0)
                continue;
            for (var left = asked & ~thresholds[most - 1]; left != 0; left &= left - 1)
            {
                var lane = BitOperations.TrailingZeroCount(left);
                var sentences = _reader.SentencesUpTo((int)demand.Most, first + lane);
                if (sentences < demand.Most)
                    counted |= 1UL << lane;
                else
                    BlockPlanes.Enter(thresholds, lane, use.Measure.Reached(sentences));
            }
        }
        BlockPlanes.Close(thresholds);
        return counted;
    }

    /// <summary>The blocks among some of which a term is open until a measure is known.</summary>
    private ulong Asked(ScorePart.Demand[] demands, ulong lanes, ReadOnlySpan<ulong> planes)
    {
        var asked = 0UL;
        foreach (ref readonly var demand in demands.AsSpan())
        {
            if (_open.IsOpen(demand.Row))
                asked |= BlockPlanes.Where(planes, demand.Known);
        }
        return asked & lanes;
    }

    private void SetCompounds(ScorePart.CompoundUse[] uses, Span<ulong> planes)
    {
        foreach (var use in uses)
        {
            if (!_open.IsUsed(use.Index))
                continue;
            var holds = 0UL;
            foreach (var alternative in use.Compound.Alternatives)
            {
                if (_open.IsOpen(alternative))
                    holds |= BlockPlanes.Where(planes, alternative.Block);
            }
            planes[use.Compound.Atom] = holds;
        }
    }

    private void Sum(int score, int first, ulong lanes, ReadOnlySpan<ulong> planes)
    {
        Span<long> sums = stackalloc long[BlockPlanes.Lanes];
        sums = sums[..BitOperations.PopCount(lanes)];
        sums.Fill(_open.Base(score));
        var held = 0;
        foreach (ref readonly var section in _table.Parts[score].Sections.AsSpan())
        {
            if (section.CountsWords)
                SumWords(in section, first, lanes, planes, sums);
            else if (section.Length > 0)
                held = Find(in section, lanes, planes, held);
        }
        var store = _page.Signatures;
        WeightSums.Add(store.Lanes[..held], store.Weights, _table.Parts[score].FitsInt, sums);
        var scores = _page.Scores(score)[first..];
        for (var lane = 0; lane < sums.Length; lane++)
            scores[lane] = BlockContext.Saturate(sums[lane]);
    }

    /// <summary>Finds the blocks of which each open term of a section holds; terms that hold of none are left out.</summary>
    /// <param name="section">Terms that have equally many literals, at least one.</param>
    /// <param name="among">The blocks there are.</param>
    /// <param name="planes">What is known of them.</param>
    /// <param name="held">How many terms of the score have been found to hold of some.</param>
    /// <returns>How many have been then.</returns>
    private int Find(in ScorePart.Section section, ulong among, ReadOnlySpan<ulong> planes, int held)
    {
        // Rows that are open are rows of the table, and there is room for all of these.
        ref var planesOfAtoms = ref MemoryMarshal.GetReference(planes);
        ref var literals = ref MemoryMarshal.GetArrayDataReference(_table.Rows.Literals);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_table.Rows.Weights);
        ref var lanesOfHeld = ref MemoryMarshal.GetReference(_page.Signatures.Lanes);
        ref var weightsOfHeld = ref MemoryMarshal.GetReference(_page.Signatures.Weights);
        var length = section.Length;
        for (var word = section.FirstRow >> 6; word << 6 < section.EndRow; word++)
        {
            for (var left = _open.Among(in section, word); left != 0; left &= left - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(left);
                ref var literal = ref Unsafe.Add(ref literals, section.FirstLiteral + (row - section.FirstRow) * length);
                var lanes = among & BlockPlanes.Of(ref planesOfAtoms, literal);
                for (var i = 1; i < length; i++)
                    lanes &= BlockPlanes.Of(ref planesOfAtoms, Unsafe.Add(ref literal, i));
                Unsafe.Add(ref lanesOfHeld, held) = lanes;
                Unsafe.Add(ref weightsOfHeld, held) = Unsafe.Add(ref weights, row);
                // No jump: which terms hold nobody can predict.
                held += lanes != 0 ? 1 : 0;
            }
        }
        return held;
    }

    private void SumWords(in ScorePart.Section section, int first, ulong lanes, ReadOnlySpan<ulong> planes, Span<long> sums)
    {
        for (var number = section.FirstRow; number < section.EndRow; number++)
        {
            if (!_open.IsOpen(number))
                continue;
            var row = _table.Terms[number];
            for (var left = lanes & BlockPlanes.Where(planes, row.Block); left != 0; left &= left - 1)
            {
                var lane = BitOperations.TrailingZeroCount(left);
                sums[lane] += row.Weight + BlockContext.PerWord(_reader.Words(first + lane), row.PerWord, row.Cap);
            }
        }
    }
}
