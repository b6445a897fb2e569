using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Patterns;

/// <summary>All scalars, divided into classes whose members no set of a pattern tells apart: the alphabet of its deterministic automaton.</summary>
internal sealed class ScalarPartition
{
    /// <summary>Of surrogates, which no text has, and of what no state goes on with.</summary>
    public const int None = -1;

    private readonly List<int> _starts = [];
    private readonly List<int> _classes = [];
    private readonly List<bool[]> _members = [];

    private ScalarPartition()
    {
    }

    /// <summary>The number of classes. Merged ones are not counted.</summary>
    public int Count => _members.Count;

    /// <summary>Whether the members of a class are in a set, by the set's index.</summary>
    public bool IsIn(int scalarClass, int set) => _members[scalarClass][set];

    public static ScalarPartition Of(List<ScalarSet> sets)
    {
        var bounds = new List<(int Scalar, int Set)> { (0, -1), (0xD800, sets.Count), (0xE000, sets.Count) };
        for (var set = 0; set < sets.Count; set++)
        {
            for (var i = 0; i < sets[set].Count; i++)
            {
                bounds.Add((sets[set][i].First, set));
                bounds.Add((sets[set][i].Last + 1, set));
            }
        }
        bounds.Sort();
        var partition = new ScalarPartition();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var current = new bool[sets.Count + 1];
        var key = new char[current.Length];
        for (var i = 0; i < bounds.Count;)
        {
            var scalar = bounds[i].Scalar;
            for (; i < bounds.Count && bounds[i].Scalar == scalar; i++)
            {
                if (bounds[i].Set >= 0)
                    current[bounds[i].Set] = !current[bounds[i].Set];
            }
            if (scalar > ScalarSet.Last)
                break;
            partition.Add(scalar, current, key, known);
        }
        return partition;
    }

    /// <summary>The same with fewer classes.</summary>
    /// <param name="classes">Of each class its new one.</param>
    public ScalarPartition Merge(int[] classes)
    {
        var merged = new ScalarPartition();
        for (var i = 0; i < _starts.Count; i++)
        {
            var scalarClass = _classes[i] == None ? None : classes[_classes[i]];
            if (i > 0 && merged._classes[merged._classes.Count - 1] == scalarClass)
                continue;
            merged._starts.Add(_starts[i]);
            merged._classes.Add(scalarClass);
        }
        return merged;
    }

    /// <summary>The class of a scalar, and the last one of the range around it that has the same.</summary>
    public int ClassOf(int scalar, out int last)
    {
        var at = _starts.BinarySearch(scalar);
        if (at < 0)
            at = ~at - 1;
        last = at + 1 < _starts.Count ? _starts[at + 1] - 1 : ScalarSet.Last;
        return _classes[at];
    }

    private void Add(int start, bool[] current, char[] key, Dictionary<string, int> known)
    {
        var scalarClass = None;
        if (!current[current.Length - 1])
        {
            for (var i = 0; i < key.Length; i++)
                key[i] = current[i] ? '1' : '0';
            var text = new string(key);
            if (!known.TryGetValue(text, out scalarClass))
            {
                known[text] = scalarClass = _members.Count;
                _members.Add((bool[])current.Clone());
            }
        }
        _starts.Add(start);
        _classes.Add(scalarClass);
    }
}
