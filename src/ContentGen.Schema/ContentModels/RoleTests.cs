using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>What can be said of a role's test without a document.</summary>
internal static class RoleTests
{
    /// <summary>The role takes every block that it is offered.</summary>
    public static bool HoldsAlways(RolePlan role)
    {
        foreach (var alternative in role.Alternatives)
        {
            if (alternative.When == Test.Always && (alternative.Taken ?? Test.Always) == Test.Always)
                return true;
        }
        return !role.HasTest;
    }

    /// <summary>The role takes no block.</summary>
    public static bool HoldsNever(RolePlan role)
    {
        foreach (var alternative in role.Alternatives)
        {
            if (alternative.When != Test.Never && alternative.Taken != Test.Never)
                return false;
        }
        return role.HasTest;
    }
}
