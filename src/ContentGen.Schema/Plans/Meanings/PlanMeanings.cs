using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Plans;

/// <summary>
/// What the tests of one plan mean, with its traits written out, however they divide what they say. A trait is looked at once and is a number from then on, so traits
/// within traits take no more work than is written.
/// </summary>
internal sealed class PlanMeanings
{
    private readonly TestMeanings _table;
    private readonly IReadOnlyList<ulong> _evidence;
    private readonly IReadOnlyList<EchoPlan> _echoes;
    private readonly Func<Test, Test> _renumbered;
    // By bit, what the trait means.
    private readonly int[] _traits;

    /// <param name="table">Plans that are compared share it.</param>
    /// <param name="traits">By bit; a trait uses only those before it.</param>
    /// <param name="evidence">The sets of traits that tests of the document name.</param>
    /// <param name="echoes">What tests of terms name.</param>
    /// <param name="renumbered">
    /// Gives a test of a phrase set the set's number in the table, and, where plans are compared, one of a pattern, a score or an election a number that both have of it.
    /// </param>
    public PlanMeanings(
        TestMeanings table, IReadOnlyList<TraitPlan> traits, IReadOnlyList<ulong> evidence, IReadOnlyList<EchoPlan> echoes, Func<Test, Test> renumbered)
    {
        (_table, _evidence, _echoes, _renumbered) = (table, evidence, echoes, renumbered);
        _traits = new int[traits.Count];
        for (var bit = 0; bit < _traits.Length; bit++)
            _traits[bit] = Of(traits[bit].Test);
    }

    public TestMeanings Table => _table;

    /// <summary>The number of what a test means.</summary>
    public int Of(Test test) => test switch
    {
        AllTest all => _table.OfAll(all.Tests.ToArray(Of)),
        AnyTest any => _table.OfAny(any.Tests.ToArray(Of)),
        NotTest not => _table.OfNot(Of(not.Inner)),
        TraitTest traits => OfTraits(traits.Traits),
        NeighbourTest neighbour => _table.OfOthers(neighbour with { Traits = 0 }, OfTraits(neighbour.Traits)),
        DocumentTest document => _table.OfOthers(document with { Evidence = 0 }, OfTraits(_evidence[document.Evidence])),
        EchoTest echo => _table.OfOthers(echo with { Echo = _echoes[echo.Echo].AtLeast }, OfTraits(_echoes[echo.Echo].Traits)),
        _ => _table.OfTest(_renumbered(test)),
    };

    private int OfTraits(ulong traits)
    {
        var parts = new List<int>();
        for (var bit = 0; bit < _traits.Length; bit++)
        {
            if ((traits >> bit & 1) != 0)
                parts.Add(_traits[bit]);
        }
        return _table.OfAll(parts.ToArray());
    }
}
