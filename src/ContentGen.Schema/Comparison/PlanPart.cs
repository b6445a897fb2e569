using System;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>
/// A part of a plan that the comparison knows. What no part takes away from a plan is compared as a whole, and is reported as unknown and breaking: whoever gives the
/// plan a new part adds one here.
/// </summary>
/// <param name="Compare">Reports what differs in this part.</param>
/// <param name="Without">The plan with nothing in this part.</param>
internal sealed record PlanPart(string Name, Action<ChangeList> Compare, Func<SchemaPlan, SchemaPlan> Without);
