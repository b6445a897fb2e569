using System.Collections.Generic;

namespace ContentGen.Schema.Plans;

/// <summary>The bits of atoms: those of a measure stand side by side in one word.</summary>
internal sealed class AtomNumbers(int atoms)
{
    private const int WordBits = 64;

    /// <summary>A measure has room for all its atoms in a word: more are laid as measures of their own. One bit less than a word, so that a mask of a number of bits can be shifted out.</summary>
    private const int MostThresholds = WordBits - 1;

    private readonly int[] _numbers = new int[atoms];
    private readonly bool[] _isDocument = new bool[atoms];
    private readonly List<(ScoreMeasurePlan Measure, bool IsDocument)> _measures = [];
    private int _blockBits;
    private int _documentBits;

    public int BlockWords { get; private set; }

    public int DocumentWords { get; private set; }

    public EquatableArray<ScoreMeasurePlan> Measures =>
        _measures.Map(laid => laid.IsDocument ? laid.Measure with { First = laid.Measure.First + BlockWords * WordBits } : laid.Measure);

    /// <summary>The number of an atom.</summary>
    public int Of(int atom) => _numbers[atom] + (_isDocument[atom] ? BlockWords * WordBits : 0);

    /// <summary>The same of literals.</summary>
    public EquatableArray<int> Of(List<int> literals) => literals.Map(literal => literal < 0 ? ~Of(~literal) : Of(literal));

    /// <summary>Lays the atoms of a measure.</summary>
    /// <param name="measured">The measure with its atoms.</param>
    /// <param name="width">How many bits are measured at once; 0: it is a value with thresholds.</param>
    public void Lay(AtomTable.Measured measured, int width)
    {
        var isDocument = measured.Measure >= ScoreMeasure.DocumentBlocks;
        if (width > 0)
        {
            var first = Take(width, isDocument);
            foreach (var atom in measured.Atoms)
                Set(atom.Value, first + (int)atom.Key, isDocument);
            Add(measured, first, isDocument, EquatableArray<long>.Empty);
            return;
        }
        var left = new List<KeyValuePair<long, int>>(measured.Atoms);
        for (var start = 0; start < left.Count; start += MostThresholds)
        {
            var part = left.GetRange(start, System.Math.Min(MostThresholds, left.Count - start));
            var first = Take(part.Count, isDocument);
            for (var i = 0; i < part.Count; i++)
                Set(part[i].Value, first + i, isDocument);
            Add(measured, first, isDocument, part.Map(static atom => atom.Key));
        }
    }

    /// <summary>Lays an atom that is no measure's.</summary>
    public void LayCompound(int atom, bool isDocument) => Set(atom, Take(1, isDocument), isDocument);

    /// <summary>Ends the laying.</summary>
    public void Close()
    {
        BlockWords = (_blockBits + WordBits - 1) / WordBits;
        DocumentWords = (_documentBits + WordBits - 1) / WordBits;
    }

    private void Add(AtomTable.Measured measured, int first, bool isDocument, EquatableArray<long> thresholds) =>
        _measures.Add((new(measured.Measure, first, measured.Operand, measured.Scale, measured.RoundsUp, measured.Near, thresholds), isDocument));

    private void Set(int atom, int number, bool isDocument) => (_numbers[atom], _isDocument[atom]) = (number, isDocument);

    /// <summary>Bits that stand in one word.</summary>
    private int Take(int width, bool isDocument)
    {
        ref var next = ref isDocument ? ref _documentBits : ref _blockBits;
        var left = WordBits - next % WordBits;
        if (left < width)
            next += left;
        next += width;
        return next - width;
    }
}
