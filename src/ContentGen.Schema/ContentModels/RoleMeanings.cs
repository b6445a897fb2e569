using System;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>What one role leaves to another that is tried behind it.</summary>
internal enum Cover : byte
{
    NotYet,
    /// <summary>Something, or it cannot be told.</summary>
    None,
    /// <summary>Nothing: their tests are equal.</summary>
    Equal,
    /// <summary>Nothing: its test holds wherever the other's does.</summary>
    Wider,
}

/// <summary>Compares what the tests of roles mean. Each role is looked at once, when it is first compared.</summary>
/// <param name="meanings">Made with the first comparison: most schemas have none to make.</param>
internal sealed class RoleMeanings(EquatableArray<RolePlan> roles, Lazy<PlanMeanings> meanings)
{
    private readonly Alternative[]?[] _alternatives = new Alternative[roles.Count][];

    /// <summary>Whatever the second role would take, the first one takes, as far as that can be told; of a test that holds for no block nothing is said.</summary>
    public Cover Compare(int first, int second)
    {
        var (ones, others) = (Of(first), Of(second));
        if (Array.Exists(others, other => other.When == meanings.Value.Table.Never) || !Array.TrueForAll(others, other => Array.Exists(ones, one => Covers(one, other))))
            return Cover.None;
        return ones.Length == others.Length && Array.TrueForAll(ones, one => Array.Exists(others, other => one == other)) ? Cover.Equal : Cover.Wider;
    }

    /// <summary>What takes a part can fail where something is asked of that, or where it ends before a pattern: then only where the other fails too.</summary>
    private bool Covers(Alternative one, Alternative other) =>
        meanings.Value.Table.IsWithin(other.When, one.When) && (one.Taken < 0 && one.Take != TakeMode.Until || one with { When = other.When } == other);

    private Alternative[] Of(int role) =>
        _alternatives[role] ??= roles[role].Alternatives.ToArray(
            alternative => new Alternative(
                meanings.Value.Of(alternative.When), alternative.Take, alternative.Until, alternative.Taken is null ? -1 : meanings.Value.Of(alternative.Taken)));

    /// <param name="Taken">−1: nothing is asked of what is taken.</param>
    private sealed record Alternative(int When, TakeMode Take, int Until, int Taken);
}
