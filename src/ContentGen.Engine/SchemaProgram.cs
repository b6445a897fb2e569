using System.Linq;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine;

/// <summary>A plan compiled to tables.</summary>
internal sealed class SchemaProgram
{
    internal SchemaProgram(SchemaPlan plan)
    {
        Tables = PlanTables.Build(plan);
        Traits = [.. plan.Traits.Select(trait => Tests.Add(trait.Test))];
        NoiseTests = [.. plan.Noise.Select(noise => Tests.Add(noise.Test))];
        NoiseStops = [.. plan.Noise.Select(noise => noise.Stop is null ? -1 : Tests.Add(noise.Stop))];
        Alternatives = [.. plan.Roles.Select(role => role.Alternatives
            .Select(a => new Alternative(Tests.Add(a.When), a.Take, a.Taken is null ? -1 : Tests.Add(a.Taken))).ToArray())];
        Expectations = [.. plan.Roles.Select(role => role.Expect
            .Select((e, bit) => new Expectation(Tests.Add(e.Test), e.AroundBlock, 1U << bit)).ToArray())];
        ExpectationsUseTraits = plan.Roles.Any(role => role.Expect.Any(e => !e.AroundBlock && UsesTraits(e.Test)));
        Models = [.. plan.Models.Select(model => new ModelTable(model))];
        Tests.Freeze();
    }

    internal readonly record struct Alternative(int When, TakeMode Take, int Taken);

    internal readonly record struct Expectation(int Test, bool AroundBlock, uint Bit);

    internal SchemaTables Tables { get; }

    internal TestTable Tests { get; } = new();

    internal int[] Traits { get; }

    internal int[] NoiseTests { get; }

    internal int[] NoiseStops { get; }

    internal Alternative[][] Alternatives { get; }

    internal Expectation[][] Expectations { get; }

    internal bool ExpectationsUseTraits { get; }

    internal ModelTable[] Models { get; }

    private static bool UsesTraits(Test test) => test switch
    {
        TraitTest => true,
        NotTest not => UsesTraits(not.Inner),
        AllTest all => all.Tests.Any(UsesTraits),
        AnyTest any => any.Tests.Any(UsesTraits),
        _ => false,
    };
}
