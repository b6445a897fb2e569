using System.ComponentModel;
using ContentGen.Fields;

namespace ContentGen.Runtime;

/// <summary>A field of a role: a named piece of its text, and what that is converted to.</summary>
/// <param name="Name">As written: the name of the group in the role's pattern.</param>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Type">What it is converted to; of a list, each item.</param>
/// <param name="Finding">Index of the finding <c>field/ROLE.NAME</c>; −1 where the text itself is the value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record FieldInfo(string Name, string JsonName, FieldType Type, int Finding)
{
    /// <summary>What separates the items of a list; null: the field has one value.</summary>
    public SeparatorTable? Separators { get; init; }

    /// <summary>How dates are written; null where the type is none.</summary>
    public DateRules? Dates { get; init; }

    /// <summary>The words of an enumeration, or those for false (0) and true (1); null where the type has none.</summary>
    public WordTable? Words { get; init; }

    /// <summary>What an enumeration's values are called in JSON, by value.</summary>
    public string[] ValueNames { get; init; } = [];

    /// <summary>The decimals of a number stand behind a comma, not a full stop.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Of Markdown: a <c>&gt;</c> at the start of its text's second and later lines is white space. Only words and dates can have a line end in them.</summary>
    public bool HasQuoteMarks { get; init; }
}
