using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Engine.Inference;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Inference;

/// <summary>Samples that hold what YAML, patterns, phrases and terminals read otherwise; bytes that are no text.</summary>
public sealed class HostileSampleTests
{
    private static readonly string[] s_lines =
    [
        "a: # b", "'quoted' \"both\" \\x", "$share", "$5 off", "- - -", "\u001b[31mred", "##vso[task]", "%TAG", "{{}}", "[x", "*alias", "&anchor", "!tag", "\u202eevil",
        "?", "|", "> fold", "```", "yes", "~", "...", "---", "tab\tin", "x\0y", "null", "(?<author>.+)", @"By \Q(", "By \u001b[3m Anna", "12 [ ] 3", "\ufffe", "a\u0085b\u2028c",
        "Tip: # a", @"5 \d+ min : x", "Related Posts", "Share This Post", ">> more: x", "© 2025", "# comment", "3 March 2025", "\ud83d\ude00", "\u0301", "手机：新闻", "。", "Title: of $1",
        "PORT (A) — text goes on here and ends.", "Why?", "• dot", "1. one", new('a', 300), string.Concat(System.Linq.Enumerable.Repeat("word ", 80)), "A sentence that ends, as others do.",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Give_a_valid_draft_that_takes_them(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var samples = new List<Sample>();
            for (var i = random.Next(2, 8); i > 0; i--)
                samples.Add(new("s" + i, Compose(random)));
            var inferred = SchemaInference.Infer(samples, new() { MinSamples = 1 });
            if (inferred.Yaml is null)
            {
                inferred.Samples.ShouldBe(0);
                continue;
            }
            foreach (var unit in inferred.Yaml)
                (unit == '\n' || !char.IsControl(unit) && unit is not ('\u2028' or '\u2029' or '\u202e' or '\ufeff')).ShouldBeTrue(inferred.Yaml);
            // What has no text can have nothing that is required.
            SampleSets.Holds(inferred, samples.FindAll(sample => !System.Linq.Enumerable.Contains(inferred.Empty, sample.Name)));
        }
    }

    [Fact]
    public void A_phrase_that_would_name_a_set_is_no_phrase()
    {
        var samples = SampleSets.Of(
            "The first of the boats came in at noon today.\n$share", "A second boat was seen by the keeper of the light.\n$share", "Nobody has heard of the third boat since Monday night.\n$share");
        var inferred = SampleSets.Infer(samples);
        SampleSets.Holds(inferred, samples);
        inferred.Yaml!.ShouldNotContain("$share");
    }

    [Fact]
    public void Many_and_long_lines_take_no_more_than_their_time()
    {
        var samples = new List<Sample>();
        for (var i = 0; i < 6; i++)
        {
            var text = new StringBuilder();
            for (var line = 0; line < 20_000; line++)
                text.Append("Line ").Append(line * (i + 1)).Append(" of a document that goes on and on.\n");
            samples.Add(new("many" + i, Encoding.UTF8.GetBytes(text.Append((char)('a' + i), 2_000_000).ToString())));
        }
        var watch = System.Diagnostics.Stopwatch.StartNew();
        SampleSets.Infer(samples).Yaml.ShouldNotBeNull();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    private static byte[] Compose(Random random)
    {
        switch (random.Next(12))
        {
            case 0:
                var bytes = new byte[random.Next(0, 2000)];
                random.NextBytes(bytes);
                return bytes;
            case 1:
                return [];
        }
        var text = new StringBuilder();
        for (var i = random.Next(1, 60); i > 0; i--)
        {
            var line = s_lines[random.Next(s_lines.Length)];
            text.Append(random.Next(4) == 0 ? $"{line} {random.Next(100)}" : line).Append(random.Next(5) == 0 ? "\n\n" : "\n");
        }
        var utf8 = Encoding.UTF8.GetBytes(text.ToString());
        for (var i = random.Next(3); i > 0; i--)
            utf8[random.Next(utf8.Length)] = (byte)random.Next(256);
        return utf8;
    }
}
