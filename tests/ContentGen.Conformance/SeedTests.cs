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
        CheckPrefixes(Path.Combine(Repository.Root, "schemas", "examples"), "*.txt", static name => !name.StartsWith("wire-", StringComparison.Ordinal), EnginePair.NewsArticle());

    /// <summary>The other built-in schemas: of their own examples, which they know by the beginning of the name.</summary>
    [Theory]
    [InlineData("wire-story", "wire-*.txt")]
    [InlineData("markdown-post", "post-*.md")]
    public void Every_byte_prefix_of_the_examples_of_a_built_in_schema_gives_the_same_in_both_engines(string schema, string examples) =>
        CheckPrefixes(
            Path.Combine(Repository.Root, "schemas", "examples"), examples, static _ => true, EnginePair.FromFile(Path.Combine(Repository.Root, "schemas", schema + ".schema.yaml")));

    [Fact]
    public void Every_byte_prefix_of_the_seeds_gives_the_same_in_both_engines()
    {
        Assert.SkipWhen(Repository.Shared is null, "This machine has no folder of shared documents.");
        CheckPrefixes(Path.Combine(Repository.Shared!, "corpus", "seeds"), "*.txt", static _ => true, EnginePair.NewsArticle());
    }

    private static void CheckPrefixes(string folder, string files, Func<string, bool> isMeant, EnginePair pair)
    {
        var paths = Directory.GetFiles(folder, files).Where(path => isMeant(Path.GetFileName(path))).ToList();
        Assert.NotEmpty(paths);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            for (var length = 0; length <= bytes.Length; length++)
                pair.Check(bytes.AsSpan(0, length), $"first {length} bytes of {Path.GetFileName(path)}");
        }
    }
}
