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

    /// <summary>How many stories the contenders of <see cref="Again"/> pass through.</summary>
    internal const int Few = 8;

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

    /// <summary>The reference and the parser over the same few stories again and again, which the branch predictor soon knows.</summary>
    internal static Contender[] Again(ArticleCorpus corpus) => [Again(corpus, Reference(corpus)), Again(corpus, StoryParse(corpus))];

    private static Contender Again(ArticleCorpus corpus, Contender contender) => new($"{contender.Name}, again", window =>
    {
        var few = new ArticleCorpus.Window(corpus.Windows[0].First, Few, 0);
        var sum = 0L;
        for (var i = 0; i < window.Count; i += Few)
            sum += contender.Pass(few);
        return sum;
    });

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
