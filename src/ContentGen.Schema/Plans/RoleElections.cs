using System.Collections.Generic;

namespace ContentGen.Schema.Plans;

/// <summary>The elections whose outcome a role's test asks for; recovery does not pass over such a role while its block is still to come.</summary>
public static class RoleElections
{
    /// <summary>Their indices, ascending.</summary>
    public static int[] Of(RolePlan role)
    {
        var elections = new List<int>();
        foreach (var alternative in role.Alternatives)
            Add(alternative.When, elections);
        elections.Sort();
        return elections.ToArray();
    }

    private static void Add(Test test, List<int> elections)
    {
        switch (test)
        {
            case AllTest all:
                foreach (var part in all.Tests)
                    Add(part, elections);
                break;
            case AnyTest any:
                foreach (var part in any.Tests)
                    Add(part, elections);
                break;
            case ElectedTest elected when !elections.Contains(elected.Election):
                elections.Add(elected.Election);
                break;
        }
    }
}
