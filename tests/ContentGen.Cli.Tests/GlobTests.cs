using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Files;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>How a search walks over folders.</summary>
public sealed class GlobTests
{
    /// <summary>A folder that cannot be read is told each time that the search comes to it.</summary>
    [Theory]
    [InlineData("content/**/*.txt")]
    [InlineData("content/**/*/**/*.txt")]
    [InlineData("content/**/*/**/*/**/*/**/*.txt")]
    [InlineData("**/content/**/./**/deep/**/*d*/**/*.txt")]
    public void A_folder_is_read_once_however_often_a_pattern_reaches_it(string pattern)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        folder.WriteTooDeep("content/deep");
        var told = new List<string>();

        Glob.Expand(new CommandContext(folder.Console()), pattern, obeysIgnore: false, (path, _) => told.Add(path)).ShouldBeEmpty();

        told.Count.ShouldBe(1);
    }

    [Fact]
    public void Files_of_several_endings_are_found_in_one_walk()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        folder.WriteTooDeep("content/deep");
        foreach (var name in new[] { "content/a.txt", "content/sub/b.md", "content/c.text", "content/d.md.txt" })
            folder.Write(name, "");
        var told = new List<string>();

        Glob.Below(new CommandContext(folder.Console()), "content", obeysIgnore: true, (path, _) => told.Add(path), ".md", ".txt", ".md.txt")
            .ShouldBe(["content/a.txt", "content/d.md.txt", "content/sub/b.md"]);

        told.Count.ShouldBe(1);
    }

    /// <summary>Random patterns over one tree; what a search finds is what the pattern matches.</summary>
    [Fact]
    public void What_is_found_is_what_the_pattern_matches()
    {
        using var folder = new TempFolder();
        string[] names = ["a", "b", "ab", ".a"];
        var paths = names.SelectMany(x => names.SelectMany(y => names.SelectMany(z => new[] { $"{x}/{y}/{z}/f.txt", $"{x}/{y}/g.txt", $"{x}/.f.txt", $"f{x}.txt" }))).Distinct().Append("note.schema.yaml").ToArray();
        foreach (var path in paths)
            folder.Write(path, "");
        string[] segments = ["**", "**", "*", "a", "?", "a*", ".*", ".a", "f.txt", "*.txt", "", "."];
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            // A path that begins with "/" is one of the root.
            var pattern = "**/" + string.Join('/', Enumerable.Range(0, random.Next(1, 6)).Select(_ => segments[random.Next(segments.Length)])) + "/" + segments[random.Next(10)];

            var found = Glob.Expand(new CommandContext(folder.Console()), pattern, obeysIgnore: false, static (_, problem) => throw problem);

            found.ToArray().ShouldBe(paths.Where(new PathPattern(pattern).Matches).Order(StringComparer.Ordinal).ToArray(), $"seed {seed}: {pattern}");
        }
    }
}
