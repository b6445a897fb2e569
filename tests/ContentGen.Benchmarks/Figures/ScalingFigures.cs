using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;

namespace ContentGen.Benchmarks.Figures;

/// <summary>Time of a document twice as long, from 4 KiB to 64 MiB. Documents lie one behind the other in a long text; short ones are read from as far away as long ones, so that what differs is their length alone.</summary>
internal static class ScalingFigures
{
    private const int Shortest = 4 << 10;
    private const int Longest = 64 << 20;
    private const int LeastPassed = 16 << 20;
    private const int LeastRounds = 2;
    private const int MostRounds = 12;
    private const long EnoughTime = 2_000_000_000;

    private delegate long OfDocument(ReadOnlySpan<byte> document, ContentBuffer buffer);

    internal static IEnumerable<Figure> Measure(ArticleCorpus corpus)
    {
        var text = LongText.Create(corpus, Longest);
        return
        [
            Worst("story", text, static (document, buffer) => Story.Parse(document, buffer).Headline.Line),
            Worst("news-article", text, static (document, buffer) => NewsArticle.Parse(document, buffer).Headline.Line),
        ];
    }

    private static Figure Worst(string schema, byte[] text, OfDocument parse)
    {
        var buffer = new ContentBuffer();
        var sizes = new List<int>();
        for (var size = Shortest; size <= Longest; size *= 2)
            sizes.Add(size);
        // One turn, from the longest to the shortest, in which the buffer grows and code is compiled; then the best of some.
        var best = sizes.Select(_ => double.MaxValue).ToArray();
        foreach (var size in Enumerable.Reverse(sizes))
            Time(text, size, parse, buffer);
        for (var (start, round) = (ThreadClock.Now, 0); round < MostRounds && (round < LeastRounds || ThreadClock.Now - start < EnoughTime); round++)
        {
            for (var i = 0; i < sizes.Count; i++)
                best[i] = Math.Min(best[i], Time(text, sizes[i], parse, buffer));
        }
        var ratios = best.Zip(best.Skip(1), (shorter, longer) => longer / shorter).ToArray();
        var worst = Array.IndexOf(ratios, ratios.Max());
        return Figure.AtMostOf($"{schema}, time ratio per doubling, worst of 4 KiB … 64 MiB", ratios[worst], 2.1, "0.00");
    }

    /// <summary>Nanoseconds a document.</summary>
    private static double Time(byte[] text, int size, OfDocument parse, ContentBuffer buffer)
    {
        var count = Math.Max(1, LeastPassed / size);
        var sum = 0L;
        var start = ThreadClock.Now;
        for (var i = 0; i < count; i++)
            sum += parse(text.AsSpan(i * size, size), buffer);
        var time = ThreadClock.Now - start;
        GC.KeepAlive(sum);
        return (double)time / count;
    }
}
