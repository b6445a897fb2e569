using System;
using System.Numerics;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Matching;

/// <summary>Writes what is measured of the blocks of a tile into their signatures.</summary>
/// <param name="utf8">The document as tests see it.</param>
/// <param name="blocks">Its blocks.</param>
/// <param name="traits">Their traits.</param>
/// <param name="rules">What is measured, and with which words and phrases.</param>
/// <param name="page">What the passes over the page have found so far.</param>
internal readonly ref struct TileReader(ReadOnlySpan<byte> utf8, Span<ScannedBlock> blocks, ReadOnlySpan<ulong> traits, TextRules rules, PageState page)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly Span<ScannedBlock> _blocks = blocks;
    private readonly ReadOnlySpan<ulong> _traits = traits;

    /// <summary>How many blocks there are.</summary>
    internal int Blocks => _blocks.Length;

    /// <summary>Of some blocks of a tile those of which a feature was measured before.</summary>
    internal uint Known(FeatureSet feature, int first, uint lanes)
    {
        var known = 0U;
        for (var left = lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            if ((_blocks[first + lane].Features.Measured & feature) != 0)
                known |= 1U << lane;
        }
        return known;
    }

    /// <summary>Measures a feature of some blocks of a tile.</summary>
    internal void Measure(FeatureSet feature, int first, uint lanes)
    {
        for (var left = lanes; left != 0; left &= left - 1)
        {
            ref var block = ref _blocks[first + BitOperations.TrailingZeroCount(left)];
            TextMeasure.Complete(_utf8[block.Start..block.End], rules, feature, ref block.Features);
        }
    }

    /// <summary>How many words a block has.</summary>
    internal int Words(int block) => _blocks[block].Features.Words;

    /// <summary>Writes the bits of a measure, which are clear, for some blocks of a tile.</summary>
    /// <param name="measure">What was measured of these blocks.</param>
    /// <param name="first">The tile's first block.</param>
    /// <param name="lanes">Which of its blocks.</param>
    /// <param name="column">The measure's word of each block.</param>
    internal void Write(CompiledMeasure measure, int first, uint lanes, Span<ulong> column)
    {
        for (var left = lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            column[lane] |= measure.Info.Thresholds.Length > 0 ? measure.Reached(Value(measure, first + lane)) : Bits(measure, first + lane) << measure.Shift;
        }
    }

    private long Value(CompiledMeasure measure, int block)
    {
        ref readonly var values = ref _blocks[block].Features;
        switch (measure.Kind)
        {
            case ScoreMeasure.Words:
                return values.Words;
            case ScoreMeasure.Position:
                return block + 1;
            case ScoreMeasure.Occurrences:
                return page.Occurrences(block);
            case ScoreMeasure.Echo:
                var (part, whole) = page.Echo(measure.Info.Operand, block);
                return measure.Units(part, whole);
            case ScoreMeasure.Score:
                return page.Score(measure.Info.Operand, block);
            case ScoreMeasure.Chars:
                return values.Chars;
            case ScoreMeasure.Width:
                return values.Width;
            case ScoreMeasure.Sentences:
                return values.Sentences;
            case ScoreMeasure.Capitalized:
                return measure.Units(values.CapitalizedWords, values.CasedWords);
            case ScoreMeasure.Uppercase:
                return measure.Units(values.UpperLetters, values.CasedLetters);
            case ScoreMeasure.Digits:
                return measure.Units(values.Digits, values.NonSpace);
            case ScoreMeasure.Symbols:
                return measure.Units(values.Symbols, values.NonSpace);
            default:
                throw Unknown(measure.Kind);
        }
    }

    private ulong Bits(CompiledMeasure measure, int block)
    {
        ref readonly var scanned = ref _blocks[block];
        ref readonly var values = ref scanned.Features;
        return measure.Kind switch
        {
            ScoreMeasure.Traits => _traits[block],
            ScoreMeasure.TraitsBefore => block == 0 ? 0 : _traits[block - 1],
            ScoreMeasure.TraitsAfter => block + 1 == _traits.Length ? 0 : _traits[block + 1],
            ScoreMeasure.Blank => (values.BlankBefore ? 1UL : 0) | (values.BlankAfter ? 2UL : 0),
            ScoreMeasure.Tag => (ulong)values.Tag,
            ScoreMeasure.Zone => (ulong)page.Zone(block),
            ScoreMeasure.Starts => (ulong)values.Starts,
            ScoreMeasure.Ends => (ulong)values.Ends,
            ScoreMeasure.PhrasesText => values.PhrasesText,
            ScoreMeasure.PhrasesStart => values.PhrasesStart,
            ScoreMeasure.PhrasesEnd => values.PhrasesEnd,
            ScoreMeasure.PhrasesContain => values.PhrasesContain,
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
