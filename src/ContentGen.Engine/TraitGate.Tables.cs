using System;
using System.Collections.Generic;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine;

/// <content>Making the tables.</content>
internal sealed partial class TraitGate
{
    /// <summary>A verdict for each value. Of values that no test tells apart, one is evaluated for all: else making the tables would take longer than a document.</summary>
    /// <param name="values">How many values there are, from 0 on.</param>
    /// <param name="asked">What tests ask for.</param>
    /// <param name="holds">Whether it holds of a value.</param>
    /// <param name="evaluate">The verdict of a value.</param>
    private static Verdict[] Table(int values, SortedSet<int> asked, Func<int, int, bool> holds, Func<int, Verdict> evaluate)
    {
        var known = new Dictionary<UInt128, Verdict>();
        var table = new Verdict[values];
        for (var value = 0; value < values; value++)
        {
            var (answers, bit) = (UInt128.Zero, UInt128.One);
            foreach (var ask in asked)
            {
                answers |= holds(ask, value) ? bit : UInt128.Zero;
                bit <<= 1;
            }
            // So many answers that a number does not hold them: each value by itself.
            if (asked.Count > 128)
                table[value] = evaluate(value);
            else if (!known.TryGetValue(answers, out table[value]))
                known.Add(answers, table[value] = evaluate(value));
        }
        return table;
    }

    /// <summary>The counts from which on a test of a trait, or its opposite, holds.</summary>
    private static SortedSet<int> BoundsOf(EquatableArray<TraitPlan> traits, CountFeature feature)
    {
        // From the last on counts are not told apart.
        var bounds = new SortedSet<int> { Most };
        ForEachLeaf(traits, test =>
        {
            if (test is not CountTest count || count.Feature != feature)
                return;
            bounds.Add(count.Min);
            if (count.Max is { } most and < int.MaxValue)
                bounds.Add(most + 1);
        });
        return bounds;
    }

    /// <summary>The sets of kinds that tests of traits ask for.</summary>
    private static SortedSet<int> MasksOf(EquatableArray<TraitPlan> traits, Func<Test, int> maskOf)
    {
        var masks = new SortedSet<int>();
        ForEachLeaf(traits, test => masks.Add(maskOf(test)));
        return masks;
    }

    private static void ForEachLeaf(EquatableArray<TraitPlan> traits, Action<Test> action)
    {
        foreach (var trait in traits)
        {
            foreach (var leaf in trait.Test.Leaves())
                action(leaf);
        }
    }

    /// <summary>How many traits ask for something.</summary>
    private static int CountUses(EquatableArray<TraitPlan> traits, Predicate<Test> isAsked)
    {
        var count = 0;
        foreach (var trait in traits)
            count += trait.Test.Leaves().Exists(isAsked) ? 1 : 0;
        return count;
    }
}
