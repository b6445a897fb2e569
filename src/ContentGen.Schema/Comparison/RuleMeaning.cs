using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>
/// What a rule asks, with the names and contents that stand behind its numbers: the same for two schemas in which other things were added around it.
/// </summary>
internal sealed class RuleMeaning(SchemaPlan plan) : RuleCode
{
    // By variable, the node at whose instances its loop stands; null for a field or noise.
    private readonly Dictionary<int, ModelNode?> _parts = [];

    /// <summary>The fields that were met in the expressions so far.</summary>
    public HashSet<string> Fields { get; } = new(StringComparer.Ordinal);

    public static string FieldName(RolePlan role, string field) => role.Name + "/" + field;

    /// <summary>The fields on which it depends whether rules hold.</summary>
    public static HashSet<string> FieldsOf(SchemaPlan plan)
    {
        var meaning = new RuleMeaning(plan);
        foreach (var rule in plan.Rules)
        {
            meaning.Of(rule.When);
            meaning.Of(rule.Assert);
        }
        return meaning.Fields;
    }

    public string? Of(ExpressionPlan? expression)
    {
        if (expression is null)
            return null;
        _parts.Clear();
        var before = string.Concat(expression.Before.Map(cached => "s" + TestDump.Number(cached.Slot) + " = " + Of(cached.Expression) + "; "));
        return before + Of(expression.Root);
    }

    protected override string Path(PathExpression path) => path switch
    {
        NoisePath noise => "noise." + plan.Noise[noise.Kind].Name,
        MemberPath member => Of(member.Of) + "." + Node(member)!.Name,
        FieldPath field => Of(field.Of) + "/" + Field(field),
        _ => base.Path(path),
    };

    protected override string Phrases(int phrases) => "[" + string.Join(", ", plan.RulePhrases[phrases].Phrases.Map(TestDump.Quoted)) + "]";

    protected override string Pattern(int pattern) => PatternCode.Matching(plan.Patterns[plan.RulePatterns[pattern]]);

    /// <summary>By its name: the numbers of values change with those before them.</summary>
    protected override string EnumValue(NumberConstant constant) => constant.Type + ":" + constant.Written;

    protected override void Enter(QuantifierExpression each) => _parts[each.Variable] = Node(each.Path);

    private string Field(FieldPath path)
    {
        var role = plan.Roles[Node(path.Of)!.Role];
        var name = role.Fields[path.Field].Name;
        Fields.Add(FieldName(role, name));
        return name;
    }

    private ModelNode? Node(PathExpression path) => path switch
    {
        ArticlePath => plan.Models[0].Root,
        VariablePath variable => _parts[variable.Variable],
        MemberPath member => Node(member.Of)!.Children[member.Member],
        EndPath end => Node(end.Of),
        CachedPath cached => Node(cached.Of),
        FieldPath field => Node(field.Of),
        _ => null,
    };
}
