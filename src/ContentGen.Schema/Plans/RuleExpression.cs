namespace ContentGen.Schema.Plans;

/// <summary>What an expression of a rule gives. Days, moments and values of enumerations are numbers to the machine.</summary>
public enum RuleType
{
    Boolean,
    Number,
    Text,

    /// <summary>The number of the day, as <c>DateOnly</c> counts.</summary>
    Date,

    /// <summary>The ticks of the moment in UTC, as <c>DateTime</c> counts.</summary>
    Moment,

    /// <summary>The index of a value of an enumeration.</summary>
    Enum,

    /// <summary>Parts of a document: what a path leads to.</summary>
    Nodes,
}

/// <summary>An expression of a rule: typed, its names resolved, its constants folded. Every expression can be absent.</summary>
public abstract record RuleExpression(RuleType Type);

/// <summary>A constant without a value: what is divided by zero, or too large for a number.</summary>
/// <param name="Written">The part of the rule that it stands for.</param>
public sealed record AbsentConstant(RuleType Type, string Written) : RuleExpression(Type);

/// <summary>A number, or a day or moment as one.</summary>
/// <param name="Written">How it is written in an expression.</param>
public sealed record NumberConstant(RuleType Type, decimal Value, string Written) : RuleExpression(Type);

public sealed record BooleanConstant(bool Value) : RuleExpression(RuleType.Boolean);

public sealed record TextConstant(string Value) : RuleExpression(RuleType.Text);

/// <summary>Where in the document to look.</summary>
/// <param name="IsMany">It leads to any number of parts; else to one at most.</param>
public abstract record PathExpression(bool IsMany) : RuleExpression(RuleType.Nodes);

/// <summary>The whole article.</summary>
public sealed record ArticlePath() : PathExpression(false);

/// <summary>What a quantifier goes over, one at a time.</summary>
/// <param name="Variable">Its number: how many quantifiers stand around its own, from 0.</param>
public sealed record VariablePath(int Variable, string Name) : PathExpression(false);

/// <summary>The noise regions of one kind.</summary>
public sealed record NoisePath(int Kind, string Name) : PathExpression(true);

/// <summary>A member of groups.</summary>
/// <param name="Member">Its index among the children of the group's node.</param>
public sealed record MemberPath(PathExpression Of, int Member, string Name, bool IsMany) : PathExpression(IsMany);

/// <summary>A field of what a role took.</summary>
/// <param name="Field">Its index among the fields of the role.</param>
public sealed record FieldPath(PathExpression Of, int Field, string Name, bool IsMany) : PathExpression(IsMany);

/// <summary>The first or last of several.</summary>
public sealed record EndPath(PathExpression Of, bool IsFirst) : PathExpression(false);

/// <summary>A path that was followed before: see <see cref="CachedExpression"/>.</summary>
public sealed record CachedPath(int Slot, PathExpression Of) : PathExpression(Of.IsMany);

/// <summary>Where the path leads to something.</summary>
public sealed record ExistsExpression(PathExpression Path) : RuleExpression(RuleType.Boolean);

/// <summary>What is counted of the parts that a path leads to.</summary>
public sealed record CountExpression(RuleMeasure Measure, PathExpression Path) : RuleExpression(RuleType.Number);

/// <summary>The same names as the runtime's.</summary>
public enum RuleMeasure
{
    Count,
    Words,
    Chars,
    Sentences,
}

/// <summary>The text or the value of the one part to which a path leads.</summary>
public sealed record ValueExpression(RuleType Type, PathExpression Path) : RuleExpression(Type);

/// <summary>Whether one of the phrases stands in a text of the parts.</summary>
/// <param name="Phrases">Index into <see cref="SchemaPlan.RulePhrases"/>.</param>
/// <param name="Written">How they are written: a text, or <c>$set</c>.</param>
public sealed record ContainsExpression(PathExpression Path, int Phrases, string Written) : RuleExpression(RuleType.Boolean);

/// <summary>Whether the whole text matches.</summary>
/// <param name="Pattern">Index into <see cref="SchemaPlan.RulePatterns"/>.</param>
/// <param name="Written">How it is written: a text, or <c>$name</c>.</param>
public sealed record MatchesExpression(PathExpression Path, int Pattern, string Written) : RuleExpression(RuleType.Boolean);

/// <summary>Whether no two of the parts have the same text, folded.</summary>
public sealed record UniqueExpression(PathExpression Path) : RuleExpression(RuleType.Boolean);

/// <summary>The same names as the runtime's.</summary>
public enum RuleComparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>A comparison of numbers, days, moments, values of an enumeration; or for (in)equality of texts, folded, or of truth values.</summary>
public sealed record ComparisonExpression(RuleComparison Comparison, RuleExpression Left, RuleExpression Right) : RuleExpression(RuleType.Boolean);

/// <summary>The same names as the runtime's.</summary>
public enum RuleArithmetic
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

public sealed record ArithmeticExpression(RuleArithmetic Operation, RuleExpression Left, RuleExpression Right) : RuleExpression(RuleType.Number);

public sealed record NegateExpression(RuleExpression Of) : RuleExpression(RuleType.Number);

public sealed record NotExpression(RuleExpression Of) : RuleExpression(RuleType.Boolean);

/// <summary><c>and</c> and <c>or</c>: what one side decides, the absence of the other does not change.</summary>
public sealed record LogicExpression(bool IsAnd, RuleExpression Left, RuleExpression Right) : RuleExpression(RuleType.Boolean);

/// <summary><c>all</c> and <c>any</c>.</summary>
/// <param name="Variable">The number by which <paramref name="Body"/> knows the part.</param>
/// <param name="Before">What is worked out of each part once, before the body.</param>
public sealed record QuantifierExpression(
    bool IsAll, int Variable, string Name, PathExpression Path, RuleExpression Body, EquatableArray<CachedPlan> Before) : RuleExpression(RuleType.Boolean);

/// <summary>What was worked out before a loop, since it is the same each time around: rules stay linear that way.</summary>
/// <param name="Of">What stands there, for readers.</param>
public sealed record CachedExpression(int Slot, RuleExpression Of) : RuleExpression(Of.Type);

/// <summary>An expression that is worked out before it is used.</summary>
public sealed record CachedPlan(int Slot, RuleExpression Expression);
