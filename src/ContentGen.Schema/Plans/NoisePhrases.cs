namespace ContentGen.Schema.Plans;

/// <summary>What a block has to be for any noise entry to take it: most blocks are ruled out by one look at their phrases.</summary>
public static class NoisePhrases
{
    /// <summary>Sets of phrases (bit i is set i of those that are whole blocks) of which every noise entry asks for one; 0 where an entry can do without.</summary>
    public static ulong Needed(SchemaPlan plan)
    {
        var needed = 0ul;
        foreach (var noise in plan.Noise)
        {
            var sets = Needed(noise.Test);
            if (sets == 0)
                return 0;
            needed |= sets;
        }
        return needed;
    }

    /// <summary>Sets of which a block has one wherever the test holds; 0: none is known.</summary>
    public static ulong Needed(Test test)
    {
        switch (test)
        {
            case PhraseTest { Mode: PhraseMode.Text } phrase:
                return 1ul << phrase.Set;
            case AllTest all:
                foreach (var part in all.Tests)
                {
                    if (Needed(part) is var sets and not 0)
                        return sets;
                }
                return 0;
            case AnyTest any:
                var needed = 0ul;
                foreach (var part in any.Tests)
                {
                    var sets = Needed(part);
                    if (sets == 0)
                        return 0;
                    needed |= sets;
                }
                return needed;
            default:
                return 0;
        }
    }
}
