using System;
using System.Collections.Generic;
using ContentGen.Benchmarks.Contenders;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;

namespace ContentGen.Benchmarks.Figures;

/// <summary>Bytes allocated a document, over thousands of documents, once the buffer has grown on others.</summary>
internal static class AllocationFigures
{
    private const int Windows = 16;

    internal static IEnumerable<Figure> Measure(ArticleCorpus corpus)
    {
        Contender[] contenders =
        [
            .. Parsers.Story(corpus), Parsers.Interpreted(corpus, "story", BenchmarkSchemas.Story), .. Parsers.StoryTwelve(corpus), .. Parsers.NewsArticle(corpus),
            Parsers.Interpreted(corpus, "news-article", BenchmarkSchemas.NewsArticle),
        ];
        foreach (var contender in contenders)
        {
            var (first, documents) = (Pass(contender, corpus, 0, out _), 0);
            var before = GC.GetAllocatedBytesForCurrentThread();
            first += Pass(contender, corpus, Windows, out documents);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            GC.KeepAlive(first);
            yield return Figure.AtMostOf($"{contender.Name}, bytes allocated a document ({documents} documents)", (double)allocated / documents, 0);
        }
    }

    private static long Pass(Contender contender, ArticleCorpus corpus, int start, out int documents)
    {
        var sum = 0L;
        documents = 0;
        for (var i = start; i < start + Windows; i++)
        {
            var window = corpus.Windows[i % corpus.Windows.Length];
            documents += window.Count;
            sum += contender.Pass(window);
        }
        return sum;
    }
}
