using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli;
using ContentGen.Cli.Files;
using ContentGen.Schema;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Build.Items;

/// <summary>
/// What the metadata <c>Schema</c> may say: a path, or the id of a schema of the project's items, of <c>contentgen.yaml</c>, or of the product, in this order of
/// precedence.
/// </summary>
internal sealed class SchemaNames(CommandContext context, IReadOnlyList<SchemaItem> items)
{
    private readonly Dictionary<string, (string? Name, string? Problem)> _found = new(StringComparer.Ordinal);
    private Dictionary<string, List<string>>? _ids;

    /// <summary>Schemas of the project whose ids cannot be read, until it was told why.</summary>
    private readonly List<SchemaItem> _unnamed = [];

    private bool _isAnyUnnamed;

    /// <summary>What the command line calls the schema; null, and why, where there is none.</summary>
    /// <param name="written">Not empty.</param>
    /// <param name="problem">Null, too, where the schema may be one whose id cannot be read: what is wrong with those was told, at its place.</param>
    internal string? Find(string written, out string? problem)
    {
        if (!_found.TryGetValue(written, out var found))
            _found.Add(written, found = Find(written));
        problem = found.Problem;
        return found.Name;
    }

    private (string? Name, string? Problem) Find(string written)
    {
        if (SchemaLoader.IsPath(written))
        {
            // As in items, where project files of one machine are those of another.
            var path = Path.DirectorySeparatorChar == '/' ? written.Replace('\\', '/') : written;
            return File.Exists(context.FullPath(path))
                ? (path, null)
                : (null, $"there is no file `{written}`. Write the path from the folder of the project.");
        }
        _ids ??= Ids();
        if (_ids.TryGetValue(written, out var paths))
        {
            return paths.Count == 1
                ? (paths[0], null)
                : (null, $"`{written}` is the id of {paths.Count} schemas of the project ({string.Join(", ", paths)}). Write the path of one.");
        }
        if (context.Project?.FindSchema(written) is not null || BuiltIn.TryGetSchema(written, out _))
            return (written, null);
        if (TellUnnamed())
            return (null, null);
        var known = new List<string>(_ids.Keys);
        foreach (var schema in context.Project?.Configuration.Schemas ?? default)
            known.Add(schema.Id);
        known.AddRange(BuiltIn.SchemaNames);
        return (null, NearestName.Find(written, known) is { } nearest
            ? $"there is no schema `{written}`. Did you mean `{nearest}`?"
            : $"there is no schema `{written}`; there is {string.Join(", ", known)}. Write one of these, or a path.");
    }

    /// <summary>Tells once what is wrong with schemas whose ids cannot be read. False: there are none.</summary>
    private bool TellUnnamed()
    {
        foreach (var item in _unnamed)
            _isAnyUnnamed |= SchemaLoader.TellErrors(context, item.Load(context)) is not null;
        _unnamed.Clear();
        return _isAnyUnnamed;
    }

    private Dictionary<string, List<string>> Ids()
    {
        var ids = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.Package is not null || item.IsPack || IdOf(item) is not { } id)
                continue;
            if (!ids.TryGetValue(id, out var paths))
                ids.Add(id, paths = []);
            if (!paths.Exists(path => context.FullPath(path) == context.FullPath(item.Path)))
                paths.Add(item.Path);
        }
        return ids;
    }

    private string? IdOf(SchemaItem item)
    {
        try
        {
            var id = item.Id(context);
            if (id is null)
                _unnamed.Add(item);
            return id;
        }
        catch (CliException)
        {
            // An item that is no file: the compiler says so (CS1504…), and no content can mean it.
            return null;
        }
    }
}
