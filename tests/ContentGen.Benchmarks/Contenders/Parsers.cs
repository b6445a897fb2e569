using System;
using System.Text.Unicode;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;
using ContentGen.Engine;
using ContentGen.Schema;

namespace ContentGen.Benchmarks.Contenders;

/// <summary>Generated parsers of the three schemas, the interpreter, and checking the same bytes for UTF-8.</summary>
internal static class Parsers
{
    internal const string Utf8IsValid = "Utf8.IsValid";

    private delegate long OfDocument(ReadOnlySpan<byte> document, ContentBuffer buffer);

    internal static Contender Reference(ArticleCorpus corpus) => Of(corpus, Utf8IsValid, static (document, _) => Utf8.IsValid(document) ? 1 : 0);

    internal static Contender StoryParse(ArticleCorpus corpus) => Of(corpus, "story, parse", static (document, buffer) => Benchmarks.Story.Parse(document, buffer).Headline.Line);

    internal static Contender[] Story(ArticleCorpus corpus) =>
    [
        StoryParse(corpus),
        Of(corpus, "story, parse and validate", static (document, buffer) => Benchmarks.Story.Parse(document, buffer).Validate().Count),
        Of(corpus, "story, parse and walk", static (document, buffer) => ViewWalk.Of(Benchmarks.Story.Parse(document, buffer))),
        Of(corpus, "story, IsValid", static (document, buffer) => Benchmarks.Story.IsValid(document, buffer) ? 1 : 0),
    ];

    internal static Contender[] StoryTwelve(ArticleCorpus corpus) =>
    [
        Of(corpus, "story-twelve, parse", static (document, buffer) => Benchmarks.StoryTwelve.Parse(document, buffer).Headline.Line),
        Of(corpus, "story-twelve, parse and validate", static (document, buffer) => Benchmarks.StoryTwelve.Parse(document, buffer).Validate().Count),
    ];

    internal static Contender[] NewsArticle(ArticleCorpus corpus) =>
    [
        Of(corpus, "news-article, parse", static (document, buffer) => Benchmarks.NewsArticle.Parse(document, buffer).Headline.Line),
        Of(corpus, "news-article, parse and validate", static (document, buffer) => Benchmarks.NewsArticle.Parse(document, buffer).Validate().Count),
        Of(corpus, "news-article, parse and walk", static (document, buffer) => ViewWalk.Of(Benchmarks.NewsArticle.Parse(document, buffer))),
    ];

    internal static Contender Interpreted(ArticleCorpus corpus, string name, SourceFile schema)
    {
        var interpreted = InterpretedSchema.Create(SchemaCompiler.Compile(schema, BenchmarkSchemas.Imports).Plan!);
        return Of(corpus, $"{name}, interpreted", (document, buffer) => interpreted.Parse(document, buffer).Coverage.Article);
    }

    private static Contender Of(ArticleCorpus corpus, string name, OfDocument work)
    {
        var buffer = new ContentBuffer();
        return new(name, window =>
        {
            var sum = 0L;
            for (var i = window.First; i < window.First + window.Count; i++)
                sum += work(corpus[i], buffer);
            return sum;
        });
    }
}
