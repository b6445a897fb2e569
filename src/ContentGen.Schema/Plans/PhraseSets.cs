using System.Collections.Generic;
using ContentGen.Schema.Binding;

namespace ContentGen.Schema.Plans;

/// <summary>Collects the phrase sets that tests use: one bit for each different set of each mode.</summary>
internal sealed class PhraseSets
{
    public const int MaxSets = 64;

    // By mode.
    private readonly List<PhraseSetPlan>[] _sets = [[], [], [], []];

    /// <summary>The number of the set that a simplified test speaks of, in the order of first use.</summary>
    public int Add(BoundPhraseTest test)
    {
        var sets = _sets[(int)test.Mode];
        var index = sets.FindIndex(set => set.Phrases == test.Phrases);
        if (index < 0)
        {
            sets.Add(new(test.Name, test.Phrases));
            return sets.Count - 1;
        }
        // Phrases that are written in place here and named there have a name.
        if (sets[index].Name is null && test.Name is not null)
            sets[index] = sets[index] with { Name = test.Name };
        return index;
    }

    /// <summary>The phrases that a lowered test speaks of.</summary>
    public EquatableArray<string> Of(PhraseTest test) => _sets[(int)test.Mode][test.Set].Phrases;

    public PhrasePlan ToPlan() => new(Plan(PhraseMode.Text), Plan(PhraseMode.StartsWith), Plan(PhraseMode.EndsWith), Plan(PhraseMode.Contains));

    private EquatableArray<PhraseSetPlan> Plan(PhraseMode mode) => new(_sets[(int)mode].ToArray());
}
