using System;
using System.Numerics;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Matching;

/// <summary>Writes what is measured of the blocks of a tile into its planes.</summary>
/// <param name="utf8">The document as tests see it.</param>
/// <param name="blocks">Its blocks.</param>
/// <param name="counts">What was counted of each.</param>
/// <param name="traits">Their traits.</param>
/// <param name="rules">What is measured, and with which words and phrases.</param>
/// <param name="page">What the passes over the page have found so far.</param>
internal readonly ref struct TileReader(ReadOnlySpan<byte> utf8, Span<ScannedBlock> blocks, Span<CountValues> counts, ReadOnlySpan<ulong> traits, TextRules rules, PageState page)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly Span<ScannedBlock> _blocks = blocks;
    private readonly Span<CountValues> _counts = counts;
    private readonly ReadOnlySpan<ulong> _traits = traits;

    /// <summary>How many blocks there are.</summary>
    internal int Blocks => _blocks.Length;

    /// <summary>Of some blocks of a tile those of which a feature was measured before.</summary>
    internal ulong Known(FeatureSet feature, int first, ulong lanes)
    {
        var known = 0UL;
        for (var left = lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            known |= ((_blocks[first + lane].Features.Measured & feature) != 0 ? 1UL : 0UL) << lane;
        }
        return known;
    }

    /// <summary>Measures a feature of some blocks of a tile.</summary>
    internal void Measure(FeatureSet feature, int first, ulong lanes)
    {
        for (var left = lanes; left != 0; left &= left - 1)
        {
            var index = first + BitOperations.TrailingZeroCount(left);
            ref var block = ref _blocks[index];
            TextMeasure.Complete(_utf8[block.Start..block.End], rules, feature, ref block.Features, ref _counts[index]);
        }
    }

    /// <inheritdoc cref="TextMeasure.SentencesUpTo" />
    internal int SentencesUpTo(int most, int block)
    {
        ref var scanned = ref _blocks[block];
        return TextMeasure.SentencesUpTo(_utf8[scanned.Start..scanned.End], rules, most, ref scanned.Features, ref _counts[block]);
    }

    /// <summary>How many words a block has.</summary>
    internal int Words(int block) => _blocks[block].Features.Words;

    /// <summary>Writes the planes of a measure, which are clear, for some blocks of a tile.</summary>
    /// <param name="measure">What was measured of these blocks.</param>
    /// <param name="first">The tile's first block.</param>
    /// <param name="lanes">Which of its blocks.</param>
    /// <param name="planes">The tile's.</param>
    internal void Write(CompiledMeasure measure, int first, ulong lanes, Span<ulong> planes)
    {
        if (measure.Kind <= ScoreMeasure.TraitsAfter)
        {
            // Traits are known of all blocks of a tile or of none, and have a word of their own.
            WriteTraits(measure.Kind, first, planes.Slice(measure.Info.First, 64));
            return;
        }
        if (!measure.HasThresholds)
        {
            for (var left = lanes; left != 0; left &= left - 1)
            {
                var lane = BitOperations.TrailingZeroCount(left);
                for (var bits = Bits(measure, first + lane); bits != 0; bits &= bits - 1)
                    planes[measure.Info.First + BitOperations.TrailingZeroCount(bits)] |= 1UL << lane;
            }
            return;
        }
        var thresholds = measure.Planes(planes);
        // A loop for each measure: within one nothing is asked again.
        switch (measure.Kind)
        {
            case ScoreMeasure.Words:
                Write<WordsValue>(measure, first, lanes, thresholds);
                break;
            case ScoreMeasure.Chars:
                Write<CharsValue>(measure, first, lanes, thresholds);
                break;
            case ScoreMeasure.Width:
                Write<WidthValue>(measure, first, lanes, thresholds);
                break;
            case ScoreMeasure.Sentences:
                Write<SentencesValue>(measure, first, lanes, thresholds);
                break;
            case ScoreMeasure.Capitalized:
                Write<CapitalizedValue>(measure, first, lanes, thresholds);
                break;
            case ScoreMeasure.Uppercase:
                Write<UppercaseValue>(measure, first, lanes, thresholds);
                break;
            case ScoreMeasure.Digits:
                Write<DigitsValue>(measure, first, lanes, thresholds);
                break;
            case ScoreMeasure.Symbols:
                Write<SymbolsValue>(measure, first, lanes, thresholds);
                break;
            case ScoreMeasure.Position:
                for (var left = lanes; left != 0; left &= left - 1)
                {
                    var lane = BitOperations.TrailingZeroCount(left);
                    BlockPlanes.Enter(thresholds, lane, measure.Reached(first + lane + 1));
                }
                break;
            case ScoreMeasure.FromRegion:
                for (var left = lanes; left != 0; left &= left - 1)
                {
                    var lane = BitOperations.TrailingZeroCount(left);
                    BlockPlanes.Enter(thresholds, lane, measure.Reached(page.FromRegion(first + lane)));
                }
                break;
            case ScoreMeasure.Occurrences:
                for (var left = lanes; left != 0; left &= left - 1)
                {
                    var lane = BitOperations.TrailingZeroCount(left);
                    BlockPlanes.Enter(thresholds, lane, measure.Reached(page.Occurrences(first + lane)));
                }
                break;
            case ScoreMeasure.Echo:
                for (var left = lanes; left != 0; left &= left - 1)
                {
                    var lane = BitOperations.TrailingZeroCount(left);
                    var (part, whole) = page.Echo(measure.Info.Operand, first + lane);
                    BlockPlanes.Enter(thresholds, lane, measure.Reached(measure.Units(part, whole)));
                }
                break;
            case ScoreMeasure.Score:
                for (var left = lanes; left != 0; left &= left - 1)
                {
                    var lane = BitOperations.TrailingZeroCount(left);
                    BlockPlanes.Enter(thresholds, lane, measure.Reached(page.Score(measure.Info.Operand, first + lane)));
                }
                break;
            default:
                throw Unknown(measure.Kind);
        }
        BlockPlanes.Close(thresholds);
    }

    private void Write<TValue>(CompiledMeasure measure, int first, ulong lanes, Span<ulong> thresholds)
        where TValue : struct, IFeatureValue
    {
        for (var left = lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            BlockPlanes.Enter(thresholds, lane, measure.Reached(TValue.Of(measure, in _blocks[first + lane].Features, in _counts[first + lane])));
        }
    }

    /// <summary>The traits of the blocks themselves, of those before or of those behind them: the same planes, moved by a block.</summary>
    private void WriteTraits(ScoreMeasure kind, int first, Span<ulong> planes)
    {
        var traits = page.Signatures.Traits(_traits, first);
        if (kind == ScoreMeasure.Traits)
        {
            traits.CopyTo(planes);
            return;
        }
        var (before, behind) = (first - 1, first + BlockPlanes.Lanes);
        var neighbour = kind == ScoreMeasure.TraitsBefore
            ? before >= 0 ? _traits[before] : 0
            : behind < _traits.Length ? _traits[behind] : 0;
        for (var trait = 0; trait < planes.Length; trait++)
        {
            var bit = neighbour >> trait & 1;
            planes[trait] = kind == ScoreMeasure.TraitsBefore ? traits[trait] << 1 | bit : traits[trait] >> 1 | bit << BlockPlanes.Lanes - 1;
        }
    }

    private ulong Bits(CompiledMeasure measure, int block)
    {
        ref readonly var scanned = ref _blocks[block];
        ref readonly var values = ref scanned.Features;
        ref readonly var counts = ref _counts[block];
        return measure.Kind switch
        {
            ScoreMeasure.Blank => (values.BlankBefore ? 1UL : 0) | (values.BlankAfter ? 2UL : 0),
            ScoreMeasure.Tag => (ulong)values.Tag,
            ScoreMeasure.Zone => (ulong)page.Zone(block),
            ScoreMeasure.Starts => (ulong)values.Starts,
            ScoreMeasure.Ends => (ulong)values.Ends,
            ScoreMeasure.PhrasesText => values.PhrasesText,
            ScoreMeasure.PhrasesStart => counts.PhrasesStart,
            ScoreMeasure.PhrasesEnd => counts.PhrasesEnd,
            ScoreMeasure.PhrasesContain => counts.PhrasesContain,
            ScoreMeasure.Pattern => rules.Patterns[measure.Info.Operand].IsMatch(_utf8[scanned.Start..scanned.End]) ? 1UL : 0,
            ScoreMeasure.Following => HasEnough(measure.Info, _traits.Slice(block + 1, Math.Min(measure.Info.Within, _traits.Length - block - 1))),
            ScoreMeasure.Preceding => HasEnough(measure.Info, _traits[Math.Max(0, block - measure.Info.Within)..block]),
            _ => throw Unknown(measure.Kind),
        };
    }

    private static ulong HasEnough(ScoreMeasureInfo near, ReadOnlySpan<ulong> neighbours)
    {
        var found = 0;
        foreach (var traits in neighbours)
        {
            if ((traits & near.Traits) == near.Traits && ++found == near.AtLeast)
                return 1;
        }
        return 0;
    }

    /// <summary>The table's constructor has checked what it was given.</summary>
    private static InvalidOperationException Unknown(ScoreMeasure measure) => new($"Blocks have no {measure}.");
}
