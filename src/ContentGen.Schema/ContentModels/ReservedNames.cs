using System;
using System.Collections.Generic;

namespace ContentGen.Schema.ContentModels;

/// <summary>The members that generated types have of themselves.</summary>
internal static class ReservedNames
{
    private static readonly string[] Object =
        ["Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize",
        // Of the records that copies are made of.
        "Clone", "EqualityContract", "PrintMembers"];

    /// <summary>Of the article's view.</summary>
    public static readonly HashSet<string> Root = Names(
        "Parse", "Open", "IsValid", "TryParse", "ParseText", "ToLayout", "Validate", "WriteTo", "CopyText", "ToRecord", "Schema", "Noise", "Unclaimed",
        "Coverage", "Utf8");

    /// <summary>Of a group's view.</summary>
    public static readonly HashSet<string> Group = Names("Exists");

    /// <summary>Of the view of all noise.</summary>
    public static readonly HashSet<string> Noise = Names("Count", "Kind", "Item", "GetEnumerator", "Enumerator");

    /// <summary>Of a noise region's view.</summary>
    public static readonly HashSet<string> Region = Names("Kind", "Text", "Line", "Lines");

    /// <summary>Of the view of a role with fields.</summary>
    public static readonly HashSet<string> Role = Names("Exists", "Text", "Span", "Outer", "Bytes", "Line", "Lines", "Column", "SequenceEqual");

    private static HashSet<string> Names(params string[] names)
    {
        var set = new HashSet<string>(names, StringComparer.Ordinal);
        set.UnionWith(Object);
        return set;
    }
}
