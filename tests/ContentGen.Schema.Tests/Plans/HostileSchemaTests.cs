using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;
using static ContentGen.Schema.Tests.Plans.BoundFixture;

namespace ContentGen.Schema.Tests.Plans;

/// <summary>Schemas that nobody writes by hand: the planner answers all of them, soon, with a plan or with diagnostics.</summary>
public class HostileSchemaTests
{
    [Fact]
    public void Hundreds_of_equal_roles_in_one_state_are_named_once_each()
    {
        const int Roles = 300;
        var bound = new BoundFixture(string.Join(" ", Enumerable.Range(0, Roles).Select(static i => "r" + i + "?")));
        for (var i = 0; i < Roles; i++)
            bound.Role("r" + i, AtLeastWords(3));

        bound.TryPlan().ShouldNotBeNull();
        bound.Diagnostics.Count.ShouldBe(Roles - 1);
        bound.Diagnostics.ShouldAllBe(static diagnostic => diagnostic.Id == "CG1206");
    }

    [Fact]
    public void Counters_in_long_rows_do_not_multiply()
    {
        var names = Enumerable.Range(0, 80).Select(static i => $"n{i}<1..{i % 5 + 2}>:{(i % 2 == 0 ? 'a' : 'b')}");
        var bound = new BoundFixture("g<2..3>[h<2..3>[" + string.Join(" ", names) + "]]").Role("a", AtLeastWords(3)).Role("b", AtLeastWords(0, 2));
        var time = Stopwatch.StartNew();

        bound.TryPlan().ShouldNotBeNull();
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_schemas_are_planned_or_refused_with_a_reason(int seed)
    {
        var random = new Random(seed);
        var planned = 0;
        for (var i = 0; i < 400; i++)
        {
            var bound = new BoundFixture(string.Join(" ", Enumerable.Range(0, 1 + random.Next(6)).Select(n => $"n{n}{"?*+ "[random.Next(4)]}".TrimEnd() + ":" + "abc"[random.Next(3)])));
            for (var trait = 0; trait < 4; trait++)
                bound.Trait("t" + trait, RandomTest(random, 3, trait));
            foreach (var role in (string[])["a", "b", "c"])
                bound.Role(role, random.Next(6) == 0 ? null : RandomTest(random, 3, 4), (TakeMode)random.Next(2), random.Next(2) == 0 ? null : RandomTest(random, 2, 4), Expect("all", RandomTest(random, 2, 4)));
            bound.Noise("noise-entry", RandomTest(random, 2, 4), stop: RandomTest(random, 2, 4));

            var plan = bound.TryPlan();
            (plan is null).ShouldBe(bound.Diagnostics.Any(static said => said.Level == DiagnosticLevel.Error));
            if (plan is null)
                continue;
            planned++;
            var dump = new StringBuilder();
            PlanDump.Append(dump, plan);
            dump.ToString().ShouldNotContain("Bound");
            AllTests(plan).ShouldAllBe(static test => IsLowered(test));
        }
        planned.ShouldBeGreaterThan(50);
    }

    private static IEnumerable<Test> AllTests(SchemaPlan plan) =>
        plan.Traits.Select(static trait => trait.Test)
            .Concat(plan.Roles.SelectMany(static role => role.Alternatives.Select(static way => way.When).Concat(role.Expect.Select(static expect => expect.Test))))
            .Concat(plan.Noise.Select(static noise => noise.Test));

    private static bool IsLowered(Test test) => test switch
    {
        AllTest all => all.Tests.Count > 1 && all.Tests.All(IsLowered) && !all.Tests.Any(static part => part is AllTest or ConstantTest),
        AnyTest any => any.Tests.Count > 1 && any.Tests.All(IsLowered) && !any.Tests.Any(static part => part is AnyTest or ConstantTest),
        NotTest not => not.Inner is not (NotTest or ConstantTest) && IsLowered(not.Inner),
        BoundTraitTest or BoundNeighbourTest or BoundPhraseTest => false,
        _ => true,
    };

    private static Test RandomTest(Random random, int depth, int traits) => random.Next(depth > 0 ? 10 : 7) switch
    {
        0 => AtLeastWords(random.Next(4), random.Next(2) == 0 ? null : random.Next(6)),
        1 => new EndsTest((EndKinds)random.Next(512)),
        2 => new ShareTest(ShareFeature.Digits, random.Next(101), random.Next(2) == 0 ? null : random.Next(101), 100),
        3 => Phrase((PhraseMode)random.Next(4), null, "p" + random.Next(3), "."),
        4 => new BlankTest((BlankSide)random.Next(2), random.Next(2) == 0),
        5 when traits > 0 => Is(random.Next(traits), random.Next(traits)),
        6 when traits > 0 => FollowedBy(random.Next(traits), 1 + random.Next(3), 1 + random.Next(3)),
        7 => All([.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomTest(random, depth - 1, traits))]),
        8 => Any([.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomTest(random, depth - 1, traits))]),
        9 => new NotTest(RandomTest(random, depth - 1, traits)),
        _ => new StartsTest((StartKinds)random.Next(128)),
    };
}
