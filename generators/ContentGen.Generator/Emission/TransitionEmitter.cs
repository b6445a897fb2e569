using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The content models as code: a case for each state, within it the roles that may follow in the order in which they are tried.</summary>
internal static class TransitionEmitter
{
    private const string Parameters = "ref " + PlanEmitter.Runtime + "BlockContext block, global::System.Span<int> counters";
    private const int MaxCounter = 65_535;

    internal static void Emit(PlanEmitter emitter)
    {
        var (writer, plan) = (emitter.Writer, emitter.Plan);
        var methods = new List<string> { emitter.Names.Declare("NextInArticle") };
        for (var i = 1; i < plan.Models.Count; i++)
        {
            var noise = plan.Noise.First(entry => entry.Model == i);
            methods.Add(emitter.Names.Declare("NextIn" + CSharpText.Pascal(noise.Name)));
        }
        var head = $"public int Next(int model, int state, {Parameters}) =>";
        if (methods.Count == 1)
        {
            writer.Lines($"{head} {Call(methods[0], plan.Models[0])};\n");
        }
        else
        {
            writer.Lines($"{head} model switch");
            writer.Lines("{");
            writer.Indent();
            for (var i = 0; i < methods.Count; i++)
                writer.Lines($"{(i == methods.Count - 1 ? "_" : PlanEmitter.Number(i))} => {Call(methods[i], plan.Models[i])},");
            writer.Close("};");
            writer.Blank();
        }
        for (var i = 0; i < methods.Count; i++)
            EmitModel(emitter, plan.Models[i], methods[i]);
        writer.Lines($"private static int To(int place, int keep) => {PlanEmitter.Runtime}Transition.To(place, keep);\n");
    }

    private static string Call(string method, ContentModelPlan model) => $"{method}(state, ref block{(model.CounterCount > 0 ? ", counters" : "")})";

    private static void EmitModel(PlanEmitter emitter, ContentModelPlan model, string method)
    {
        var writer = emitter.Writer;
        var counters = model.CounterCount > 0 ? ", global::System.Span<int> counters" : "";
        var places = new List<ModelNode>();
        CollectPlaces(model.Root, places);
        writer.Open($"private static int {method}(int state, ref {PlanEmitter.Runtime}BlockContext block{counters})");
        writer.Open("switch (state)");
        // States with the same choices are one case.
        foreach (var group in Groups(model))
        {
            foreach (var number in group.States)
                writer.Lines($"case {PlanEmitter.Number(number)}: // {CSharpText.Comment(Comment(model.States[number], group.Choices, places))}");
            writer.Indent();
            if (!EmitChoices(emitter, group.Choices, places))
                writer.Lines("break;");
            writer.Outdent();
        }
        writer.Close();
        writer.Lines($"return {PlanEmitter.Runtime}Transition.None;");
        writer.Close();
        writer.Blank();
    }

    private static List<StateGroup> Groups(ContentModelPlan model)
    {
        var groups = new List<StateGroup>();
        // By hash: queries over arrays that are values would be compiled anew in each compiler that starts.
        var byHash = new Dictionary<int, List<StateGroup>>();
        for (var number = 0; number < model.States.Count; number++)
        {
            var choices = model.States[number].Choices;
            if (!byHash.TryGetValue(choices.GetHashCode(), out var alike))
                byHash[choices.GetHashCode()] = alike = [];
            if (alike.Find(other => other.Choices.Equals(choices)) is not { } group)
            {
                group = new(choices);
                alike.Add(group);
                groups.Add(group);
            }
            group.States.Add(number);
        }
        return groups;
    }

    /// <summary>States that have the same choices, by number.</summary>
    private sealed class StateGroup(EquatableArray<ChoicePlan> choices)
    {
        internal EquatableArray<ChoicePlan> Choices { get; } = choices;

        internal List<int> States { get; } = [];
    }

    private static string Comment(StatePlan state, EquatableArray<ChoicePlan> choices, List<ModelNode> places)
    {
        var next = choices.SelectMany(choice => choice.Edges).Select(edge => places[edge.Place].Path).Distinct().ToList();
        return next.Count == 0 ? $"{state.Comment}; nothing may follow" : $"{state.Comment}; next: {string.Join(", ", next)}";
    }

