using System;
using System.IO;
using System.Linq;
using ContentGen.Conformance.Harness;
using Xunit;

namespace ContentGen.Conformance;

/// <summary>Every byte prefix of the examples of the repository, and of the seed articles where they are.</summary>
public sealed class SeedTests
{
    [Fact]
    public void Every_byte_prefix_of_the_examples_gives_the_same_in_both_engines() =>
        CheckPrefixes(Path.Combine(Repository.Root, "schemas", "examples"));

    [Fact]
    public void Every_byte_prefix_of_the_seeds_gives_the_same_in_both_engines()
    {
        Assert.SkipWhen(Repository.Shared is null, "This machine has no folder of shared documents.");
        CheckPrefixes(Path.Combine(Repository.Shared!, "corpus", "seeds"));
    }

    private static void CheckPrefixes(string folder)
    {
        var pair = EnginePair.NewsArticle();
        var paths = Directory.GetFiles(folder, "*.txt");
        Assert.NotEmpty(paths);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            for (var length = 0; length <= bytes.Length; length++)
                pair.Check(bytes.AsSpan(0, length), $"first {length} bytes of {Path.GetFileName(path)}");
        }
    }
}
