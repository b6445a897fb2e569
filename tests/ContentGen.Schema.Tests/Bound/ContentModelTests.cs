using System;
using System.Globalization;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

public class ContentModelTests
{
    /// <summary>Each form in one notation: name as:… [^ for a quantifier on the name] {min,max} = role, or [sequence], or (choice).</summary>
    [Theory]
    [InlineData("[headline]", "headline{1,1}=0")]
    [InlineData("[headline?]", "headline^{0,1}=0")]
    [InlineData("[paragraph*, teaser+]", "paragraph^{0,}=1 teaser^{1,}=2")]
    [InlineData("[teaser 0..2]", "teaser^{0,2}=2")]
    [InlineData("[teaser 2]", "teaser^{2,2}=2")]
    [InlineData("[teaser ..65535]", "teaser^{0,65535}=2")]
    [InlineData("[teaser 3..]", "teaser^{3,}=2")]
    [InlineData("[lead: paragraph]", "lead{1,1}=1")]
    [InlineData("[lead: paragraph*]", "lead{0,}=1")]
    [InlineData("[lead*: paragraph]", "lead^{0,}=1")]
    [InlineData("[lead: paragraph 1..3]", "lead{1,3}=1")]
    [InlineData("[lead 1..3: paragraph]", "lead^{1,3}=1")]
    [InlineData("[section*: [headline, paragraph+]]", "section^{0,}[headline{1,1}=0 paragraph^{1,}=1]")]
    [InlineData("[section: [headline, inner?: [teaser]]]", "section{1,1}[headline{1,1}=0 inner^{0,1}[teaser{1,1}=2]]")]
    [InlineData("[{ name: dek?, as: standfirst, of: paragraph }]", "dek as:standfirst^{0,1}=1")]
    [InlineData("[{ name: dek, of: paragraph? }]", "dek{0,1}=1")]
    [InlineData("[{ name: teaser+, as: teasers }]", "teaser as:teasers^{1,}=2")]
    [InlineData("[{ name: section 2..4, of: [headline, paragraph*] }]", "section^{2,4}[headline{1,1}=0 paragraph^{0,}=1]")]
    [InlineData("[{ name: body+, one-of: [paragraph, quote: teaser, section: [headline]] }]", "body^{1,}(paragraph{1,1}=1 quote{1,1}=2 section{1,1}[headline{1,1}=0])")]
    public void An_item_can_be_written_in_every_form(string written, string bound) => Show(Bind.Article(written)).ShouldBe(bound);

    [Fact]
    public void Groups_may_be_sixteen_deep()
    {
        var items = "headline";
        for (var i = 0; i < 16; i++)
            items = $"a{i}: [{items}]";

        Bind.Article($"[{items}]").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("a{0}: [{1}]")]
    [InlineData("{{ name: a{0}, of: [{1}] }}")]
    [InlineData("{{ name: a{0}, one-of: [{1}] }}")]
    public void The_seventeenth_group_is_one_too_many_in_the_article_and_in_items_of_noise(string group)
    {
        foreach (var (groups, ids) in new[] { (16, Array.Empty<string>()), (17, ["CG1116"]) })
        {
            var items = "headline";
            for (var i = 0; i < groups; i++)
                items = string.Format(CultureInfo.InvariantCulture, group, i, items);
            Ids($"article: [{items}]\nroles: {{ headline: {{ when: {{ words: 1 }} }} }}\n").ShouldBe(ids);
            Ids($"article: [headline]\nroles: {{ headline: {{ when: {{ words: 1 }} }} }}\nnoise: {{ n: {{ opens: {{ words: 2 }}, until: end, items: [{items}] }} }}\n").ShouldBe(ids);
        }

        static string[] Ids(string text) =>
            SchemaCompiler.Compile(new SourceFile("note.schema.yaml", Bind.Head + text), Bind.Packs()).Diagnostics.Select(static diagnostic => diagnostic.Id).ToArray();
    }

    [Fact]
    public void The_root_is_a_sequence_that_stands_once()
    {
        var schema = Bind.Schema(Bind.Head + "article:\n  - headline\nroles: { headline: {} }\n");

        (schema.Article.Kind, schema.Article.Name, schema.Article.Min, schema.Article.Max, schema.Article.Role).ShouldBe((ModelNodeKind.Sequence, "article", 1, 1, -1));
        (schema.Article.Children[0].Span.Line, schema.Article.Children[0].Span.Column).ShouldBe((4, 5));
    }

    private static string Show(EquatableArray<BoundItem> items)
    {
        var shown = new string[items.Count];
        for (var i = 0; i < shown.Length; i++)
        {
            var item = items[i];
            var content = item.Kind switch
            {
                ModelNodeKind.Place => "=" + item.Role,
                ModelNodeKind.Sequence => "[" + Show(item.Children) + "]",
                _ => "(" + Show(item.Children) + ")",
            };
            shown[i] = item.Name + (item.As is null ? "" : " as:" + item.As) + (item.QuantifierOnName ? "^" : "") + $"{{{item.Min},{item.Max}}}" + content;
        }
        return string.Join(" ", shown);
    }
}
