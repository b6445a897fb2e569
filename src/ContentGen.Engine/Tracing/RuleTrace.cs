using System.Collections.Generic;
using ContentGen.Runtime;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Engine.Tracing;

/// <summary>What became of a rule.</summary>
/// <param name="Outcome">Whether it held.</param>
/// <param name="Written">The expression that decided: <c>when</c> where the rule was not asked, else <c>assert</c>; for a method of the project its name.</param>
/// <param name="Absent">For a rule that was not evaluated, the part that is absent, as written; null where a method decides.</param>
/// <param name="Values">What was counted and read in the expression, in its order; of a loop, what belongs to the parts that decided it.</param>
/// <param name="Place">The place of the rule in the schema.</param>
public sealed record RuleTrace(string Id, RuleOutcome Outcome, string Written, string? Absent, IReadOnlyList<RuleValue> Values, SourceSpan? Place);

/// <summary>A part of an expression and what it gave.</summary>
/// <param name="Value">As a message would show it.</param>
/// <param name="Line">Within a loop, the line in which the part begins of which it was asked, 1-based; else 0.</param>
public sealed record RuleValue(string Written, string Value, int Line = 0);
