using System;
using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Catalog;

/// <summary>The names of predicates' values, beside the enumerations that they stand for.</summary>
public class PredicateNameTests
{
    [Fact]
    public void Each_flag_has_its_name_at_its_bit()
    {
        Holds<StartKinds>(PredicateNames.Starts);
        Holds<EndKinds>(PredicateNames.Ends);
        Holds<BlockTags>(PredicateNames.Tags);
        Holds<Zones>(PredicateNames.Zones);
    }

    [Fact]
    public void Each_way_to_look_for_phrases_has_its_key() =>
        Enum.GetValues<PhraseMode>().Select(PredicateNames.Of).ShouldBe(Enum.GetNames<PhraseMode>().Select(Kebab));

    private static void Holds<T>(EquatableArray<string> names)
        where T : struct, Enum
    {
        var flags = Enum.GetValues<T>().Where(static flag => Convert.ToInt32(flag) != 0).ToList();
        flags.Select(static flag => Convert.ToInt32(flag)).ShouldBe(Enumerable.Range(0, names.Count).Select(static bit => 1 << bit));
        flags.Select(static flag => Kebab(flag.ToString())).ShouldBe(names);
    }

    private static string Kebab(string name) => Regex.Replace(name, "(?<=.)(?=[A-Z])", "-").ToLowerInvariant();
}
