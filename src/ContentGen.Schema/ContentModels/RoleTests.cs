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
            if (AsksNothing(alternative))
                return true;
        }
        return false;
    }

    /// <summary>The alternative takes something of every block. One that takes what stands before a pattern fails where that is not found, or found at the start.</summary>
    public static bool AsksNothing(AlternativePlan alternative) =>
        alternative.When == Test.Always && alternative.Take != TakeMode.Until && (alternative.Taken ?? Test.Always) == Test.Always;

    /// <summary>The role takes no block.</summary>
    public static bool HoldsNever(RolePlan role)
    {
        foreach (var alternative in role.Alternatives)
        {
            if (alternative.When != Test.Never && alternative.Taken != Test.Never)
                return false;
        }
        return true;
    }
}
