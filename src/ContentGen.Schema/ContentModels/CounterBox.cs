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

    // One for each counter that is looked at, in the order of the counters.
    private readonly List<Interval> _intervals;

    private CounterBox(List<Interval> intervals) => _intervals = intervals;

    /// <summary>The edge is permitted whatever the counters say.</summary>
    public bool IsEverything => _intervals.Count == 0;

    public static CounterBox Of(EdgePlan edge, ModelTree tree)
    {
        var intervals = new List<Interval>(edge.Guards.Count);
        foreach (var guard in edge.Guards)
        {
            // Where a guard is looked at, its counter has counted one iteration at least and never more than the most.
            var most = Most(guard.Counter, tree);
            Put(intervals, new(guard.Counter, Math.Max(1, guard.AtLeast), guard.Below is { } below ? Math.Min(most, below - 1) : most));
        }
        return new(intervals);
    }

    /// <summary>There are counter values that lie in both boxes.</summary>
    public bool Meets(CounterBox other)
    {
        foreach (var own in _intervals)
        {
            if (Find(other._intervals, own.Counter) is { } theirs && (own.Low > theirs.High || own.High < theirs.Low))
                return false;
        }
        return true;
    }

    /// <summary>The boxes together leave nothing of this one.</summary>
    public bool IsCoveredBy(List<CounterBox> covers, ModelTree tree)
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
        var rest = new List<Interval>(_intervals);
        foreach (var taken in cover._intervals)
        {
            var own = Find(rest, taken.Counter) ?? new(taken.Counter, 1, Most(taken.Counter, tree));
            if (own.Low < taken.Low)
                remaining.Add(With(rest, new(own.Counter, own.Low, taken.Low - 1)));
            if (own.High > taken.High)
                remaining.Add(With(rest, new(own.Counter, taken.High + 1, own.High)));
            Put(rest, new(own.Counter, Math.Max(own.Low, taken.Low), Math.Min(own.High, taken.High)));
        }
    }

    private static CounterBox With(List<Interval> intervals, Interval interval)
    {
        var changed = new List<Interval>(intervals);
        Put(changed, interval);
        return new(changed);
    }

    private static Interval? Find(List<Interval> intervals, int counter)
    {
        foreach (var interval in intervals)
        {
            if (interval.Counter == counter)
                return interval;
        }
        return null;
    }

    /// <summary>Puts an interval in its counter's place, instead of the one that stands there.</summary>
    private static void Put(List<Interval> intervals, Interval interval)
    {
        var i = 0;
        while (i < intervals.Count && intervals[i].Counter < interval.Counter)
            i++;
        if (i < intervals.Count && intervals[i].Counter == interval.Counter)
            intervals[i] = interval;
        else
            intervals.Insert(i, interval);
    }

    /// <summary>The values of one counter, both ends included.</summary>
    private sealed record Interval(int Counter, int Low, int High);

    private static int Most(int counter, ModelTree tree) => tree.Counted[counter].Max ?? ushort.MaxValue;
}
