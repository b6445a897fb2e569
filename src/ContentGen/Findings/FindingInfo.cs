using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>A finding that a schema can give.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Severity">How grave it is by the schema.</param>
/// <param name="Kind">What it asserts.</param>
/// <param name="Subject">What its message speaks of: a role, a path, a noise entry.</param>
/// <param name="Measure">What its message states as measured.</param>
/// <param name="Wanted">The requirement as written: <c>4..20</c>.</param>
/// <param name="Message">The author's own message, or null.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record FindingInfo(
    string Id,
    Severity Severity,
    FindingKind Kind,
    string Subject,
    MeasureKind Measure = MeasureKind.None,
    string Wanted = "",
    string? Message = null)
{
    /// <summary>For the finding of a rule, the rule's index; else −1.</summary>
    public int Rule { get; init; } = -1;
}

/// <summary>What a finding asserts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum FindingKind
{
    /// <summary>A role's <c>expect</c> does not hold.</summary>
    Expect,
    /// <summary>A required place of the content model has no block.</summary>
    Missing,
    /// <summary>Text that fits no role.</summary>
    Unclaimed,
    /// <summary>Noise that takes more of the document than it should.</summary>
    Noise,
    /// <summary>A limit was passed.</summary>
    TooLarge,
    /// <summary>The document is not UTF-8.</summary>
    InvalidUtf8,
    /// <summary>A field's text that does not convert to its type.</summary>
    Field,
    /// <summary>A rule that does not hold.</summary>
    Rule,
    /// <summary>A rule that a method of the project decides, which is not there.</summary>
    NotEvaluated,
}

/// <summary>What was measured where an expectation failed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum MeasureKind
{
    /// <summary>Nothing that can be stated as a number.</summary>
    None,
    /// <summary>Words.</summary>
    Words,
    /// <summary>Characters: Unicode scalar values.</summary>
    Chars,
    /// <summary>Width: scalars, those of scripts without spaces counted as 3.</summary>
    Width,
    /// <summary>Sentences.</summary>
    Sentences,
    /// <summary>The share of words that begin with a capital.</summary>
    Capitalized,
    /// <summary>The share of letters that are upper-case.</summary>
    Uppercase,
    /// <summary>The share of digits.</summary>
    Digits,
    /// <summary>The share of punctuation and symbols.</summary>
    Symbols,
    /// <summary>The number of the block. From here on what is measured is the block's place on the page, not its text.</summary>
    Position,
    /// <summary>How many blocks have the block's text.</summary>
    Occurs,
    /// <summary>How many blocks it lies behind the region's first.</summary>
    FromRegion,
    /// <summary>Where it lies: above, inside or below the region.</summary>
    Zone,
    /// <summary>One score of it.</summary>
    Score,
}
