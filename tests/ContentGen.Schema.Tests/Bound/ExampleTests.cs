using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Examples;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

/// <summary>What examples mean once they are read.</summary>
public class ExampleTests
{
    private const string Schema =
        """
        contentgen: 1
        schema: story
        article: [headline, byline?, section*: [heading, paragraph*]]
        roles:
          headline: { when: { position: 1 } }
          byline: { pattern: 'By (?<author>.+?), (?<day>.+)', fields: { author: text, day: { type: date } } }
          heading: { when: { words: ..6 } }
          paragraph: {}
        noise:
          share-bar: { when: { text: share } }
        """;

    [Fact]
    public void A_plan_is_the_same_with_and_without_examples()
    {
        var without = SchemaCompiler.Compile(new("a.yaml", Schema), MemoryResolver.Empty);
        var with = SchemaCompiler.Compile(new("a.yaml", Schema + "\nexamples: [{ text: a, expect: { headline: b } }]\n"), MemoryResolver.Empty);

        with.Diagnostics.ShouldBeEmpty();
        with.Plan.ShouldBe(without.Plan);
        with.Plan!.Hash.ShouldBe(without.Plan!.Hash);
        with.FindingPlaces.ShouldBe(without.FindingPlaces);
    }

    [Fact]
    public void A_name_is_what_is_written_or_the_path_or_a_number()
    {
        Examples("- { name: first, text: a }\n- { file: examples/b.txt }\n- { text: c }").Select(example => example.Name)
            .ShouldBe(["first", "examples/b.txt", "example 3"]);
        Examples("- { file: examples/b.txt }")[0].Text.ShouldBeNull();
        Examples("- { file: examples/b.txt }")[0].File.ShouldBe("examples/b.txt");
    }

    [Fact]
    public void Findings_that_are_left_out_are_not_an_empty_list()
    {
        Examples("- { text: a }")[0].Findings.ShouldBeNull();
        Examples("- { text: a, findings: [] }")[0].Findings!.Value.Count.ShouldBe(0);
        var finding = Examples("- { text: a, findings: [\"12:3 missing/section.heading\"] }")[0].Findings!.Value[0];
        (finding.Line, finding.Column, finding.Id).ShouldBe((12, 3, "missing/section.heading"));
    }

    [Theory]
    [InlineData("headline: Harbour", "Harbour", false)]
    [InlineData("headline: Harbour…", "Harbour", true)]
    [InlineData("headline: …", "", true)]
    [InlineData("headline: 'absent'", "absent", false)]
    [InlineData("headline: |\n  Harbour\n  opens\n", "Harbour\nopens", false)]
    public void A_text_is_whole_or_a_beginning(string yaml, string text, bool isStart)
    {
        var expected = Expected(yaml).ShouldBeOfType<ExpectedText>();
        (expected.Text, expected.IsStart).ShouldBe((text, isStart));
    }

    [Theory]
    [InlineData("headline: absent", true)]
    [InlineData("headline: { absent: true }", true)]
    [InlineData("headline: { absent: false }", false)]
    [InlineData("byline: { absent: false }", false)]
    [InlineData("sections: absent", true)]
    public void Absence_is_a_word_without_quotes(string yaml, bool isAbsent) => Expected(yaml).ShouldBeOfType<ExpectedAbsent>().IsAbsent.ShouldBe(isAbsent);

    [Fact]
    public void An_ellipsis_is_meant_by_equals()
    {
        Expected("headline: { equals: More… }").ShouldBeOfType<ExpectedExactly>().Text.ShouldBe("More…");
        Expected("headline: { equals: absent }").ShouldBeOfType<ExpectedExactly>().Text.ShouldBe("absent");
    }

    [Fact]
    public void A_text_in_place_of_an_object_is_its_text()
    {
        var map = Expected("byline: By Ann…").ShouldBeOfType<ExpectedMap>();
        map.IsShort.ShouldBeTrue();
        map.Members.Single().Name.ShouldBe("text");
        Expected("byline: { contains: Ann }").ShouldBeOfType<ExpectedMap>().Members.Single().Value.ShouldBeOfType<ExpectedWithin>();
        Expected("noise: [share-bar]").ShouldBeOfType<ExpectedList>().Items.Single().ShouldBeOfType<ExpectedMap>().Members.Single().Name.ShouldBe("kind");
        Expected("unclaimed: [so]").ShouldBeOfType<ExpectedList>().Items.Single().ShouldBeOfType<ExpectedMap>().Members.Single().Name.ShouldBe("text");
    }

    [Fact]
    public void Several_comparisons_hold_at_once()
    {
        var all = Expected("sections: { count: 1..3, contains: { heading: Hours } }").ShouldBeOfType<ExpectedAll>();
        all.Parts[0].ShouldBeOfType<ExpectedCount>().Max.ShouldBe(3);
        all.Parts[1].ShouldBeOfType<ExpectedItems>().Items.Single().ShouldBeOfType<ExpectedMap>();
    }

    [Fact]
    public void Places_are_those_of_the_text()
    {
        var yaml = "- name: one\n  text: a\n  expect:\n    sections: [{ heading: Hours }]";
        var list = Examples(yaml)[0].Expect.Single().Value.ShouldBeOfType<ExpectedList>();
        var text = Schema + "\nexamples:\n" + yaml;
        text.Substring(list.Span.Start, list.Span.Length).ShouldBe("[{ heading: Hours }]");
        text.Substring(list.ItemSpans[0].Start, list.ItemSpans[0].Length).ShouldBe("{ heading: Hours }");
        text.Substring(Examples(yaml)[0].Span.Start, 3).ShouldBe("one");
    }

    [Theory]
    [InlineData("[", "CG1001")]
    [InlineData("text", "CG1015")]
    [InlineData("{}", "CG1015")]
    [InlineData("[]", "CG1017")]
    [InlineData("[[]]", "CG1015")]
    [InlineData("[{}]", "CG1650")]
    [InlineData("[{ text: [a] }]", "CG1015")]
    [InlineData("[{ text: a, expect: [] }]", "CG1015")]
    [InlineData("[{ text: a, expect: {} }]", "CG1017")]
    [InlineData("[{ text: a, findings: {} }]", "CG1015")]
    [InlineData("[{ text: a, findings: [[]] }]", "CG1015")]
    [InlineData("[{ text: a, expect: { sections: [[]] } }]", "CG1652")]
    [InlineData("[{ text: a, expect: { coverage: { total: [] } } }]", "CG1015")]
    public void What_is_no_example_is_told(string yaml, string id) =>
        SchemaCompiler.Compile(new("a.yaml", Schema + "\nexamples: " + yaml + "\n"), MemoryResolver.Empty).Diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe([id]);

    private static Expected Expected(string yaml) => Examples("- text: a\n  expect:\n    " + yaml.Replace("\n", "\n    ")).Single().Expect.Single().Value;

    private static BoundExample[] Examples(string yaml)
    {
        var written = SchemaCompiler.CompileWithSource(new SourceFile("a.yaml", Schema + "\nexamples:\n" + yaml + "\n"), MemoryResolver.Empty);
        written.Compiled.Diagnostics.Where(diagnostic => diagnostic.Level == DiagnosticLevel.Error).ShouldBeEmpty();
        return written.Bound!.Examples.ToArray();
    }
}
