using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema;
using ContentGen.Schema.Plans;
using ContentGen.Text.Standard;
using ContentGen.Text.Unicode;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

/// <summary>What generated code names by lists of the packs that ship with the product are the very texts of the plan.</summary>
public sealed class StandardTableTests
{
    public static TheoryData<string> Schemas() => new(BuiltIn.SchemaNames);

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Lists_and_what_is_in_none_are_the_texts(string name)
    {
        BuiltIn.TryGetSchema(name, out var schema).ShouldBeTrue();
        var plan = SchemaCompiler.Compile(schema!, ImportResolvers.None).Plan.ShouldNotBeNull();
        foreach (var set in plan.Phrases.Text)
            Check(set.Phrases, isWhole: true);
        foreach (var set in plan.Phrases.StartsWith.Concat(plan.Phrases.EndsWith).Concat(plan.Phrases.Contains))
            Check(set.Phrases, isWhole: false);
        foreach (var words in new[] { plan.Words.Abbreviations, plan.Words.Starters, plan.Words.Titles })
            Check(words, isWhole: false);
    }

    [Fact]
    public void Most_of_the_largest_schema_is_named()
    {
        BuiltIn.TryGetSchema("news-article", out var schema).ShouldBeTrue();
        var plan = SchemaCompiler.Compile(schema!, ImportResolvers.None).Plan.ShouldNotBeNull();
        var sets = plan.Phrases.Text.Select(static set => (set.Phrases, true)).Concat(plan.Phrases.StartsWith.Select(static set => (set.Phrases, false))).ToList();
        var written = sets.Sum(static set => StandardCover.Of(set.Phrases, set.Item2).More.Count);
        written.ShouldBeLessThan(sets.Sum(static set => set.Phrases.Count) / 10);
    }

    [Fact]
    public void One_text_more_is_written_and_the_list_named()
    {
        var texts = Texts("noise.de/share");
        var cover = StandardCover.Of(texts.Append("something of our own").ToEquatableArray(), isWhole: false);
        cover.Lists.ShouldBe(["noise.de/share"]);
        cover.More.ShouldBe(["something of our own"]);
    }

    [Fact]
    public void A_list_that_was_changed_is_written_out()
    {
        var texts = Texts("noise.de/share");
        var without = texts.Skip(1).ToEquatableArray();
        StandardCover.Of(without, isWhole: false).ShouldBe(new StandardCover(default, without));
        var changed = texts.Skip(1).Append(texts[0] + "!").ToEquatableArray();
        StandardCover.Of(changed, isWhole: false).ShouldBe(new StandardCover(default, changed));
    }

    [Fact]
    public void The_list_of_all_languages_is_that_of_each()
    {
        var names = BuiltIn.PackNames.Where(static pack => pack.StartsWith("noise.", StringComparison.Ordinal)).Select(static pack => pack + "/share");
        Texts("noise/share").Order(StringComparer.Ordinal).ShouldBe(names.SelectMany(Texts).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_that_is_not_there_is_a_mistake() => Should.Throw<ArgumentException>(static () => StandardTable.Join("noise.xx/share", ""));

    private static void Check(EquatableArray<string> texts, bool isWhole)
    {
        var cover = StandardCover.Of(texts, isWhole);
        IEnumerable<string> joined = cover.Lists.Count == 0 ? cover.More : StandardTable.Join(string.Join('\n', cover.Lists), string.Join('\n', cover.More)).Split('\n');
        if (isWhole)
            joined = joined.Select(TextFolder.TrimEndPunctuation).Where(static text => text.Length > 0);
        joined.Distinct().Order(StringComparer.Ordinal).ShouldBe(texts.Order(StringComparer.Ordinal));
    }

    private static string[] Texts(string list) => StandardTable.Join(list, "").Split('\n');
}
