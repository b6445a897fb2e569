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
    public int Failures => Miss.Failures;

    internal Miss Miss => Holds ? default : Key switch
    {
        "all" or "is" or "trait" => Sum(),
        "any" => Parts[NearestPart()].Miss,
        _ => Miss.Of(this),
    };

    /// <summary>
    /// The conditions that decided: of a test that failed those that <see cref="Failures"/> counts, of one that held those by which it did (of <c>any</c> the
    /// first that held). In the order in which they are written.
    /// </summary>
    public IReadOnlyList<Condition> Conditions()
    {
        var conditions = new List<Condition>();
        AddConditions(conditions, null);
        return conditions;
    }

    private void AddConditions(List<Condition> conditions, string? trait)
    {
        switch (Key)
        {
            case "any":
                Parts[NearestPart()].AddConditions(conditions, trait);
                break;
            case "all" or "is" or "trait":
                foreach (var part in Parts)
                {
                    if (part.Holds == Holds)
                        part.AddConditions(conditions, Key == "trait" ? Wanted : trait);
                }
                break;
            default:
                conditions.Add(new(this, trait));
                break;
        }
    }

    private Miss Sum()
    {
        var sum = default(Miss);
        foreach (var part in Parts)
            sum += part.Miss;
        return sum;
    }

    private int NearestPart()
    {
        var nearest = 0;
        for (var i = 1; i < Parts.Count; i++)
        {
            if (Parts[i].Miss.CompareTo(Parts[nearest].Miss) < 0)
                nearest = i;
        }
        return nearest;
    }
}

/// <summary>A part of a test that decided: one that is made of no others, or a denial.</summary>
/// <param name="Trait">The trait in which it is written, or null.</param>
public sealed record Condition(TestTrace Test, string? Trait);
