using System;
using System.Numerics;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>
/// Computes scores tile by tile: signatures first, as far as open terms lead to their bits, then sums. What a dear measure decides is measured only of blocks
/// of which all that is known before leaves a term open; elsewhere its bits stay clear, and each term that asks for them fails by something else.
/// </summary>
internal readonly ref struct ScorePass
{
    /// <summary>Up to so many words (32 MB) signatures are kept for the scores behind the region; of a longer document they are made again.</summary>
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
        var tiles = (_reader.Blocks + ScoreKernel.Lanes - 1) / ScoreKernel.Lanes;
        _keeps = (long)tiles * Math.Max(TileWords, _table.Measures.Length) <= MostKept && Has(afterRegion: true);
        page.Signatures.Ensure(_keeps ? tiles : 1, TileWords, _table.Measures.Length);
    }

    private int TileWords => _table.BlockWords * ScoreKernel.Lanes;

    /// <summary>Computes the scores before or behind the region.</summary>
    internal void Run(bool afterRegion)
    {
        if (!Has(afterRegion))
            return;
        for (var (tile, first) = (0, 0); first < _reader.Blocks; tile++, first += ScoreKernel.Lanes)
        {
            var words = _page.Signatures.Words(_keeps ? tile : 0, TileWords);
            var known = _page.Signatures.Known(_keeps ? tile : 0, _table.Measures.Length);
            if (!_keeps || !afterRegion)
            {
                words.Clear();
                known.Clear();
            }
            var lanes = ScoreKernel.AllLanes >> Math.Max(0, ScoreKernel.Lanes - (_reader.Blocks - first));
            for (var s = 0; s < _scores.Length; s++)
            {
                if (_scores[s].AfterRegion != afterRegion)
                    continue;
                Sign(_table.Parts[s], first, lanes, words, known);
                Sum(s, first, lanes, words);
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

    private void Sign(ScorePart part, int first, uint lanes, Span<ulong> words, Span<byte> known)
    {
        foreach (var use in part.Plain)
        {
            var missing = lanes & ~(uint)known[use.Number];
            if (missing == 0 || !_open.IsUsed(use.Index))
                continue;
            _reader.Write(use.Measure, first, missing, Column(words, use.Measure.Word));
            known[use.Number] = (byte)lanes;
        }
        SetCompounds(part.PlainCompounds, words);
        foreach (var use in part.Dear)
        {
            var missing = lanes & ~(uint)known[use.Number];
            if (missing == 0 || !_open.IsUsed(use.Index))
                continue;
            var wanted = _reader.Known(use.Measure.Feature, first, missing);
            if (use.Measure.Kind == ScoreMeasure.Sentences)
                wanted |= CountSentences(use, first, missing & ~wanted, words);
            else if (wanted != missing)
            {
                var asked = missing & ~wanted & Asked(use.Demands, words);
                _reader.Measure(use.Measure.Feature, first, asked);
                wanted |= asked;
            }
            if (wanted == 0)
                continue;
            _reader.Write(use.Measure, first, wanted, Column(words, use.Measure.Word));
            known[use.Number] |= (byte)wanted;
        }
        SetCompounds(part.DearCompounds, words);
    }

    /// <summary>
    /// Counts sentences as far as a term is open that tells their number apart. Of blocks that have more, the bits of so many are set, and none behind them: terms that ask
    /// for those fail by something else.
    /// </summary>
    /// <returns>The blocks of which all were counted.</returns>
    private uint CountSentences(ScorePart.MeasureUse use, int first, uint lanes, Span<ulong> words)
    {
        if (lanes == 0)
            return 0;
        Span<long> most = stackalloc long[ScoreKernel.Lanes];
        most.Clear();
        foreach (ref readonly var demand in use.Demands.AsSpan())
        {
            if (!_open.IsOpen(demand.Row))
                continue;
            for (var left = lanes & ScoreKernel.Where(words, demand.Known); left != 0; left &= left - 1)
            {
                ref var asked = ref most[BitOperations.TrailingZeroCount(left)];
                asked = Math.Max(asked, demand.Most);
            }
        }
        var counted = 0U;
        var column = Column(words, use.Measure.Word);
        for (var left = lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            // Another score may have asked for as many.
            if ((use.Measure.Reached(most[lane]) & ~column[lane]) == 0)
                continue;
            var sentences = _reader.SentencesUpTo((int)most[lane], first + lane);
            if (sentences < most[lane])
                counted |= 1U << lane;
            else
                column[lane] |= use.Measure.Reached(sentences);
        }
        return counted;
    }

    /// <summary>One word of the signatures of a tile.</summary>
    private static Span<ulong> Column(Span<ulong> words, int word) => words.Slice(word * ScoreKernel.Lanes, ScoreKernel.Lanes);

    /// <summary>The blocks of a tile of which a term is open until a measure is known.</summary>
    private uint Asked(ScorePart.Demand[] demands, ReadOnlySpan<ulong> words)
    {
        var asked = 0U;
        foreach (ref readonly var demand in demands.AsSpan())
        {
            if (_open.IsOpen(demand.Row))
                asked |= ScoreKernel.Where(words, demand.Known);
        }
        return asked;
    }

    private void SetCompounds(ScorePart.CompoundUse[] uses, Span<ulong> words)
    {
        foreach (var use in uses)
        {
            if (!_open.IsUsed(use.Index))
                continue;
            var holds = 0U;
            foreach (var alternative in use.Compound.Alternatives)
            {
                if (_open.IsOpen(alternative))
                    holds |= ScoreKernel.Where(words, alternative.Block);
            }
            var column = Column(words, use.Compound.Word);
            for (var lane = 0; lane < ScoreKernel.Lanes; lane++)
                column[lane] = (column[lane] & ~use.Compound.Bit) | ((holds >> lane & 1) != 0 ? use.Compound.Bit : 0);
        }
    }

    private void Sum(int score, int first, uint lanes, ReadOnlySpan<ulong> words)
    {
        Span<long> sums = stackalloc long[ScoreKernel.Lanes];
        sums.Fill(_open.Base(score));
        foreach (ref readonly var run in _open.Runs(score))
        {
            if (run.CountsWords)
                SumWords(in run, first, lanes, words, sums);
            else
                ScoreKernel.Add(words, _open.Conditions(in run), run.Length, _open.Weights(in run), sums);
        }
        var scores = _page.Scores(score)[first..];
        for (var lane = 0; lane < ScoreKernel.Lanes && lane < scores.Length; lane++)
            scores[lane] = BlockContext.Saturate(sums[lane]);
    }

    private void SumWords(in OpenTerms.Run run, int first, uint lanes, ReadOnlySpan<ulong> words, Span<long> sums)
    {
        var conditions = _open.Conditions(in run);
        foreach (var number in _open.Rows(in run))
        {
            var row = _table.Terms[number];
            for (var left = lanes & ScoreKernel.Where(words, conditions[..run.Length]); left != 0; left &= left - 1)
            {
                var lane = BitOperations.TrailingZeroCount(left);
                sums[lane] += row.Weight + BlockContext.PerWord(_reader.Words(first + lane), row.PerWord, row.Cap);
            }
            conditions = conditions[run.Length..];
        }
    }
}
