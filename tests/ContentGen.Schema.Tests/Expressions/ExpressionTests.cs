using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Expressions;

/// <summary>How expressions are read, typed, folded and made linear, seen in the plan that comes of them.</summary>
public class ExpressionTests
{
    private const string Schema =
        """
        contentgen: 1
        schema: note
        article: [headline, dek?, byline?, box?: [title, note*], section*: [heading, paragraph+]]
        patterns: { question: '.*\?' }
        phrases: { filler: [of course] }
        roles:
          headline:  { when: { position: 1 } }
          dek:       { when: { starts: dash } }
          byline:
            pattern: 'By (?<author>.+?), (?<day>.+?), (?<at>.+?), (?<pages>\d+), (?<free>yes|no), (?<kind>.+)'
            fields:
              author: { list: text }
              day: date
              at: { type: date-time, formats: ["yyyy-MM-dd HH:mm"], offset: "+00:00" }
              pages: integer
              free: boolean
              kind: { type: enum, values: [report, letter] }
          title:     { when: { uppercase: 100% } }
          note:      { when: { starts: bullet } }
          heading:   { when: { ends: none } }
          paragraph: { when: { ends: sentence } }
        noise:
          share: { when: { text: share } }
        rules:
          - id: the-rule
            assert: 
        """;

    [Theory]
    [InlineData("words(article) > 400 and count(section) >= 2 or not exists(dek)", "words(article) > 400 and count(section) >= 2 or not exists(dek)")]
    [InlineData("exists(dek) or exists(byline) and exists(box)", "exists(dek) or exists(byline) and exists(box)")]
    [InlineData("(exists(dek) or exists(byline)) and exists(box)", "(exists(dek) or exists(byline)) and exists(box)")]
    [InlineData("not (exists(dek) and exists(box))", "not (exists(dek) and exists(box))")]
    [InlineData("words(dek)-1 > 2 - words(headline) - 3", "words(dek) - 1 > 2 - words(headline) - 3")]
    [InlineData("words(dek) - (1 - words(headline)) > -words(box)", "words(dek) - (1 - words(headline)) > -words(box)")]
    [InlineData("2 * (words(dek) + 1) / 3 == 1", "2 * (words(dek) + 1) / 3 == 1")]
    [InlineData("all(section as s, any(s.paragraph as p, words(p) > 3))", "all(section as s, any(s.paragraph as p, words(p) > 3))")]
    [InlineData("value(first(section.heading)) != \"it's\"", "value(first(section.heading)) != \"it's\"")]
    [InlineData("words(last(section).paragraph) > 3", "words(last(section).paragraph) > 3")]
    [InlineData("first(headline).x > 1", null)]
    [InlineData("count(article.section) > 1", "count(section) > 1")]
    [InlineData("contains(noise.share, $filler)", "contains(noise.share, $filler)")]
    [InlineData("matches(value(headline), $question)", "matches(headline, $question)")]
    [InlineData("value(byline.free)", "value(byline.free)")]
    [InlineData("value(byline.free) == false", "value(byline.free) == false")]
    [InlineData("value(byline.day) < '2025-02-28'", "value(byline.day) < '2025-02-28'")]
    [InlineData("'2025-02-28T10:00Z' <= value(byline.at)", "'2025-02-28T10:00Z' <= value(byline.at)")]
    [InlineData("value(byline.kind) == 'LETTER'", "value(byline.kind) == 'letter'")]
    [InlineData("value(byline.pages) * 0.50 > 1", "value(byline.pages) * 0.50 > 1")]
    public void An_expression_is_read_as_it_is_meant(string written, string? meant)
    {
        var compiled = Compile(written);

        (compiled.Plan is { } plan ? RuleExpressionText.Of(plan.Rules[0].Assert!.Root) : null).ShouldBe(meant, string.Join("\n", compiled.Diagnostics));
    }

