using System;
using System.IO;

namespace ContentGen.Generator.Tests.Support;

/// <summary>The repository on disk. Found by walking up from the test's binaries: caller paths are rewritten in deterministic builds.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string TestProject { get; } = Path.Combine(Root, "tests", "ContentGen.Generator.Tests");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentGen.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No ContentGen.sln above {AppContext.BaseDirectory}.");
    }
}
