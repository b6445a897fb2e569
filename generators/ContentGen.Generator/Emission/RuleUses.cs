using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>What an expression reads of what stands around it: parts of loops, and what was worked out before.</summary>
internal sealed class RuleUses
{
    private readonly HashSet<int> _ownVariables = [];
    private readonly HashSet<int> _ownSlots = [];

    internal SortedSet<int> Variables { get; } = [];

    /// <summary>By slot, what stands there.</summary>
    internal SortedDictionary<int, RuleExpression> Slots { get; } = [];

    internal void Add(RuleExpression expression)
    {
        switch (expression)
        {
            case VariablePath variable when !_ownVariables.Contains(variable.Variable):
                Variables.Add(variable.Variable);
                break;
            case CachedPath cached when !_ownSlots.Contains(cached.Slot):
                Slots[cached.Slot] = cached;
                break;
            case CachedExpression cached when !_ownSlots.Contains(cached.Slot):
                Slots[cached.Slot] = cached;
                break;
            case MemberPath member:
                Add(member.Of);
                break;
            case FieldPath field:
                Add(field.Of);
                break;
            case EndPath end:
                Add(end.Of);
                break;
            case ExistsExpression exists:
                Add(exists.Path);
                break;
            case CountExpression count:
                Add(count.Path);
                break;
            case ValueExpression value:
                Add(value.Path);
                break;
            case ContainsExpression contains:
                Add(contains.Path);
                break;
            case MatchesExpression matches:
                Add(matches.Path);
                break;
            case UniqueExpression unique:
                Add(unique.Path);
                break;
            case ComparisonExpression comparison:
                Add(comparison.Left);
                Add(comparison.Right);
                break;
            case ArithmeticExpression arithmetic:
                Add(arithmetic.Left);
                Add(arithmetic.Right);
                break;
            case NegateExpression negate:
                Add(negate.Of);
                break;
            case NotExpression not:
                Add(not.Of);
                break;
            case LogicExpression logic:
                Add(logic.Left);
                Add(logic.Right);
                break;
            case QuantifierExpression each:
                Add(each.Path);
                _ownVariables.Add(each.Variable);
                foreach (var cached in each.Before)
                {
                    Add(cached.Expression);
                    _ownSlots.Add(cached.Slot);
                }
                Add(each.Body);
                _ownVariables.Remove(each.Variable);
                break;
        }
    }
}
