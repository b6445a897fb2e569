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
            var ours = PatternOf.Text(pattern.Ours);
            var groups = new int[ours.Groups * 2];
            for (var j = 0; j < Texts; j++)
            {
                var text = pattern.Text();
                var bytes = Encoding.UTF8.GetBytes(text);
                var match = regex.Match(text);

                ours.TryMatch(bytes, groups).ShouldBe(match.Success, $"{pattern.Ours} on '{text}'");
                ours.IsMatch(bytes).ShouldBe(match.Success);
                _ = match.Success ? matched++ : failed++;
                // Of `\A(\W)\z` on a line feed, .NET finds the match but no group.
                var areGroupsDefined = match.Success && !pattern.RepeatsEmpty && !text.Contains('\n', StringComparison.Ordinal);
                for (var group = 0; areGroupsDefined && group < ours.Groups; group++)
                {
                    var theirs = match.Groups[group + 1];
                    var start = theirs.Success ? Encoding.UTF8.GetByteCount(text.AsSpan(0, theirs.Index)) : -1;
                    var end = theirs.Success ? start + Encoding.UTF8.GetByteCount(theirs.ValueSpan) : -1;
                    (groups[group * 2], groups[group * 2 + 1]).ShouldBe((start, end), $"group {group + 1} of {pattern.Ours} on '{text}'");
                    groupsCompared++;
                }
            }
        }
        matched.ShouldBeGreaterThan(s_pairs / 12);
        failed.ShouldBeGreaterThan(s_pairs / 12);
        groupsCompared.ShouldBeGreaterThan(s_pairs / 25);
    }
}
