using System;
using System.Linq;
using ContentGen.Engine.Inference;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Inference;

/// <summary>What counts as evidence, and for what.</summary>
public sealed class EvidenceTests
{
    private static readonly string[] s_numbers = ["one", "two", "three", "four", "five", "six"];

    /// <summary>Samples of running text, each its own, with lines around it.</summary>
    private static Sample[] Samples(int count, Func<int, string, string> compose) =>
        SampleSets.Of([.. Enumerable.Range(0, count).Select(i => compose(i, $"The {s_numbers[i]} boats of this morning went out at {s_numbers[i]} and came back with {s_numbers[i]} fish."))]);

    [Fact]
    public void Too_few_samples_give_none()
    {
        var inferred = SchemaInference.Infer(Samples(4, static (_, text) => text), new());
        inferred.Yaml.ShouldBeNull();
        inferred.Samples.ShouldBe(4);
    }

    [Fact]
    public void Copies_and_samples_without_text_do_not_count()
    {
        var samples = Samples(5, static (_, text) => text);
        Sample[] given = [.. samples, new("again", [.. samples[2].Utf8, .. "\n\nA word.\n"u8]), new("blank", " \n\n"u8.ToArray()), new("empty", [])];
        var inferred = SchemaInference.Infer(given, new());
        SampleSets.Holds(inferred, samples);
        inferred.Copies.ShouldBe([new("again", "2.txt")]);
        inferred.Empty.ShouldBe(["blank", "empty"]);
        inferred.Samples.ShouldBe(5);
        inferred.Yaml.ShouldNotBeNull().ShouldContain("# 1 more sample with the text of another: what copies share is counted once, what stands in them as in all.\n# Left out: 2 samples without text.\n");
    }

    [Fact]
    public void A_copy_has_other_things_around_the_same_article()
    {
        static string Sidebar(string word) => string.Concat(Enumerable.Range(0, 30).Select(i => $"\nAll of {word} {s_numbers[i % 6]} {i}"));
        var samples = Samples(5, static (_, text) => text);
        Sample[] given = [.. samples, new("again", [.. samples[2].Utf8, .. System.Text.Encoding.UTF8.GetBytes(Sidebar("the sea"))])];
        SchemaInference.Infer(given, new()).Copies.Select(static copy => (copy.Name, copy.Of)).ShouldBe([("again", "2.txt")]);
    }

    [Fact]
    public void Documents_of_one_form_that_share_a_sentence_are_no_copies()
    {
        static string Job(string work, string place, int salary, string person) =>
            $"{work} wanted\nLocation: {place}\nSalary: {salary} 000\nWe look for somebody who likes fences and who comes early.\nApply to {person}.";
        var inferred = SampleSets.Infer(SampleSets.Of(Job("Bee Keeper", "Moss", 34, "Ann"), Job("Digger", "Bergen", 31, "Bob")));
        inferred.Copies.ShouldBeEmpty();
        inferred.Samples.ShouldBe(2);
    }

