using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ContentGen.Schema;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Files;

/// <summary>What to say where a file was named that there is not: what was probably meant.</summary>
internal static class MissingFile
{
    private static readonly string[] s_endings = [SchemaLoader.SchemaEnding, SchemaLoader.PackEnding];

    /// <summary>One line: that there is no such file, and the nearest name.</summary>
    internal static string Message(CommandContext context, string path) =>
        TargetOf(context, path) is { } target ? $"'{path}' is a link to '{target}', where there is no file."
        : path.Contains('\uFFFD', StringComparison.Ordinal) ? $"there is no file '{path}'; one whose name is not UTF-8 cannot be opened, rename it."
        : $"there is no file '{path}'.{Hint(context, path)}";

    /// <summary>What a link leads to; null: it is none.</summary>
    private static string? TargetOf(CommandContext context, string path)
    {
        try
        {
            return new FileInfo(context.FullPath(path)).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // It cannot be looked at; that there is no file is what can be said.
            return null;
        }
    }

    private static string Hint(CommandContext context, string path)
    {
        if (IdIn(context, path) is { } id)
            return path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? $" The schema of that name is given by its id: {id}." : $" '{path}' is the id of a schema: --schema {id}.";
        var folder = Path.GetDirectoryName(path) ?? "";
        return Nearest(Path.GetFileName(path), Names(context.FullPath(folder.Length == 0 ? "." : folder))) is { } nearest
            ? $" Did you mean '{Path.Combine(folder, nearest).Replace('\\', '/')}'?"
            : "";
    }

    /// <summary>The nearest name. What all schemas and packs end in makes none of them nearer.</summary>
    private static string? Nearest(string name, List<string> names)
    {
        foreach (var ending in s_endings)
        {
            if (!name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            var same = names.FindAll(other => other.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
            return NearestName.Find(name[..^ending.Length], same.ConvertAll(other => other[..^ending.Length])) is { } nearest
                ? same.Find(other => other[..^ending.Length] == nearest)
                : NearestName.Find(name, names.FindAll(other => !same.Contains(other)));
        }
        return NearestName.Find(name, names);
    }

    /// <summary>The schema that <c>news-article</c>, and <c>schemas/news-article.schema.yaml</c> where there is no such file, was meant to name.</summary>
    private static string? IdIn(CommandContext context, string path)
    {
        var name = Path.GetFileName(path);
        if (name.EndsWith(SchemaLoader.SchemaEnding, StringComparison.OrdinalIgnoreCase))
            name = name[..^SchemaLoader.SchemaEnding.Length];
        else if (name != path)
            return null;
        try
        {
            return SchemaReference.Known(context).Contains(name) ? name : null;
        }
        catch (CliException)
        {
            // What is wrong with contentgen.yaml has been told; built-in ids are known all the same.
            return BuiltIn.SchemaNames.Contains(name) ? name : null;
        }
    }

    /// <summary>In ordinal order, so that the same folder gives the same proposal everywhere.</summary>
    private static List<string> Names(string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).Take(MostNames).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // There is no such folder, or it is closed: that is why there is no file, and nothing to propose.
            return [];
        }
    }

    /// <summary>A folder of a hundred thousand texts must not be sorted for one hint.</summary>
    private const int MostNames = 5_000;
}
