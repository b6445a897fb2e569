using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Cli.Files.Ignore;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>What <c>.gitignore</c> files leave out, with git and without.</summary>
public sealed class IgnoreTests
{
    [Theory]
    [InlineData("*.txt", "a.txt", true)]
    [InlineData("*.txt", "deep/a.txt", true)]
    [InlineData("/*.txt", "deep/a.txt", false)]
    [InlineData("deep/*.txt", "deep/a.txt", true)]
    [InlineData("deep/*.txt", "x/deep/a.txt", false)]
    [InlineData("**/foo", "xfoo", false)]
    [InlineData("**/foo", "foo", true)]
    [InlineData("**/foo", "a/b/foo", true)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/xb", false)]
    [InlineData("a/**", "a", false)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a**/b", "ax/b", true)]
    [InlineData("a**/b", "a/x/b", false)]
    [InlineData("[a-c]?[!x]", "bqz", true)]
    [InlineData("[a-c]?[!x]", "bqx", false)]
    [InlineData("[]-]", "]", true)]
    [InlineData("[[:digit:]x]", "7", true)]
    [InlineData("[a", "[a", false)]
    [InlineData("a\\*", "a*", true)]
    [InlineData("a\\*", "ab", false)]
    [InlineData("a\\", "a\\", false)]
    [InlineData("a ", "a", true)]
    [InlineData("a\\ ", "a ", true)]
    [InlineData("#a", "#a", false)]
    [InlineData("\\#a", "#a", true)]
    [InlineData("\\!a", "!a", true)]
    [InlineData("a/", "a", false)]
    public void A_line_means_what_it_means_to_git(string line, string path, bool matches) =>
        (IgnorePattern.Parse(line)?.Matches(path, path[(path.LastIndexOf('/') + 1)..], isFolder: false) ?? false).ShouldBe(matches);

    /// <summary>Random lines in nested files, asked of git itself; a seed that a failure names.</summary>
    [Fact]
    public void Git_says_the_same_of_random_files()
    {
        Assert.SkipUnless(HasGit, "There is no git.");
        using var folder = new TempFolder();
        Git(folder, "init -q", "").Code.ShouldBe(0);
        string[] names = ["a", "b", "ab", "ba", "a.b", "[a]", "!a", "#a", "a b", "a*"];
        string[] pieces = ["a", "b", "*", "**", "?", "/", "/", "/**/", "**/", "[ab]", "[!a]", "[^a-b]", "[[:alpha:]]", ".", " ", "\\", "!", "#", "[", "]"];
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            string Line() => (random.Next(5) == 0 ? "!" : "") + string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => pieces[random.Next(pieces.Length)])) + (random.Next(6) == 0 ? "/" : "");
            var files = new[] { ".gitignore", "a/.gitignore", "a/b/.gitignore" };
            foreach (var file in files)
                folder.Write(file, string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Line() + (random.Next(9) == 0 ? "\r\n" : "\n"))));
            // In folders that nothing ignores, so that only the entry itself is asked for.
            var paths = new[] { "", "a/", "a/b/", "b/a/" }.SelectMany(prefix => names.Select(name => prefix + name)).ToArray();
            var rules = new IgnoreRules(new CommandContext(folder.Console()), ".", static (_, problem) => throw problem);
            var ours = paths.Where(path => Ancestors(path).Any(part => rules.Ignores(Path.Combine(folder.Path, Path.GetDirectoryName(part)!), Path.GetFileName(part), isFolder: part != path || Directory.Exists(Path.Combine(folder.Path, part))))).ToArray();

            var git = Git(folder, "check-ignore -z --no-index --stdin", string.Concat(paths.Select(path => path + "\0")));

            ours.ShouldBe(git.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries), $"seed {seed}: {string.Join(" | ", files.Select(file => file + ": " + folder.Read(file).Replace("\n", "¶", StringComparison.Ordinal)))}");
        }

        static IEnumerable<string> Ancestors(string path)
        {
            for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
                yield return path[..slash];
            yield return path;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_searched_leaves_out_what_is_ignored_and_what_is_named_does_not(bool hasGit)
    {
        using var folder = new TempFolder();
        if (hasGit)
            Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
        folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent: [ { files: 'content/**/*.txt', schema: note } ]\n");
        folder.Write(".gitignore", "build/\n*.tmp.txt\n");
        folder.Write("content/.gitignore", "secret-*\n!secret-not.txt\n");
        foreach (var name in new[] { "content/a.txt", "content/b.tmp.txt", "content/secret-x.txt", "content/secret-not.txt", "content/build/c.txt", "build/d.txt", "build/deep/e.tmp.txt" })
            folder.Write(name, "This title is far too long for it\n");

        Files(folder, "validate").ShouldBe(["content/a.txt", "content/secret-not.txt"]);
        Files(folder, "validate", "content").ShouldBe(["content/a.txt", "content/secret-not.txt"]);
        Files(folder, "validate", "**/*.txt", "--schema", "note").ShouldBe(["content/a.txt", "content/secret-not.txt"]);
        // A folder that is named is meant, and so is a file.
        Files(folder, "validate", "build", "--schema", "note").ShouldBe(["build/d.txt"]);
        Files(folder, "validate", "content/build/*.txt").ShouldBe(["content/build/c.txt"]);
        Files(folder, "validate", "**/build/*.txt", "--schema", "note").ShouldBe(["build/d.txt", "content/build/c.txt"]);
        Files(folder, "validate", "content/b.tmp.txt").ShouldBe(["content/b.tmp.txt"]);
    }

    [Fact]
    public void Many_stars_end_soon()
    {
        var pattern = IgnorePattern.Parse(string.Concat(Enumerable.Repeat("**/a*a*a*/", 40)) + "z")!;
        var watch = Stopwatch.StartNew();

        pattern.Matches(string.Concat(Enumerable.Repeat("aaaaaaaaaaaaaaaa/", 200)) + "y", "y", isFolder: false).ShouldBeFalse();

        watch.ElapsedMilliseconds.ShouldBeLessThan(2000);
    }

    /// <summary>Random lines and paths, compared with the definition read aloud; a seed that a failure names.</summary>
    [Fact]
    public void A_pattern_matches_what_its_tokens_can_take()
    {
        string[] pieces = ["a", "b", "*", "**", "?", "/", "/**/", "**/", "/**", "[ab]", "[!a]", "[[:alpha:]]", "\\*", "."];
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var line = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)])).TrimStart('/').TrimEnd('/');
            if (IgnorePattern.Parse(line) is not { } pattern)
                continue;
            var path = string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => "aab./*"[random.Next(6)]));
            var name = path[(path.LastIndexOf('/') + 1)..];
            var tokens = PatternToken.Parse(line, pattern.IsOfNames)!;

            pattern.Matches(path, name, isFolder: false).ShouldBe(Take(tokens, 0, pattern.IsOfNames ? name : path), $"seed {seed}: '{line}' of '{path}'");
        }

        static bool Take(List<PatternToken> tokens, int token, ReadOnlySpan<char> text) =>
            token == tokens.Count
                ? text.IsEmpty
                : tokens[token].CanBeEmpty && Take(tokens, token + 1, text)
                    || tokens[token].CanSkipNext && Take(tokens, token + 2, text)
                    || !text.IsEmpty && (tokens[token].Stays(text[0]) && Take(tokens, token, text[1..]) || tokens[token].Takes(text[0]) && Take(tokens, token + 1, text[1..]));
    }

    [Theory]
    [InlineData("*.txt")]
    [InlineData("build/**/a?c/[a-z]*.log")]
    public void Matching_allocates_nothing(string line)
    {
        var pattern = IgnorePattern.Parse(line)!;
        pattern.Matches("build/x/abc/notes.log", "notes.log", isFolder: false);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
            pattern.Matches("build/x/abc/notes.log", "notes.log", isFolder: false);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static bool HasGit => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, "git")));

    private static string[] Files(TempFolder folder, params string[] arguments) =>
        [.. folder.Run([.. arguments, "--output", "concise"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0])];

    private static (int Code, string Output) Git(TempFolder folder, string arguments, string input)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["HOME"] = folder.Path;
        using var process = Process.Start(start)!;
        process.Give(input);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
