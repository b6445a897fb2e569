using System;
using System.Diagnostics;
using System.Linq;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Figures;
using ContentGen.Benchmarks.Measuring;

namespace ContentGen.Benchmarks;

/// <summary>The quick mode: one line a figure, exit code 1 where one falls short.</summary>
internal static class Ratios
{
    internal static int Run(string[] options)
    {
        var clock = Stopwatch.StartNew();
        var corpus = ArticleCorpus.Create();
        Console.WriteLine($"{corpus.Count} stories, {corpus.Length} bytes, made in {clock.ElapsedMilliseconds} ms");
        var falls = 0;
        foreach (var figure in ParseFigures.Measure(corpus))
        {
            Console.WriteLine(figure);
            falls += figure.FallsShort ? 1 : 0;
        }
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s");
        return falls == 0 ? 0 : 1;
    }
}
