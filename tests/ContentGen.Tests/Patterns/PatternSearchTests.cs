using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ContentGen.Patterns;
using ContentGen.Runtime;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Patterns;

/// <summary>Where a pattern is found within a text, and which ends of a text it matches: against .NET and against single runs.</summary>
public sealed class PatternSearchTests
{
    private static readonly string[] s_parts =
        ["a", "b", "c", "1", " ", "é", ".", "[ab]", "[^a1]", "\\b", "\\B", "^", "$", "\\w", "(a|ab)", "(?:b|bc|c1)", "(?:a*)*", "(?:x?){3}", "a+", "b*?", "(?i)A", "(?:a|aa)+", "(?m:^)", "(?m:$)", "(?-s:.)", "\\p{Ll}"];

    private static readonly string[] s_moreParts = [.. s_parts, "ж", "[—ж]", " [A-Z]\\S"];

    [Fact]
    public void The_leftmost_match_is_where_dotnet_finds_it()
    {
        var random = new Random(11);
        var (found, missed) = (0, 0);
        for (var i = 0; i < 3_000; i++)
            Compare(Written(random, s_parts), 12, () => Text(random), ref found, ref missed);
        found.ShouldBeGreaterThan(5_000);
        missed.ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public void So_it_is_behind_many_places_where_none_begins()
    {
        var random = new Random(13);
        var (found, missed) = (0, 0);
        for (var i = 0; i < 1_000; i++)
        {
            var filler = "-é—.XаA 1"[random.Next(9)];
            Compare(Written(random, s_moreParts), 12, () => new string(filler, random.Next(140)) + Text(random) + "ж—A "[random.Next(4)] + Text(random) + new string(filler, random.Next(70)), ref found, ref missed);
        }
        found.ShouldBeGreaterThan(2_000);
        missed.ShouldBeGreaterThan(2_000);
    }

    [Fact]
    public void What_is_said_of_every_suffix_is_what_a_run_says()
    {
        var random = new Random(12);
        var scratch = new SuffixScratch();
        var (matched, failed) = (0, 0);
        for (var i = 0; i < 3_000; i++)
        {
            var written = Written(random, s_parts);
            var pattern = PatternOf.Text(written);
            for (var j = 0; j < 8; j++)
            {
                var bytes = Encoding.UTF8.GetBytes(Text(random));
                if (bytes.Length > 0 && random.Next(6) == 0)
                    bytes[random.Next(bytes.Length)] = 0xFF;
                var bits = new ulong[1];
                pattern.MatchSuffixes(bytes, bits, scratch);
                for (var at = 0; at <= bytes.Length; at++)
                {
                    // A place within a character is none where a text begins.
                    if (at < bytes.Length && (bytes[at] & 0xC0) == 0x80)
                        continue;
                    var holds = pattern.IsMatch(bytes.AsSpan(at));
                    ((bits[0] >> at & 1) != 0).ShouldBe(holds, $"{written} from byte {at} of {Convert.ToHexString(bytes)}");
                    _ = holds ? matched++ : failed++;
                }
            }
        }
        matched.ShouldBeGreaterThan(5_000);
        failed.ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public void Ill_formed_bytes_are_passed_over()
    {
        PatternOf.Text("a.").Find([(byte)'a', 0xFF, (byte)'a', (byte)'b']).ShouldBe(2);
        PatternOf.Text("[^b]b").Find([0xC3, (byte)'b']).ShouldBe(-1);
    }

    [Theory]
    [InlineData("(a|aa)*b", "a")]
    [InlineData("(x+x+)+y", "x")]
    [InlineData("((a*)*)*b", "a")]
    [InlineData("(?:a?){100}b", "a")]
    [InlineData("a.*b|c", "a ")]
    public void Each_instruction_is_looked_at_a_few_times_for_each_character(string written, string unit)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, (1 << 20) / unit.Length)));
        var pattern = PatternOf.Text(written);
        var bits = new ulong[(text.Length >> 6) + 1];
        // At most two ways lead on from an instruction; a search begins once more at each place.
        var most = 3L * (PatternOf.Plan(written).Code.Count / 3) * (text.Length + 1);
        var (forward, backward) = (PatternScratch.Current, new SuffixScratch());
        var before = forward.Visited;

        pattern.Find(text).ShouldBe(-1);
        pattern.MatchSuffixes(text, bits, backward);

        (forward.Visited - before).ShouldBeInRange(text.Length, most);
        backward.Visited.ShouldBeLessThan(most);
        bits.ShouldAllBe(word => word == 0);
    }

    private static void Compare(string written, int texts, Func<string> next, ref int found, ref int missed)
    {
        var regex = new Regex(ForDotnet(written), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        var pattern = PatternOf.Text(written);
        for (var j = 0; j < texts; j++)
        {
            var text = next();
            var match = regex.Match(text);
            var expected = match.Success ? Encoding.UTF8.GetByteCount(text.AsSpan(0, match.Index)) : -1;
            pattern.Find(Encoding.UTF8.GetBytes(text)).ShouldBe(expected, $"{written} in '{text}'");
            _ = match.Success ? found++ : missed++;
        }
    }

    // The empty group keeps `$a` from being the name of a pattern.
    private static string Written(Random random, string[] parts) => "(?:)" + string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));

    /// <summary>There, `.` does not match a line feed, and `$` holds before a last one too.</summary>
    private static string ForDotnet(string written) => string.Concat(written.Select((part, at) => part switch
    {
        '.' when at == 0 || written[at - 1] != ':' => "[\\s\\S]",
        '$' when at == 0 || written[at - 1] != ':' => "\\z",
        _ => part.ToString(),
    })).Replace("(?-s:.)", "[^\\n]", StringComparison.Ordinal);

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => "aabbc1 éx\n"[random.Next(10)]));
}
