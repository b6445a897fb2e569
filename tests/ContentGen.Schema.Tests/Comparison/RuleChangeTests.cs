using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Comparison;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Comparison;

/// <summary>What is told of changes of rules, in both directions; nothing that differs is left out.</summary>
public class RuleChangeTests
{
    private const string Base =
        """
        contentgen: 1
        schema: story
        article: [headline, byline?, section*: [heading, paragraph+]]
        patterns: { question: '.*\?' }
        phrases: { filler: [of course] }
        roles:
          headline: { when: { position: 1 } }
          byline:
            pattern: 'By (?<author>.+?) on (?<day>.+) for (?<kind>.+)'
            fields: { author: { list: text }, day: date, kind: { type: enum, values: [print, web] } }
          heading: { when: { ends: none } }
          paragraph: { when: { ends: sentence } }
        noise:
          share: { when: { text: share } }
        rules:
          - id: divided
            when: words(article) > 400
            assert: count(section) >= 2 and not contains(article, $filler)
            severity: warning
            message: "Only {count(section)} of {words(article)}."
            help: Divide it.
          - { id: even, assert: 'all(section as s, words(s) < words(headline) * 9 and any(s.paragraph as p, matches(p, $question) or exists(first(section).heading)))' }
          - { id: signed, when: exists(noise.share), assert: 'value(byline.kind) == "web" and value(byline.day) > "2025-01-01" or unique(byline.author) and -1 < words(headline)' }
          - { id: links-work, hook: CheckLinks }

        """;

    [Theory]
    [InlineData("words(article) > 400", "words(article) > 500", "ACCEPT! rules/divided/when", "ACCEPT! rules/divided/when")]
    [InlineData("    when: words(article) > 400\n", "", "ACCEPT! rules/divided/when", "ACCEPT+ rules/divided/when")]
    [InlineData("count(section) >= 2", "count(section) >= 3", "ACCEPT! rules/divided/assert", "ACCEPT! rules/divided/assert")]
    [InlineData("count(section) >= 2", "(count(section)) >= 2.0", "INFO rules/divided/assert", "INFO rules/divided/assert")]
    [InlineData("section as s, words(s) < words(headline) * 9 and any(s.", "section as x, words(x) < words(headline) * 9 and any(x.", "INFO rules/even/assert", "INFO rules/even/assert")]
    [InlineData("severity: warning", "severity: info", "ACCEPT+ rules/divided", "ACCEPT! rules/divided")]
    [InlineData("Only {count(section)}", "But {count(section)}", "INFO rules/divided/message", "INFO rules/divided/message")]
    [InlineData("Only {count(section)}", "Only {words(headline)}", "INFO rules/divided/message", "INFO rules/divided/message")]
    [InlineData("help: Divide it.", "help: Cut it.", "INFO rules/divided/help", "INFO rules/divided/help")]
    [InlineData("hook: CheckLinks", "hook: AskLinks", "API! rules/links-work/hook", "API! rules/links-work/hook")]
    [InlineData("hook: CheckLinks", "assert: exists(byline)", "API! rules/links-work/hook ACCEPT! rules/links-work/assert", "API! rules/links-work/hook ACCEPT! rules/links-work/assert")]
    [InlineData("  - { id: links-work, hook: CheckLinks }\n", "", "API! rules/links-work/hook ACCEPT+ rules/links-work", "API! rules/links-work/hook ACCEPT! rules/links-work")]
    [InlineData("id: divided", "id: split", "ACCEPT! rules/split ACCEPT+ rules/divided", "ACCEPT! rules/divided ACCEPT+ rules/split")]
    [InlineData("[of course]", "[of course, indeed]", "ACCEPT! rules/divided/assert", "ACCEPT! rules/divided/assert")]
    [InlineData("{ question: '.*\\?' }", "{ question: '.*[?!]' }", "ACCEPT! rules/even/assert INFO patterns/question", "ACCEPT! rules/even/assert INFO patterns/question")]
    public void A_change_is_told_in_both_directions(string from, string to, string forward, string back)
    {
        var changed = Compare.Replaced(Base, from, to);

        Told(Base, changed).ShouldBe(forward);
        Told(changed, Base).ShouldBe(back);
    }

    [Theory]
    // What was added elsewhere moves numbers, and no rule means anything else.
    [InlineData("[headline, byline?", "[headline, byline?, note?: byline")]
    [InlineData("  share: {", "  advert: { when: { text: advert } }\n  share: {")]
    [InlineData("author: { list: text }, ", "author: { list: text }, new: text, ")]
    [InlineData("values: [print, web]", "values: [radio, print, web]")]
    public void Rules_about_what_is_still_there_did_not_change(string from, string to)
    {
        var changed = Compare.Replaced(Base, from, to).Replace("By (?<author>.+?)", from.StartsWith("author", StringComparison.Ordinal) ? "(?<new>x)?By (?<author>.+?)" : "By (?<author>.+?)", StringComparison.Ordinal);

        Compare.Schemas(Base, changed).Changes.ShouldNotContain(static change => change.Path.StartsWith("rules", StringComparison.Ordinal));
    }

    [Fact]
    public void Their_order_is_nobodys_program() => Told(Base, Compare.Replaced(Base, "  - { id: links-work, hook: CheckLinks }\n", "").Replace("rules:\n", "rules:\n  - { id: links-work, hook: CheckLinks }\n", StringComparison.Ordinal))
        .ShouldBe("INFO rules");

    [Fact]
    public void Every_difference_is_told()
    {
        var plan = Compare.Schema(Base).Compiled.Plan!;
        var (silent, count) = (new List<string>(), 0);
        foreach (var (path, changed) in PlanMutation.Of(plan))
        {
            // The type follows from the kind of expression.
            if (!path.StartsWith("Rule", StringComparison.Ordinal) || path.EndsWith(".Type", StringComparison.Ordinal))
                continue;
            foreach (var (old, now) in new[] { (plan, changed), (changed, plan) })
            {
                if (PlanMutation.Compare(path, old, now) is not { } difference)
                    continue;
                count++;
                if (difference.Changes.Count == 0)
                    silent.Add(path);
            }
        }
        silent.ShouldBeEmpty();
        count.ShouldBeGreaterThan(200);
    }

    private static string Told(string old, string now) => string.Join(
        " ", Compare.Schemas(old, now).Changes.Select(static change => change.Kind.ToString().ToUpperInvariant() + (change.Kind == ChangeKind.Info ? " " : change.IsBreaking ? "! " : "+ ") + change.Path));
}
