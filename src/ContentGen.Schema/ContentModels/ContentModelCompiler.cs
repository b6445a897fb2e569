using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>A content model that was found sound: its tree and its automaton.</summary>
internal sealed record CompiledModel(ModelTree Tree, EquatableArray<StatePlan> States)
{
    /// <summary>The plan, once it is known which finding reports an item missing.</summary>
    public ContentModelPlan ToPlan(Func<ModelItem, int> missingFinding) =>
        new(ModelNodes.Of(Tree.Root, missingFinding), Tree.Places.Count, Tree.Counted.Count, States);
}

/// <summary>Content model → tree, names, position automaton, and all that is to be said against it.</summary>
internal static class ContentModelCompiler
{
    /// <param name="rootReserved">The names that the root's type has of itself.</param>
    /// <param name="meanings">Compares the tests of the roles.</param>
    /// <param name="roleLines">By role, the line of its declaration.</param>
    /// <returns>The model; null where something in it is an error.</returns>
    public static CompiledModel? Compile(
        BoundItem root,
        string rootType,
        HashSet<string> rootReserved,
        EquatableArray<RolePlan> roles,
        RoleMeanings meanings,
        EquatableArray<int> roleLines,
        List<SchemaDiagnostic> diagnostics)
    {
        var tree = ModelTree.Build(root);
        var found = new List<SchemaDiagnostic>();
        // Where the reader of items has stopped before, and said so, one stands inside that could not be read.
        if (tree.TooDeep is { } deep && !deep.Children.Any(static child => child.Name == BoundItem.Unread))
            found.Add(LanguageDiagnostics.ModelTooDeep.At(deep.Span, ModelTree.MaxNesting));
        CheckNames(tree, rootType, rootReserved, found);
        EmptyLoops.Report(tree, found);
        var states = tree.Places.Count > ModelTree.MaxPlaces
            ? Refuse(ContentModelDiagnostics.TooManyPlaces.At(root.Span, tree.Places.Count, ModelTree.MaxPlaces), found)
            : Automaton(tree, roles, meanings, roleLines, found);
        diagnostics.AddRange(found);
        return found.Exists(static diagnostic => diagnostic.Level == DiagnosticLevel.Error) ? null : new(tree, states);
    }

    /// <summary>Reports only what is wrong with names.</summary>
    public static void CheckNames(BoundItem root, string rootType, HashSet<string> rootReserved, List<SchemaDiagnostic> diagnostics) =>
        CheckNames(ModelTree.Build(root), rootType, rootReserved, diagnostics);

    private static void CheckNames(ModelTree tree, string rootType, HashSet<string> rootReserved, List<SchemaDiagnostic> diagnostics)
    {
        TypeNames.Assign(tree, rootType, rootReserved, diagnostics);
        MemberClashes.Report(tree, rootReserved, diagnostics);
    }

    private static EquatableArray<StatePlan> Automaton(
        ModelTree tree, EquatableArray<RolePlan> roles, RoleMeanings meanings, EquatableArray<int> roleLines, List<SchemaDiagnostic> found)
    {
        FirstPositions.Compute(tree);
        var automaton = PositionAutomaton.Build(tree, roles);
        if (automaton.HasTooManyEdges)
            return Refuse(ContentModelDiagnostics.TooManyWays.At(tree.Root.Span, PositionAutomaton.MaxEdges), found);
        var reached = Reachability.Of(automaton);
        UnreachablePlaces.Report(tree, automaton, reached, roles, roleLines, found);
        UnreachablePlaces.ReportRepetitions(tree, automaton, reached, roles, roleLines, found);
        EqualTests.Report(tree, automaton, reached, roles, meanings, found);
        return new(automaton.States.ToArray());
    }

    private static EquatableArray<StatePlan> Refuse(SchemaDiagnostic diagnostic, List<SchemaDiagnostic> found)
    {
        found.Add(diagnostic);
        return EquatableArray<StatePlan>.Empty;
    }
}
