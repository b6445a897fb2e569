using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContentGen.Engine;
using ContentGen.Engine.Inference;
using ContentGen.Text.Unicode;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Inference;

/// <summary>Drafts of whole sets: what they find, and what holds for every one.</summary>
public sealed class DraftTests
{
    public static TheoryData<string> Names() => [.. SampleSets.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Takes_all_text_of_its_samples(string name)
    {
        var samples = SampleSets.Read(name);
        var inferred = SampleSets.Infer(samples, least: 5);
        SampleSets.Holds(inferred, samples);
        inferred.Unexplained.ShouldBe(0);
        inferred.Samples.ShouldBe(samples.Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Takes_all_text_of_a_document_that_was_held_back(string name)
    {
        var samples = SampleSets.Read(name);
        foreach (var held in samples)
        {
            var others = samples.Where(sample => sample != held).ToArray();
            var plan = SampleSets.Holds(SampleSets.Infer(others), others);
            SampleSets.Unclaimed(plan, held).ShouldBeEmpty(held.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_the_same_in_whatever_order_and_under_whatever_names_samples_come(string name)
    {
        var samples = SampleSets.Read(name);
        var yaml = SampleSets.Infer(samples).Yaml;
        SampleSets.Infer([.. samples.Reverse()]).Yaml.ShouldBe(yaml);
        SampleSets.Infer([.. samples.OrderBy(static sample => sample.Utf8.Length).Select(static (sample, i) => new Sample($"other{i}", sample.Utf8))]).Yaml.ShouldBe(yaml);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_no_phrase_that_samples_have_not(string name)
    {
        var samples = SampleSets.Read(name);
        var text = TextFolder.Fold(string.Concat(samples.Select(static sample => Encoding.UTF8.GetString(sample.Utf8))));
        var phrases = Regex.Matches(SampleSets.Infer(samples).Yaml!, "^ *- '(.*)'(?: +#.*)?$", RegexOptions.Multiline);
        phrases.Count.ShouldBeGreaterThan(0);
        foreach (Match phrase in phrases)
            text.ShouldContain(TextFolder.Fold(phrase.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Finds_header_sections_and_the_tail_of_a_paper()
    {
        var samples = SampleSets.Read("harbour-post");
        var inferred = SampleSets.Infer(samples);
        SampleSets.Part(inferred, "article").ShouldBe(
            """
              - headline
              - byline
              - dateline
              - lead: paragraph+
              - section*:
                  - heading
                  - paragraph+
            """);
        inferred.Yaml!.ShouldContain("- section*:                           # 0..2 each, in 5 of 6");
        inferred.Yaml!.ShouldContain("- 'Related Posts'               # begins the tail of 6 of 6 samples");
        inferred.Yaml!.ShouldContain("when: { text: $share }");
        inferred.Yaml!.ShouldContain("imports: [std/noise.en, std/dates.en]");

        using var json = Json(inferred, samples[3]);
        var article = json.RootElement.GetProperty("article");
        article.GetProperty("byline").GetProperty("author").GetString().ShouldBe("Ada Quill and Tom Reed");
        article.GetProperty("byline").GetProperty("published").GetString().ShouldBe("2025-03-12");
        article.GetProperty("dateline").GetProperty("place").GetString().ShouldBe("PORT ALDER");
        json.RootElement.GetProperty("noise").EnumerateArray().Select(static noise => noise.GetProperty("kind").GetString()).ShouldBe(["share-bar", "related-posts"]);
    }

    [Fact]
    public void Finds_questions_as_titles_links_and_what_every_page_says()
    {
        var inferred = SampleSets.Infer(SampleSets.Read("talbote"));
        SampleSets.Part(inferred, "article").ShouldBe(
            """
              - dateline
              - lead: paragraph+
              - section+:
                  - heading
                  - paragraph+
            """);
        inferred.Yaml!.ShouldContain("language: de");
        inferred.Yaml!.ShouldContain("when: { starts-with: $related-start, words: ..24 }");
        inferred.Yaml!.ShouldContain("- 'Mehr Nachrichten aus dem Tal lesen Sie jeden Morgen in unserem Brief.' # 5 of 5 samples");
        inferred.Yaml!.ShouldContain("ends: question");
    }

    [Fact]
    public void Finds_lists_notes_and_the_titles_that_samples_share()
    {
        var inferred = SampleSets.Infer(SampleSets.Read("slow-kitchen"));
        SampleSets.Part(inferred, "article").ShouldBe(
            """
              - headline
              - { name: lead+, one-of: [paragraph, note, bullet] }
              - section+:
                  - heading
                  - { name: part+, one-of: [paragraph, note, bullet] }
            """);
        inferred.Yaml!.ShouldContain("# A title in 6 of 6 samples: Ingredients\n# A title in 6 of 6 samples: Method\n");
        inferred.Yaml!.ShouldContain("    - 'Tip:'                            # begins lines in 6 of 6 samples");
        // Oil and salt stand in several recipes, and belong to them.
        inferred.Yaml!.ShouldNotContain("oil'");
    }

    private static JsonDocument Json(InferredSchema inferred, Sample sample)
    {
        using var memory = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
            InterpretedSchema.Create(inferred.Plan!).Parse(sample.Utf8, new()).WriteTo(writer);
        return JsonDocument.Parse(memory.ToArray());
    }
}
