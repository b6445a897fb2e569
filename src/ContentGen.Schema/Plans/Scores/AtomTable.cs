using System;
using System.Collections.Generic;
using System.Globalization;

namespace ContentGen.Schema.Plans;

/// <summary>The atoms of scores: collected under numbers in the order of their first use, then laid out as bits of words.</summary>
internal sealed class AtomTable(SchemaPlan plan)
{
    private readonly List<Measured> _measures = [];
    private readonly Dictionary<string, Measured> _byKey = [];
    // By atom in the order of first use; a compound has no measure.
    private readonly List<(Measured? Measure, long Value)> _atoms = [];
    private readonly List<bool> _isDocument = [];

    /// <summary>A measure, with the atoms of its values.</summary>
    internal sealed class Measured(ScoreMeasure measure, int operand, long scale, bool roundsUp, NeighbourTest? near)
    {
        public ScoreMeasure Measure { get; } = measure;

        public int Operand { get; } = operand;

        public long Scale { get; } = scale;

        public bool RoundsUp { get; } = roundsUp;

        public NeighbourTest? Near { get; } = near;

        /// <summary>By value (a threshold, or a bit), its atom.</summary>
        public SortedDictionary<long, int> Atoms { get; } = [];
    }

    /// <summary>The literals of a test that is no <c>all</c>, <c>any</c> or <c>not</c>; null: it never holds.</summary>
    /// <param name="test">The test.</param>
    /// <param name="isDisjunction">One of the literals is enough; else all are needed.</param>
    public List<int>? Leaf(Test test, out bool isDisjunction)
    {
        isDisjunction = test is StartsTest or EndsTest or TagTest;
        return test switch
        {
            CountTest count => Range(Of(Count(count.Feature)), count.Min, count.Max),
            PositionTest position => Range(Of(ScoreMeasure.Position), position.Min, position.Max),
            FromRegionTest from => Range(Of(ScoreMeasure.FromRegion), from.Min ?? long.MinValue, from.Max),
            OccursTest occurs => Range(Of(ScoreMeasure.Occurrences), occurs.Min, occurs.Max),
            ScoreTest score => Range(Of(ScoreMeasure.Score, score.Score), score.Min ?? long.MinValue, score.Max),
            ShareTest share => Share(Share(share.Feature), 0, share.Scale, share.Min, share.Max),
            EchoTest echo => Share(ScoreMeasure.Echo, echo.Echo, echo.Scale, echo.Min, echo.Max),
            DocumentTest { Measure: DocumentMeasure.Blocks } blocks => Range(Of(ScoreMeasure.DocumentBlocks, blocks.Evidence), blocks.Min, blocks.Max),
            DocumentTest document => Share(
                document.Measure == DocumentMeasure.Share ? ScoreMeasure.DocumentShare : ScoreMeasure.DocumentText,
                document.Evidence, document.Scale, document.Min, document.Max),
            StartsTest starts => Bits(ScoreMeasure.Starts, (ulong)starts.Kinds),
            EndsTest ends => Bits(ScoreMeasure.Ends, (ulong)ends.Kinds),
            TagTest tag => Bits(ScoreMeasure.Tag, (ulong)tag.Tags),
            ZoneTest zone => [Zone(zone.Zones)],
            TraitTest trait => Bits(ScoreMeasure.Traits, trait.Traits),
            // A block that is not there has no trait, so the word of a neighbour says the same as a look at it.
            NeighbourTest { Within: 1, AtLeast: 1, Traits: not 0 } near =>
                Bits(near.Side == NeighbourSide.FollowedBy ? ScoreMeasure.TraitsAfter : ScoreMeasure.TraitsBefore, near.Traits),
            NeighbourTest near => [Atom(Of(near.Side == NeighbourSide.FollowedBy ? ScoreMeasure.Following : ScoreMeasure.Preceding, 0, near: near), 0)],
            BlankTest blank => [Blank(blank)],
            PhraseTest phrase => [Atom(Of(Phrases(phrase.Mode)), phrase.Set)],
            PatternTest pattern => [Atom(Of(ScoreMeasure.Pattern, pattern.Pattern), 0)],
            _ => throw new InvalidOperationException($"A score asks for a {test.GetType().Name}."),
        };
    }

    /// <summary>An atom that holds where one of some conjunctions does.</summary>
    public int AddCompound(List<List<int>> alternatives)
    {
        var isDocument = alternatives.TrueForAll(literals => literals.TrueForAll(literal => _isDocument[literal < 0 ? ~literal : literal]));
        return Add(null, 0, isDocument);
    }

    /// <summary>Gives each atom its bit.</summary>
    public AtomNumbers Number()
    {
        var numbers = new AtomNumbers(_atoms.Count);
        // The order of the enumeration is that of cost; of equals that of first use.
        for (var measure = ScoreMeasure.Traits; measure <= ScoreMeasure.DocumentText; measure++)
        {
            foreach (var measured in _measures)
            {
                if (measured.Measure == measure)
                    numbers.Lay(measured, Width(measure));
            }
        }
        for (var atom = 0; atom < _atoms.Count; atom++)
        {
            if (_atoms[atom].Measure is null)
                numbers.LayCompound(atom, _isDocument[atom]);
        }
        numbers.Close();
        return numbers;
    }

