using System.Collections.Generic;
using ContentGen.Schema;
using ContentGen.Schema.Examples;

namespace ContentGen.Cli.Examples.Updating;

/// <summary>Counts for how many expectations each written one stands: an alias makes one text several.</summary>
internal static class ExpectationUses
{
    internal static Dictionary<int, int> Of(EquatableArray<BoundExample> examples)
    {
        var uses = new Dictionary<int, int>();
        foreach (var example in examples)
        {
            foreach (var member in example.Expect)
                Add(member.Value, uses);
        }
        return uses;
    }

    private static void Add(Expected expected, Dictionary<int, int> uses)
    {
        switch (expected)
        {
            case ExpectedMap { IsShort: true } map:
                // A text in place of its object: both stand in one place.
                Add(map.Members[0].Value, uses);
                break;
            case ExpectedMap map:
                Count(map, uses);
                foreach (var member in map.Members)
                    Add(member.Value, uses);
                break;
            case ExpectedList list:
                Count(list, uses);
                foreach (var item in list.Items)
                    Add(item, uses);
                break;
            case ExpectedAll all:
                foreach (var part in all.Parts)
                    Add(part, uses);
                break;
            default:
                Count(expected, uses);
                break;
        }
    }

    // Places of other files do not matter: what stands there is not rewritten.
    private static void Count(Expected expected, Dictionary<int, int> uses) => uses[expected.Span.Start] = uses.GetValueOrDefault(expected.Span.Start) + 1;
}
