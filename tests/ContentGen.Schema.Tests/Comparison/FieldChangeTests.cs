using System;
using System.Linq;
using ContentGen.Schema.Comparison;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Comparison;

/// <summary>What is told where fields are read from other texts, divided otherwise, or become something else; and what is nobody's finding.</summary>
public class FieldChangeTests
{
    [Theory]
    // Items that may fail to convert.
    [InlineData("integer", "", "ACCEPT! roles/item/fields/x/separators EXTRACT! roles/item/fields/x/separators")]
    [InlineData("url", "", "ACCEPT! roles/item/fields/x/separators EXTRACT! roles/item/fields/x/separators")]
    // Texts, with and without a rule that reads them.
    [InlineData("text", "", "EXTRACT! roles/item/fields/x/separators")]
    [InlineData("text", "words(item) > 1", "EXTRACT! roles/item/fields/x/separators")]
    [InlineData("text", "count(item.x) < 3", "ACCEPT! roles/item/fields/x/separators EXTRACT! roles/item/fields/x/separators")]
    [InlineData("text", "all(item as i, all(i.x as y, words(y) > 1))", "ACCEPT! roles/item/fields/x/separators EXTRACT! roles/item/fields/x/separators")]
    [InlineData("text", "all(item as i, count(i.x) * words(i) < count(item.x))", "ACCEPT! roles/item/fields/x/separators EXTRACT! roles/item/fields/x/separators")]
    [InlineData("text", "words(first(item).x) > 1", "ACCEPT! roles/item/fields/x/separators EXTRACT! roles/item/fields/x/separators")]
    public void Separators_concern_who_validates_where_items_are_judged(string type, string rule, string told)
    {
        string Schema(string separator) => Of("'By (?<x>.+)'", $"{{ x: {{ list: {type}, separators: \"{separator}\" }} }}", rule);

        Told(Schema(","), Schema(";")).ShouldBe(told);
        Told(Schema(";"), Schema(",")).ShouldBe(told);
    }

    [Theory]
    [InlineData("[',', ';']", "[';', ',']", "INFO roles/item/fields/x/separators")]
    [InlineData("[',', ', and ', ';']", "[';', ',', ', and ']", "INFO roles/item/fields/x/separators")]
    [InlineData("[',', ';']", "[';', ',', '|']", "EXTRACT! roles/item/fields/x/separators")]
    public void The_order_of_separators_says_nothing(string old, string now, string told)
    {
        static string Schema(string separators) => Of("'By (?<x>.+)'", $"{{ x: {{ list: text, separators: {separators} }} }}", "");

        Told(Schema(old), Schema(now)).ShouldBe(told);
    }

    [Fact]
    public void A_rule_that_reads_a_field_only_in_its_message_or_only_in_one_schema_does_not_judge_it()
    {
        static string Schema(string separator, string rule) => Of("'By (?<x>.+)'", $"{{ x: {{ list: text, separators: \"{separator}\" }} }}", "") + rule;
        const string Message = "rules: [{ id: r, assert: words(article) > 1, message: \"{count(item.x)}\" }]\n";
        const string Assertion = "rules: [{ id: r, assert: count(item.x) > 1 }]\n";

        Told(Schema(",", Message), Schema(";", Message)).ShouldBe("EXTRACT! roles/item/fields/x/separators");
        Told(Schema(",", ""), Schema(";", Assertion)).ShouldBe("ACCEPT! rules/r EXTRACT! roles/item/fields/x/separators");
        Told(Schema(",", Assertion), Schema(";", "")).ShouldBe("ACCEPT+ rules/r EXTRACT! roles/item/fields/x/separators");
    }

    [Theory]
    // The same blocks, other groups.
    [InlineData("By (?<x>[0-9]+)%?", "By (?<x>[0-9]+%?)", "{ x: integer }", "", "ACCEPT! roles/item/pattern EXTRACT! roles/item/pattern")]
    [InlineData("By (?<x>[0-9]+)%?", "By (?<x>[0-9]+%?)", "{ x: text }", "", "EXTRACT! roles/item/pattern")]
    [InlineData("By (?<x>[0-9]+)%?", "By (?<x>[0-9]+%?)", "{ x: text }", "all(item as i, chars(i.x) < 3)", "ACCEPT! roles/item/pattern EXTRACT! roles/item/pattern")]
    [InlineData("(?<x>.+?) (?<y>.+)", "(?<y>.+?) (?<x>.+)", "{ x: text, y: integer }", "", "ACCEPT! roles/item/pattern EXTRACT! roles/item/pattern")]
    // Other blocks.
    [InlineData("By (?<x>[0-9]+)", "By (?<x>[0-9]+%?)", "{ x: integer }", "", "ACCEPT! roles/item/pattern EXTRACT! roles/item/pattern")]
    [InlineData("By (?<x>[0-9]+)", "By (?<x>[0-9]+%?)", "{ x: text }", "", "EXTRACT! roles/item/pattern")]
    // Another group of a text beside the one of a number.
    [InlineData("(?<x>[0-9]+)(?<y>%)?", "(?<x>[0-9]+)(?:(?<y>%))?", "{ x: integer, y: text }", "", "INFO roles/item/pattern")]
    [InlineData("(?<x>[0-9]+)(?<y>%)?!?", "(?<x>[0-9]+)%?(?<y>!?)", "{ x: integer, y: text }", "", "EXTRACT! roles/item/pattern")]
    // Groups that are no fields.
    [InlineData("By (?<x>[0-9]+)(?:%)?", "By (?<x>[0-9]+)(%)?", "{ x: integer }", "", "INFO roles/item/pattern")]
    [InlineData("(?:By|From) (?<x>[0-9]+)", "(By|From) (?<x>[0-9]+)", "{ x: integer }", "", "INFO roles/item/pattern")]
    public void A_pattern_concerns_who_validates_where_judged_fields_may_have_other_texts(string old, string now, string fields, string rule, string told)
    {
        string Schema(string pattern) => Of($"'{pattern}'", fields, rule);

        Told(Schema(old), Schema(now)).ShouldBe(told);
        Told(Schema(now), Schema(old)).ShouldBe(told);
    }