    /// <summary>How many bits are measured at once; 0: it is a value with thresholds.</summary>
    private int Width(ScoreMeasure measure) => measure switch
    {
        ScoreMeasure.Traits or ScoreMeasure.TraitsBefore or ScoreMeasure.TraitsAfter => 64,
        ScoreMeasure.Blank => 2,
        ScoreMeasure.Zone => 3,
        ScoreMeasure.Starts => 7,
        ScoreMeasure.Ends => 9,
        ScoreMeasure.Tag => 14,
        ScoreMeasure.PhrasesText => plan.Phrases.Text.Count,
        ScoreMeasure.PhrasesStart => plan.Phrases.StartsWith.Count,
        ScoreMeasure.PhrasesEnd => plan.Phrases.EndsWith.Count,
        ScoreMeasure.PhrasesContain => plan.Phrases.Contains.Count,
        ScoreMeasure.Pattern or ScoreMeasure.Following or ScoreMeasure.Preceding => 1,
        _ => 0,
    };

    private static ScoreMeasure Count(CountFeature feature) => feature switch
    {
        CountFeature.Words => ScoreMeasure.Words,
        CountFeature.Chars => ScoreMeasure.Chars,
        CountFeature.Width => ScoreMeasure.Width,
        _ => ScoreMeasure.Sentences,
    };

    private static ScoreMeasure Share(ShareFeature feature) => feature switch
    {
        ShareFeature.Capitalized => ScoreMeasure.Capitalized,
        ShareFeature.Uppercase => ScoreMeasure.Uppercase,
        ShareFeature.Digits => ScoreMeasure.Digits,
        _ => ScoreMeasure.Symbols,
    };

    private static ScoreMeasure Phrases(PhraseMode mode) => mode switch
    {
        PhraseMode.Text => ScoreMeasure.PhrasesText,
        PhraseMode.StartsWith => ScoreMeasure.PhrasesStart,
        PhraseMode.EndsWith => ScoreMeasure.PhrasesEnd,
        _ => ScoreMeasure.PhrasesContain,
    };

    private Measured Of(ScoreMeasure measure, int operand = 0, long scale = 1, bool roundsUp = false, NeighbourTest? near = null)
    {
        var key = string.Join("/", Text((int)measure), Text(operand), Text(scale), roundsUp ? "up" : "", near is null ? "" : TestDump.Text(near));
        if (_byKey.TryGetValue(key, out var known))
            return known;
        var measured = new Measured(measure, operand, scale, roundsUp, near);
        _measures.Add(measured);
        return _byKey[key] = measured;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private int Atom(Measured measure, long value)
    {
        if (!measure.Atoms.TryGetValue(value, out var atom))
            measure.Atoms[value] = atom = Add(measure, value, measure.Measure >= ScoreMeasure.DocumentBlocks);
        return atom;
    }

    private int Add(Measured? measure, long value, bool isDocument)
    {
        _atoms.Add((measure, value));
        _isDocument.Add(isDocument);
        return _atoms.Count - 1;
    }

    /// <summary>A block lies in one zone of three: in one of two, where it is not in the third.</summary>
    private int Zone(Zones zones)
    {
        const Zones All = Zones.Above | Zones.Inside | Zones.Below;
        var measured = Of(ScoreMeasure.Zone);
        return zones switch
        {
            Zones.Above => Atom(measured, 0),
            Zones.Inside => Atom(measured, 1),
            Zones.Below => Atom(measured, 2),
            _ => ~Zone(All & ~zones),
        };
    }

    /// <summary>The blank lines around a block are two bits.</summary>
    private int Blank(BlankTest test)
    {
        var atom = Atom(Of(ScoreMeasure.Blank), test.Side == BlankSide.Before ? 0 : 1);
        return test.Expected ? atom : ~atom;
    }

    private List<int> Bits(ScoreMeasure measure, ulong mask)
    {
        var measured = Of(measure);
        var atoms = new List<int>();
        for (var bit = 0; bit < 64; bit++)
        {
            if ((mask >> bit & 1) != 0)
                atoms.Add(Atom(measured, bit));
        }
        return atoms;
    }

    /// <summary>At least <paramref name="min"/>, and not more than <paramref name="max"/>. But for scores, no value is below 0; none is above <see cref="int.MaxValue"/>.</summary>
    private List<int>? Range(Measured measure, long min, long? max)
    {
        var literals = new List<int>();
        if (min > int.MaxValue || max < min)
            return null;
        if (min > (measure.Measure is ScoreMeasure.Score or ScoreMeasure.FromRegion ? int.MinValue : 0))
            literals.Add(Atom(measure, min));
        if (max is { } most and < int.MaxValue)
            literals.Add(~Atom(measure, most + 1));
        return literals;
    }

    /// <summary>
    /// A share of part·scale/whole units, exactly: it is at least min where it is so rounded down, and at most max where it is so rounded up.
    /// </summary>
    private List<int>? Share(ScoreMeasure measure, int operand, long scale, long min, long? max)
    {
        if (min > scale || max < min)
            return null;
        var literals = new List<int>();
        if (min > 0)
            literals.Add(Atom(Of(measure, operand, scale), min));
        if (max is { } most && most < scale)
            literals.Add(~Atom(Of(measure, operand, scale, roundsUp: true), most + 1));
        return literals;
    }
}
