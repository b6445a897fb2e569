using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>What generated C# offers to who compiles against it.</summary>
internal static class ApiPart
{
    public static void Compare(ChangeList changes)
    {
        var (old, now) = (changes.Old.Plan, changes.New.Plan);
        if (old.TypeName != now.TypeName)
            changes.AddExact(ChangeKind.Api, true, old.TypeName, "has another name", old.TypeName, now.TypeName, changes.Old.Place("schema"), changes.New.Place("schema"));
        if (old.Namespace != now.Namespace)
        {
            const string None = "that of the project";
            changes.AddExact(ChangeKind.Api, true, now.TypeName, "stands in another namespace", old.Namespace ?? None, now.Namespace ?? None,
                changes.Old.Place("namespace"), changes.New.Place("namespace"));
        }
        if (old.IsPublic != now.IsPublic)
        {
            changes.AddExact(ChangeKind.Api, old.IsPublic, now.TypeName, old.IsPublic ? "is no longer public" : "is public", Access(old), Access(now),
                changes.Old.Place("access"), changes.New.Place("access"));
        }
        Members(changes, now.TypeName, new ApiSurface(changes.Old), new ApiSurface(changes.New));
    }

    private static void Members(ChangeList changes, string root, ApiSurface old, ApiSurface now)
    {
        var pairs = Pairs<ApiMember>.Of(old.Members, now.Members, static member => member.Path);
        // Members of what is new or gone as a whole say nothing more.
        foreach (var member in pairs.Removed.Where(member => !pairs.Removed.Any(outer => outer.Type is null && member.IsWithin(outer))))
            changes.AddExact(ChangeKind.Api, true, root + "." + member.Path, "removed", member.Text, null, member.Place, null);
        foreach (var member in pairs.Added.Where(member => !pairs.Added.Any(outer => outer.Type is null && member.IsWithin(outer))))
            changes.AddExact(ChangeKind.Api, false, root + "." + member.Path, "added", null, member.Text, null, member.Place);
        foreach (var (before, after) in pairs.Both)
        {
            if (before.Type != after.Type)
                changes.AddExact(ChangeKind.Api, true, root + "." + after.Path, "is of another type", before.Text, after.Text, before.Place, after.Place);
            else if (before.IsRequired != after.IsRequired)
            {
                // In the record that ToRecord makes, what may be absent may be null.
                changes.AddExact(ChangeKind.Api, before.IsRequired, root + "." + after.Path, before.IsRequired ? "can be null in the record" : "is never null in the record",
                    before.IsRequired ? "required" : "optional", after.IsRequired ? "required" : "optional", before.Place, after.Place);
            }
        }
    }

    private static string Access(SchemaPlan plan) => plan.IsPublic ? "public" : "internal";
}
