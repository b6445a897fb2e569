using System;
using System.Collections.Generic;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>Which measures and compounds literals lead to; worked out once a schema.</summary>
internal sealed class AtomUses
{
    private const int None = -1;
    private readonly ScoreTable _table;

    /// <summary>By atom of a block.</summary>
    private readonly int[] _measureOfAtom;

    private readonly int[] _compoundOfAtom;
    private readonly Use[] _compounds;

    /// <summary>What literals lead to, through compounds too.</summary>
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
        _measureOfAtom = new int[64 * table.BlockWords];
        _compoundOfAtom = new int[64 * table.BlockWords];
        Array.Fill(_measureOfAtom, None);
        Array.Fill(_compoundOfAtom, None);
        // A measure has the bits up to the next one's.
        var ascending = (CompiledMeasure[])table.Measures.Clone();
        Array.Sort(ascending, static (x, y) => x.Info.First.CompareTo(y.Info.First));
        foreach (var measure in ascending)
            _measureOfAtom.AsSpan(measure.Info.First, 64 - (measure.Info.First & 63)).Fill(Array.IndexOf(table.Measures, measure));
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
            _compoundOfAtom[compound.Atom] = c;
        }
    }

    internal Use Of(int[] literals)
    {
        var use = new Use(_table);
        Add(literals, use);
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

    /// <summary>Of literals those that are known before a measure: neither it nor one behind it, nor a compound of a dear one, has part in them.</summary>
    internal int[] Before(int measure, int[] literals)
    {
        var known = new List<int>();
        foreach (var literal in literals)
        {
            var compound = _compoundOfAtom[ScoreRow.AtomOf(literal)];
            if (compound == None ? _measureOfAtom[ScoreRow.AtomOf(literal)] < measure : !IsDear(compound))
                known.Add(literal);
        }
        return known.ToArray();
    }

    /// <summary>The greatest threshold of a measure that literals ask for; no bound where they do so by a compound.</summary>
    internal long Most(int measure, int[] literals)
    {
        var most = 0L;
        var info = _table.Measures[measure].Info;
        foreach (var literal in literals)
        {
            var atom = ScoreRow.AtomOf(literal);
            if (_compoundOfAtom[atom] is var compound and not None)
                most = _compounds[compound].Measures[measure] ? int.MaxValue : most;
            else if (_measureOfAtom[atom] == measure && info.Thresholds.Length > 0)
                most = Math.Max(most, Math.Min(info.Thresholds[atom - info.First], int.MaxValue));
        }
        return most;
    }

    private void Add(int[] literals, Use use)
    {
        foreach (var literal in literals)
        {
            var atom = ScoreRow.AtomOf(literal);
            var compound = _compoundOfAtom[atom];
            if (compound != None)
                use.Add(_compounds[compound]);
            else if (_measureOfAtom[atom] != None)
                use.Measures[_measureOfAtom[atom]] = true;
            else
                throw new ArgumentException($"No measure gives atom {atom} its value.");
        }
    }
}
