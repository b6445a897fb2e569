using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Schema.Binding;
using ContentGen.Schema.ContentModels;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.ContentModels;

/// <summary>The automaton against <see cref="TreeWalk"/>, on random models and random sequences of roles.</summary>
public class OracleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_automaton_takes_the_places_that_climbing_the_tree_takes(int seed)
    {
        var random = new Random(seed);
        var taken = 0;
        for (var i = 0; i < 1500; i++)
        {
            var text = RandomModel(random);
            // Unreachable places and loops of nothing are welcome here: the tree and the automaton must still agree.
            var roles = new List<string>();
            var root = ModelText.Items(text, roles);
            var plan = new CompiledModel(ModelTree.Build(root), default).ToPlan(static _ => -1);
            var states = States(root, roles);
            for (var run = 0; run < 4; run++)
                taken += Run(text, plan, states, roles.Count, random);
        }
        taken.ShouldBeGreaterThan(20_000);
    }

    private static int Run(string text, ContentModelPlan plan, EquatableArray<StatePlan> states, int roles, Random random)
    {
        var walk = new TreeWalk(plan.Root);
        var counters = new int[plan.CounterCount];
        var (state, taken) = (0, 0);
        for (var step = 0; step < 25; step++)
        {
            var role = random.Next(roles);
            var edge = states[state].Choices.FirstOrDefault(choice => choice.Role == role)?.Edges.FirstOrDefault(edge => IsPermitted(edge, counters));
            var takes = walk.Take(role, out var place, out var keep);
            ((edge?.Place, edge?.Keep)).ShouldBe(takes ? (place, keep) : (null, null), $"{text}: step {step}, role {role}, state {state}");
            if (edge is null)
                continue;
            foreach (var action in edge.Actions)
                counters[action.Counter] = action.Begin ? 1 : counters[action.Counter] + 1;
            foreach (var (node, count) in walk.Open.Where(static open => open.Node.Counter >= 0))
                counters[node.Counter].ShouldBe(count, $"{text}: counter {node.Counter} at step {step}");
            state = edge.Place + 1;
            taken++;
        }
        return taken;
    }

    private static bool IsPermitted(EdgePlan edge, int[] counters) =>
        edge.Guards.All(guard => counters[guard.Counter] >= guard.AtLeast && (guard.Below is not { } below || counters[guard.Counter] < below));

    private static EquatableArray<StatePlan> States(BoundItem root, List<string> roles)
    {
        var tree = ModelTree.Build(root);
        FirstPositions.Compute(tree);
        var plans = roles.Select(static (role, i) => new RolePlan(
            role, true, EquatableArray.Of(new AlternativePlan(new CountTest(CountFeature.Words, i, i), TakeMode.Block, null)), default, null, null));
        return PositionAutomaton.Build(tree, plans.ToEquatableArray()).States.ToEquatableArray();
    }

    private static string RandomModel(Random random)
    {
        var names = 0;
        var model = new StringBuilder();
        Items(0);
        return model.ToString();

        void Items(int depth)
        {
            var count = 1 + random.Next(4);
            for (var i = 0; i < count; i++)
            {
                model.Append(i > 0 ? " " : "").Append('n').Append(names++).Append(Quantifier());
                if (depth < 3 && random.Next(3) == 0)
                {
                    var isChoice = random.Next(3) == 0;
                    model.Append(isChoice ? '(' : '[');
                    Items(depth + 1);
                    model.Append(isChoice ? ')' : ']');
                }
                else
                {
                    model.Append(':').Append("abcd"[random.Next(4)]);
                }
            }
        }

        string Quantifier() => random.Next(9) switch
        {
            0 => "?",
            1 => "*",
            2 => "+",
            3 => "<2..3>",
            4 => "<..2>",
            5 => "<2..>",
            6 => "<1..3>",
            _ => "",
        };
    }
}
