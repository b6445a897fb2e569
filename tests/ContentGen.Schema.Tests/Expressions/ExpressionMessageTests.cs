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
          held:      { pattern: 'Held (?<date>.+)', fields: { date: date } }
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
    public void It_says_what_to_write(string expression, string underlined, string message)
    {
        var said = SchemaCompiler.Compile(new SourceFile("note.schema.yaml", Schema + "\"" + expression + "\"\n"), MemoryResolver.Empty).Diagnostics.First(static one => one.Id is "CG1600" or "CG1601" or "CG1603");

        said.Message.ShouldContain(message);
        expression.Substring(said.Span.Column - 1 - "    assert: \"".Length, said.Span.Length).ShouldBe(underlined);
    }
}
