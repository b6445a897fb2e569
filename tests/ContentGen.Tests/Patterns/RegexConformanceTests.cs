using System;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Patterns;

/// <summary>Patterns against .NET's regular expressions that are matched in linear time. <c>CONTENTGEN_REGEX_PAIRS</c> asks for more pairs of pattern and text.</summary>
public sealed class RegexConformanceTests
{
    private const int Texts = 25;

    private static readonly int s_pairs =
        int.TryParse(Environment.GetEnvironmentVariable("CONTENTGEN_REGEX_PAIRS"), CultureInfo.InvariantCulture, out var pairs) ? pairs : 55_000;

    [Fact]
    public void Matches_and_groups_are_those_of_dotnet()
    {
        var random = new Random(15);
        var (matched, failed, groupsCompared) = (0, 0, 0);
        for (var i = 0; i < s_pairs / Texts; i++)
        {
            var pattern = RandomPattern.Create(random);
            var regex = new Regex($"\\A(?:{pattern.Theirs})\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            // `$a` as the whole value names a pattern; as one, nothing matches it.
            var ours = PatternOf.Text(pattern.Ours is ['$', >= 'a' and <= 'z', ..] ? $"(?:{pattern.Ours})" : pattern.Ours);
            var groups = new int[ours.Groups * 2];
            for (var j = 0; j < Texts; j++)
            {
                var text = pattern.Text();
                // .NET keeps the final sigma apart from σ and Σ; by Unicode's simple folding, which counts here, the three are one.
                if (text.Contains('ς', StringComparison.Ordinal) && pattern.Ours.Contains("(?i", StringComparison.Ordinal))
                    continue;
                var bytes = Encoding.UTF8.GetBytes(text);
                var match = regex.Match(text);

                ours.TryMatch(bytes, groups).ShouldBe(match.Success, $"{pattern.Ours} on '{text}'");
                ours.IsMatch(bytes).ShouldBe(match.Success);
                _ = match.Success ? matched++ : failed++;
                // Of `\A(\W)\z` on a line feed, .NET finds the match but no group.
                var areGroupsDefined = match.Success && !pattern.RepeatsEmpty && !text.Contains('\n', StringComparison.Ordinal);
                for (var group = 0; areGroupsDefined && group < ours.Groups; group++)
                {
                    var ourPlace = (groups[group * 2], groups[group * 2 + 1]);
                    // Of two ways .NET's automaton now and then takes the second; the engine that goes back defines which is first.
                    var theirPlace = Place(match.Groups[group + 1], text);
                    if (theirPlace != ourPlace)
                        theirPlace = Place(new Regex(regex.ToString(), RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1)).Match(text).Groups[group + 1], text);
                    ourPlace.ShouldBe(theirPlace, $"group {group + 1} of {pattern.Ours} on '{text}'");
                    groupsCompared++;
                }
            }
        }
        matched.ShouldBeGreaterThan(s_pairs / 12);
        failed.ShouldBeGreaterThan(s_pairs / 12);
        groupsCompared.ShouldBeGreaterThan(s_pairs / 25);
    }

    /// <summary>In bytes; −1 where the group took no part.</summary>
    private static (int Start, int End) Place(Group group, string text)
    {
        if (!group.Success)
            return (-1, -1);
        var start = Encoding.UTF8.GetByteCount(text.AsSpan(0, group.Index));
        return (start, start + Encoding.UTF8.GetByteCount(group.ValueSpan));
    }
}
