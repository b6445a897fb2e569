using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>What became of a rule.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RuleOutcome
{
    /// <summary>Something that it asks for is absent.</summary>
    NotEvaluated,

    /// <summary>Its <c>when</c> does not hold, so that it asks for nothing.</summary>
    NotAsked,

    /// <summary>It holds.</summary>
    Held,

    /// <summary>It does not hold: a finding.</summary>
    Failed,

    /// <summary>A method of the project decides, and is not there.</summary>
    NoMethod,
}
