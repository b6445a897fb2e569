using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Figures;
using ContentGen.Benchmarks.Measuring;
using ContentGen.Benchmarks.Peers;

namespace ContentGen.Benchmarks;

/// <summary>The quick mode: one line a figure, exit code 1 where one falls short.</summary>
internal static class Ratios
{
    private static readonly (string Name, Func<ArticleCorpus, IEnumerable<Figure>> Measure)[] s_topics =
    [
        ("parse", ParseFigures.Measure),
        ("peers", PeerFigures.Measure),
        ("allocation", AllocationFigures.Measure),
        ("widths", WidthFigures.Measure),
        ("growth", GrowthFigures.Measure),
        ("scaling", ScalingFigures.Measure),
        ("patterns", PatternFigures.Measure),
        ("generator", GeneratorFigures.Measure),
        ("consumer", ConsumerFigures.Measure),
    ];

    /// <summary>Measures a topic for the process that started this one.</summary>
    internal static int RunAsChild(string topic)
    {
        foreach (var figure in topic switch
        {
            "generator" => GeneratorFigures.MeasureHere(),
            "width" => WidthFigures.MeasureHere(),
            _ => throw new ArgumentException($"{topic} is not measured in a process of its own.", nameof(topic)),
        })
            Console.WriteLine(figure.ToLine());
        return 0;
    }

    /// <param name="options">Topics to measure; none means all.</param>
    internal static int Run(string[] options)
    {
        var clock = Stopwatch.StartNew();
        var corpus = ArticleCorpus.Create();
        if ((options.Length == 0 || options.Contains("peers")) && Agreement.FirstDifference(corpus) is { } difference)
        {
            Console.Error.WriteLine(difference);
            return 2;
        }
        var falls = 0;
        foreach (var (name, measure) in s_topics.Where(topic => options.Length == 0 || options.Contains(topic.Name)))
        {
            foreach (var figure in measure(corpus))
            {
                Console.WriteLine(figure);
                falls += figure.FallsShort ? 1 : 0;
            }
        }
        Console.Error.WriteLine($"{corpus.Count} stories, {corpus.Length} bytes; {clock.Elapsed.TotalSeconds:0.0} s");
        return falls == 0 ? 0 : 1;
    }
}
