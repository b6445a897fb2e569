using ContentGen.Schema.Examples;

namespace ContentGen.Cli.Examples.Updating;

/// <summary>Where an expectation stands within those of its example, so that the one that took its place is found.</summary>
/// <param name="Outer">What holds it; null: the example.</param>
/// <param name="Member">The member of an object; null: it is an item or a part.</param>
/// <param name="Index">The number of the item or part, from 0.</param>
internal sealed record ExpectationPath(ExpectationPath? Outer, string? Member, int Index)
{
    internal ExpectationPath Of(string member) => new(this, member, 0);

    internal ExpectationPath Of(int index) => new(this, null, index);

    /// <summary>What stands there in an example; null where nothing does.</summary>
    internal Expected? Find(BoundExample example)
    {
        if (Outer is null)
            return MemberOf(example.Expect);
        return Outer.Find(example) switch
        {
            ExpectedMap map when Member is not null => MemberOf(map.Members),
            ExpectedList list when Member is null && Index < list.Items.Count => list.Items[Index],
            ExpectedAll all when Member is null && Index < all.Parts.Count => all.Parts[Index],
            _ => null,
        };
    }

    private Expected? MemberOf(Schema.EquatableArray<ExpectedMember> members)
    {
        foreach (var member in members)
        {
            if (member.Name == Member)
                return member.Value;
        }
        return null;
    }
}
