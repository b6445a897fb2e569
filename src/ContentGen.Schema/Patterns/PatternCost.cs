using System.Collections.Generic;

namespace ContentGen.Schema.Patterns;

/// <summary>Where the instructions of a pattern come from, and whether it takes characters. Included patterns were looked at when they were read, and are not walked again.</summary>
internal static class PatternCost
{
    /// <summary>The repetition of most instructions as it is written, here or in an included pattern.</summary>
    public static (string? Written, long Size) Repetition(PatternNode node, string text)
    {
        (string? Written, long Size) most = (null, 0);
        foreach (var part in Parts(node))
        {
            var found = part switch
            {
                RepeatNode repeat => (text.Substring(repeat.Start, repeat.Length), NfaCompiler.Size(repeat)),
                IncludeNode include => (include.Pattern.Costliest, include.Pattern.CostliestSize),
                _ => ((string?)null, 0L),
            };
            if (found.Item2 > most.Size)
                most = found;
        }
        return most;
    }

    /// <summary>The repetition here of most instructions, among those of contents that alone would be permitted; null: none.</summary>
    public static (RepeatNode? Repetition, long Size) Costliest(PatternNode node)
    {
        (RepeatNode? Repetition, long Size) most = (null, 0);
        foreach (var part in Parts(node))
        {
            // Of equal ones the first in the text, which comes last here.
            if (part is RepeatNode repeat && NfaCompiler.Size(repeat.Inner) <= NfaCompiler.MostInstructions && NfaCompiler.Size(repeat) is var size && size >= most.Size)
                most = (repeat, size);
        }
        return most;
    }

    /// <summary>The included pattern of most instructions within a part, or null.</summary>
    public static IncludeNode? Include(PatternNode node)
    {
        IncludeNode? most = null;
        foreach (var part in Parts(node))
        {
            if (part is IncludeNode include && (most is null || include.Pattern.Size >= most.Pattern.Size))
                most = include;
        }
        return most;
    }

    /// <summary>Whether a part can match without a character.</summary>
    public static bool CanBeEmpty(PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Parts.TrueForAll(CanBeEmpty),
        ChoiceNode choice => choice.Branches.Exists(CanBeEmpty),
        GroupNode group => CanBeEmpty(group.Inner),
        RepeatNode repeat => repeat.Least == 0 || CanBeEmpty(repeat.Inner),
        IncludeNode include => include.Pattern.CanBeEmpty,
        PlainNode plain => plain.Operation != Plans.PatternOperation.Any,
        _ => false,
    };

    /// <summary>A part and all within it that is written there.</summary>
    private static IEnumerable<PatternNode> Parts(PatternNode root)
    {
        var left = new Stack<PatternNode>();
        left.Push(root);
        while (left.Count > 0)
        {
            var node = left.Pop();
            yield return node;
            IEnumerable<PatternNode> inner = node switch
            {
                SequenceNode sequence => sequence.Parts,
                ChoiceNode choice => choice.Branches,
                GroupNode group => [group.Inner],
                RepeatNode repeat => [repeat.Inner],
                _ => [],
            };
            foreach (var part in inner)
                left.Push(part);
        }
    }
}