    [Fact]
    public void Documents_without_running_text_are_copies_where_their_lines_are_the_same()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 9).Select(static i => $"Line {i}"));
        SampleSets.Infer(SampleSets.Of(lines, lines + "\nMore")).Copies.Count.ShouldBe(1);
        SampleSets.Infer(SampleSets.Of(lines, lines.Replace("Line", "Other", StringComparison.Ordinal) + "\nLine 0")).Copies.ShouldBeEmpty();
    }

    [Fact]
    public void Nor_do_samples_that_no_parser_reads_to_their_end()
    {
        var samples = Samples(3, static (i, text) => i == 1 ? text + "\n" + text : text);
        var inferred = SchemaInference.Infer(samples, new() { MinSamples = 2, Limits = new() { MaxBlocks = 1 } });
        inferred.TooLarge.ShouldBe(["1.txt"]);
        inferred.Samples.ShouldBe(2);
    }

    [Fact]
    public void What_no_sample_has_is_not_taken()
    {
        var samples = Samples(5, static (_, text) => text);
        var plan = SampleSets.Holds(SampleSets.Infer(samples), samples);
        SampleSets.Unclaimed(plan, SampleSets.Of("A fish was caught at noon by nobody.\nA title without text")[0]).ShouldBe(["A title without text"]);
    }

    [Fact]
    public void What_all_of_few_samples_have_is_not_required()
    {
        static string Compose(int i, string text) => $"Title number {s_numbers[i]}\n{text}";
        SampleSets.Part(SampleSets.Infer(Samples(4, Compose)), "article").ShouldBe("  - headline?\n  - lead: paragraph*");
        SampleSets.Part(SampleSets.Infer(Samples(5, Compose)), "article").ShouldBe("  - headline\n  - lead: paragraph+");
    }

    [Fact]
    public void A_paragraph_that_two_of_many_tell_again_is_theirs()
    {
        const string Again = "In spring the harbour had been closed for a month.";
        var inferred = SampleSets.Infer(Samples(6, static (i, text) => i < 2 ? $"{text}\n{Again}\nSo ends the report of {s_numbers[i]}." : text));
        inferred.Yaml!.ShouldNotContain("harbour");
        SampleSets.Infer(Samples(6, static (i, text) => $"{text}\n{Again}")).Yaml!.ShouldContain($"- '{Again}' # 6 of 6 samples");
    }

    [Fact]
    public void Labels_below_the_text_are_noise_and_elsewhere_notes()
    {
        var inferred = SampleSets.Infer(Samples(5, static (i, text) => $"{text}\nWarning: {s_numbers[i]} gales\n{text} Again.\nWharf: {s_numbers[i]}\n{i} gulls were seen"));
        SampleSets.Part(inferred, "phrases").ShouldBe("  lead-ins:\n    - 'Warning:'");
        SampleSets.Part(inferred, "noise").ShouldBe(
            """
              labelled:
                when:
                  is: short
                  starts-with:
                    - 'Wharf:'
              stamp:
                when:
                  any:
                    - pattern: '(?i)\d+ gulls were seen'
            """);
    }

    [Fact]
    public void Days_that_do_not_convert_are_texts()
    {
        static string Compose(string month, int i, string text) => $"Title number {s_numbers[i]}\nBy Nora Field | {month} {i + 1}, 2025\n{text}";
        SampleSets.Infer(Samples(5, static (i, text) => Compose("March", i, text))).Yaml!.ShouldContain("published: { type: date, formats: ['MMMM d, yyyy', 'MMM d, yyyy'] }");
        var samples = Samples(5, static (i, text) => Compose(i == 2 ? "Smarch" : "March", i, text));
        var inferred = SampleSets.Infer(samples);
        inferred.Yaml!.ShouldContain("published: text");
        inferred.Yaml!.ShouldNotContain("std/dates");
        SampleSets.Holds(inferred, samples);
    }

    [Fact]
    public void Text_that_is_broken_to_a_width_is_read_by_paragraphs()
    {
        var samples = Samples(5, static (i, text) => $"Title number {s_numbers[i]}\n\nThis was a long morning at the sea, and\n{char.ToLowerInvariant(text[0]) + text[1..^1]}, as\nthe keeper of the light has told\nus in a letter, and he added that\nhe had {s_numbers[i]} of them.\n\nThere was nothing more to tell of number {s_numbers[i]}.\n");
        var inferred = SampleSets.Infer(samples);
        SampleSets.Holds(inferred, samples);
        inferred.Yaml!.ShouldContain("block: paragraph");
        SampleSets.Part(inferred, "article").ShouldBe("  - headline\n  - lead: paragraph+");
    }

    [Theory]
    [InlineData("Bad Name")]
    [InlineData("")]
    [InlineData("x\n  y: z")]
    public void An_id_that_is_no_name_is_told(string id)
    {
        var inferred = SchemaInference.Infer(Samples(5, static (_, text) => text), new() { Id = id });
        inferred.Yaml.ShouldBeNull();
        inferred.Problem.ShouldNotBeNullOrEmpty();
    }
}
