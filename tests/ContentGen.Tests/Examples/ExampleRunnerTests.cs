using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Engine.Examples;
using ContentGen.Schema;
using ContentGen.Schema.Diagnostics;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Examples;

/// <summary>When a document is as its example wants it.</summary>
public sealed class ExampleRunnerTests
{
    private const string Schema =
        """
        contentgen: 1
        schema: story
        imports: [std/dates.en]
        article: [headline, byline?, price?, lead?, section*: [heading, paragraph*], end?: closing]
        roles:
          headline: { when: { position: 1 }, expect: { words: ..3, severity: info } }
          byline:
            pattern: 'By (?<author>.+?), (?<day>[^,]+)(?:, (?<moment>.+))?'
            fields: { author: { list: text, separators: " and " }, day: date, moment: date-time }
          price:
            pattern: '(?<kind>bike|car): (?<amount>[\d.]+), (?<sold>yes|no|perhaps)'
            fields: { kind: { type: enum, values: [bike, car] }, amount: number, sold: boolean }
          heading: { when: { words: ..2 } }
          closing: { when: { text: the end } }
          paragraph: { when: { words: 5.. } }
          lead: { when: { words: 3..4 } }
        noise:
          share: { when: { text: share } }
          more: { opens: { text: more }, until: end, items: [link*: heading, last?: lead] }
        unclaimed: { severity: warning }
        """;

    private const string Document =
        "A new pier opens at last\nBy Ann and Bo Dee, 2025-03-03, 2025-03-03T10:15:00+01:00\ncar: 1.50, perhaps\nShare\nFirst of it all\n"
        + "Hours\nFrom morning on till late at night.\nOn Sundays it is closed all day.\nShare\nFees\nMore\nOther\nAn other one\n";

    [Theory]
    [InlineData("headline: A new pier opens at last")]
    [InlineData("headline: A new pier…")]
    [InlineData("headline: …")]
    [InlineData("headline: { contains: pier }")]
    [InlineData("headline: { contains: [pier, at last], absent: false }")]
    [InlineData("headline: { equals: A new pier opens at last }")]
    [InlineData("end: absent")]
    [InlineData("end: { absent: true }")]
    [InlineData("byline: By Ann and Bo Dee…")]
    [InlineData("byline: { contains: Bo }")]
    [InlineData("byline: { text: By Ann…, author: [Ann, Bo Dee], day: 2025-03-03 }")]
    [InlineData("byline: { day: …, moment: 2025-03-03T10:15:00+01:00, author: { count: 2, contains: Dee } }")]
    [InlineData("price: { kind: car, amount: 1.5, sold: null }")]
    [InlineData("price: { kind: { absent: false }, amount: '1.500' }")]
    [InlineData("lead: First of it all")]
    [InlineData("sections: { count: 2 }")]
    [InlineData("sections: { count: ..5, contains: { heading: Fees, paragraphs: [] } }")]
    [InlineData("sections: { contains: [{ heading: Hours }, { heading: Fees }] }")]
    [InlineData("sections: [{ heading: Hours, paragraphs: [From…, { contains: closed }] }, { paragraphs: absent }]")]
    [InlineData("sections: { absent: false }")]
    [InlineData("noise: [share, share, more]")]
    [InlineData("noise: [share, { kind: share, line: 9, lines: 1 }, { kind: more, text: { contains: Other }, links: [Other], last: An other one }]")]
    [InlineData("noise: { count: 3, contains: [more, { kind: share, line: ..4 }] }")]
    [InlineData("unclaimed: []")]
    [InlineData("unclaimed: absent")]
    [InlineData("coverage: { unclaimed: 0, article: 100.., total: ..1000 }")]
    public void It_is_as_wanted(string expect) => Run(expect).Differences.ShouldBeEmpty();

