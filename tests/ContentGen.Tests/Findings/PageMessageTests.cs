using System;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Findings;

/// <summary>What the findings of expectations about a block's place say: what was measured, where it can be known.</summary>
public sealed class PageMessageTests
{
    private const string Document = "Advertisement\nA roof garden\n\nTenants carried up the soil.\nIt rains here. It rains.\nTenants carried up the soil.\n";

    private static readonly string[] s_messages =
    [
        "2: 'headline' lies at 0 from the first block of the region; -3..-1 wanted.",
        "2: 'headline' is block 2 of 5; 1 wanted.",
        "2: 'headline' has a score 'content' of 1; 20.. wanted.",
        "2: 'headline' lies inside the region; above wanted.",
        "4: The text of 'paragraph' stands in 2 blocks of 5; 1 wanted.",
        "5: 'paragraph' is block 4 of 5; ..3 wanted.",
        "5: 'paragraph' is block 4 of 5; ..3 wanted.",
        "6: The text of 'paragraph' stands in 2 blocks of 5; 1 wanted.",
        "6: 'paragraph' is block 5 of 5; ..3 wanted.",
    ];

    private static readonly byte[] s_utf8 = Encoding.UTF8.GetBytes(Document);
    private static readonly InterpretedSchema s_schema = Schema("position: 1, score: { content: 20.. }, zone: above, from-region: -3..-1");

    [Fact]
    public void They_tell_place_score_and_repetition() => Messages(s_schema.Parse(s_utf8, new())).ShouldBe(s_messages);

    /// <summary>The buffer that it was parsed into knows them no more.</summary>
    [Fact]
    public void A_document_opened_from_its_layout_has_the_same()
    {
        var buffer = new ContentBuffer();
        var layout = s_schema.Parse(s_utf8, buffer).ToLayout();
        s_schema.Parse("Another\n"u8, buffer);
        Messages(s_schema.Open(s_utf8, layout)).ShouldBe(s_messages);
    }

    [Fact]
    public void A_document_that_was_checked_meanwhile_keeps_them()
    {
        var buffer = new ContentBuffer();
        var document = s_schema.Parse(s_utf8, buffer);
        s_schema.IsValid("Another\nand another\n"u8, buffer).ShouldBeFalse();
        Messages(document).ShouldBe(s_messages);
    }

    [Fact]
    public void The_next_document_has_its_own()
    {
        var buffer = new ContentBuffer();
        Messages(s_schema.Parse(s_utf8, buffer)).ShouldBe(s_messages);
        Messages(s_schema.Parse("\nA roof\n"u8, buffer)).ShouldContain("2: 'headline' has a score 'content' of 0; 20.. wanted.");
    }

    /// <summary>What stands behind the limit would count too.</summary>
    [Fact]
    public void Of_a_document_past_a_limit_they_do_not_tell_it()
    {
        var buffer = new ContentBuffer { Limits = new() { MaxBlocks = 3 } };
        Messages(s_schema.Parse(s_utf8, buffer)).ShouldContain("2: 'headline' does not satisfy 'position: 1'.");
    }

    [Theory]
    [InlineData("score: { content: 20.., length: 9.. }", "2: 'headline' does not satisfy 'score: content: 20.., length: 9..'.")]
    [InlineData("followed-by: { is: long, within: 3 }", "2: 'headline' does not satisfy 'followed-by: is: long, within: 3'.")]
    public void Of_several_scores_and_of_neighbours_they_do_not_tell_it(string expect, string message) =>
        Messages(Schema(expect).Parse(s_utf8, new())).ShouldContain(message);

    [Fact]
    public void Nothing_is_allocated_for_them_once_the_buffer_has_grown()
    {
        var buffer = new ContentBuffer();
        for (var warmUp = 0; warmUp < 3; warmUp++)
            s_schema.Parse(s_utf8, buffer).Validate();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = s_schema.Parse(s_utf8, buffer).Validate().Count;
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        count.ShouldBe(s_messages.Length);
    }

    private static string[] Messages(InterpretedDocument document)
    {
        var messages = new System.Collections.Generic.List<string>();
        foreach (var finding in document.Validate())
            messages.Add($"{finding.Line}: {finding.Message}");
        return [.. messages];
    }

    private static InterpretedSchema Schema(string expect)
    {
        var result = SchemaCompiler.Compile(
            new SourceFile("placed.schema.yaml", $$"""
              contentgen: 1
              schema: placed
              version: 1.0.0
              article: [headline, paragraph*]
              traits:
                long: { words: 20.. }
              scores:
                content: { base: -2, add: [ { when: { words: 1.. }, per-word: 1 } ] }
                length: { base: 0, add: [ { when: { words: 1.. }, per-word: 1 } ] }
              region: { weigh: content }
              noise:
                ad: { when: { text: Advertisement } }
              roles:
                headline: { when: { ends: none, words: ..3 }, expect: { {{expect}} } }
                paragraph:
                  any:
                    - when: { sentences: 2.. }
                      take: sentence
                    - when: { words: 1.. }
                  expect: { occurs: 1, position: ..3 }
              """),
            ImportResolvers.None);
        return InterpretedSchema.Create(result.Plan.ShouldNotBeNull(string.Join("\n", result.Diagnostics.Select(static diagnostic => diagnostic.Message))));
    }
}
