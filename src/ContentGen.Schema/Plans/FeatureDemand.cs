using System.Collections.Generic;
using System.Linq;

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
        _ => FeatureSet.None,
    };

    public static FeatureSet Of(IEnumerable<Test?> tests) => tests.Aggregate(FeatureSet.None, static (features, test) => features | Of(test));

    /// <summary>The same for a role's ways of recognising a block.</summary>
    public static FeatureSet Of(AlternativePlan alternative) =>
        Of(alternative.When) | Of(alternative.Taken) | (alternative.Take == TakeMode.Sentence ? FeatureSet.Sentences : FeatureSet.None);

    /// <summary>The traits that the test looks at, of the block and of its neighbours, those that they use themselves included.</summary>
    public static ulong TraitsOf(Test? test, IReadOnlyList<TraitPlan> traits)
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

    /// <summary>The test looks beyond the block's text: at neighbours, position or blank lines, by itself or through a trait.</summary>
    public static bool IsAroundBlock(Test test, IReadOnlyList<TraitPlan> traits)
    {
        if (LooksAround(test))
            return true;
        var mask = TraitsOf(test, traits);
        return traits.Where((trait, bit) => (mask >> bit & 1) != 0 && LooksAround(trait.Test)).Any();
    }

    private static ulong NamedTraits(Test? test) => test switch
    {
        AllTest all => all.Tests.Aggregate(0UL, static (mask, part) => mask | NamedTraits(part)),
        AnyTest any => any.Tests.Aggregate(0UL, static (mask, part) => mask | NamedTraits(part)),
        NotTest not => NamedTraits(not.Inner),
        TraitTest trait => trait.Traits,
        NeighbourTest neighbour => neighbour.Traits,
        _ => 0,
    };

    private static bool LooksAround(Test test) => test switch
    {
        AllTest all => all.Tests.Any(LooksAround),
        AnyTest any => any.Tests.Any(LooksAround),
        NotTest not => LooksAround(not.Inner),
        BlankTest or PositionTest or NeighbourTest => true,
        _ => false,
    };
}
