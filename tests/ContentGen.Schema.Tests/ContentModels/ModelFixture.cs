using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.ContentModels;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Tests.ContentModels;

/// <summary>A content model compiled from one line; each role has a test of its own unless it is said to have none.</summary>
internal sealed class ModelFixture
{
    private ModelFixture(List<string> roles, CompiledModel? model, List<SchemaDiagnostic> diagnostics)
    {
        Roles = roles;
        Diagnostics = diagnostics;
        Plan = model?.ToPlan(static _ => 7);
    }

    public List<string> Roles { get; }

    public List<SchemaDiagnostic> Diagnostics { get; }

    public ContentModelPlan? Plan { get; }

    /// <summary>The plan of a model in which nothing is wrong.</summary>
    public ContentModelPlan Sound => Plan ?? throw new InvalidOperationException(string.Join("\n", Diagnostics));

    /// <param name="model">See <see cref="ModelText"/>.</param>
    /// <param name="order">Roles in the order of <c>roles:</c>; those not named follow in the order of the model.</param>
    /// <param name="withoutTest">Roles that take any block.</param>
    /// <param name="tests">Tests of roles, where they matter.</param>
    public static ModelFixture Of(string model, string order = "", string withoutTest = "", params (string Role, Test Test)[] tests)
    {
        var roles = order.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var root = ModelText.Items(model, roles);
        var free = withoutTest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plans = roles.Select((role, i) => Role(role, !free.Contains(role), tests.FirstOrDefault(test => test.Role == role).Test ?? new CountTest(CountFeature.Words, i + 1, i + 1))).ToEquatableArray();
        var diagnostics = new List<SchemaDiagnostic>();
        var compiled = ContentModelCompiler.Compile(
            root, "News", ReservedNames.Root, plans, new(plans, new(static () => new(new TestMeanings(), [], [], [], static test => test))), roles.Select(static (_, i) => 100 + i).ToEquatableArray(), diagnostics);
        return new(roles, compiled, diagnostics);
    }

    /// <summary>What is said, as <c>line id</c>.</summary>
    public IEnumerable<string> Said => Diagnostics.Select(static diagnostic => diagnostic.Span.Line + " " + diagnostic.Id);

    /// <summary>The places of a model in document order.</summary>
    public static IEnumerable<ModelNode> PlacesOf(ModelNode node) =>
        node.Kind == ModelNodeKind.Place ? [node] : node.Children.SelectMany(PlacesOf);

    /// <summary>The roles that a state permits, in the order in which they are tried, each with its places: <c>dek:1 lead:2,3</c>.</summary>
    public string Choices(int state) =>
        string.Join(" ", Sound.States[state].Choices.Select(choice => Roles[choice.Role] + ":" + string.Join(",", choice.Edges.Select(static edge => edge.Place))));

    private static RolePlan Role(string name, bool hasTest, Test test) =>
        new(name, hasTest, EquatableArray.Of(new AlternativePlan(hasTest ? test : Test.Always, TakeMode.Block, null)), EquatableArray<ExpectPlan>.Empty, null, null);
}
