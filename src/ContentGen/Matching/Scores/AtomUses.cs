using System;
using System.Collections.Generic;
using System.Numerics;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>Which measures and compounds conditions lead to; worked out once a schema.</summary>
internal sealed class AtomUses
{
    private const int None = -1;
    private readonly ScoreTable _table;

    /// <summary>By bit of a signature.</summary>
    private readonly int[] _measureOfBit;

    private readonly int[] _compoundOfBit;
    private readonly Use[] _compounds;

    /// <summary>What conditions lead to, through compounds too.</summary>
    internal sealed class Use(ScoreTable table)
    {
        internal bool[] Measures { get; } = new bool[table.Measures.Length];

        internal bool[] Compounds { get; } = new bool[table.Compounds.Length];

        internal void Add(Use other)
        {
            for (var m = 0; m < Measures.Length; m++)
                Measures[m] |= other.Measures[m];
            for (var c = 0; c < Compounds.Length; c++)
                Compounds[c] |= other.Compounds[c];
        }

        /// <summary>The indices that are set.</summary>
        internal static int[] Indices(bool[] set)
        {
            var indices = new List<int>();
            for (var i = 0; i < set.Length; i++)
            {
                if (set[i])
                    indices.Add(i);
            }
            return indices.ToArray();
        }
    }

    internal AtomUses(ScoreTable table)
    {
        _table = table;
        _measureOfBit = new int[64 * table.BlockWords];
        _compoundOfBit = new int[64 * table.BlockWords];
        Array.Fill(_measureOfBit, None);
        Array.Fill(_compoundOfBit, None);
        // A measure has the bits up to the next one's.
        var ascending = (CompiledMeasure[])table.Measures.Clone();
        Array.Sort(ascending, static (x, y) => x.Info.First.CompareTo(y.Info.First));
        foreach (var measure in ascending)
            _measureOfBit.AsSpan(measure.Info.First, 64 - measure.Shift).Fill(Array.IndexOf(table.Measures, measure));
        _compounds = new Use[table.Compounds.Length];
        for (var c = 0; c < _compounds.Length; c++)
        {
            var compound = table.Compounds[c];
            var use = new Use(table);
            _compounds[c] = use;
            if (compound.IsDocument)
                continue;
            foreach (var alternative in compound.Alternatives)
                Add(alternative.Block, use);
            use.Compounds[c] = true;
            _compoundOfBit[64 * compound.Word + BitOperations.TrailingZeroCount(compound.Bit)] = c;
        }
    }

    internal Use Of(Condition[] conditions)
    {
        var use = new Use(_table);
        Add(conditions, use);
        return use;
    }

    /// <summary>Whether a dear measure has part in a compound.</summary>
    internal bool IsDear(int compound)
    {
        foreach (var measure in Use.Indices(_compounds[compound].Measures))
        {
            if (_table.Measures[measure].IsDear)
                return true;
        }
        return false;
    }

    /// <summary>Of conditions what is known before a measure: neither it nor one behind it, nor a compound of a dear one, has part in it.</summary>
    internal Condition[] Before(int measure, Condition[] conditions)
    {
        var known = new List<Condition>();
        foreach (var condition in conditions)
        {
            var mask = condition.Mask;
            for (var left = mask; left != 0; left &= left - 1)
            {
                var bit = BitOf(condition, left);
                var compound = _compoundOfBit[bit];
                if (compound == None ? _measureOfBit[bit] >= measure : IsDear(compound))
                    mask &= ~(left & (0 - left));
            }
            if (mask != 0)
                known.Add(new(condition.Word, mask, condition.Want));
        }
        return known.ToArray();
    }

    /// <summary>The greatest threshold of a measure that conditions ask for; no bound where they do so by a compound.</summary>
    internal long Most(int measure, Condition[] conditions)
    {
        var most = 0L;
        var info = _table.Measures[measure].Info;
        foreach (var condition in conditions)
        {
            for (var left = condition.Mask; left != 0; left &= left - 1)
            {
                var bit = BitOf(condition, left);
                if (_compoundOfBit[bit] is var compound and not None)
                    most = _compounds[compound].Measures[measure] ? int.MaxValue : most;
                else if (_measureOfBit[bit] == measure && info.Thresholds.Length > 0)
                    most = Math.Max(most, Math.Min(info.Thresholds[bit - info.First], int.MaxValue));
            }
        }
        return most;
    }

    private static int BitOf(Condition condition, ulong left) => 64 * condition.Word + BitOperations.TrailingZeroCount(left);

    private void Add(Condition[] conditions, Use use)
    {
        foreach (var condition in conditions)
        {
            for (var left = condition.Mask; left != 0; left &= left - 1)
            {
                var bit = BitOf(condition, left);
                var compound = _compoundOfBit[bit];
                if (compound != None)
                    use.Add(_compounds[compound]);
                else if (_measureOfBit[bit] != None)
                    use.Measures[_measureOfBit[bit]] = true;
                else
                    throw new ArgumentException($"No measure gives atom {bit} its value.");
            }
        }
    }
}