    [Theory]
    [InlineData("headline: A new pier", "$.article.headline", "\"A new pier\"", "\"A new pier opens at last\"")]
    [InlineData("headline: a new…", "$.article.headline", "a text that begins with \"a new\"", "\"A new pier opens at last\"")]
    [InlineData("headline: absent", "$.article.headline", "nothing", "\"A new pier opens at last\"")]
    [InlineData("headline: { contains: [pier, harbour] }", "$.article.headline", "with \"pier\" and \"harbour\"", "\"A new pier opens at last\"")]
    [InlineData("headline: { equals: A new… }", "$.article.headline", "\"A new…\"", "\"A new pier opens at last\"")]
    [InlineData("end: …", "$.article.end", "any text", "nothing")]
    [InlineData("end: { absent: false }", "$.article.end", "something", "nothing")]
    [InlineData("end: { contains: end }", "$.article.end", "with \"end\"", "nothing")]
    [InlineData("byline: { author: [Ann] }", "$.article.byline.author[1]", "nothing", "\"Bo Dee\"")]
    [InlineData("byline: { author: [Ann, Bo, Bo Dee] }", "$.article.byline.author[1]", "\"Bo\"", "nothing")]
    [InlineData("byline: { day: 2025-03-04 }", "$.article.byline.day", "2025-03-04", "\"2025-03-03\"")]
    [InlineData("byline: { moment: 2025-03-03T09:15:00Z }", "$.article.byline.moment", "2025-03-03T09:15:00Z", "\"2025-03-03T10:15:00+01:00\"")]
    [InlineData("price: { amount: 1.51 }", "$.article.price.amount", "1.51", "1.50")]
    [InlineData("price: { sold: true }", "$.article.price.sold", "true", "null")]
    [InlineData("price: { kind: bike }", "$.article.price.kind", "bike", "\"car\"")]
    [InlineData("sections: { count: 3.. }", "$.article.sections", "3.. items", "2 items")]
    [InlineData("sections: [{ heading: Fees }]", "$.article.sections[0]", "nothing", "{heading: \"Hours\", paragraphs: [\"From morning on till late at night.\", \"On Sundays it is closed all day.\"]}")]
    [InlineData("sections: [{ heading: Hours }, { heading: Fares }]", "$.article.sections[1].heading", "\"Fares\"", "\"Fees\"")]
    [InlineData("sections: [{ heading: Hours }, { heading: Fees, paragraphs: { count: 1 } }]", "$.article.sections[1].paragraphs", "1 item", "0 items")]
    [InlineData("noise: [share, more]", "$.noise[1]", "nothing", "{kind: \"share\", line: 9, lines: 1, text: \"Share\"}")]
    [InlineData("noise: [share, { kind: share, line: 8 }, more]", "$.noise[1].line", "8", "9")]
    [InlineData("noise: [share, share, { kind: more, links: [Others] }]", "$.noise[2].links[0]", "\"Others\"", "\"Other\"")]
    [InlineData("unclaimed: [x]", "$.unclaimed[0]", "\"x\"", "nothing")]
    [InlineData("coverage: { unclaimed: 1.. }", "$.coverage.unclaimed", "1..", "0")]
    public void It_differs_in_one_thing(string expect, string path, string wanted, string got)
    {
        var difference = Run(expect).Differences.ShouldHaveSingleItem();
        (difference.Path, difference.Wanted, difference.Got).ShouldBe((path, wanted, got));
    }

