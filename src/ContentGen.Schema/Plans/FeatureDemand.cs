using System.Collections.Generic;

namespace ContentGen.Schema.Plans;

/// <summary>What a lowered test needs to know.</summary>
internal static class FeatureDemand
{
    /// <summary>What must be measured of the block itself; the traits it names are not followed.</summary>
    public static FeatureSet Of(Test? test)
    {
        var features = FeatureSet.None;
        foreach (var leaf in test?.Leaves() ?? [])
            features |= OfLeaf(leaf);
        return features;
    }

    private static FeatureSet OfLeaf(Test test) => test switch
    {
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

    private static ulong NamedTraits(Test? test)
    {
        var mask = 0UL;
        foreach (var leaf in test?.Leaves() ?? [])
            mask |= leaf switch { TraitTest trait => trait.Traits, NeighbourTest neighbour => neighbour.Traits, _ => 0 };
        return mask;
    }

    private static bool LooksAround(Test test) => test.Leaves().Exists(static leaf => leaf is
        BlankTest or TagTest or PatternTest or PositionTest or NeighbourTest or ScoreTest or ZoneTest or FromRegionTest or ElectedTest or DocumentTest or OccursTest
        or EchoTest);
}
