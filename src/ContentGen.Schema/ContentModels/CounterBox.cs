using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>
/// The counter values for which an edge is permitted: an interval for each counter it looks at, a box. Boxes tell whether
/// a way can ever be taken beside those that are tried before it.
/// </summary>
internal sealed class CounterBox
{
    /// <summary>More fragments than this are not followed up: the way is then taken to be open.</summary>
    private const int MaxFragments = 256;

    private readonly SortedDictionary<int, (int Low, int High)> _intervals;

    private CounterBox(SortedDictionary<int, (int Low, int High)> intervals) => _intervals = intervals;

    /// <summary>The edge is permitted whatever the counters say.</summary>
    public bool IsEverything => _intervals.Count == 0;

    public static CounterBox Of(EdgePlan edge, ModelTree tree)
    {
        var intervals = new SortedDictionary<int, (int Low, int High)>();
        foreach (var guard in edge.Guards)
        {
            // Where a guard is looked at, its counter has counted one iteration at least and never more than the most.
            var most = Most(guard.Counter, tree);
            intervals[guard.Counter] = (Math.Max(1, guard.AtLeast), guard.Below is { } below ? Math.Min(most, below - 1) : most);
        }
        return new(intervals);
    }

    /// <summary>There are counter values that lie in both boxes.</summary>
    public bool Meets(CounterBox other)
    {
        foreach (var pair in _intervals)
        {
            if (other._intervals.TryGetValue(pair.Key, out var theirs) && (pair.Value.Low > theirs.High || pair.Value.High < theirs.Low))
                return false;
        }
        return true;
    }

    /// <summary>The boxes together leave nothing of this one.</summary>
    public bool IsCoveredBy(IReadOnlyList<CounterBox> covers, ModelTree tree)
    {
        var fragments = new List<CounterBox> { this };
        foreach (var cover in covers)
        {
            if (cover.IsEverything)
                return true;
            var remaining = new List<CounterBox>();
            foreach (var fragment in fragments)
                fragment.Subtract(cover, tree, remaining);
            if (remaining.Count == 0)
                return true;
            if (remaining.Count > MaxFragments)
                return false;
            fragments = remaining;
        }
        return false;
    }

    private void Subtract(CounterBox cover, ModelTree tree, List<CounterBox> remaining)
    {
        if (!Meets(cover))
        {
            remaining.Add(this);
            return;
        }
        var rest = new SortedDictionary<int, (int Low, int High)>(_intervals);
        foreach (var pair in cover._intervals)
        {
            if (!rest.TryGetValue(pair.Key, out var own))
                own = (1, Most(pair.Key, tree));
            if (own.Low < pair.Value.Low)
                remaining.Add(With(rest, pair.Key, (own.Low, pair.Value.Low - 1)));
            if (own.High > pair.Value.High)
                remaining.Add(With(rest, pair.Key, (pair.Value.High + 1, own.High)));
            rest[pair.Key] = (Math.Max(own.Low, pair.Value.Low), Math.Min(own.High, pair.Value.High));
        }
    }

    private static CounterBox With(SortedDictionary<int, (int Low, int High)> intervals, int counter, (int Low, int High) interval) =>
        new(new(intervals) { [counter] = interval });

    private static int Most(int counter, ModelTree tree) => tree.Counted[counter].Max ?? ushort.MaxValue;
}
