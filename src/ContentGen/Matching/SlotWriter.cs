using System;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>Writes the slots of one content model's groups, run of claims by run of claims. The instances of each group stand side by side.</summary>
internal readonly ref struct SlotWriter
{
    /// <summary>The schema compiler permits 16 levels of nesting below the root.</summary>
    internal const int MaxLevel = 17;

    private readonly Span<Block> _layout;
    private readonly ReadOnlySpan<PlaceStep> _steps;

    /// <summary>By the number of a group, where its next instance goes.</summary>
    private readonly Span<int> _next;

    /// <summary>By level, the slots of the instance that is open.</summary>
    private readonly Span<int> _open;

    /// <param name="layout">Where they are written.</param>
    /// <param name="model">The content model.</param>
    /// <param name="slots">By the number of a group, how many slots its instances need together. May be where the scratch has its next instances.</param>
    /// <param name="top">The first free slot: the root's; then the first behind all of them.</param>
    /// <param name="scratch">Room.</param>
    /// <param name="open">Room for <see cref="MaxLevel"/> levels.</param>
    internal SlotWriter(Span<Block> layout, ContentModel model, ReadOnlySpan<int> slots, ref int top, MatchScratch scratch, Span<int> open)
    {
        _layout = layout;
        _steps = model.Steps;
        _open = open;
        var groups = model.Groups;
        Grow.Ensure(ref scratch.GroupNext, groups.Length);
        _next = scratch.GroupNext.AsSpan(0, groups.Length);
        _open[1] = top;
        top += model.Root.Children.Length;
        for (var g = 1; g < groups.Length; g++)
            (_next[g], top) = (top, top + slots[g]);
    }

    /// <summary>Adds claims that follow one another at one place of one group.</summary>
    /// <param name="tag">Of the first: the place, and how many groups stayed open before it.</param>
    /// <param name="first">Its record.</param>
    /// <param name="count">How many there are.</param>
    internal void Add(int tag, int first, int count)
    {
        ref readonly var step = ref _steps[tag & 0xFFFF];
        if (step.Level > tag >>> 16)
            Open(step.Group, tag >>> 16);
        AddTo(_open[step.Level] + step.Member, first, count);
    }

    private void Open(ModelNode group, int keep)
    {
        if (group.Level <= keep)
            return;
        Open(group.Parent!, keep);
        _open[group.Level] = _next[group.Number];
        _next[group.Number] += group.Children.Length;
        AddTo(_open[group.Level - 1] + group.Member, _open[group.Level], 1);
    }

    private void AddTo(int slot, int element, int count)
    {
        ref var record = ref _layout[slot];
        if (record.End == 0)
            record.Start = element;
        record.End += count;
    }
}
