using System.Linq;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Expressions;

/// <summary>What messages about expressions propose to write instead.</summary>
public class ExpressionMessageTests
{
    private const string Schema =
        """
        contentgen: 1
        schema: minutes
        article: [title, held, attendance: [present, absent?], item+: [motion?, discussion: paragraph+, vote*: [present]], remark: paragraph?]
        roles:
          title:     { when: { position: 1 } }
          held:      { pattern: 'Held (?<date>.+) by (?<guests>\d+)', fields: { date: date, guests: integer } }
          present:   { when: { starts-with: present } }
          absent:    { when: { starts-with: absent } }
          motion:    { when: { starts-with: motion } }
          paragraph: { when: { ends: sentence } }
        rules:
          - id: the-rule
            assert: 
        """;

    [Theory]
    // The part stands further down, or is called otherwise.
    [InlineData("exists(absent)", "absent", "The article has no `absent`. Did you mean `attendance.absent`?")]
    [InlineData("exists(present)", "present", "The article has no `present`. Did you mean `attendance.present` or `item.vote.present`?")]
    [InlineData("exists(paragraph)", "paragraph", "The article has no `paragraph`. Did you mean `item.discussion` or `remark`?")]
    [InlineData("all(item as i, exists(i.present))", "present", "`i` has no `present`. Did you mean `i.vote.present`?")]
    [InlineData("exists(item.presen)", "presen", "`item` has no `presen`. It has: motion, discussion, vote.")]
    [InlineData("exists(titel)", "titel", "The article has no `titel`. Did you mean `title`?")]
    // Words are written in lower case.
    [InlineData("count(item) > 1 And exists(held)", "And", "`And` is no name: names have no capital letters. Write `and`, or put a text between quotes.")]
    [InlineData("COUNT(item) > 1", "COUNT", "`COUNT` is no name: names have no capital letters. Write `count`, or put a text between quotes.")]
    [InlineData("exists(Item.motion)", "Item", "`Item` is no name: names have no capital letters. Write `item`, or put a text between quotes.")]
    // A day without quotes is a subtraction.
    [InlineData("value(held.date) < 2030-01-01", "value(held.date) < 2030-01-01", "the two cannot be compared. Put the day between quotes: `'2030-01-01'`.")]
    [InlineData("2030-01-01 <= value(held.date)", "2030-01-01 <= value(held.date)", "the two cannot be compared. Put the day between quotes: `'2030-01-01'`.")]
    [InlineData("value(held.date) < 20300101", "value(held.date) < 20300101", "the two cannot be compared. A day stands between quotes, as in `'2025-03-01'`.")]
    [InlineData("value(held.date) < words(title)", "value(held.date) < words(title)", "is a number: the two cannot be compared.")]
    // A number stands without quotes.
    [InlineData("value(held.guests) == '3'", "value(held.guests) == '3'", "is a text: the two cannot be compared. Take the quotes away: `3`.")]
    [InlineData("' -1.50' < count(item)", "' -1.50' < count(item)", "is a number: the two cannot be compared. Take the quotes away: `-1.50`.")]
    [InlineData("count(item) > 'many'", "count(item) > 'many'", "is a text: the two cannot be compared. Write a number, without quotes.")]
    [InlineData("value(title) == 3", "value(title) == 3", "A field of type `number` is compared as one: give the role a `pattern` and the field.")]
    // Two comparisons.
    [InlineData("1 < words(title) < 5", "<", "Join them: `1 < words(title) and words(title) < 5`.")]
    [InlineData("1<(2 + words(title))*2 <= 5 + (3) and exists(held)", "<=", "Join them: `1<(2 + words(title))*2 and (2 + words(title))*2 <= 5 + (3)`.")]
    [InlineData("1 < words(title) < ", "<", "Two comparisons in a row say nothing. Join them with `and`.")]
    // Signs of other places.
    [InlineData("words(title) ≥ 3", "≥", "`≥` has no meaning here. Write `>=`.")]
    [InlineData("words(title) ≤ 3", "≤", "`≤` has no meaning here. Write `<=`.")]
    [InlineData("words(title) ≠ 3", "≠", "`≠` has no meaning here. Write `!=`.")]
    [InlineData("words(title)–words(held) > 1", "–", "`–` has no meaning here. Write `-`.")]
    [InlineData("words(title) × 2 > 1", "×", "`×` has no meaning here. Write `*`.")]
    [InlineData("words(title) <> 3", "<>", "`<>` compares nothing. Write `!=`.")]
    [InlineData("words(title) => 3", "=>", "`=>` compares nothing. Write `>=`.")]
    [InlineData("words(title) =< 3", "=<", "`=<` compares nothing. Write `<=`.")]
    [InlineData("words(title) = 3", "=", "`=` compares nothing. Write `==`.")]
    // Brackets.
    [InlineData("words title > 3", "title", "`(` is missing behind `words`. Write `words(title)`.")]
    [InlineData("count item.motion > 3", "item", "`(` is missing behind `count`. Write `count(item.motion)`.")]
    [InlineData("all(item as i, words i > 3)", "i", "`(` is missing behind `words`. Write `words(i)`.")]
    [InlineData("contains title, 'x'", "title", "`(` is missing behind `contains`. Write `contains(path, 'phrase')`.")]
    [InlineData("exists(item.words title)", "title", "Here `title` stands where `)` is wanted.")]
    [InlineData("count(item)) > 1", ")", "`)` closes no bracket. Remove it, or write the `(` that it is to close.")]
    [InlineData("count(item) > 1)", ")", "`)` closes no bracket. Remove it, or write the `(` that it is to close.")]
    [InlineData("words(title > 3", "title", "`)` is missing behind `title`. Write `words(title)`.")]
    [InlineData("words(item.discussion + 1 > 3 and exists(held)", "item.discussion", "`)` is missing behind `item.discussion`. Write `words(item.discussion)`.")]
    [InlineData("all(item as i, words(i > 3)", "i", "`)` is missing behind `i`. Write `words(i)`.")]
    [InlineData("(words(title) > 3", "", "Here the expression ends where `)` is wanted.")]
    // Numbers.
    [InlineData("words(title) > 1,000", "1,000", "This is no number. Write `1000`.")]
    [InlineData("words(title) > 1,000,000", "1,000,000", "This is no number. Write `1000000`.")]
    [InlineData("words(title) > 1_000", "1_000", "This is no number. Write `1000`.")]
    [InlineData("words(title) > 1,5", "1,5", "This is no number. Write `1.5`.")]
    [InlineData("words(title) > .5", ".5", "This is no number. Write `0.5`.")]
    [InlineData("words(title) > 1.5.2", ".", "Here `.` stands where an operator such as `and` is wanted.")]
    // A text stands between quotes.
    [InlineData("value(title) == agenda", "agenda", "The article has no `agenda`. If a text is meant, put it between quotes: `'agenda'`.")]
    [InlineData("agenda != value(title)", "agenda", "The article has no `agenda`. If a text is meant, put it between quotes: `'agenda'`.")]
    [InlineData("value(title) == titel", "titel", "The article has no `titel`. Did you mean `title`?")]
    [InlineData("words(title) == agenda", "agenda", "The article has no `agenda`. It has: title, held, attendance, item, remark.")]
    [InlineData("all(item as i, words(t) > 2)", "t", "The article has no `t`. It has: title, held, attendance, item, remark. The loop has: i.")]
    public void It_says_what_to_write(string expression, string underlined, string message)
    {
        var said = SchemaCompiler.Compile(new SourceFile("note.schema.yaml", Schema + "\"" + expression + "\"\n"), MemoryResolver.Empty).Diagnostics.First(static one => one.Id is "CG1600" or "CG1601" or "CG1603");

        said.Message.ShouldContain(message);
        expression.Substring(said.Span.Column - 1 - "    assert: \"".Length, said.Span.Length).ShouldBe(underlined);
    }
}
