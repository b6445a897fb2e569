using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Cases;

/// <summary>The packs of all languages hold the same, so that a schema written for one language reads another by its import alone.</summary>
public class StandardPackTests
{
    private static readonly string[] Languages = ["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv", "tr", "zh"];

    public static TheoryData<string> Codes => new(Languages);

    [Fact]
    public void Every_language_has_its_three_packs()
    {
        foreach (var kind in new[] { "noise", "text", "dates" })
            BuiltIn.PackNames.Where(name => name.StartsWith(kind + ".", StringComparison.Ordinal)).ShouldBe(Languages.Select(language => kind + "." + language));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_sets_of_a_language_are_those_of_English(string language) => SetNames(language).ShouldBe(SetNames("en"));

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_phrase_of_a_whole_block_differs_from_another_in_end_punctuation_alone(string language)
    {
        foreach (var name in SetNames(language).Where(static name => !name.EndsWith("-start", StringComparison.Ordinal)
            && !name.EndsWith("-end", StringComparison.Ordinal) && !name.EndsWith("-within", StringComparison.Ordinal) && name != "byline"))
        {
            Phrases("std/noise." + language, name).Select(static phrase => ContentGen.Text.Unicode.TextFolder.TrimEndPunctuation(PhraseFolding.Fold(phrase)))
                .ShouldBeUnique();
        }
    }

    [Fact]
    public void The_pack_of_all_languages_joins_their_sets()
    {
        foreach (var name in SetNames("en"))
        {
            var all = Phrases("std/noise", name).Select(PhraseFolding.Fold).ToArray();
            all.ShouldBeUnique();
            all.Order(StringComparer.Ordinal).ShouldBe(
                Languages.SelectMany(language => Phrases("std/noise." + language, name)).Select(PhraseFolding.Fold).Distinct().Order(StringComparer.Ordinal), name);
        }
    }

    [Fact]
    public void A_pack_sees_the_declarations_that_reach_it_and_no_others()
    {
        var resolver = new MemoryResolver(new Dictionary<string, string>
        {
            ["one.pack.yaml"] = "contentgen: 1\npack: one\nphrases: { go: [left, Right] }\ntraits: { one: { text: $go } }\n",
            ["two.pack.yaml"] = "contentgen: 1\npack: two\nphrases: { go: [right, up] }\n",
        });
        var compiled = SchemaCompiler.Compile(new SourceFile("note.schema.yaml",
            "contentgen: 1\nschema: note\nimports: [./one.pack.yaml, ./two.pack.yaml]\nphrases: { go: [down] }\narticle: [a?, b?]\n"
            + "roles: { b: { when: { is: one } }, a: { when: { text: $go } } }\n"), resolver);

        compiled.Diagnostics.ShouldBeEmpty();
        compiled.Plan.ShouldNotBeNull().Phrases.Text.Select(static set => string.Join(" ", set.Phrases)).ShouldBe(["left right", "down left right up"], ignoreOrder: true);
    }

    private static string[] SetNames(string language)
    {
        BuiltIn.TryGetPack("noise." + language, out var pack).ShouldBeTrue();
        return pack.Text.Split('\n').Where(static line => line.StartsWith("  ", StringComparison.Ordinal) && line.EndsWith(':') && line[2] is >= 'a' and <= 'z')
            .Select(static line => line.Trim(' ', ':')).ToArray();
    }

    private static IEnumerable<string> Phrases(string import, string set)
    {
        var compiled = SchemaCompiler.Compile(new SourceFile("note.schema.yaml",
            $"contentgen: 1\nschema: note\nimports: [{import}]\narticle: [a]\nroles: {{ a: {{ when: {{ starts-with: ${set} }} }} }}\n"), MemoryResolver.Empty);
        compiled.Diagnostics.ShouldBeEmpty();
        return compiled.Plan.ShouldNotBeNull().Phrases.StartsWith.Single().Phrases;
    }
}
