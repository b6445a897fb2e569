using System;
using System.Runtime.CompilerServices;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine;

/// <summary>
/// The predicates of a plan, flattened into one array of leaves: each names the leaf that comes next where it holds, and the one where it does not (short-circuit code, as compilers make it
/// for conditions: A. Aho and others, "Compilers", "Backpatching"). Evaluating one calls no delegate, allocates nothing and does not recur.
/// </summary>
/// <param name="measured">The patterns that are measured, by their bit.</param>
internal sealed class TestTable(Schema.EquatableArray<int> measured)
{
    /// <summary>The predicate that always holds, and where evaluating ends that holds.</summary>
    internal const int Held = -1;

    private const int Failed = -2;

    private Node[] _nodes = new Node[64];
    private int _count;

    private enum Operation : byte
    {
        Count,
        HasSentences,
        HasChars,
        Share,
        Starts,
        Ends,
        Phrase,
        Tag,
        Blank,
        Traits,
        Pattern,
        Position,
        Neighbour,
        Score,
        Zone,
        FromRegion,
        Elected,
        Document,
        Occurs,
        Echo,
    }

    private readonly record struct Node(Operation Operation, int Kind, int First, int Count, long Min, long Max, long Scale, ulong Mask)
    {
        /// <summary>What comes next where it holds.</summary>
        internal int Then { get; init; }

        internal int Else { get; init; }
    }

    /// <summary>Adds a predicate; gives the number by which it is evaluated, below 0 where nothing need be asked.</summary>
    internal int Add(Test test) => Add(test, Held, Failed);

    /// <summary>Ends the building.</summary>
    internal void Freeze() => Array.Resize(ref _nodes, _count);

    /// <param name="test">A predicate.</param>
    /// <param name="then">What comes next where it holds.</param>
    /// <param name="otherwise">What comes next where it does not.</param>
    private int Add(Test test, int then, int otherwise)
    {
        switch (test)
        {
            case ConstantTest constant:
                return constant.Value ? then : otherwise;
            case NotTest not:
                return Add(not.Inner, otherwise, then);
            case AllTest all:
                // From the last to the first: each must know what comes behind it.
                var next = then;
                for (var i = all.Tests.Count - 1; i >= 0; i--)
                    next = Add(all.Tests[i], next, otherwise);
                return next;
            case AnyTest any:
                return AddAny(any.Tests, then, otherwise);
            default:
                return Add(Leaf(test), then, otherwise);
        }
    }

    /// <summary>Sets of phrases that are looked for in the same way are asked at once, at the place of the first.</summary>
    private int AddAny(Schema.EquatableArray<Test> tests, int then, int otherwise)
    {
        Span<ulong> sets = [0, 0, 0, 0];
        var next = otherwise;
        for (var i = tests.Count - 1; i >= 0; i--)
        {
            if (tests[i] is not PhraseTest phrase)
            {
                next = Add(tests[i], then, next);
                continue;
            }
            ref var set = ref sets[(int)phrase.Mode];
            set |= 1UL << phrase.Set;
            if (IsFirst(tests, i, phrase.Mode))
                next = Add(Leaf(phrase) with { Mask = set }, then, next);
        }
        return next;
    }

    private static bool IsFirst(Schema.EquatableArray<Test> tests, int index, PhraseMode mode)
    {
        for (var i = 0; i < index; i++)
        {
            if (tests[i] is PhraseTest phrase && phrase.Mode == mode)
                return false;
        }
        return true;
    }

    private int Add(Node leaf, int then, int otherwise)
    {
        if (_count == _nodes.Length)
            Array.Resize(ref _nodes, 2 * _count);
        _nodes[_count] = leaf with { Then = then, Else = otherwise };
        return _count++;
    }

    private Node Leaf(Test test) => test switch
    {
        CountTest { Feature: CountFeature.Sentences, Min: > 0, Max: null } t => new(Operation.HasSentences, 0, 0, 0, t.Min, 0, 0, 0),
        CountTest { Feature: CountFeature.Chars } t => new(Operation.HasChars, 0, 0, 0, t.Min, t.Max ?? int.MaxValue, 0, 0),
        CountTest t => new(Operation.Count, (int)t.Feature, 0, 0, t.Min, t.Max ?? int.MaxValue, 0, 0),
        ShareTest t => new(Operation.Share, (int)t.Feature, 0, 0, t.Min, t.Max ?? long.MaxValue, t.Scale, 0),
        StartsTest t => new(Operation.Starts, 0, 0, 0, 0, 0, 0, (ulong)t.Kinds),
        EndsTest t => new(Operation.Ends, 0, 0, 0, 0, 0, 0, (ulong)t.Kinds),
        PhraseTest t => new(Operation.Phrase, (int)t.Mode, 0, 0, 0, 0, 0, 1UL << t.Set),
        TagTest t => new(Operation.Tag, 0, 0, 0, 0, 0, 0, (ulong)t.Tags),
        BlankTest t => new(Operation.Blank, (int)t.Side, 0, 0, t.Expected ? 1 : 0, 0, 0, 0),
        TraitTest t => new(Operation.Traits, 0, 0, 0, 0, 0, 0, t.Traits),
        PatternTest t => new(Operation.Pattern, 0, t.Pattern, 0, 0, 0, 0, Bit(t.Pattern)),
        PositionTest t => new(Operation.Position, 0, 0, 0, t.Min, t.Max ?? int.MaxValue, 0, 0),
        NeighbourTest t => new(Operation.Neighbour, (int)t.Side, t.Within, t.AtLeast, 0, 0, 0, t.Traits),
        ScoreTest t => new(Operation.Score, 0, t.Score, 0, t.Min ?? int.MinValue, t.Max ?? int.MaxValue, 0, 0),
        ZoneTest t => new(Operation.Zone, 0, 0, 0, 0, 0, 0, (ulong)t.Zones),
        FromRegionTest t => new(Operation.FromRegion, 0, 0, 0, t.Min ?? int.MinValue, t.Max ?? int.MaxValue, 0, 0),
        ElectedTest t => new(Operation.Elected, 0, t.Election, 0, 0, 0, 0, 0),
        DocumentTest t => new(Operation.Document, (int)t.Measure, t.Evidence, 0, t.Min, t.Max ?? long.MaxValue, t.Scale, 0),
        OccursTest t => new(Operation.Occurs, 0, 0, 0, t.Min, t.Max ?? int.MaxValue, 0, 0),
        EchoTest t => new(Operation.Echo, 0, t.Echo, 0, t.Min, t.Max ?? long.MaxValue, t.Scale, 0),
        _ => throw new ArgumentException($"A plan holds no {test.GetType().Name}.", nameof(test)),
    };

