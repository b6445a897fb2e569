using System;
using System.IO;

namespace ContentGen.Conformance.Harness;

/// <summary>The repository on disk, found by walking up from the test's binaries, and the documents that may lie beside it.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string Cases { get; } = Path.Combine(Root, "tests", "cases");

    /// <summary>Seeds and development corpus; null where this machine has none.</summary>
    internal static string? Shared { get; } = FindShared();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentGen.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No ContentGen.sln above {AppContext.BaseDirectory}.");
    }

    /// <summary>What the environment names must exist; what is only customary may be missing.</summary>
    private static string? FindShared()
    {
        if (Environment.GetEnvironmentVariable("CONTENTGEN_SHARED") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : throw new DirectoryNotFoundException($"CONTENTGEN_SHARED names {named}, which does not exist.");
        var beside = Path.GetFullPath(Path.Combine(Root, "..", "shared"));
        return Directory.Exists(beside) ? beside : null;
    }
}
