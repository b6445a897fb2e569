namespace ContentGen.Schema.Plans;

/// <summary>What rules need of the schema's words: sentences are counted only where the packs' abbreviations are at hand.</summary>
internal static class RuleDemand
{
    public static FeatureSet Of(EquatableArray<RulePlan> rules)
    {
        var asked = OfOutcomes(rules);
        if (asked != FeatureSet.None)
            return asked;
        foreach (var rule in rules)
        {
            foreach (var hole in rule.Message.Holes)
            {
                if (CountsSentences(hole))
                    return FeatureSet.Sentences;
            }
        }
        return FeatureSet.None;
    }

    /// <summary>What decides whether they hold: messages do not.</summary>
    public static FeatureSet OfOutcomes(EquatableArray<RulePlan> rules)
    {
        foreach (var rule in rules)
        {
            if (CountsSentences(rule.When) || CountsSentences(rule.Assert))
                return FeatureSet.Sentences;
        }
        return FeatureSet.None;
    }

    private static bool CountsSentences(ExpressionPlan? plan)
    {
        if (plan is null)
            return false;
        foreach (var cached in plan.Before)
        {
            if (CountsSentences(cached.Expression))
                return true;
        }
        return CountsSentences(plan.Root);
    }

    private static bool CountsSentences(RuleExpression expression) => expression switch
    {
        CountExpression count => count.Measure == RuleMeasure.Sentences,
        ComparisonExpression comparison => CountsSentences(comparison.Left) || CountsSentences(comparison.Right),
        ArithmeticExpression arithmetic => CountsSentences(arithmetic.Left) || CountsSentences(arithmetic.Right),
        LogicExpression logic => CountsSentences(logic.Left) || CountsSentences(logic.Right),
        NegateExpression negate => CountsSentences(negate.Of),
        NotExpression not => CountsSentences(not.Of),
        CachedExpression cached => CountsSentences(cached.Of),
        QuantifierExpression each => CountsSentences(each.Body),
        _ => false,
    };
}
