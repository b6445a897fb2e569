using System;
using System.Runtime.CompilerServices;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>A measure as it is evaluated: one look-up tells how many thresholds a value reaches.</summary>
internal sealed class CompiledMeasure
{
    /// <summary>Up to this span between first and last threshold, every value between has an entry: a few hundred bytes.</summary>
    private const long MostSteps = 1024;

    private readonly long[] _thresholds;
    private readonly long _scale;
    private readonly bool _roundsUp;

    /// <summary>How many thresholds a value reaches: of one below the first, then of each from there up to the last; empty where the span is too wide.</summary>
    private readonly byte[] _steps = [];

    private readonly long _belowFirst;

    internal CompiledMeasure(ScoreMeasureInfo info, int wordsBefore)
    {
        Info = info;
        Kind = info.Measure;
        Word = (info.First >> 6) - wordsBefore;
        _thresholds = info.Thresholds;
        (_scale, _roundsUp) = (info.Scale, info.RoundsUp);
        Feature = FeatureOf(Kind);
        if (_thresholds.Length == 0)
            return;
        _belowFirst = _thresholds[0] - 1;
        var span = _thresholds[^1] - _belowFirst;
        if (span is > 0 and <= MostSteps)
        {
            _steps = new byte[span + 1];
            for (var (step, reached) = (0, 0); step < _steps.Length; step++)
            {
                while (reached < _thresholds.Length && _thresholds[reached] <= _belowFirst + step)
                    reached++;
                _steps[step] = (byte)reached;
            }
        }
    }

    internal ScoreMeasureInfo Info { get; }

    internal ScoreMeasure Kind { get; }

    /// <summary>Of one about the document: the word of the document's signature in which its bits stand.</summary>
    internal int Word { get; }

    /// <summary>Its atoms tell which thresholds a value reaches; else they are the bits of what is measured.</summary>
    internal bool HasThresholds => _thresholds.Length > 0;

    /// <summary>It is measured only where the tests that are known leave a term open.</summary>
    internal bool IsDear => Kind is > ScoreMeasure.Score and < ScoreMeasure.DocumentBlocks;

    /// <summary>What must be measured of the text; none: it is about something else.</summary>
    internal FeatureSet Feature { get; }

    private static FeatureSet FeatureOf(ScoreMeasure measure) => measure switch
    {
        ScoreMeasure.Chars => FeatureSet.Chars,
        ScoreMeasure.Width => FeatureSet.Width,
        ScoreMeasure.Capitalized => FeatureSet.Capitalized,
        ScoreMeasure.Uppercase => FeatureSet.Uppercase,
        ScoreMeasure.Digits => FeatureSet.Digits,
        ScoreMeasure.Symbols => FeatureSet.Symbols,
        ScoreMeasure.Starts => FeatureSet.Starts,
        ScoreMeasure.Ends => FeatureSet.Ends,
        ScoreMeasure.PhrasesText => FeatureSet.PhrasesText,
        ScoreMeasure.PhrasesStart => FeatureSet.PhrasesStart,
        ScoreMeasure.PhrasesEnd => FeatureSet.PhrasesEnd,
        ScoreMeasure.Sentences => FeatureSet.Sentences,
        ScoreMeasure.PhrasesContain => FeatureSet.PhrasesContain,
        _ => FeatureSet.None,
    };

    /// <summary>The planes of its thresholds.</summary>
    /// <param name="planes">By atom of a block.</param>
    internal Span<ulong> Planes(Span<ulong> planes) => planes.Slice(Info.First, _thresholds.Length);

    /// <summary>Of one about the document: the bits of so many thresholds in the word of its signature.</summary>
    internal ulong Bits(int reached) => ((1UL << reached) - 1) << Info.First;

    /// <summary>How many thresholds a value reaches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Reached(long value)
    {
        if (_steps.Length == 0)
            return Search(value);
        // Where a value lies nobody can predict: its step is found without a jump.
        var last = _steps.Length - 1;
        var step = value - _belowFirst;
        step &= ~(step >> 63);
        step -= last;
        step = (step & step >> 63) + last;
        return _steps[(int)step];
    }

    private int Search(long value)
    {
        var found = Array.BinarySearch(_thresholds, value);
        return found < 0 ? ~found : found + 1;
    }

    /// <summary><c>part·scale/whole</c> as a whole number of units; 0 of an empty whole. A bound of whole units holds of it exactly where it holds of the share.</summary>
    internal long Units(int part, int whole)
    {
        if (whole == 0)
            return 0;
        var units = part * _scale + (_roundsUp ? whole - 1 : 0);
        // Dividing 32 bits takes a fraction of the time.
        return units <= uint.MaxValue ? (uint)units / (uint)whole : units / whole;
    }
}
