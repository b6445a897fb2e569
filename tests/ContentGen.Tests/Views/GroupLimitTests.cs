using System;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Views;

/// <summary>Each group of a document has a record for each of its members, so a short document could need any amount of memory by a schema of long groups.</summary>
public sealed class GroupLimitTests
{
    // With few blocks permitted, this many members of groups are.
    private const int Members = 65_536;

    /// <summary>A section of 500 members, of which any may be absent; the first of each section is not.</summary>
    private static InterpretedSchema Long(string take = "", string more = "")
    {
        var parts = string.Join(", ", Enumerable.Range(1, 499).Select(static i => $"p{i}: other?"));
        return InterpretedSchema.Create(SchemaCompiler.Compile(
            new("form.schema.yaml", $$"""
                contentgen: 1
                schema: form
                article: [{ name: section*, of: [first, {{parts}}] }]
                roles: { first: { when: { contains: a }{{take}} }, other: { when: { contains: b } } }
                {{more}}
                """),
            ImportResolvers.None).Plan!);
    }

    [Theory]
    [InlineData("a\n", "")]
    [InlineData("A a. ", ", take: sentence")]
    public void Past_the_most_members_the_rest_is_one_unclaimed_slice(string part, string take)
    {
        var utf8 = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 1_000)));
        var schema = Long(take);
        var buffer = new ContentBuffer { Limits = new() { MaxBlocks = 8_000 } };

        var document = schema.Parse(utf8, buffer);
        var findings = document.Validate();
        var coverage = document.Coverage;

        (coverage.Article + coverage.Noise + coverage.Unclaimed + coverage.Blank).ShouldBe(utf8.Length);
        coverage.Unclaimed.ShouldBeGreaterThan(0);
        coverage.Article.ShouldBeLessThan(Members / 500 * part.Length);
        Ids(findings).ShouldBe(["too-large"]);
        document.ToLayout().Blocks.Length.ShouldBeLessThan(Members + 3 * 8_000);
        schema.IsValid(utf8, buffer).ShouldBeFalse();
    }

    [Fact]
    public void What_has_room_is_parsed_as_a_whole()
    {
        var utf8 = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", Members / 500)));
        var schema = Long();
        var buffer = new ContentBuffer { Limits = new() { MaxBlocks = 8_000 } };
        schema.Parse(utf8, buffer).Validate().Count.ShouldBe(0);
        schema.IsValid(utf8, buffer).ShouldBeTrue();
        buffer.Limits = ContentLimits.Default;
        schema.Parse(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", 1_000))), buffer).Validate().Count.ShouldBe(0);
    }

    /// <summary>Where it is no error that the document is too large, no error stands in what was not parsed.</summary>
    [Fact]
    public void Validity_is_that_of_what_was_parsed()
    {
        var schema = Long(", expect: { words: 1 }", "severity: { too-large: info }");
        var buffer = new ContentBuffer { Limits = new() { MaxBlocks = 8_000 } };
        foreach (var (wrong, isValid) in new[] { (3, false), (900, true) })
        {
            var lines = Enumerable.Range(0, 1_000).Select(i => i == wrong ? "a and a" : "a");
            var utf8 = Encoding.UTF8.GetBytes(string.Join('\n', lines));
            schema.Parse(utf8, buffer).Validate().IsValid.ShouldBe(isValid);
            schema.IsValid(utf8, buffer).ShouldBe(isValid);
        }
    }

    private static string[] Ids(FindingList findings)
    {
        var ids = new string[findings.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = findings[i].Id;
        return ids;
    }
}