    /// <summary>Evaluates a predicate about the text alone.</summary>
    internal bool Holds(int test, in BlockFeatures block, ulong traits)
    {
        while (test >= 0)
        {
            ref readonly var node = ref _nodes[test];
            test = Holds(in node, in block, traits) ? node.Then : node.Else;
        }
        return test == Held;
    }

    /// <summary>Evaluates a predicate that may look around the block.</summary>
    internal bool Holds(int test, in BlockContext block)
    {
        while (test >= 0)
        {
            ref readonly var node = ref _nodes[test];
            test = Holds(in node, in block) ? node.Then : node.Else;
        }
        return test == Held;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Holds(in Node node, in BlockFeatures block, ulong traits)
    {
        switch (node.Operation)
        {
            case Operation.Count:
                var count = BlockMeasures.Count((CountFeature)node.Kind, in block);
                return count >= node.Min && count <= node.Max;
            case Operation.HasChars:
                return block.HasChars((int)node.Min, (int)node.Max);
            case Operation.HasSentences:
                return block.HasSentences((int)node.Min);
            case Operation.Share:
                var (part, whole) = BlockMeasures.Share((ShareFeature)node.Kind, in block);
                return BlockContext.Share(part, whole, node.Scale, node.Min, node.Max);
            case Operation.Starts:
                return ((ulong)block.Starts & node.Mask) != 0;
            case Operation.Ends:
                return ((ulong)block.Ends & node.Mask) != 0;
            case Operation.Phrase:
                var phrases = (PhraseMode)node.Kind switch
                {
                    PhraseMode.Text => block.PhrasesText,
                    PhraseMode.StartsWith => block.PhrasesStart,
                    PhraseMode.EndsWith => block.PhrasesEnd,
                    _ => block.PhrasesContain,
                };
                return (phrases & node.Mask) != 0;
            case Operation.Tag:
                return ((ulong)block.Tag & node.Mask) != 0;
            case Operation.Blank:
                return BlockMeasures.Blank((BlankSide)node.Kind, in block) == (node.Min != 0);
            case Operation.Pattern:
                return (block.Patterns & node.Mask) != 0;
            case Operation.Traits:
                return (traits & node.Mask) == node.Mask;
            default:
                throw new InvalidOperationException("The plan asks for a block's surroundings where there are none.");
        }
    }

    private static bool Holds(in Node node, in BlockContext block)
    {
        switch (node.Operation)
        {
            case Operation.Traits:
                return (block.Traits & node.Mask) == node.Mask;
            case Operation.Pattern:
                return block.Matches(node.First);
            case Operation.Position:
                return block.Position >= node.Min && block.Position <= node.Max;
            case Operation.Neighbour:
                return (NeighbourSide)node.Kind == NeighbourSide.FollowedBy
                    ? block.FollowedBy(node.Mask, node.First, node.Count)
                    : block.PrecededBy(node.Mask, node.First, node.Count);
            case Operation.Score:
                var score = block.Score(node.First);
                return score >= node.Min && score <= node.Max;
            case Operation.Zone:
                return ((ulong)block.Zone & node.Mask) != 0;
            case Operation.FromRegion:
                return block.FromRegion >= node.Min && block.FromRegion <= node.Max;
            case Operation.Elected:
                return block.IsElected(node.First);
            case Operation.Document:
                return (DocumentMeasure)node.Kind switch
                {
                    DocumentMeasure.Blocks => block.DocumentBlocks(node.First) is var blocks && blocks >= node.Min && blocks <= node.Max,
                    DocumentMeasure.Share => block.DocumentShare(node.First, node.Scale, node.Min, node.Max),
                    _ => block.DocumentText(node.First, node.Scale, node.Min, node.Max),
                };
            case Operation.Occurs:
                var occurrences = block.Occurrences;
                return occurrences >= node.Min && occurrences <= node.Max;
            case Operation.Echo:
                return block.Echo(node.First, node.Scale, node.Min, node.Max);
            default:
                return Holds(in node, block.Features, block.Traits);
        }
    }

    /// <summary>The bit of a measured pattern; of others, which are only asked for where the text is at hand, none.</summary>
    private ulong Bit(int pattern)
    {
        for (var bit = 0; bit < measured.Count; bit++)
        {
            if (measured[bit] == pattern)
                return 1UL << bit;
        }
        return 0;
    }
}