    [Theory]
    [InlineData("$line", "By (?<x>[0-9]+)%?", "By (?<x>[0-9]+%?)", "ACCEPT! patterns/line EXTRACT! patterns/line")]
    [InlineData("By {line}", "(?<x>[0-9]+)%?", "(?<x>[0-9]+%?)", "ACCEPT! patterns/line EXTRACT! patterns/line")]
    [InlineData("(?<x>[0-9]+){line}", "%?", "(%)?", "")]
    [InlineData("$line", "By (?:the )?(?<x>[0-9]+)", "By (the )?(?<x>[0-9]+)", "INFO patterns/line")]
    public void A_named_pattern_is_told_where_it_stands(string pattern, string old, string now, string told)
    {
        string Schema(string line) => Of($"'{pattern}'", "{ x: integer }", "") + $"patterns: {{ line: '{line}' }}\n";

        Told(Schema(old), Schema(now)).ShouldBe(told);
        Told(Schema(now), Schema(old)).ShouldBe(told);
    }

    [Fact]
    public void A_group_that_becomes_a_further_field_changes_no_other()
    {
        var (one, two) = (Of("'(?<x>[0-9]+)(%)?'", "{ x: integer }", ""), Of("'(?<x>[0-9]+)(?<y>%)?'", "{ x: integer, y: text }", ""));

        Told(one, two).ShouldBe("API+ Note.ItemRole.Y EXTRACT+ roles/item/fields/y INFO roles/item/pattern");
        Told(two, one).ShouldBe("API! Note.ItemRole.Y EXTRACT! roles/item/fields/y INFO roles/item/pattern");
    }

    [Theory]
    // Whatever the first way takes matches its pattern, so a further one gives such blocks nothing.
    [InlineData("{ pattern: 'By (?<x>\\d+)' }", "ACCEPT", false)]
    [InlineData("{ when: { words: 2 }, pattern: 'By (?<x>\\d+)' }", "ACCEPT", false)]
    // A block of the first way may match the pattern of the further one only.
    [InlineData("{ when: { words: 3 } }, { pattern: 'By (?<x>\\d+)' }", "ACCEPT", true)]
    [InlineData("{ pattern: 'By (?<x>\\d+).*', take: sentence }", "ACCEPT", true)]
    public void A_further_way_concerns_blocks_that_no_pattern_matched(string ways, string kind, bool isTold)
    {
        static string Schema(string any) => $"contentgen: 1\nschema: note\narticle: [item*]\nroles:\n  item: {{ any: [{any}], fields: {{ x: integer }} }}\n";
        var (few, more) = (Schema(ways), Schema(ways + ", { pattern: 'From (?<x>.+)' }"));
        var back = Schema("{ pattern: 'From (?<x>.+)' }, " + ways);

        foreach (var told in new[] { Told(few, more), Told(more, few) })
        {
            told.ShouldContain("EXTRACT! roles/item/any");
            told.Contains(kind, StringComparison.Ordinal).ShouldBe(isTold, told);
        }
        Told(few, back).ShouldContain("ACCEPT! roles/item/any");
    }

    [Theory]
    [InlineData("date")]
    [InlineData("date-time")]
    public void A_date_that_becomes_a_text_is_told_as_any_value_is(string type)
    {
        var (date, text, number) = (Of("'By (?<x>.+)'", $"{{ x: {type} }}", ""), Of("'By (?<x>.+)'", "{ x: text }", ""), Of("'By (?<x>.+)'", "{ x: integer }", ""));

        Told(date, text).ShouldBe("API! Note.ItemRole.X ACCEPT+ roles/item/fields/x EXTRACT! roles/item/fields/x");
        Told(text, date).ShouldBe("API! Note.ItemRole.X ACCEPT! roles/item/fields/x EXTRACT! roles/item/fields/x");
        Told(number, text).ShouldBe(Told(date, text));
        Told(date, number).ShouldBe(Told(text, date));
    }

    [Fact]
    public void The_first_field_makes_an_object_of_a_text()
    {
        var (none, one) = (Of("'By ([^ ]+)'", "", ""), Of("'By (?<x>[^ ]+)'", "{ x: text }", ""));

        foreach (var (old, now) in new[] { (none, one), (one, none) })
        {
            var change = Compare.Schemas(old, now).Changes.Single(static change => change is { Kind: ChangeKind.Extract, Path: "roles/item" });
            (change.IsBreaking, change.Summary).ShouldBe((true, "looks different in JSON"));
        }
        Told(none.Replace("[item*]", "[other*]", StringComparison.Ordinal) + "  other: {}\n", one.Replace("[item*]", "[other*]", StringComparison.Ordinal) + "  other: {}\n")
            .ShouldBe("EXTRACT+ roles/item/fields/x INFO roles/item/pattern");
    }

    private static string Of(string pattern, string fields, string rule) =>
        "contentgen: 1\nschema: note\narticle: [item*]\n"
        + (rule.Length > 0 ? $"rules: [{{ id: r, assert: \"{rule}\" }}]\n" : "")
        + $"roles:\n  item:\n    pattern: {pattern}\n" + (fields.Length > 0 ? $"    fields: {fields}\n" : "");

    private static string Told(string old, string now) => string.Join(" ", Compare.Texts(Compare.Schemas(old, now)));
}
