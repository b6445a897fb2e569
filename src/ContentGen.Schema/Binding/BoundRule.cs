using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Binding;

/// <summary>The rules of a schema.</summary>
/// <param name="Patterns">By the index that expressions use, the index of the bound pattern.</param>
/// <param name="Phrases">By the index that expressions use, the phrases, folded and sorted.</param>
/// <param name="IsWhole">Each of them could be read.</param>
public sealed record BoundRules(EquatableArray<BoundRule> Rules, EquatableArray<int> Patterns, EquatableArray<PhraseSetPlan> Phrases, bool IsWhole)
{
    public static readonly BoundRules None = new(default, default, default, true);
}

/// <summary>An assertion about a whole document: <see cref="RulePlan"/> with its places.</summary>
/// <param name="Span">Its id.</param>
/// <param name="HookSpan">The name of its method.</param>
public sealed record BoundRule(
    string Id,
    ExpressionPlan? When,
    ExpressionPlan? Assert,
    string? Hook,
    PathExpression? Place,
    MessagePlan Message,
    FindingLevel Severity,
    string? Help,
    SourceSpan Span,
    SourceSpan? HookSpan)
{
    /// <summary>The message is the author's.</summary>
    public bool HasOwnMessage { get; init; }
}
