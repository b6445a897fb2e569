using System.Collections.Generic;

namespace ContentGen.Schema.Patterns;

/// <summary>A pattern under a name, read and measured, for patterns that include it.</summary>
/// <param name="Groups">The names of its groups, empty for those without.</param>
/// <param name="Height">How many levels of groups it has.</param>
/// <param name="Size">The instructions that it takes.</param>
/// <param name="Costliest">Its repetition of most instructions as it is written (<c>{1,90}</c>), be it in a pattern that it includes; null: none.</param>
/// <param name="CostliestSize">How many these are.</param>
/// <param name="CanBeEmpty">It can match without a character.</param>
internal sealed record NamedPattern(
    string Name, PatternNode Root, List<string> Groups, int Height, long Size, string? Costliest, long CostliestSize, bool CanBeEmpty);
