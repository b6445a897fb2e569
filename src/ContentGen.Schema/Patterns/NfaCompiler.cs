using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Patterns;

/// <summary>Pattern → nondeterministic automaton, as Thompson builds it: instructions whose number is known before any is made.</summary>
internal sealed class NfaCompiler
{
    public const int MostInstructions = 4096;

    private readonly List<int> _code = [];
    private readonly List<int> _sets = [];
    private readonly List<ScalarSet?> _scalars = [];
    private readonly Dictionary<string, (int Start, int Count)> _known = [];

    /// <summary>Within an included pattern, the numbers that its groups have in the outermost one; 0 for those that are none there.</summary>
    private int[]? _included;

    /// <summary>The instructions that a pattern takes.</summary>
    public static long Size(PatternNode node)
    {
        switch (node)
        {
            case SequenceNode sequence:
                return Sum(sequence.Parts, 0);
            case ChoiceNode choice:
                return Sum(choice.Branches, 2);
            case GroupNode group:
                return Size(group.Inner) + 2;
            case RepeatNode repeat:
                var copies = repeat.Most < 0 ? System.Math.Max(1, repeat.Least) : repeat.Most;
                return System.Math.Min(copies * (Size(repeat.Inner) + 1) + 2, int.MaxValue);
            case IncludeNode include:
                // What is included often costs time even where it takes no instruction.
                return System.Math.Max(1, include.Pattern.Size);
            default:
                return 1;
        }
    }

    /// <summary>Without what is made of the instructions, which <see cref="DfaCompiler"/> and <see cref="Prefilter"/> do for what is asked of the pattern.</summary>
    /// <param name="scalars">Of each instruction what it takes; null for those that take nothing.</param>
    public static PatternPlan Compile(string written, PatternNode root, List<string> groups, out IReadOnlyList<ScalarSet?> scalars)
    {
        var compiler = new NfaCompiler();
        compiler.Add(root);
        compiler.Emit(PatternOperation.Match);
        scalars = compiler._scalars;
        return new PatternPlan(written, new(compiler._code.ToArray()), new(compiler._sets.ToArray()), new(groups.ToArray()), null, null);
    }

    private static long Sum(List<PatternNode> nodes, int more)
    {
        var size = 0L;
        foreach (var node in nodes)
            size += Size(node) + more;
        return System.Math.Min(size, int.MaxValue);
    }

    private int Here => _code.Count / 3;

    private int Emit(PatternOperation operation, int a = 0, int b = 0, ScalarSet? scalars = null)
    {
        _scalars.Add(scalars);
        _code.Add((int)operation);
        _code.Add(a);
        _code.Add(b);
        return Here - 1;
    }

    private void Patch(int instruction, int operand, int value) => _code[instruction * 3 + 1 + operand] = value;

    private void Add(PatternNode node)
    {
        switch (node)
        {
            case SetNode set:
                var (start, count) = SetOf(set.Pairs);
                Emit(set.Operation, start, count, set.Scalars);
                break;
            case PlainNode plain:
                Emit(plain.Operation, scalars: plain.Operation == PatternOperation.Any ? ScalarSet.All : null);
                break;
            case SequenceNode sequence:
                foreach (var part in sequence.Parts)
                    Add(part);
                break;
            case GroupNode group:
                var number = _included is null ? group.Group : _included[group.Group];
                if (number > 0)
                    Emit(PatternOperation.Save, number * 2 - 2);
                Add(group.Inner);
                if (number > 0)
                    Emit(PatternOperation.Save, number * 2 - 1);
                break;
            case IncludeNode include:
                AddInclude(include);
                break;
            case ChoiceNode choice:
                AddChoice(choice);
                break;
            case RepeatNode repeat:
                AddRepeat(repeat);
                break;
        }
    }

    private void AddInclude(IncludeNode include)
    {
        var around = _included;
        _included = around is null ? include.Groups : System.Array.ConvertAll(include.Groups, group => around[group]);
        Add(include.Pattern.Root);
        _included = around;
    }

    private void AddChoice(ChoiceNode choice)
    {
        var ends = new List<int>();
        for (var i = 0; i < choice.Branches.Count; i++)
        {
            if (i == choice.Branches.Count - 1)
            {
                Add(choice.Branches[i]);
                break;
            }
            var split = Emit(PatternOperation.Split);
            Patch(split, 0, Here);
            Add(choice.Branches[i]);
            ends.Add(Emit(PatternOperation.Jump));
            Patch(split, 1, Here);
        }
        foreach (var end in ends)
            Patch(end, 0, Here);
    }

    private void AddRepeat(RepeatNode repeat)
    {
        for (var i = 0; i < repeat.Least - (repeat.Most < 0 ? 1 : 0); i++)
            Add(repeat.Inner);
        // What is skipped or gone over again: the first way of a split is the one that is wanted more.
        var (into, past) = repeat.IsLazy ? (1, 0) : (0, 1);
        if (repeat.Most >= 0)
        {
            var splits = new List<int>();
            for (var i = repeat.Least; i < repeat.Most; i++)
            {
                var split = Emit(PatternOperation.Split);
                Patch(split, into, Here);
                Add(repeat.Inner);
                splits.Add(split);
            }
            foreach (var split in splits)
                Patch(split, past, Here);
            return;
        }
        // What can be empty is gone over once or more, or passed over: going back before it was tried would prefer other ways than those that are wanted most.
        var isEmpty = repeat.Least == 0 && PatternCost.CanBeEmpty(repeat.Inner);
        if (repeat.Least > 0 || isEmpty)
        {
            var skip = isEmpty ? Emit(PatternOperation.Split) : -1;
            var first = Here;
            Add(repeat.Inner);
            var again = Emit(PatternOperation.Split);
            Patch(again, into, first);
            Patch(again, past, Here);
            if (isEmpty)
            {
                Patch(skip, into, first);
                Patch(skip, past, Here);
            }
            return;
        }
        var loop = Emit(PatternOperation.Split);
        Patch(loop, into, Here);
        Add(repeat.Inner);
        Emit(PatternOperation.Jump, loop);
        Patch(loop, past, Here);
    }

    private (int Start, int Count) SetOf(List<(int First, int Last)> pairs)
    {
        var key = string.Join(",", pairs);
        if (_known.TryGetValue(key, out var known))
            return known;
        var start = _sets.Count / 2;
        foreach (var (first, last) in pairs)
        {
            _sets.Add(first);
            _sets.Add(last);
        }
        return _known[key] = (start, pairs.Count);
    }
}
