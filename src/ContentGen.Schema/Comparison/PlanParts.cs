using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>All parts of a plan, each in a file of its own; the order is that in which they are compared.</summary>
internal static class PlanParts
{
    public static readonly PlanPart[] All =
    [
        new("header", HeaderPart.Compare, HeaderPart.Without),
        new("api", ApiPart.Compare, static plan => plan),
        new("words", WordPart.Compare, WordPart.Without),
        new("definitions", DefinitionPart.Compare, DefinitionPart.Without),
        new("page", PagePart.Compare, PagePart.Without),
        new("roles", RolePart.Compare, RolePart.Without),
        new("content models", ModelPart.Compare, ModelPart.Without),
        new("noise", NoisePart.Compare, NoisePart.Without),
        new("rules", RulePart.Compare, RulePart.Without),
        new("findings", FindingPart.Compare, FindingPart.Without),
    ];

    /// <summary>What is worked out from the rest of a plan: it differs only where that does.</summary>
    public static SchemaPlan WithoutDerived(SchemaPlan plan) => plan with
    {
        Hash = "",
        Features = default,
        ExpectFeatures = default,
        MeasuredPatterns = default,
    };
}
