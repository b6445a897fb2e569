using System.Collections.Generic;

namespace ContentGen.Schema.Plans;

/// <summary>What a lowered test needs to know.</summary>
internal static class FeatureDemand
{
    /// <summary>What must be measured of the block itself; the traits it names are not followed.</summary>
    public static FeatureSet Of(Test? test) => test switch
    {
        AllTest all => Of(all.Tests),
        AnyTest any => Of(any.Tests),
        NotTest not => Of(not.Inner),
        CountTest count => count.Feature switch
        {
            CountFeature.Words => FeatureSet.Words,
            CountFeature.Chars => FeatureSet.Chars,
            CountFeature.Width => FeatureSet.Width,
            _ => FeatureSet.Sentences,
        },
        ShareTest share => share.Feature switch
        {
            ShareFeature.Capitalized => FeatureSet.Capitalized,
            ShareFeature.Uppercase => FeatureSet.Uppercase,
            ShareFeature.Digits => FeatureSet.Digits,
            _ => FeatureSet.Symbols,
        },
        StartsTest => FeatureSet.Starts,
        EndsTest => FeatureSet.Ends,
        PhraseTest phrase => phrase.Mode switch
        {
            PhraseMode.Text => FeatureSet.PhrasesText,
            PhraseMode.StartsWith => FeatureSet.PhrasesStart,
            PhraseMode.EndsWith => FeatureSet.PhrasesEnd,
            _ => FeatureSet.PhrasesContain,
        },
        OccursTest => FeatureSet.Occurrences,
        // Patterns that are measured are demanded by the plan as a whole; others are run where a test asks for them.
        _ => FeatureSet.None,
    };

    private static FeatureSet Of(EquatableArray<Test> tests)
    {
        var features = FeatureSet.None;
        foreach (var test in tests)
            features |= Of(test);
        return features;
    }

    /// <summary>The same for a role's ways of recognising a block.</summary>
    public static FeatureSet Of(AlternativePlan alternative) =>
        Of(alternative.When) | Of(alternative.Taken) | (alternative.Take == TakeMode.Sentence ? FeatureSet.Sentences : FeatureSet.None);

    /// <summary>The traits that the test looks at, of the block and of its neighbours, those that they use themselves included.</summary>
    public static ulong TraitsOf(Test? test, List<TraitPlan> traits)
    {
        var mask = NamedTraits(test);
        // A trait names only traits below it, so one walk downward finds them all.
        for (var trait = traits.Count - 1; trait >= 0; trait--)
        {
            if ((mask >> trait & 1) != 0)
                mask |= NamedTraits(traits[trait].Test);
        }
        return mask;
    }

    /// <summary>The test looks beyond the block's text: at neighbours, position, blank lines or the tag, by itself or through a trait.</summary>
    public static bool IsAroundBlock(Test test, List<TraitPlan> traits)
    {
        if (LooksAround(test))
            return true;
        var mask = TraitsOf(test, traits);
        for (var bit = 0; bit < traits.Count; bit++)
        {
            if ((mask >> bit & 1) != 0 && LooksAround(traits[bit].Test))
                return true;
        }
        return false;
    }

    private static ulong NamedTraits(Test? test) => test switch
    {
        AllTest all => NamedTraits(all.Tests),
        AnyTest any => NamedTraits(any.Tests),
        NotTest not => NamedTraits(not.Inner),
        TraitTest trait => trait.Traits,
        NeighbourTest neighbour => neighbour.Traits,
        _ => 0,
    };

    private static ulong NamedTraits(EquatableArray<Test> tests)
    {
        var mask = 0UL;
        foreach (var test in tests)
            mask |= NamedTraits(test);
        return mask;
    }

    private static bool LooksAround(EquatableArray<Test> tests)
    {
        foreach (var test in tests)
        {
            if (LooksAround(test))
                return true;
        }
        return false;
    }

    private static bool LooksAround(Test test) => test switch
    {
        AllTest all => LooksAround(all.Tests),
        AnyTest any => LooksAround(any.Tests),
        NotTest not => LooksAround(not.Inner),
        BlankTest or TagTest or PatternTest or PositionTest or NeighbourTest or ScoreTest or ZoneTest or FromRegionTest or ElectedTest or DocumentTest or OccursTest
            or EchoTest => true,
        _ => false,
    };
}
