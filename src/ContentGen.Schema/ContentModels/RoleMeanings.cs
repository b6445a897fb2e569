using System;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>Compares what the tests of roles mean. Each role is looked at once, when it is first compared.</summary>
/// <param name="makeMeanings">Called with the first comparison: most schemas have none to make.</param>
internal sealed class RoleMeanings(EquatableArray<RolePlan> roles, Func<TestMeanings> makeMeanings)
{
    private readonly Alternative[]?[] _alternatives = new Alternative[roles.Count][];
    private TestMeanings? _meanings;

    /// <summary>Wherever the second role's test holds, the first one's does too, as far as equality shows. Of tests that hold for no block nothing is said.</summary>
    public bool AreEqual(int first, int second)
    {
        var (ones, others) = (Of(first), Of(second));
        if (ones.Length != others.Length)
            return false;
        for (var i = 0; i < ones.Length; i++)
        {
            var (one, other) = (ones[i], others[i]);
            if (one.When != other.When || one.When == _meanings!.Never)
                return false;
            // What takes a part can fail where something is asked of that, or where it ends before a pattern: then only where the other fails too.
            if ((one.Taken >= 0 || one.Take == TakeMode.Until) && one with { When = other.When } != other)
                return false;
        }
        return true;
    }

    private Alternative[] Of(int role)
    {
        var meanings = _meanings ??= makeMeanings();
        return _alternatives[role] ??= roles[role].Alternatives.ToArray(
            alternative => new Alternative(
                meanings.Of(alternative.When), alternative.Take, alternative.Until, alternative.Taken is null ? -1 : meanings.Of(alternative.Taken)));
    }

    /// <param name="Taken">−1: nothing is asked of what is taken.</param>
    private sealed record Alternative(int When, TakeMode Take, int Until, int Taken);
}
