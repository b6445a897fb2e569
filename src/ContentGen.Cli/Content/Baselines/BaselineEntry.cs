using System;

namespace ContentGen.Cli.Content.Baselines;

/// <summary>A finding that is accepted: a line of a baseline.</summary>
/// <param name="Path">From the project's folder, with <c>/</c>.</param>
internal sealed record BaselineEntry(string Path, FindingKey Key) : IComparable<BaselineEntry>
{
    public int CompareTo(BaselineEntry? other)
    {
        if (other is null)
            return 1;
        var order = string.CompareOrdinal(Path, other.Path);
        if (order == 0)
            order = string.CompareOrdinal(Key.Id, other.Key.Id);
        if (order == 0)
            order = string.CompareOrdinal(Key.Line, other.Key.Line);
        return order != 0 ? order : Key.Ordinal.CompareTo(other.Key.Ordinal);
    }
}
