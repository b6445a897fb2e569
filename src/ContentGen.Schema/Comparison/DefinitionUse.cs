using System;
using System.Linq;

namespace ContentGen.Schema.Comparison;

/// <summary>Whom a changed definition concerns.</summary>
internal static class DefinitionUse
{
    /// <summary>Reports a changed definition once for each kind of use; as information where nothing uses it but what changed itself.</summary>
    /// <param name="definition">As <see cref="DefinitionReach"/> names it.</param>
    /// <param name="summary">What happened to the definition.</param>
    /// <param name="givesOtherTexts">Fields whose text can give a finding may have another one by it.</param>
    public static void Report(ChangeList changes, string definition, string summary, Action<ChangeKind, bool, string> add, bool givesOtherTexts = false)
    {
        var isUsed = false;
        if (changes.Old.Reach.Recognition.Contains(definition) || changes.New.Reach.Recognition.Contains(definition))
        {
            add(ChangeKind.Extract, true, summary);
            isUsed = true;
        }
        if (givesOtherTexts)
        {
            add(ChangeKind.Accept, true, summary + "; " + FieldReading.OtherTexts);
            isUsed = true;
        }
        else if (Expectations(changes, definition) is { } isBreaking)
        {
            add(ChangeKind.Accept, isBreaking, summary + (isBreaking ? "; expectations want more" : "; expectations want less"));
            isUsed = true;
        }
        if (!isUsed)
            add(ChangeKind.Info, false, summary);
    }

    /// <summary>Whether an expectation that is written as before wants more; null: there is none that the definition takes part in.</summary>
    private static bool? Expectations(ChangeList changes, string definition)
    {
        bool? isBreaking = null;
        foreach (var pair in ExpectationPair.All(changes))
        {
            if (changes.Old.Tests.Named(pair.Old.Test) != changes.New.Tests.Named(pair.New.Test)
                || !changes.Old.Reach.Of(pair.Old.Test).Contains(definition) && !changes.New.Reach.Of(pair.New.Test).Contains(definition))
            {
                continue;
            }
            var relation = TestRelations.Relate(changes.Old, pair.Old.Test, changes.New, pair.New.Test);
            // What holds for the same blocks by all that it is made of is not concerned, as long as the region is the same.
            if (relation == TestRelation.Equal && !changes.New.Reach.Of(pair.New.Test).Contains(DefinitionReach.Region))
                continue;
            isBreaking = isBreaking is true || relation != TestRelation.Wider;
        }
        return isBreaking;
    }
}
