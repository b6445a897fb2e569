using System;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>A measure as it is evaluated: values become bits by one look-up.</summary>
internal sealed class CompiledMeasure
{
    /// <summary>Up to this span between first and last threshold, every value between has an entry: a few hundred bytes.</summary>
    private const long MostSteps = 1024;

    private readonly long[] _thresholds;
    private readonly long _scale;
    private readonly bool _roundsUp;

    /// <summary>By value from the first threshold on, how many thresholds it reaches; empty where the span is too wide.</summary>
    private readonly byte[] _steps = [];

    internal CompiledMeasure(ScoreMeasureInfo info, int wordsBefore)
    {
        Info = info;
        Kind = info.Measure;
        Word = (info.First >> 6) - wordsBefore;
        Shift = info.First & 63;
        _thresholds = info.Thresholds;
        (_scale, _roundsUp) = (info.Scale, info.RoundsUp);
        Feature = FeatureOf(Kind);
        var span = _thresholds.Length == 0 ? 0 : _thresholds[^1] - _thresholds[0] + 1;
        if (span is > 0 and <= MostSteps)
        {
            _steps = new byte[span];
            for (var (value, reached) = (0, 0); value < _steps.Length; value++)
            {
                while (reached < _thresholds.Length && _thresholds[reached] <= _thresholds[0] + value)
                    reached++;
                _steps[value] = (byte)reached;
            }
        }
    }

    internal ScoreMeasureInfo Info { get; }

    internal ScoreMeasure Kind { get; }

    /// <summary>The word of the signature in which its bits stand.</summary>
    internal int Word { get; }

    /// <summary>The first of its bits.</summary>
    internal int Shift { get; }

    /// <summary>Its bits tell which thresholds a value reaches; else they are what is measured.</summary>
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

    /// <summary>The bits of the thresholds that a value reaches.</summary>
    internal ulong Reached(long value)
    {
        var above = value - _thresholds[0];
        if (above < 0)
            return 0;
        var reached = above < _steps.Length ? _steps[(int)above] : _steps.Length > 0 ? _thresholds.Length : Search(value);
        return ((1UL << reached) - 1) << Shift;
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
