namespace ContentGen.Schema.Plans;

/// <summary>An assertion about a whole document.</summary>
/// <param name="Id">The id of its finding.</param>
/// <param name="When">Where it is asked at all; null: everywhere.</param>
/// <param name="Assert">What must hold; null: a method of the project decides (<paramref name="Hook"/>).</param>
/// <param name="Hook">The name of that method; null: none.</param>
/// <param name="Place">Where its finding stands; null: at the article's start.</param>
/// <param name="Message">The finding's message.</param>
/// <param name="Finding">Index into <see cref="SchemaPlan.Findings"/>.</param>
/// <param name="NotEvaluated">Index of the finding that says that nobody asked the method; −1 for a rule without one.</param>
/// <param name="Help">What to do about it, or null.</param>
public sealed record RulePlan(
    string Id,
    ExpressionPlan? When,
    ExpressionPlan? Assert,
    string? Hook,
    PathExpression? Place,
    MessagePlan Message,
    int Finding,
    int NotEvaluated,
    string? Help)
{
    /// <summary>The message is the author's; else it quotes what the rule asserts.</summary>
    public bool HasOwnMessage { get; init; }
}

/// <summary>An expression with what is worked out before it.</summary>
/// <param name="Source">As written, for comments and messages.</param>
/// <param name="Slots">How many numbers <see cref="CachedPlan.Slot"/> has.</param>
/// <param name="Variables">How many quantifiers stand inside one another at most.</param>
public sealed record ExpressionPlan(RuleExpression Root, EquatableArray<CachedPlan> Before, int Slots, int Variables, string Source);

/// <summary>A message: a text, then each hole with the text behind it.</summary>
/// <param name="Texts">One more than holes.</param>
public sealed record MessagePlan(EquatableArray<string> Texts, EquatableArray<ExpressionPlan> Holes);
