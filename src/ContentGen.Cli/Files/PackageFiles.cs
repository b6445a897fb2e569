using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace ContentGen.Cli.Files;

/// <summary>
/// Packs and schemas that packages deliver, in their folder <c>contentgen</c>. Which packages a project has, and where they lie, is what a restore wrote
/// into <c>obj/project.assets.json</c>: that of the nearest folder upwards which knows the package.
/// </summary>
/// <param name="folder">Of the schema; real.</param>
internal sealed class PackageFiles(string folder)
{
    private const string FolderOfFiles = "contentgen";

    private List<Dictionary<string, string>>? _restores;

    /// <summary>The file's path, or null and why there is none.</summary>
    internal string? Find(string package, string file, out string problem)
    {
        problem = "";
        _restores ??= Restores();
        foreach (var packages in _restores)
        {
            if (!packages.TryGetValue(package, out var home))
                continue;
            var path = Path.Join(home, FolderOfFiles, file);
            if (!File.Exists(path) || FileNames.InAnotherCase(path, home) is not null)
                problem = $"The package {package} delivers no '{file}'; it delivers: {Delivered(home)}.";
            else if (RealPath.Of(path) is not { } real || RealPath.Of(home) is not { } realHome || !RealPath.IsBelow(real, realHome))
                problem = $"It leads out of the folder of the package {package}.";
            else
                return path;
            return null;
        }
        problem = _restores.Count == 0
            ? "There is no obj/project.assets.json in the folders above this schema; restore the project that references the package."
            : $"The project above this schema does not reference the package {package}, or was not restored since.";
        return null;
    }

    private static string Delivered(string home)
    {
        var names = new List<string>();
        var files = Path.Join(home, FolderOfFiles);
        foreach (var path in Directory.Exists(files) ? Directory.GetFiles(files, "*.yaml") : [])
            names.Add(Path.GetFileName(path));
        names.Sort(StringComparer.Ordinal);
        return names.Count > 0 ? string.Join(", ", names) : "nothing";
    }

    /// <summary>For each restored project from the schema upwards, its packages' folders by their ids.</summary>
    private List<Dictionary<string, string>> Restores()
    {
        var restores = new List<Dictionary<string, string>>();
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var assets = Path.Join(current, "obj", "project.assets.json");
            if (File.Exists(assets))
                restores.Add(Packages(assets));
            if (SchemaFolder.IsMarked(current))
                break;
        }
        return restores;
    }

    private static Dictionary<string, string> Packages(string assets)
    {
        var packages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(assets));
            foreach (var library in json.RootElement.GetProperty("libraries").EnumerateObject())
            {
                if (!library.Value.TryGetProperty("type", out var type) || type.GetString() != "package" || library.Value.GetProperty("path").GetString() is not { } path)
                    continue;
                foreach (var cache in json.RootElement.GetProperty("packageFolders").EnumerateObject())
                {
                    // A name of a package and its version: nothing that leads elsewhere.
                    var home = Path.GetFullPath(Path.Join(cache.Name, path));
                    if (Directory.Exists(home) && RealPath.IsBelow(home, Path.GetFullPath(cache.Name)))
                        packages.TryAdd(library.Name.Split('/')[0], home);
                }
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or UnauthorizedAccessException)
        {
            throw new CliException($"'{assets}' cannot be read: {e.Message}");
        }
        return packages;
    }
}
