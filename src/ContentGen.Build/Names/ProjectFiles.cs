using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;
using System.Xml.Linq;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Build.Names;

/// <summary>
/// The names that a project's author wrote, with their places: in the project file, in what MSBuild imports for its folder, and in what these import by a path
/// that can be told without evaluating the project. What packages and the SDK bring is none of the author's.
/// </summary>
internal sealed class ProjectFiles(string project)
{
    private const int MostFiles = 64;
    private const string ItemGroup = "ItemGroup";

    private static readonly HashSet<string> s_itemAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include", "Exclude", "Remove", "Update", "Condition", "Label", "KeepMetadata", "RemoveMetadata", "KeepDuplicates", "MatchOnMetadata", "MatchOnMetadataOptions",
    };

    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Every name of a property, an item, or a metadatum of an item of the package.</summary>
    internal List<WrittenName> Names { get; } = [];

    /// <summary>Where the project file includes content, whatever the configuration.</summary>
    internal List<WrittenContent> Content { get; } = [];

    /// <summary>Whether content is taken out again somewhere.</summary>
    internal bool RemovesContent { get; private set; }

    internal void Read(string path)
    {
        if (_read.Count == MostFiles || !File.Exists(path) || !_read.Add(path))
            return;
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(path, new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            document = XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            // MSBuild has read it, or does not need it.
            return;
        }
        foreach (var element in document.Descendants())
        {
            switch (element.Parent?.Name.LocalName)
            {
                case "PropertyGroup":
                    Names.Add(new(element.Name.LocalName, NameKind.Property, null, Place(path, element)));
                    break;
                case ItemGroup:
                    ReadItem(path, element);
                    break;
            }
            if (element.Name.LocalName == "Import" && element.Attribute("Project")?.Value is { } import && Resolve(import, path) is { } imported)
                Read(imported);
        }
    }

    private void ReadItem(string path, XElement element)
    {
        var item = element.Name.LocalName;
        Names.Add(new(item, NameKind.Item, null, Place(path, element)));
        if (!KnownNames.IsItem(item))
            return;
        foreach (var attribute in element.Attributes())
        {
            if (!s_itemAttributes.Contains(attribute.Name.LocalName))
                Names.Add(new(attribute.Name.LocalName, NameKind.Metadata, item, Place(path, attribute)));
        }
        foreach (var metadata in element.Elements())
            Names.Add(new(metadata.Name.LocalName, NameKind.Metadata, item, Place(path, metadata)));
        if (!item.Equals("ContentGenContent", StringComparison.OrdinalIgnoreCase))
            return;
        RemovesContent |= element.Attribute("Remove") is not null;
        var isConditional = false;
        for (var around = element; around is not null; around = around.Parent)
            isConditional |= around.Attribute("Condition") is not null || around.Name.LocalName == "Target";
        if (path == project && !isConditional && element.Attribute("Include") is { } include)
            Content.Add(new(include.Value, element.Attribute("Exclude") is not null, Place(path, include)));
    }

    /// <summary>The path of an import; null where it depends on more than where the files lie.</summary>
    private string? Resolve(string import, string importing)
    {
        var folder = Path.GetDirectoryName(importing)!;
        var text = import
            .Replace("$(MSBuildThisFileDirectory)", folder + "/", StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildProjectDirectory)", Path.GetDirectoryName(project), StringComparison.OrdinalIgnoreCase);
        if (text.AsSpan().ContainsAny("$*?%@"))
            return null;
        return Path.GetFullPath(Path.DirectorySeparatorChar == '/' ? text.Replace('\\', '/') : text, folder);
    }

    private static SourceSpan Place(string path, XObject node)
    {
        var info = (IXmlLineInfo)node;
        // Of an element the place is that of its name; people and MSBuild count from the bracket.
        var column = Math.Max(1, node is XElement ? info.LinePosition - 1 : info.LinePosition);
        var line = Math.Max(1, info.LineNumber);
        return new(path, 0, 0, line, column, line, column);
    }
}

/// <summary>An item of content in a project file.</summary>
/// <param name="Include">As written: patterns with semicolons between them.</param>
/// <param name="HasExclude">Some of what they find may be left out.</param>
internal sealed record WrittenContent(string Include, bool HasExclude, SourceSpan Place);

/// <summary>A name in a project file.</summary>
/// <param name="Item">Of a metadatum, the item's.</param>
internal sealed record WrittenName(string Name, NameKind Kind, string? Item, SourceSpan Place);