    [Theory]
    // What is the same for every document.
    [InlineData("1 < 2", "CG1607", 1)]
    [InlineData("not ('a' == 'A')", "CG1607", 1)]
    [InlineData("1 / 0 > 1", "CG1607", 1)]
    [InlineData("words(dek) / 0 > 1", "CG1607", 1)]
    [InlineData("count(section) >= 0", "CG1607", 1)]
    [InlineData("-1 < words(section)", "CG1607", 1)]
    [InlineData("exists(dek) or true", "CG1607", 1)]
    [InlineData("all(section as s, true)", "CG1616", 16)]
    // Types.
    [InlineData("words(dek)", "CG1603", 1)]
    [InlineData("words(dek) and exists(dek)", "CG1603", 1)]
    [InlineData("exists(dek) and words(dek)", "CG1603", 17)]
    [InlineData("words(dek) + exists(dek) > 1", "CG1603", 14)]
    [InlineData("words(dek) == exists(dek)", "CG1603", 1)]
    [InlineData("value(headline) == 3", "CG1603", 1)]
    [InlineData("value(headline) < 'b'", "CG1603", 17)]
    [InlineData("value(byline.day) < value(byline.at)", "CG1603", 1)]
    [InlineData("value(byline.day) < 20250301", "CG1603", 1)]
    [InlineData("value(byline.kind) < 'letter'", "CG1603", 20)]
    [InlineData("headline == 'x'", "CG1603", 1)]
    [InlineData("words('x') > 1", "CG1603", 7)]
    [InlineData("words(3 + 4) > 1", "CG1603", 7)]
    [InlineData("value(section) == 'x'", "CG1609", 7)]
    [InlineData("value(box) == 'x'", "CG1603", 7)]
    [InlineData("value(article) == 'x'", "CG1603", 7)]
    [InlineData("unique(headline)", "CG1603", 8)]
    [InlineData("unique(section)", "CG1603", 8)]
    [InlineData("matches(headline, value(dek))", "CG1603", 19)]
    [InlineData("$question", "CG1603", 1)]
    // Names.
    [InlineData("exists(deck)", "CG1601", 8)]
    [InlineData("exists(section.titel)", "CG1601", 16)]
    [InlineData("exists(headline.author)", "CG1601", 17)]
    [InlineData("exists(byline.autor)", "CG1601", 15)]
    [InlineData("exists(noise.shares)", "CG1601", 14)]
    [InlineData("exists(noise)", "CG1601", 8)]
    [InlineData("lenght(dek) > 1", "CG1602", 1)]
    [InlineData("exists()", "CG1604", 1)]
    [InlineData("exists(dek, box)", "CG1604", 1)]
    [InlineData("exists(dek as d)", "CG1604", 1)]
    [InlineData("all(section, exists(dek))", "CG1604", 1)]
    [InlineData("all(section as dek, exists(dek))", "CG1615", 16)]
    [InlineData("all(section as s, any(s.paragraph as s, words(s) > 2))", "CG1615", 38)]
    [InlineData("matches(headline, $queston)", "CG1390", 19)]
    [InlineData("matches(headline, 'a(b')", "CG1371", 21)]
    [InlineData("contains(headline, $filer)", "CG1102", 20)]
    [InlineData("value(byline.day) == '2025-02-30'", "CG1614", 22)]
    [InlineData("value(byline.at) == '2025-02-28'", "CG1614", 21)]
    [InlineData("value(byline.kind) == 'leter'", "CG1614", 23)]
    // Shapes.
    [InlineData("words(dek) >", "CG1600", 13)]
    [InlineData("words(dek) = 3", "CG1600", 12)]
    [InlineData("exists(dek) && exists(box)", "CG1600", 13)]
    [InlineData("1 < words(dek) < 3", "CG1600", 16)]
    [InlineData("(exists(dek)", "CG1600", 13)]
    [InlineData("exists(dek))", "CG1600", 12)]
    [InlineData("exists(dek) exists(box)", "CG1600", 13)]
    [InlineData("value(headline) == 'x", "CG1600", 20)]
    [InlineData("Words(dek) > 1", "CG1600", 1)]
    [InlineData("words(dek) > 1234567890123456", "CG1600", 14)]
    [InlineData("exists(section.)", "CG1600", 16)]
    [InlineData("exists(dek) and 😀", "CG1600", 17)]
    // Loops.
    [InlineData("all(section as s, all(section as t, words(s) <= words(t)))", "CG1608", 1)]
    [InlineData("all(section as s, any(s.paragraph as p, any(s.paragraph as q, value(p) == value(q))))", "CG1608", 1)]
    public void A_mistake_is_reported_at_its_place(string written, string id, int column)
    {
        // A block of text takes any characters; its line begins at column 9.
        var schema = Schema + "|-\n        " + written + "\n";
        var found = Compile(new SourceFile("a", schema)).Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Span.Line, Column: diagnostic.Span.Column - 8)).ToArray();

        found.ShouldContain((id, schema.Count(c => c == '\n'), column), string.Join(", ", found));
        found.Select(diagnostic => diagnostic.Id).ShouldAllBe(given => given == id || given == "CG1607");
    }

    [Theory]
    [InlineData("exists(deck)", 8)]
    [InlineData("'exists(deck)'", 9)]
    [InlineData("\"exists(deck)\"", 9)]
    [InlineData("\"exists(\\x64eck)\"", 9)]
    [InlineData("'value(headline) == ''x'' and exists(deck)'", 38)]
    public void A_place_is_the_same_in_every_kind_of_scalar(string value, int column)
    {
        var diagnostic = Compile(new SourceFile("a", Schema + value + "\n")).Diagnostics.Single();

        (diagnostic.Id, diagnostic.Span.Column).ShouldBe(("CG1601", 12 + column));
    }

    [Fact]
    public void A_place_in_the_second_line_of_a_value_is_there()
    {
        var diagnostic = Compile(new SourceFile("a", Schema + ">-\n      exists(dek)\n      and exists(deck)\n")).Diagnostics.Single();

        (diagnostic.Span.Line, diagnostic.Span.Column).ShouldBe((Schema.Count(c => c == '\n') + 3, 18));
    }

    [Theory]
    [InlineData("all(section as s, words(s) > words(headline))", 1)]
    [InlineData("all(section as s, words(s) > words(headline) and words(headline) < 9)", 1)]
    [InlineData("all(section as s, all(s.paragraph as p, words(p) < words(s) and words(p) < words(article)))", 2)]
    [InlineData("all(section as s, any(s.paragraph as p, any(section as t, words(t) > 3) and words(p) > 2))", 1)]
    [InlineData("all(section as s, value(s.heading) != value(first(section.heading)))", 1)]
    [InlineData("all(section as s, words(s) > 3)", 0)]
    public void What_does_not_depend_on_a_part_is_worked_out_before_the_loop(string written, int slots) =>
        Compile(written).Plan!.Rules[0].Assert!.Slots.ShouldBe(slots);

    [Fact]
    public void Loops_that_are_moved_outward_keep_their_own_loops_linear()
    {
        // The inner loop over sections moves before the outer one; what its own loop does not change must then move within it.
        var plan = Compile("all(section as s, words(s) > 3 and all(section as t, all(t.paragraph as p, words(p) <= words(t))))").Plan!.Rules[0].Assert!;

        plan.Before.Count.ShouldBe(1);
        ((QuantifierExpression)plan.Before[0].Expression).Before.Single().Expression.ShouldBeOfType<CountExpression>();
    }

    [Theory]
    [InlineData("{words(dek", 1)]
    [InlineData("a } b", 3)]
    [InlineData("{ }", 1)]
    [InlineData("{words(dek)} {", 14)]
    public void A_brace_that_opens_or_closes_nothing_is_reported(string message, int column)
    {
        var diagnostic = Compile(new SourceFile("a", Schema + "exists(dek)\n    message: \"" + message + "\"\n")).Diagnostics.Single();

        (diagnostic.Id, diagnostic.Span.Column).ShouldBe(("CG1612", 14 + column));
    }

    [Fact]
    public void A_message_is_texts_and_holes()
    {
        var plan = Compile(new SourceFile("a", Schema + "exists(dek)\n    message: \"{{x}} {words(dek) + 1}{headline} {value(headline) == '}'}.\"\n")).Plan!;

        plan.Rules[0].Message.Texts.ShouldBe(["{x} ", "", " ", "."]);
        plan.Rules[0].Message.Holes.Select(hole => hole.Source).ShouldBe(["words(dek) + 1", "headline", "value(headline) == '}'"]);
    }

    [Theory]
    [InlineData("count(section) >= 2", "count(section) >= 2 (count(section) is {count(section)})")]
    [InlineData("words(dek) < words(headline) * 3", "words(dek) < words(headline) * 3 (words(dek) is {words(dek)}, words(headline) is {words(headline)})")]
    [InlineData("not (count(section) < 2 and exists(dek))", "not (count(section) < 2 and exists(dek)) (count(section) is {count(section)}, exists(dek) is {exists(dek)})")]
    [InlineData("count(section) > 1 or count(section) == 0", "count(section) > 1 or count(section) == 0 (count(section) is {count(section)})")]
    [InlineData("exists(dek)", "exists(dek)")]
    [InlineData("not exists(dek)", "not exists(dek)")]
    [InlineData("all(section as s, words(s) > 3)", "all(section as s, words(s) > 3)")]
    [InlineData("words(dek) + chars(dek) + sentences(dek) + words(headline) > chars(headline)", "words(dek) + chars(dek) + sentences(dek) + words(headline) > chars(headline)")]
    public void A_message_of_its_own_tells_what_was_compared(string assertion, string message)
    {
        var plan = Compile(new SourceFile("a", Schema + "\"" + assertion + "\"\n")).Plan!.Rules[0].Message;

        string.Concat(plan.Texts.Select((text, index) => text + (index < plan.Holes.Count ? "{" + plan.Holes[index].Source + "}" : ""))).ShouldEndWith("does not hold: " + message);
    }

    [Theory]
    [InlineData("(", 32, 33)]
    [InlineData("not ", 32, 33)]
    [InlineData("-", 32, 33)]
    [InlineData("exists(", 32, 33)]
    public void Depth_is_bounded_before_the_stack_is(string opening, int most, int more)
    {
        Ids(string.Concat(Enumerable.Repeat(opening, most))).ShouldNotContain("CG1605");
        Ids(string.Concat(Enumerable.Repeat(opening, more))).ShouldContain("CG1605");
        Ids(string.Concat(Enumerable.Repeat(opening, 500))).ShouldContain("CG1605");
    }

    [Fact]
    public void Size_is_bounded()
    {
        Ids(string.Join(" or ", Enumerable.Repeat("true", 200))).ShouldBe(["CG1607"]);
        Ids(string.Join(" or ", Enumerable.Repeat("true", 201))).ShouldBe(["CG1605"]);
        Ids(new string('a', 5000)).ShouldBe(["CG1605"]);
    }

    [Fact]
    public void A_change_of_a_rule_changes_the_hash_of_the_plan()
    {
        string[] schemas =
        [
            Schema + "words(dek) > 1\n", Schema + "words(dek) > 2\n", Schema + "chars(dek) > 1\n", Schema + "words(dek) > 1\n    severity: info\n",
            Schema + "words(dek) > 1\n    message: a\n", Schema + "words(dek) > 1\n    help: a\n", Schema + "words(dek) > 1\n    when: exists(box)\n",
            Schema.Replace("assert: ", "hook: Check", System.StringComparison.Ordinal) + "\n",
        ];

        schemas.Select(schema => Compile(new SourceFile("a", schema)).Plan!.Hash).Distinct().Count().ShouldBe(schemas.Length);
    }

    [Fact]
    public void Severities_at_the_top_count_for_rules_too()
    {
        var plan = Compile(new SourceFile("a", Schema + "exists(dek)\nseverity: { the-rule: info }\n")).Plan!;

        plan.Findings.Single(finding => finding.Id == "the-rule").Severity.ShouldBe(FindingLevel.Info);
    }

    private static string[] Ids(string written) => Compile(written).Diagnostics.Select(diagnostic => diagnostic.Id).ToArray();

    private static CompiledSchema Compile(string written) => Compile(new SourceFile("a", Schema + "|-\n        " + written + "\n"));

    private static CompiledSchema Compile(SourceFile file) => SchemaCompiler.Compile(file, new MemoryResolver(new Dictionary<string, string>()));
}
