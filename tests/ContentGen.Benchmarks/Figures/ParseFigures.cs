using System.Collections.Generic;
using ContentGen.Benchmarks.Contenders;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;

namespace ContentGen.Benchmarks.Figures;

/// <summary>Generated parsers beside <c>Utf8.IsValid</c>; what validation and reading the view add; the interpreter.</summary>
internal static class ParseFigures
{
    internal static IEnumerable<Figure> Measure(ArticleCorpus corpus)
    {
        var run = new Interleaved(corpus,
        [
            Parsers.Reference(corpus),
            .. Parsers.Again(corpus),
            .. Parsers.Story(corpus), Parsers.Interpreted(corpus, "story", BenchmarkSchemas.Story),
            .. Parsers.StoryTwelve(corpus), Parsers.Interpreted(corpus, "story-twelve", BenchmarkSchemas.StoryTwelve),
            .. Parsers.NewsArticle(corpus), Parsers.Interpreted(corpus, "news-article", BenchmarkSchemas.NewsArticle),
        ]).Run(rounds: 25);

        yield return Figure.Told("Utf8.IsValid, GB/s", run.GigabytesPerSecond(Parsers.Utf8IsValid), "0.00");
        foreach (var (schema, wanted) in new[] { ("story", 0.6), ("story-twelve", 0.4), ("news-article", 0.1) })
        {
            yield return Figure.Told($"{schema}, parse, GB/s", run.GigabytesPerSecond($"{schema}, parse"));
            yield return Figure.AtLeastOf($"{schema}, parse / Utf8.IsValid", run.Speed($"{schema}, parse", Parsers.Utf8IsValid), wanted);
            yield return Figure.AtMostOf($"{schema}, time that validation adds, %", Added(run, schema, "parse and validate"), 10, "0.0");
            if (schema != "story-twelve")
                yield return Figure.AtMostOf($"{schema}, time that walking the view adds, %", Added(run, schema, "parse and walk"), 5, "0.0");
            yield return Figure.AtLeastOf($"{schema}, interpreted / generated", run.Speed($"{schema}, interpreted", $"{schema}, parse"), 0.4);
        }
        yield return Figure.Told($"story, parse / Utf8.IsValid, {Parsers.Few} stories again and again", run.Speed("story, parse, again", $"{Parsers.Utf8IsValid}, again"));
        yield return Figure.Told("story, IsValid / Utf8.IsValid", run.Speed("story, IsValid", Parsers.Utf8IsValid));
    }

    private static double Added(Interleaved run, string schema, string more) => 100 * (1 / run.Speed($"{schema}, {more}", $"{schema}, parse") - 1);
}
