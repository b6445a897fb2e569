using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>What stands at the top of a schema: id, version, description, what a block is.</summary>
internal static class HeaderPart
{
    public static SchemaPlan Without(SchemaPlan plan) => plan with
    {
        Id = "",
        TypeName = "",
        Version = "",
        Namespace = null,
        IsPublic = false,
        Description = null,
        Blocks = default,
    };

    public static void Compare(ChangeList changes)
    {
        var (old, now) = (changes.Old.Plan, changes.New.Plan);
        if (old.Id != now.Id)
            changes.Add(ChangeKind.Extract, true, "schema", "has another name in JSON", old.Id, now.Id);
        if (old.Version != now.Version)
            changes.AddInfo("version", "changed", old.Version, now.Version);
        if (old.Description != now.Description)
            changes.AddInfo("description", "changed", old.Description, now.Description);
        if (old.Blocks != now.Blocks)
            changes.Add(ChangeKind.Extract, true, "input", "documents are divided into other blocks", old.Blocks.ToString().ToLowerInvariant(), now.Blocks.ToString().ToLowerInvariant());
    }
}
