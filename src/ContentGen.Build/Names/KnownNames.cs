using System;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Build.Names;

/// <summary>The names of the package in a project file. MSBuild compares names without case.</summary>
internal static class KnownNames
{
    /// <summary>Those that a project may set; <c>docs/build.md</c> has a row for each.</summary>
    internal static string[] Properties { get; } = ["ContentGenValidate", "ContentGenSarif", "ContentGenPackSchemas", "ContentGenReadyToRun", "EnableDefaultContentGenSchemaItems"];

    internal static string[] Items { get; } = ["ContentGenSchema", "ContentGenContent"];

    /// <summary>Metadata of an item.</summary>
    internal static string[] MetadataOf(string item) => item.Equals("ContentGenContent", StringComparison.OrdinalIgnoreCase) ? ["Schema"] : ["ContentGenPackage"];

    internal static bool IsItem(string name) => Has(Items, name);

    /// <summary>What was meant, as it is written in a sentence; null: the name is known, or resembles nothing.</summary>
    internal static string? Meant(string name, NameKind kind, string? item = null)
    {
        var known = kind switch
        {
            NameKind.Property => Properties,
            NameKind.Item => Items,
            _ => MetadataOf(item!),
        };
        if (Has(known, name))
            return null;
        if (kind == NameKind.Property && Has(Items, name))
            return $"the item `{name}`, in an <ItemGroup>";
        if (kind == NameKind.Item && Has(Properties, name))
            return $"the property `{name}`, in a <PropertyGroup>";
        var lower = Array.ConvertAll(known, static text => text.ToLowerInvariant());
        return NearestName.Find(name.ToLowerInvariant(), lower) is { } nearest ? $"`{known[Array.IndexOf(lower, nearest)]}`" : null;
    }

    private static bool Has(string[] names, string name) => Array.Exists(names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
}

internal enum NameKind
{
    Property,
    Item,
    Metadata,
}
