using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentGen.Benchmarks.Contenders;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Peers;
using ContentGen.Benchmarks.Results;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Benchmarks.Tests;

/// <summary>Those who are measured side by side do the same.</summary>
public sealed class AgreementTests
{
    private static readonly ArticleCorpus s_corpus = ArticleCorpus.Create(2 << 20);

    [Fact]
    public void Parsers_by_hand_find_the_same_roles_and_slices_as_the_generated_one() => Agreement.FirstDifference(s_corpus).ShouldBeNull();

    [Fact]
    public void A_role_a_text_and_an_offset_that_differ_are_told()
    {
        var wanted = Part(StoryRole.Dek, "Text", 3);
        Agreement.Difference([wanted], [wanted], offsets: true).ShouldBeNull();
        Agreement.Difference([wanted], [Part(StoryRole.Lead, "Text", 3)], offsets: true).ShouldNotBeNull();
        Agreement.Difference([wanted], [Part(StoryRole.Dek, "Test", 3)], offsets: true).ShouldNotBeNull();
        Agreement.Difference([wanted], [Part(StoryRole.Dek, "Text", 4)], offsets: true).ShouldNotBeNull();
        Agreement.Difference([wanted], [Part(StoryRole.Dek, "Text", 4)], offsets: false).ShouldBeNull();
        Agreement.Difference([wanted], [], offsets: false).ShouldNotBeNull();
        Agreement.Difference([wanted], [wanted, wanted], offsets: false).ShouldNotBeNull();
    }

    /// <summary>Where the shared documents are: the schemas without region and scores are worth comparing because they take these apart as the built-in does.</summary>
    [Fact]
    public void All_three_schemas_take_the_seeds_apart_alike()
    {
        var seeds = Path.Combine(Environment.GetEnvironmentVariable("CONTENTGEN_SHARED") ?? Path.Combine(ResultsFile.Repository(), "..", "shared"), "corpus", "seeds");
        Assert.SkipUnless(Directory.Exists(seeds), "This machine has no folder of shared documents.");
        foreach (var bytes in Directory.GetFiles(seeds, "*.txt").Select(File.ReadAllBytes))
        {
            var wanted = Json(NewsArticle.Parse(bytes, new()));
            Json(Story.Parse(bytes, new())).ShouldBe(wanted);
            Json(StoryTwelve.Parse(bytes, new())).ShouldBe(wanted);
        }
    }

    /// <summary>The article and its noise.</summary>
    private static string Json<T>(T view)
        where T : IContentView<T>, allows ref struct
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
            view.WriteTo(writer);
        var json = JsonNode.Parse(text.WrittenSpan)!;
        return $"{json["article"]}{json["noise"]}";
    }

    [Fact]
    public void Both_schemas_compile_without_a_word()
    {
        foreach (var schema in new[] { BenchmarkSchemas.Story, BenchmarkSchemas.StoryTwelve })
            SchemaCompiler.Compile(schema, BenchmarkSchemas.Imports).Diagnostics.ShouldBeEmpty();
    }

    private static (StoryRole, string, int) Part(StoryRole role, string text, int start) => (role, text, start);
}
