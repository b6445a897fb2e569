using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Engine.Tracing;

/// <summary>A test as its author wrote it, with what it saw of one block and whether it held.</summary>
/// <param name="Key">
/// The predicate's key; <c>all</c> also for a map of several keys, <c>trait</c> for a trait that <c>is</c> names, <c>always</c> where nothing was asked.
/// </param>
/// <param name="Wanted">The value as written: <c>2..16</c>; for a trait its name; empty for a map of several keys.</param>
/// <param name="Holds">Whether it held.</param>
/// <param name="Measured">What it saw; null for a test that is made of others.</param>
/// <param name="Place">Where it is written; null for a map of several keys.</param>
/// <param name="Parts">What it is made of: the parts of <c>all</c> and <c>any</c>, what <c>not</c> denies, the traits of <c>is</c>, a trait's own test.</param>
public sealed record TestTrace(string Key, string Wanted, bool Holds, Measured? Measured, SourceSpan? Place, IReadOnlyList<TestTrace> Parts)
{
    /// <summary>The fewest conditions that would have to be otherwise for the test to hold; 0 where it does.</summary>
    public int Failures => Holds ? 0 : Key switch
    {
        "all" or "is" or "trait" => Sum(),
        "any" => Parts[NearestPart()].Failures,
        _ => 1,
    };

    /// <summary>The conditions that <see cref="Failures"/> counts, in the order in which they are written.</summary>
    public IReadOnlyList<TestTrace> FailedConditions()
    {
        var failed = new List<TestTrace>();
        AddFailed(failed);
        return failed;
    }

    private void AddFailed(List<TestTrace> failed)
    {
        if (Holds)
            return;
        if (Key is "all" or "is" or "trait")
        {
            foreach (var part in Parts)
                part.AddFailed(failed);
        }
        else if (Key == "any")
        {
            Parts[NearestPart()].AddFailed(failed);
        }
        else
        {
            failed.Add(this);
        }
    }

    private int Sum()
    {
        var sum = 0;
        foreach (var part in Parts)
            sum += part.Failures;
        return sum;
    }

    private int NearestPart()
    {
        var nearest = 0;
        for (var i = 1; i < Parts.Count; i++)
        {
            if (Parts[i].Failures < Parts[nearest].Failures)
                nearest = i;
        }
        return nearest;
    }
}
