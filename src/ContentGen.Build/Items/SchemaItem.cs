using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Build.Logging;
using ContentGen.Cli;
using ContentGen.Cli.Files;
using ContentGen.Schema.Syntax;
using Microsoft.Build.Framework;

namespace ContentGen.Build.Items;

/// <summary>An item <c>ContentGenSchema</c>: a schema or a pack, of the project or of a package.</summary>
/// <param name="Path">As the project names it.</param>
/// <param name="Package">The package that delivers it; null: the project's own.</param>
internal sealed record SchemaItem(string Path, string? Package)
{
    internal static List<SchemaItem> Of(ITaskItem[] items)
    {
        var schemas = new List<SchemaItem>(items.Length);
        foreach (var item in items)
            schemas.Add(new(item.ItemSpec, item.GetMetadata("ContentGenPackage") is { Length: > 0 } package ? package : null));
        return schemas;
    }

    /// <summary>The files of packages, by what schemas call them.</summary>
    internal static Dictionary<string, string> Packaged(IEnumerable<SchemaItem> items, string folder)
    {
        var packaged = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.Package is { } package)
                packaged.TryAdd(BuildLog.PackagedKey(package, System.IO.Path.GetFileName(item.Path)), System.IO.Path.GetFullPath(item.Path, folder));
        }
        return packaged;
    }

    internal bool IsPack => SchemaLoader.IsPack(Path) || Path.EndsWith(".pack.yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The id of what is no pack; null where it has none that can be read: whoever compiles it hears why.</summary>
    /// <exception cref="CliException">The file cannot be read.</exception>
    internal string? Id(CommandContext context)
    {
        var text = SchemaSource.Read(context, Path);
        // As nearly all are written; other ways of YAML to write a key are left to its reader.
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith("schema:", StringComparison.Ordinal))
                continue;
            if (Value(line) is var id && NameSyntax.IsName(id))
                return id;
            break;
        }
        return SchemaLoader.LoadText(context, Path, text, withSource: true).Written?.Bound is { } bound && NameSyntax.IsName(bound.Id) ? bound.Id : null;
    }

    /// <summary>The schema with its diagnostics.</summary>
    /// <exception cref="CliException">The file cannot be read.</exception>
    internal LoadedSchema Load(CommandContext context) => SchemaLoader.LoadText(context, Path, SchemaSource.Read(context, Path), withSource: false);

    private static string Value(string line)
    {
        var value = line.AsSpan("schema:".Length);
        if (value.IndexOf(" #", StringComparison.Ordinal) is var comment and >= 0)
            value = value[..comment];
        return value.Trim().Trim('\'').Trim('"').ToString();
    }
}
