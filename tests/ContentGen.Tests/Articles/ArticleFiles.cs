using System;
using System.IO;
using Xunit;

namespace ContentGen.Tests.Articles;

/// <summary>Where articles lie: examples of the repository, and the seed articles of the shared folder where that is there.</summary>
internal static class ArticleFiles
{
    internal static string Root { get; } = FindRoot();

    internal static string Example(string name) => File.ReadAllText(Path.Combine(Root, "schemas", "examples", name));

    /// <summary>A seed article; the test is skipped where the shared folder is not there.</summary>
    internal static string Seed(string number)
    {
        var shared = Environment.GetEnvironmentVariable("CONTENTGEN_SHARED") ?? Path.Combine(Root, "..", "shared");
        var folder = Path.Combine(shared, "corpus", "seeds");
        Assert.SkipUnless(Directory.Exists(folder), "The shared corpus is not beside the repository.");
        return File.ReadAllText(Assert.Single(Directory.GetFiles(folder, number + "_*.txt")));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentGen.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The tests run from a build inside the repository.");
    }
}
