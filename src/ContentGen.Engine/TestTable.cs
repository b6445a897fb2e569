using System;
using System.Collections.Generic;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine;

/// <summary>
/// The predicates of a plan, flattened into one array: evaluating one walks indices, calls no delegate and allocates nothing. The recursion is as deep as
/// a predicate is nested in the schema, which the compiler bounds.
/// </summary>
/// <param name="measured">The patterns that are measured, by their bit.</param>
internal sealed class TestTable(Schema.EquatableArray<int> measured)
{
    private readonly List<int> _childrenBuilding = [];
    private Node[] _nodes = new Node[64];
    private int _count;
    private int[] _children = [];

    private enum Operation : byte
    {
        Constant,
        All,
        Any,
        Not,
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

    private readonly record struct Node(Operation Operation, int Kind, int First, int Count, long Min, long Max, long Scale, ulong Mask);

    /// <summary>Adds a predicate; gives the number by which it is evaluated.</summary>
    internal int Add(Test test)
    {
        var node = test switch
        {
            ConstantTest t => new Node(Operation.Constant, t.Value ? 1 : 0, 0, 0, 0, 0, 0, 0),
            AllTest t => AllOf(t.Tests),
            AnyTest t => AnyOf(t.Tests),
            NotTest t => new(Operation.Not, 0, Add(t.Inner), 0, 0, 0, 0, 0),
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
        if (_count == _nodes.Length)
            Array.Resize(ref _nodes, 2 * _count);
        _nodes[_count] = node;
        return _count++;
    }

    /// <summary>Ends the building.</summary>
    internal void Freeze()
    {
        Array.Resize(ref _nodes, _count);
        _children = _childrenBuilding.ToArray();
    }

    /// <summary>Evaluates a predicate about the text alone.</summary>
    internal bool Holds(int test, in BlockFeatures block, ulong traits)
    {
        ref readonly var node = ref _nodes[test];
        switch (node.Operation)
        {
            case Operation.Constant:
                return node.Kind != 0;
            case Operation.All:
                foreach (var child in Children(node))
                {
                    if (!Holds(child, in block, traits))
                        return false;
                }
                return true;
            case Operation.Any:
                foreach (var child in Children(node))
                {
                    if (Holds(child, in block, traits))
                        return true;
                }
                return false;
            case Operation.Not:
                return !Holds(node.First, in block, traits);
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

    /// <summary>Evaluates a predicate that may look around the block.</summary>
    internal bool Holds(int test, in BlockContext block)
    {
        ref readonly var node = ref _nodes[test];
        switch (node.Operation)
        {
            case Operation.All:
                foreach (var child in Children(node))
                {
                    if (!Holds(child, in block))
                        return false;
                }
                return true;
            case Operation.Any:
                foreach (var child in Children(node))
                {
                    if (Holds(child, in block))
                        return true;
                }
                return false;
            case Operation.Not:
                return !Holds(node.First, in block);
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
                return Holds(test, block.Features, block.Traits);
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

    private Node AllOf(Schema.EquatableArray<Test> tests)
    {
        var numbers = new List<int>();
        foreach (var test in tests)
            numbers.Add(Add(test));
        return Composite(Operation.All, numbers);
    }

    /// <summary>Sets of phrases that are looked for in the same way are asked at once, at the place of the first.</summary>
    private Node AnyOf(Schema.EquatableArray<Test> tests)
    {
        var numbers = new List<int>();
        Span<int> places = [-1, -1, -1, -1];
        foreach (var test in tests)
        {
            if (test is not PhraseTest phrase)
            {
                numbers.Add(Add(test));
                continue;
            }
            ref var place = ref places[(int)phrase.Mode];
            if (place < 0)
                numbers.Add(place = Add(test));
            else
                _nodes[place] = _nodes[place] with { Mask = _nodes[place].Mask | 1UL << phrase.Set };
        }
        return Composite(Operation.Any, numbers);
    }

    private Node Composite(Operation operation, List<int> numbers)
    {
        if (numbers.Count == 1)
            return _nodes[numbers[0]];
        var first = _childrenBuilding.Count;
        _childrenBuilding.AddRange(numbers);
        return new(operation, 0, first, numbers.Count, 0, 0, 0, 0);
    }

    private ReadOnlySpan<int> Children(in Node node) => _children.AsSpan(node.First, node.Count);
}
