using System.Collections.Generic;
using ContentGen.Benchmarks.Contenders;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;

namespace ContentGen.Benchmarks.Figures;

/// <summary>
/// Stories with accents, as most languages in Latin script have them: beside <c>Utf8.IsValid</c>, which is slow then, and beside what the same parser takes for a byte of the stories
/// without.
/// </summary>
internal static class AccentFigures
{
    private const int Size = 8 << 20;

    internal static IEnumerable<Figure> Measure(ArticleCorpus corpus)
    {
        var (plain, accented) = (Run(corpus), Run(ArticleCorpus.CreateAccented(Size)));
        yield return Figure.Told("with accents, Utf8.IsValid, GB/s", accented.GigabytesPerSecond(Parsers.Utf8IsValid), "0.00");
        foreach (var schema in new[] { "story", "news-article" })
        {
            yield return Figure.Told($"with accents, {schema}, parse, GB/s", accented.GigabytesPerSecond($"{schema}, parse"));
            yield return Figure.Told($"with accents, {schema}, parse / Utf8.IsValid", accented.Speed($"{schema}, parse", Parsers.Utf8IsValid));
            yield return Figure.Told(
                $"with accents, {schema}, time a byte / without", plain.GigabytesPerSecond($"{schema}, parse") / accented.GigabytesPerSecond($"{schema}, parse"), "0.00");
        }
    }

    private static Interleaved Run(ArticleCorpus corpus) =>
        new Interleaved(corpus, [Parsers.Reference(corpus), Parsers.StoryParse(corpus), Parsers.NewsArticle(corpus)[0]]).Run(rounds: 15);
}
