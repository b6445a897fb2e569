using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Patterns;

/// <summary>A part of a pattern as it was read.</summary>
/// <param name="Start">Where it stands in the pattern, in UTF-16 code units.</param>
internal abstract record PatternNode(int Start);

/// <param name="Pairs">What the instruction names: classes by their bits first, then ranges in order.</param>
/// <param name="Scalars">What matches, an operation that negates included.</param>
internal sealed record SetNode(int Start, PatternOperation Operation, List<(int First, int Last)> Pairs, ScalarSet Scalars) : PatternNode(Start);

/// <summary>What takes no character: any, start, end, word boundaries.</summary>
internal sealed record PlainNode(int Start, PatternOperation Operation) : PatternNode(Start);

internal sealed record SequenceNode(int Start, List<PatternNode> Parts) : PatternNode(Start);

internal sealed record ChoiceNode(int Start, List<PatternNode> Branches) : PatternNode(Start);

/// <param name="Group">Its number, 1 for the first.</param>
internal sealed record GroupNode(int Start, int Group, PatternNode Inner) : PatternNode(Start);

/// <param name="Most">−1: no bound.</param>
/// <param name="Length">Of the quantifier that stands at <paramref name="Start"/>.</param>
internal sealed record RepeatNode(int Start, int Length, PatternNode Inner, int Least, int Most, bool IsLazy) : PatternNode(Start);

/// <summary>A named pattern in the place of its name in braces: a group without a number.</summary>
/// <param name="Length">Of the name and its braces, which stand at <paramref name="Start"/>.</param>
/// <param name="Groups">By the number of each of its groups, that of the including pattern; 0 for those without a name, which are none there.</param>
internal sealed record IncludeNode(int Start, int Length, NamedPattern Pattern, int[] Groups) : PatternNode(Start);

/// <param name="IsUnsupported">It is understood, but belongs to what cannot be matched in linear time.</param>
/// <param name="IsLarge">There are more characters and classes than instructions are permitted.</param>
internal sealed record PatternMistake(int Start, int Length, string Text, bool IsUnsupported, bool IsLarge = false);

/// <summary>Told of a mistake where a part of a pattern is read.</summary>
internal delegate void PatternFailure(int start, int length, string text, bool isUnsupported = false);
