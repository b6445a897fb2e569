using System;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>A role that could take the block if required places were passed over.</summary>
internal struct RecoveryCandidate
{
    /// <summary>How many required places are passed over.</summary>
    internal int Cost;
    internal int Role;
    internal int Place;
    internal int Keep;
    /// <summary>Which way of the search leads to it, so that the search can be walked again.</summary>
    internal int Ordinal;
}

/// <summary>
/// What could follow a place if required places were passed over. Walks the content model as it was written, from the current place outward:
/// at each level first another iteration, then the siblings behind. Linear in the model, and only run where no permitted role takes a block.
/// </summary>
internal ref struct RecoverySearch
{
    // A delegate that is kept: a comparer would be boxed at every sort.
    private static readonly Comparison<RecoveryCandidate> s_order = static (x, y) => (x.Cost, x.Role).CompareTo((y.Cost, y.Role));

    private readonly ContentModel _model;
    private readonly SchemaTables _tables;
    private readonly MatchScratch _scratch;
    private readonly int _from;
    private readonly ReadOnlySpan<int> _counters;
    private int _candidates;
    private int _ordinal;
    private int _passed;

    /// <summary>The way that is being looked for on the second walk, else −1.</summary>
    private int _wanted;

    private ModelNode? _pivot;
    private bool _iterates;
    private ModelNode? _foundPivot;
    private bool _foundIterates;

    internal RecoverySearch(ContentModel model, SchemaTables tables, MatchScratch scratch, int from, ReadOnlySpan<int> counters)
    {
        _model = model;
        _tables = tables;
        _scratch = scratch;
        _from = from;
        _counters = counters;
        _wanted = -1;
    }

    /// <summary>Finds the candidates: of each role the place that passes over fewest, best first.</summary>
    internal ReadOnlySpan<RecoveryCandidate> Candidates()
    {
        Grow.Ensure(ref _scratch.CandidateOfRole, _tables.Roles.Length);
        _scratch.CandidateOfRole.AsSpan(0, _tables.Roles.Length).Clear();
        Walk();
        var found = _scratch.Candidates.AsSpan(0, _candidates);
        found.Sort(s_order);
        return found;
    }

    /// <summary>The units that this candidate passes over, in document order: see <see cref="Unit"/>.</summary>
    internal ReadOnlySpan<int> PassedOver(in RecoveryCandidate candidate)
    {
        _wanted = candidate.Ordinal;
        Walk();
        return _scratch.Passed.AsSpan(0, _passed);
    }

    /// <summary>Makes the step of the candidate that <see cref="PassedOver"/> was asked for.</summary>
    internal readonly int Take(in RecoveryCandidate candidate, Span<int> counters)
    {
        for (var node = _model.Places[candidate.Place]; node != _foundPivot; node = node.Parent!)
            Begin(node, counters);
        if (_foundIterates)
            Count(_foundPivot!, counters);
        else
            Begin(_foundPivot!, counters);
        return Transition.To(candidate.Place, candidate.Keep);
    }

    /// <summary>The units still required where the run ends.</summary>
    internal ReadOnlySpan<int> RequiredAtEnd()
    {
        _passed = 0;
        if (_from < 0)
        {
            PassOver(_model.Root);
            return _scratch.Passed.AsSpan(0, _passed);
        }
        for (var node = _model.Places[_from]; ; node = node.Parent)
        {
            PassOverIterations(node);
            if (node.Parent is null)
                return _scratch.Passed.AsSpan(0, _passed);
            PassOverSiblings(node);
        }
    }

    /// <summary>A unit that can be missing: a place, or a choice (given as the complement of its group's number).</summary>
    internal static ModelNode Unit(ContentModel model, int number) => number < 0 ? model.Groups[~number] : model.Places[number];

    private void Walk()
    {
        _ordinal = _passed = 0;
        if (_from < 0)
        {
            (_pivot, _iterates) = (_model.Root, false);
            EnterChildren(_model.Root, keep: 1);
            return;
        }
        for (var node = _model.Places[_from]; ; node = node.Parent)
        {
            if (node.Max == ModelNode.Unbounded || node.Counter >= 0 && _counters[node.Counter] < node.Max)
            {
                (_pivot, _iterates) = (node, true);
                if (node.Kind == ModelNodeKind.Place)
                    Meet(node, node.Level);
                else
                    EnterChildren(node, node.Level - 1);
                if (Found)
                    return;
            }
            PassOverIterations(node);
            if (node.Parent is not { } parent)
                return;
            if (parent.Kind != ModelNodeKind.Sequence)
                continue;
            for (var i = node.Member + 1; i < parent.Children.Length; i++)
            {
                (_pivot, _iterates) = (parent.Children[i], false);
                Enter(parent.Children[i], parent.Level);
                if (Found)
                    return;
                PassOver(parent.Children[i]);
            }
        }
    }

    private readonly bool Found => _wanted >= 0 && _ordinal > _wanted;

    private void Enter(ModelNode node, int keep)
    {
        if (node.Kind == ModelNodeKind.Place)
            Meet(node, keep);
        else
            EnterChildren(node, keep);
    }

    /// <summary>Meets every place with which the group can begin if required ones are passed over.</summary>
    private void EnterChildren(ModelNode group, int keep)
    {
        var passed = _passed;
        foreach (var child in group.Children)
        {
            Enter(child, keep);
            if (Found)
                return;
            if (group.Kind == ModelNodeKind.Sequence)
                PassOver(child);
        }
        _passed = passed;
    }

    private void Meet(ModelNode place, int keep)
    {
        var ordinal = _ordinal++;
        if (_wanted >= 0)
        {
            if (ordinal == _wanted)
                (_foundPivot, _foundIterates) = (_pivot, _iterates);
            return;
        }
        // Passing over nothing is an ordinary step, which was tried. Roles without a test never recover.
        if (_passed == 0 || !_tables.Roles[place.Role].HasTest)
            return;
        ref var of = ref _scratch.CandidateOfRole[place.Role];
        if (of == 0)
        {
            Grow.Ensure(ref _scratch.Candidates, _candidates + 1);
            of = ++_candidates;
        }
        else if (_scratch.Candidates[of - 1] is var known && (known.Cost, known.Place).CompareTo((_passed, place.Number)) <= 0)
        {
            return;
        }
        _scratch.Candidates[of - 1] = new() { Cost = _passed, Role = place.Role, Place = place.Number, Keep = keep, Ordinal = ordinal };
    }

    /// <summary>Passes over what a counted repetition still asks for. One more iteration stands for all that are missing.</summary>
    private void PassOverIterations(ModelNode node)
    {
        if (node.Counter < 0 || _counters[node.Counter] >= node.Min)
            return;
        if (node.Kind == ModelNodeKind.Sequence)
            PassOverChildren(node);
        else
            Push(node);
    }

    private void PassOverSiblings(ModelNode node)
    {
        if (node.Parent is not { Kind: ModelNodeKind.Sequence } parent)
            return;
        for (var i = node.Member + 1; i < parent.Children.Length; i++)
            PassOver(parent.Children[i]);
    }

    private void PassOver(ModelNode node)
    {
        if (!node.IsRequired)
            return;
        if (node.Kind == ModelNodeKind.Sequence)
            PassOverChildren(node);
        else
            Push(node);
    }

    private void PassOverChildren(ModelNode group)
    {
        foreach (var child in group.Children)
            PassOver(child);
    }

    private void Push(ModelNode unit)
    {
        Grow.Ensure(ref _scratch.Passed, _passed + 1);
        _scratch.Passed[_passed++] = unit.Kind == ModelNodeKind.Place ? unit.Number : ~unit.Number;
    }

    private static void Begin(ModelNode node, Span<int> counters)
    {
        if (node.Counter >= 0)
            counters[node.Counter] = 1;
    }

    private static void Count(ModelNode node, Span<int> counters)
    {
        if (node.Counter >= 0)
            counters[node.Counter] = Math.Min(counters[node.Counter] + 1, ushort.MaxValue);
    }
}
