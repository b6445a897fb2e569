using System.Buffers;
using System.Text;
using System.Text.Json;
using ContentGen.Benchmarks.Contenders;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Peers;
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

    [Fact]
    public void The_twelve_languages_change_nothing_in_stories_in_English()
    {
        var (buffer, other) = (new ContentBuffer(), new ContentBuffer());
        for (var i = 0; i < s_corpus.Count; i++)
            Json(StoryTwelve.Parse(s_corpus[i], other)).ShouldBe(Json(Story.Parse(s_corpus[i], buffer)));
    }

    private static string Json<T>(T view)
        where T : IContentView<T>, allows ref struct
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
            view.WriteTo(writer);
        return Encoding.UTF8.GetString(text.WrittenSpan).Replace("story-twelve", "story");
    }

    [Fact]
    public void Both_schemas_compile_without_a_word()
    {
        foreach (var schema in new[] { BenchmarkSchemas.Story, BenchmarkSchemas.StoryTwelve })
            SchemaCompiler.Compile(schema, BenchmarkSchemas.Imports).Diagnostics.ShouldBeEmpty();
    }

    private static (StoryRole, string, int) Part(StoryRole role, string text, int start) => (role, text, start);
}
