using System;
using System.IO;

namespace ContentGen.Cli.Tests.Support;

/// <summary>Files of the repository that tests read as they stand.</summary>
internal static class RepositoryFiles
{
    private static readonly string s_root = FindRoot();

    internal static string PathOf(params string[] parts) => Path.Combine([s_root, .. parts]);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Directory.Packages.props")))
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("Not in the repository.");
        return folder;
    }
}
