using System.Collections.Generic;

namespace ContentGen.Schema.Plans;

/// <summary>
/// A compiled predicate. A closed set of records: the interpreter evaluates them, the emitter prints them, and equality decides
/// whether two roles have equal tests. Nothing here has a position in a file.
/// </summary>
public abstract record Test
{
    /// <summary>Holds for every block.</summary>
    public static readonly Test Always = new ConstantTest(true);

    /// <summary>Holds for no block.</summary>
    public static readonly Test Never = new ConstantTest(false);

    /// <summary>What <c>all</c>, <c>any</c> and <c>not</c> are made of in the end, in the order in which it stands there; a test that is none of them is its own leaf.</summary>
    public List<Test> Leaves()
    {
        var leaves = new List<Test>();
        AddTo(leaves);
        return leaves;
    }

    private void AddTo(List<Test> leaves)
    {
        switch (this)
        {
            case AllTest all:
                foreach (var part in all.Tests)
                    part.AddTo(leaves);
                break;
            case AnyTest any:
                foreach (var part in any.Tests)
                    part.AddTo(leaves);
                break;
            case NotTest not:
                not.Inner.AddTo(leaves);
                break;
            default:
                leaves.Add(this);
                break;
        }
    }
}

public sealed record ConstantTest(bool Value) : Test;

public sealed record AllTest(EquatableArray<Test> Tests) : Test
{
    // Written out, here and in other tests with arrays: the generated equality goes by the default comparer, which is made by reflection.
    public bool Equals(AllTest? other) => other is not null && Tests.Equals(other.Tests);

    public override int GetHashCode() => Tests.GetHashCode();
}

public sealed record AnyTest(EquatableArray<Test> Tests) : Test
{
    public bool Equals(AnyTest? other) => other is not null && Tests.Equals(other.Tests);

    public override int GetHashCode() => Tests.GetHashCode() + 1;
}

public sealed record NotTest(Test Inner) : Test;

/// <summary>A count that lies in a range: <c>words chars width sentences</c>. <paramref name="Max"/> is null where it is open.</summary>
public sealed record CountTest(CountFeature Feature, int Min, int? Max) : Test;

public enum CountFeature
{
    Words,
    Chars,
    Width,
    Sentences,
}

/// <summary>
/// A share that lies in a range, exactly: <c>part·Scale ≥ Min·whole</c> and <c>part·Scale ≤ Max·whole</c>; an empty whole is a share of 0.
/// <c>60%..</c> is Min 60, Max null, Scale 100; <c>2.5%..</c> is Min 25, Scale 1000.
/// </summary>
public sealed record ShareTest(ShareFeature Feature, long Min, long? Max, long Scale) : Test;

public enum ShareFeature
{
    Capitalized,
    Uppercase,
    Digits,
    Symbols,
}

/// <summary>The block's first character is of one of the kinds.</summary>
public sealed record StartsTest(StartKinds Kinds) : Test;

/// <summary>One of the kinds holds of the block's end.</summary>
public sealed record EndsTest(EndKinds Kinds) : Test;

/// <summary>The block is, starts with, ends with or contains a phrase of the set. Set <paramref name="Set"/> is bit <paramref name="Set"/> of its mode's table.</summary>
public sealed record PhraseTest(PhraseMode Mode, int Set) : Test;

public enum PhraseMode
{
    Text,
    StartsWith,
    EndsWith,
    Contains,
}

/// <summary>The block has one of the tags; a block of plain text has none.</summary>
public sealed record TagTest(BlockTags Tags) : Test;

/// <summary>Blank lines around the block.</summary>
public sealed record BlankTest(BlankSide Side, bool Expected) : Test;

public enum BlankSide
{
    Before,
    After,
}

/// <summary>The whole block matches the pattern of this index (into <see cref="SchemaPlan.Patterns"/>).</summary>
public sealed record PatternTest(int Pattern) : Test;

/// <summary>The block's number from the document's start, 1-based.</summary>
public sealed record PositionTest(int Min, int? Max) : Test;

/// <summary>The block has all traits of the mask (bit i is trait i of the plan).</summary>
public sealed record TraitTest(ulong Traits) : Test;

/// <summary>Of the next or previous <paramref name="Within"/> blocks at least <paramref name="AtLeast"/> have all traits of the mask.</summary>
public sealed record NeighbourTest(NeighbourSide Side, ulong Traits, int Within, int AtLeast) : Test;

public enum NeighbourSide
{
    FollowedBy,
    PrecededBy,
}
