using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Engine;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Views;

/// <summary>Past a limit nothing is lost: the rest is one unclaimed slice and a finding says so.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Past_the_most_bytes_the_rest_is_one_unclaimed_slice()
    {
        var buffer = new ContentBuffer { Limits = new() { MaxBytes = 300 } };
        var article = NewsArticle.Parse(Samples.Harbour, buffer);
        article.Headline.Exists.ShouldBeTrue();
        article.Unclaimed.Count.ShouldBe(1);
        var rest = article.Unclaimed[0];
        rest.Bytes.End.Value.ShouldBe(Samples.Harbour.Length);
        var coverage = article.Coverage;
        (coverage.Article + coverage.Noise + coverage.Unclaimed + coverage.Blank).ShouldBe(coverage.Total);
        coverage.Unclaimed.ShouldBe(rest.Span.Length);
        var findings = article.Validate();
        var found = 0;
        foreach (var finding in findings)
        {
            if (finding.Id != "too-large")
                continue;
            found++;
            finding.Offset.ShouldBe(rest.Bytes.Start.Value);
            finding.Severity.ShouldBe(Severity.Error);
            finding.Line.ShouldBe(rest.Line);
        }
        found.ShouldBe(1);
        NewsArticle.IsValid(Samples.Harbour, buffer).ShouldBeFalse();
    }

    [Fact]
    public void Past_the_most_blocks_likewise()
    {
        var buffer = new ContentBuffer { Limits = new() { MaxBlocks = 3 } };
        var article = NewsArticle.Parse(Samples.Harbour, buffer);
        article.Unclaimed.Count.ShouldBe(1);
        article.Unclaimed[0].Span.StartsWith(Encoding.UTF8.GetBytes(Samples.Lead)).ShouldBeTrue();
    }

    [Fact]
    public void Past_the_most_findings_one_more_says_so()
    {
        var schema = InterpretedSchema.Create(SchemaCompiler.Compile(
            new("note.schema.yaml", """
                contentgen: 1
                schema: note
                article: [title, paragraph*]
                roles: { title: { when: { words: 4..8 } }, paragraph: { when: { words: 9.. } } }
                """),
            ImportResolvers.None).Plan!);
        var text = new StringBuilder("A Title That Is Long Enough\n\n");
        for (var i = 0; i < 40; i++)
            text.Append("cut off here...\n\n").Append(Samples.Lead).Append("\n\n");
        var utf8 = Encoding.UTF8.GetBytes(text.ToString());
        var all = schema.Parse(utf8, new()).Validate().Count;
        all.ShouldBe(40);
        var limited = schema.Parse(utf8, new ContentBuffer { Limits = new() { MaxFindings = 5 } }).Validate();
        limited.Count.ShouldBe(6);
        limited[4].Id.ShouldBe("too-large");
        limited[4].Message.ShouldBe("The document has more findings than the 5 that are kept; the others are left out.");
        limited[5].Offset.ShouldBe(limited[4].Offset);
        var exactly = schema.Parse(utf8, new ContentBuffer { Limits = new() { MaxFindings = 40 } }).Validate();
        exactly.Count.ShouldBe(40);
        foreach (var (most, isValid) in new[] { (5, false), (39, false), (40, true), (41, true) })
            schema.IsValid(utf8, new ContentBuffer { Limits = new() { MaxFindings = most } }).ShouldBe(isValid, $"{most}");
    }

    [Fact]
    public void What_is_told_of_a_document_as_a_whole_is_kept_and_may_stand_behind_what_says_that_findings_were_left_out()
    {
        var schema = InterpretedSchema.Create(SchemaCompiler.Compile(
            new("note.schema.yaml", "contentgen: 1\nschema: note\narticle: [line*]\nroles: { line: { expect: { chars: 5 } } }\nrules: [{ id: few, assert: count(line) < 2 }]\n"),
            ImportResolvers.None).Plan!);

        var findings = schema.Parse((byte[])[.. "ab\nab\nab\nab\n"u8, 0xFF], new ContentBuffer { Limits = new() { MaxFindings = 4 } }).Validate();

        var told = new List<string>();
        foreach (var finding in findings)
            told.Add($"{finding.Line} {finding.Id}");
        told.ShouldBe(["1 few", "1 line/chars", "2 line/chars", "2 too-large", "5 invalid-utf8"]);
    }

    [Fact]
    public void Limits_are_at_least_one()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new ContentLimits { MaxBytes = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ContentLimits { MaxBlocks = -1 });
        Should.Throw<ArgumentNullException>(() => new ContentBuffer { Limits = null! });
    }
}