    private static void CollectPlaces(ModelNode node, List<ModelNode> places)
    {
        if (node.Kind == ModelNodeKind.Place)
            places.Add(node);
        foreach (var child in node.Children)
            CollectPlaces(child, places);
    }

    /// <summary>Prints the choices of a state; true where one of them always returns.</summary>
    private static bool EmitChoices(PlanEmitter emitter, EquatableArray<ChoicePlan> choices, List<ModelNode> places)
    {
        var writer = emitter.Writer;
        foreach (var choice in choices)
        {
            var role = emitter.Plan.Roles[choice.Role];
            var test = $"{emitter.RoleMethods[choice.Role]}(ref block)";
            var free = choice.Edges.Any(edge => edge.Guards.Count == 0);
            if (!role.HasTest && free && !RoleEmitter.CanTakePart(role))
            {
                EmitEdges(writer, choice, places);
                return true;
            }
            if (choice.Edges.Count == 1 && choice.Edges[0] is { Guards.Count: 0, Actions.Count: 0 } only)
            {
                writer.Lines($"if ({test})\n    {Return(only, places)}");
                continue;
            }
            if (choice.Edges.Count == 1 && !free && !RoleEmitter.CanTakePart(role))
            {
                EmitGuarded(writer, choice.Edges[0], places, test + " && ");
                continue;
            }
            writer.Open($"if ({test})");
            EmitEdges(writer, choice, places);
            if (!free && RoleEmitter.CanTakePart(role))
                writer.Lines("block.TakeBlock();");
            writer.Close();
        }
        return false;
    }

    private static void EmitEdges(CodeWriter writer, ChoicePlan choice, List<ModelNode> places)
    {
        foreach (var edge in choice.Edges)
        {
            if (edge.Guards.Count == 0)
            {
                EmitStep(writer, edge, places);
                return;
            }
            EmitGuarded(writer, edge, places, "");
        }
    }

    private static void EmitGuarded(CodeWriter writer, EdgePlan edge, List<ModelNode> places, string test)
    {
        var condition = test + string.Join(" && ", edge.Guards.Select(Guard));
        if (edge.Actions.Count == 0)
        {
            writer.Lines($"if ({condition})\n    {Return(edge, places)}");
            return;
        }
        writer.Open($"if ({condition})");
        EmitStep(writer, edge, places);
        writer.Close();
    }

    private static void EmitStep(CodeWriter writer, EdgePlan edge, List<ModelNode> places)
    {
        foreach (var action in edge.Actions)
        {
            var counter = $"counters[{PlanEmitter.Number(action.Counter)}]";
            // A repetition without an upper bound stops counting where no range can ask for more.
            var isBounded = edge.Guards.Any(guard => guard.Counter == action.Counter && guard.Below is not null);
            writer.Lines((action.Begin, isBounded) switch
            {
                (true, _) => $"{counter} = 1;",
                (_, true) => $"{counter}++;",
                _ => $"if ({counter} < {PlanEmitter.Number(MaxCounter)})\n    {counter}++;",
            });
        }
        writer.Lines(Return(edge, places));
    }

    private static string Return(EdgePlan edge, List<ModelNode> places) =>
        $"return To({PlanEmitter.Number(edge.Place)}, keep: {PlanEmitter.Number(edge.Keep)}); // {CSharpText.Comment(places[edge.Place].Path)}";

    private static string Guard(CounterGuard guard)
    {
        var counter = $"counters[{PlanEmitter.Number(guard.Counter)}]";
        return (guard.AtLeast > 0, guard.Below) switch
        {
            (true, { } below) => $"{counter} >= {PlanEmitter.Number(guard.AtLeast)} && {counter} < {PlanEmitter.Number(below)}",
            (false, { } below) => $"{counter} < {PlanEmitter.Number(below)}",
            _ => $"{counter} >= {PlanEmitter.Number(guard.AtLeast)}",
        };
    }
}
