using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;

namespace ContentGen.Schema.Plans;

/// <summary>
/// The order of the parts of <c>all</c> and <c>any</c>: cheap before dear, then by their text, so that tests which differ only in the order
/// in which they were written are equal. Tests are pure, so the order changes no result.
/// </summary>
internal static class TestOrder
{
    public static EquatableArray<Test> Sorted(IEnumerable<Test> tests) =>
        tests.Select(static test => (Test: test, Cost: Cost(test), Text: TestDump.Text(test)))
            .OrderBy(static part => part.Cost)
            .ThenBy(static part => part.Text, StringComparer.Ordinal)
            .Select(static part => part.Test)
            .ToEquatableArray();

    /// <summary>Roughly the number of comparisons.</summary>
    public static int Cost(Test test) => test switch
    {
        AllTest all => all.Tests.Sum(Cost),
        AnyTest any => any.Tests.Sum(Cost),
        NotTest not => Cost(not.Inner),
        CountTest => 2,
        ShareTest => 4,
        NeighbourTest neighbour => 10 + neighbour.Within,
        BoundNeighbourTest neighbour => 10 + neighbour.Within,
        _ => 1,
    };
}
