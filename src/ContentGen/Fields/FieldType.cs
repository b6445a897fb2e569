using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>What the text of a field is converted to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum FieldType
{
    /// <summary>The text itself.</summary>
    Text,
    /// <summary>A whole number: <see cref="long"/>.</summary>
    Integer,
    /// <summary>A number with decimals: <see cref="decimal"/>.</summary>
    Number,
    /// <summary>One of the words for true and for false.</summary>
    Boolean,
    /// <summary>A day: <see cref="System.DateOnly"/>.</summary>
    Date,
    /// <summary>A moment: <see cref="System.DateTimeOffset"/>.</summary>
    DateTime,
    /// <summary>An absolute address of the web; the text itself, checked.</summary>
    Url,
    /// <summary>An address of a person or list; the text itself, checked.</summary>
    Email,
    /// <summary>One of the schema's words: an enumeration.</summary>
    Enum,
}
