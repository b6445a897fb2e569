using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ContentGen.Engine;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Tests.Robustness;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Patterns;

/// <summary>Patterns against .NET's regular expressions where both define the result, and their time.</summary>
public sealed class PatternTests
{
    private const string Alphabet = "aabbc1 é";

    [Fact]
    public void Patterns_match_what_dotnet_matches_and_give_the_same_groups()
    {
        var random = new Random(7);
        var (matched, failed) = (0, 0);
        for (var i = 0; i < 4_000; i++)
        {
            var group = 0;
            var pattern = Random(random, 3, ref group);
            var regex = new Regex($"\\A(?:{pattern})\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
            var ours = Of(pattern);
            for (var j = 0; j < 15; j++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
                var match = regex.Match(text);
                var groups = new int[ours.Groups * 2];
                var bytes = Encoding.UTF8.GetBytes(text);

                ours.TryMatch(bytes, groups).ShouldBe(match.Success, $"{pattern} on '{text}'");
                ours.IsMatch(bytes).ShouldBe(match.Success);
                _ = match.Success ? matched++ : failed++;
                for (var g = 0; match.Success && g < ours.Groups; g++)
                {
                    var found = groups[g * 2] < 0 ? null : Encoding.UTF8.GetString(bytes[groups[g * 2]..groups[g * 2 + 1]]);
                    found.ShouldBe(match.Groups[g + 1].Success ? match.Groups[g + 1].Value : null, $"group {g + 1} of {pattern} on '{text}'");
                }
            }
        }
        matched.ShouldBeGreaterThan(5_000);
        failed.ShouldBeGreaterThan(5_000);
    }

    [Theory]
    [InlineData("(?i)ÉTÉ", "été", true)]
    [InlineData("(?i)[à-ý]+", "ÀÝ", true)]
    [InlineData("(?i:a)b", "Ab", true)]
    [InlineData("(?i:a)b", "AB", false)]
    [InlineData("\\p{Lu}\\p{Ll}+", "Öl", true)]
    [InlineData("\\w+", "naïve_1手", true)]
    [InlineData("[^\\W_]+", "a_b", false)]
    [InlineData("a.c", "a😀c", true)]
    [InlineData("\\x{1F600}", "😀", true)]
    [InlineData("\\bab\\b c", "ab c", true)]
    [InlineData("a\\Bb", "ab", true)]
    [InlineData("(?:)", "", true)]
    [InlineData("(?:)*", "", true)]
    [InlineData("(?:a*)*b", "aaab", true)]
    [InlineData("\\s", "\u200B", true)]
    [InlineData("[-a\\]]+", "-a]", true)]
    public void A_pattern(string pattern, string text, bool matches) => Of(pattern).IsMatch(Encoding.UTF8.GetBytes(text)).ShouldBe(matches);

    [Fact]
    public void Ill_formed_bytes_match_nothing()
    {
        Of(".").IsMatch([0xFF]).ShouldBeFalse();
        Of("[^a]*").IsMatch([(byte)'b', 0xC3]).ShouldBeFalse();
        Of("\\uFFFD").IsMatch([0xFF]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("(a|aa)*b", "a")]
    [InlineData("(x+x+)+y", "x")]
    [InlineData("((a*)*)*b", "a")]
    [InlineData("(?:a?){100}b", "a")]
    [InlineData("(.*)(.*)(.*)(.*)z", "a ")]
    public void A_megabyte_takes_seconds_at_most(string pattern, string unit)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, (1 << 20) / unit.Length)));
        var compiled = Of(pattern);
        var groups = new int[compiled.Groups * 2];

        var watch = Stopwatch.StartNew();
        compiled.TryMatch(text, groups).ShouldBeFalse();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    internal static ContentPattern Of(string pattern)
    {
        var yaml = $"contentgen: 1\nschema: sample\narticle: [line*]\nroles:\n  line:\n    pattern: '{pattern.Replace("'", "''", StringComparison.Ordinal)}'\n";
        var compiled = SchemaCompiler.Compile(new SourceFile("sample.schema.yaml", yaml), new NoImports());
        compiled.Plan.ShouldNotBeNull($"{pattern}: {string.Join('\n', compiled.Diagnostics.Select(diagnostic => diagnostic.Message))}");
        return InterpretedSchema.Create(compiled.Plan).Tables.Text.Patterns[0];
    }

    private static string Random(Random random, int depth, ref int group)
    {
        var kind = depth == 0 ? random.Next(4) : random.Next(9);
        switch (kind)
        {
            case 0:
                return "a";
            case 1:
                return "[ab]";
            case 2:
                return ".";
            case 3:
                return "[^a1]";
            case 4 or 5:
                return Random(random, depth - 1, ref group) + Random(random, depth - 1, ref group);
            case 6:
                return $"(?:{Random(random, depth - 1, ref group)}|{Random(random, depth - 1, ref group)})";
            case 7:
                group++;
                return $"({Random(random, depth - 1, ref group)})";
            default:
                // A repetition of what can be empty is where engines differ in what its last round was: only characters and classes are repeated.
                string[] repeats = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{2,}", "{0,2}?"];
                return Random(random, 0, ref group) + repeats[random.Next(repeats.Length)];
        }
    }
}
