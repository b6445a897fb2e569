using System;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Findings;

/// <summary>The records of a layout with which, as the schema is, anything can be wrong. Validation passes over all others.</summary>
internal sealed class CheckedRecords
{
    /// <summary>Of a place: nothing can be wrong with what stands there.</summary>
    internal const int NoRole = -1;

    private readonly int[]? _members;

    internal CheckedRecords(SchemaTables tables)
    {
        var model = tables.Models[0];
        Places = Array.ConvertAll(model.Places, place => tables.Roles[place.Role].CanFail ? place.Role : NoRole);
        var places = Array.FindAll(model.Places, place => Places[place.Number] != NoRole);
        if (Array.TrueForAll(places, place => place.Parent == model.Root))
            _members = Array.ConvertAll(places, static place => place.Member);
        HasItems = Array.Exists(tables.Models[1..], model => Array.Exists(model.Places, place => tables.Roles[place.Role].CanFail));
        HasRegions = Array.Exists(tables.Noise, entry => entry.IsRegion && entry.AtMost.CanBeExceeded);
        AsksWordsAlone = (tables.Text.ExpectFeatures & ~(FeatureSet.Words | FeatureSet.Chars)) == 0;
    }

    /// <summary>By place of the article: the role that takes it, or <see cref="NoRole"/>.</summary>
    internal int[] Places { get; }

    /// <summary>Items of regions.</summary>
    internal bool HasItems { get; }

    /// <summary>Regions, which may be too large.</summary>
    internal bool HasRegions { get; }

    /// <summary>Of what roles expect of their texts, nothing asks for more than words, or characters of texts that are long.</summary>
    internal bool AsksWordsAlone { get; }

    /// <summary>The record behind the article's last claim with which anything can be wrong. Where headline and byline alone have to be as expected, that is near the first.</summary>
    internal int End(ReadOnlySpan<Block> layout, in LayoutHeader header)
    {
        if (_members is null)
            return header.ItemClaims;
        var end = header.Claims;
        foreach (var member in _members)
        {
            ref readonly var slot = ref layout[header.Slots + member];
            end = Math.Max(end, slot.Start + slot.End);
        }
        return end;
    }
}
