using System;
using ContentGen.Runtime;

namespace ContentGen.Findings;

/// <summary>The records of a layout with which, as the schema is, anything can be wrong. Validation passes over all others.</summary>
internal sealed class CheckedRecords
{
    internal CheckedRecords(SchemaTables tables)
    {
        Places = Array.ConvertAll(tables.Models[0].Places, place => tables.Roles[place.Role].CanFail);
        HasItems = Array.Exists(tables.Models[1..], model => Array.Exists(model.Places, place => tables.Roles[place.Role].CanFail));
        HasRegions = Array.Exists(tables.Noise, entry => entry.IsRegion && entry.AtMost.CanBeExceeded);
    }

    /// <summary>By place of the article: its claims.</summary>
    internal bool[] Places { get; }

    /// <summary>Items of regions.</summary>
    internal bool HasItems { get; }

    /// <summary>Regions, which may be too large.</summary>
    internal bool HasRegions { get; }
}
