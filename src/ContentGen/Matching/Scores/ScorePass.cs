using System;
using System.Numerics;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Matching;

/// <summary>
/// Computes scores tile by tile: signatures first, as far as open terms lead to their bits, then sums. What a dear measure decides is measured only of blocks
/// of which all that is known before leaves a term open; elsewhere its bits stay clear, and each term that asks for them fails by something else.
/// </summary>
internal readonly ref struct ScorePass
{
    /// <summary>Up to so many words, signatures are kept for the scores behind the region; of a longer document they are made again.</summary>
    private const int MostKept = 1 << 22;

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
        _keeps = (long)tiles * Math.Max(TileWords, _table.Measures.Length) <= MostKept && Array.Exists(_scores, static score => score.AfterRegion);
        page.Signatures.Ensure(_keeps ? tiles : 1, TileWords, _table.Measures.Length);
    }

    private int TileWords => _table.BlockWords * ScoreKernel.Lanes;

    /// <summary>Computes the scores before or behind the region.</summary>
    internal void Run(bool afterRegion)
    {
        if (!Array.Exists(_scores, score => score.AfterRegion == afterRegion))
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
            var (compounds, measures) = (0, 0);
            for (var s = 0; s < _scores.Length; s++)
            {
                var part = _table.Parts[s];
                if (_scores[s].AfterRegion == afterRegion)
                {
                    Sign(part, compounds, measures, first, lanes, words, known);
                    Sum(s, part, first, lanes, words);
                }
                (compounds, measures) = (compounds + part.Compounds.Length, measures + part.Measures.Length);
            }
        }
    }

    private void Sign(ScorePart part, int compounds, int measures, int first, uint lanes, Span<ulong> words, Span<byte> known)
    {
        var m = 0;
        for (; m < part.Measures.Length && !_table.Measures[part.Measures[m]].IsDear; m++)
        {
            if (!_open.HasMeasure(measures + m))
                continue;
            var number = part.Measures[m];
            var missing = lanes & ~(uint)known[number];
            if (missing == 0)
                continue;
            Write(_table.Measures[number], first, missing, words);
            known[number] = (byte)lanes;
        }
        SetCompounds(part, compounds, dear: false, words);
        for (; m < part.Measures.Length; m++)
        {
            if (!_open.HasMeasure(measures + m))
                continue;
            var number = part.Measures[m];
            var missing = lanes & ~(uint)known[number];
            if (missing == 0)
                continue;
            var measure = _table.Measures[number];
            var wanted = _reader.Known(measure.Feature, first, missing);
            if (wanted != missing)
            {
                var asked = missing & ~wanted & Asked(part.Demands[m], words);
                _reader.Measure(measure.Feature, first, asked);
                wanted |= asked;
            }
            if (wanted == 0)
                continue;
            Write(measure, first, wanted, words);
            known[number] |= (byte)wanted;
        }
        SetCompounds(part, compounds, dear: true, words);
    }

    private void Write(CompiledMeasure measure, int first, uint lanes, Span<ulong> words) =>
        _reader.Write(measure, first, lanes, words.Slice(measure.Word * ScoreKernel.Lanes, ScoreKernel.Lanes));

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

    private void SetCompounds(ScorePart part, int compounds, bool dear, Span<ulong> words)
    {
        for (var c = 0; c < part.Compounds.Length; c++)
        {
            if (part.IsDear[c] != dear || !_open.HasCompound(compounds + c))
                continue;
            var compound = _table.Compounds[part.Compounds[c]];
            var holds = 0U;
            foreach (var alternative in compound.Alternatives)
            {
                if (_open.IsOpen(alternative))
                    holds |= ScoreKernel.Where(words, alternative.Block);
            }
            var column = words.Slice(compound.Word * ScoreKernel.Lanes, ScoreKernel.Lanes);
            for (var lane = 0; lane < ScoreKernel.Lanes; lane++)
                column[lane] = (column[lane] & ~compound.Bit) | ((holds >> lane & 1) != 0 ? compound.Bit : 0);
        }
    }

    private void Sum(int score, ScorePart part, int first, uint lanes, ReadOnlySpan<ulong> words)
    {
        Span<long> sums = stackalloc long[ScoreKernel.Lanes];
        sums.Fill(_open.Base(score));
        foreach (ref readonly var run in _open.Runs(score))
        {
            if (run.CountsWords)
                SumWords(in run, part, first, lanes, words, sums);
            else
                ScoreKernel.Add(words, _open.Conditions(in run), run.Length, _open.Weights(in run), sums);
        }
        for (var left = lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            _page.Score(score, first + lane) = BlockContext.Saturate(sums[lane]);
        }
    }

    private void SumWords(in OpenTerms.Run run, ScorePart part, int first, uint lanes, ReadOnlySpan<ulong> words, Span<long> sums)
    {
        var conditions = _open.Conditions(in run);
        foreach (var number in _open.WordRows(in run))
        {
            var row = part.Rows[number];
            for (var left = lanes & ScoreKernel.Where(words, conditions[..run.Length]); left != 0; left &= left - 1)
            {
                var lane = BitOperations.TrailingZeroCount(left);
                sums[lane] += row.Weight + BlockContext.PerWord(_reader.Words(first + lane), row.PerWord, row.Cap);
            }
            conditions = conditions[run.Length..];
        }
    }
}
