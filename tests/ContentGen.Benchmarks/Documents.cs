using System;
using System.IO;
using System.Linq;

namespace ContentGen.Benchmarks;

/// <summary>The documents that are measured: the seed articles where the shared folder is there, else the examples of the repository.</summary>
internal static class Documents
{
    internal static (string Name, byte[][] Documents) Load()
    {
        var root = Root();
        var seeds = Path.Combine(
            Environment.GetEnvironmentVariable("CONTENTGEN_SHARED") ?? Path.Combine(root, "..", "shared"), "corpus", "seeds");
        return Directory.Exists(seeds)
            ? ("seeds", Read(seeds))
            : ("examples", Read(Path.Combine(root, "schemas", "examples")));
    }

    private static byte[][] Read(string folder) =>
        [.. Directory.GetFiles(folder, "*.txt").Where(path => !Path.GetFileName(path).StartsWith("wire-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>The repository's root: the nearest folder upwards that holds the solution.</summary>
    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentGen.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("Run the benchmarks from a build inside the repository.");
    }
}