    [Theory]
    [InlineData("A pier\n", null, "")]
    [InlineData("A new pier opens\n", null, "")]
    [InlineData("A new pier opens\n", "[]", "nothing / 1:1 headline/words")]
    [InlineData("A new pier opens\n", "['1:1 headline/words']", "")]
    [InlineData("A new pier opens\n", "['1:2 headline/words']", "1:2 headline/words / nothing|nothing / 1:1 headline/words")]
    [InlineData("A new pier opens\n", "['1:1 headline/words', '1:1 headline/words']", "1:1 headline/words / nothing")]
    [InlineData("A pier\nso\nfar and wide it goes on\nend of it\n", null, "nothing / 4:1 unclaimed")]
    public void Findings_are_exactly_those_or_none_but_infos(string text, string? findings, string differences) =>
        string.Join('|', Run(text, findings is null ? "" : "findings: " + findings).Differences.Select(difference => $"{difference.Wanted} / {difference.Got.Split(": ")[0]}"))
            .ShouldBe(differences);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u0085")]
    [InlineData("\u2029")]
    public void Line_ends_of_the_document_do_not_matter(string lineEnd) =>
        Run(Document.Replace("\n", lineEnd, System.StringComparison.Ordinal), "expect: { noise: [share, share, { kind: more, text: \"More\\nOther\\nAn other one\" }] }, findings: ['1:1 headline/words', '3:12 field/price.sold']")
            .Differences.Where(difference => !difference.IsFinding).ShouldBeEmpty();

    [Theory]
    [InlineData("\\n")]
    [InlineData("\\r\\n")]
    [InlineData("\\r")]
    [InlineData("\\N")]
    [InlineData("\\L")]
    [InlineData("\\P")]
    public void Line_ends_of_what_is_expected_do_not_matter(string lineEnd)
    {
        foreach (var written in new[] { "TEXT", "{ equals: TEXT }", "{ contains: TEXT }", "{ contains: [TEXT] }" })
        {
            var text = written.Replace("TEXT", $"\"More{lineEnd}Other{lineEnd}An other one{lineEnd}\"", System.StringComparison.Ordinal);
            Run("noise: [share, share, { kind: more, text: " + text + " }]").Differences.ShouldBeEmpty(text);
        }
        Run($"noise: [share, share, {{ kind: more, text: \"More{lineEnd}Ot…\" }}]").Differences.ShouldBeEmpty();
    }

    [Fact]
    public void Bytes_that_are_no_text_are_compared_as_they_are_shown()
    {
        var example = Compile("  - { text: a, expect: { headline: \"A \\uFFFD pier\" } }").Bound!.Examples[0];
        var outcome = new ExampleRunner(InterpretedSchema.Create(Compile("  - { text: a }").Compiled.Plan!)).Run(example, (byte[])[.. "A "u8, 0xFF, .. " pier"u8]);
        outcome.Differences.Where(difference => !difference.IsFinding).ShouldBeEmpty();
        outcome.Differences.Where(difference => difference.IsFinding).ShouldHaveSingleItem().Got.ShouldContain("invalid-utf8");
    }

    [Fact]
    public void A_long_list_is_compared_without_a_table()
    {
        var text = "A pier\nHours\n" + string.Concat(Enumerable.Range(0, 2000).Select(number => $"This is the line number {number}\n"));
        var wanted = "expect: { sections: [{ heading: Hours, paragraphs: [" + string.Join(", ", Enumerable.Range(0, 2000).Select(number => $"This is the line number {(number == 700 ? -1 : number)}")) + "] }] }";
        Run(text, wanted).Differences.ShouldHaveSingleItem().Path.ShouldBe("$.article.sections[0].paragraphs[700]");
    }

    private static ExampleOutcome Run(string expect) => Run(Document, "expect: { " + expect + " }, findings: ['1:1 headline/words', '3:12 field/price.sold']");

    private static ExampleOutcome Run(string document, string keys)
    {
        var written = Compile("  - { text: a, " + keys + " }");
        var example = written.Bound!.Examples[0];
        return new ExampleRunner(InterpretedSchema.Create(written.Compiled.Plan!)).Run(example, Encoding.UTF8.GetBytes(document));
    }

    private static WrittenSchema Compile(string examples)
    {
        var written = SchemaCompiler.CompileWithSource(new("story.schema.yaml", Schema + "\nexamples:\n" + examples + "\n"), ImportResolvers.None);
        written.Compiled.Diagnostics.Where(diagnostic => diagnostic.Level == DiagnosticLevel.Error).Select(diagnostic => diagnostic.Message).ShouldBeEmpty();
        return written;
    }
}
