using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ContentGen.Conformance.Harness;
using Xunit;

namespace ContentGen.Conformance;

/// <summary>The seed articles and every byte prefix of them.</summary>
public sealed class SeedTests
{
    [Fact]
    public void Every_byte_prefix_of_the_seeds_gives_the_same_in_both_engines()
    {
        Assert.SkipWhen(Repository.Shared is null, "This machine has no folder of shared documents.");
        var pair = EnginePair.NewsArticle();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "corpus", "seeds"), "*.txt").Order())
        {
            var bytes = File.ReadAllBytes(path);
            for (var length = 0; length <= bytes.Length; length++)
                pair.Check(bytes.AsSpan(0, length), $"first {length} bytes of {Path.GetFileName(path)}");
        }
    }
}
