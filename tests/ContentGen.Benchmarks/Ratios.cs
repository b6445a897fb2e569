using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Figures;
using ContentGen.Benchmarks.Measuring;
using ContentGen.Benchmarks.Peers;
using ContentGen.Benchmarks.Results;

namespace ContentGen.Benchmarks;

/// <summary>The quick mode: one line a figure.</summary>
internal static class Ratios
{
    private const string Save = "--save";

    // Those of which nothing is wanted are measured where they are named, and when figures are saved: all others together take no minute.
    private static readonly (string Name, bool IsWanted, Func<ArticleCorpus, IEnumerable<Figure>> Measure)[] s_topics =
    [
        ("parse", true, ParseFigures.Measure),
        ("accents", false, AccentFigures.Measure),
        ("peers", true, PeerFigures.Measure),
        ("allocation", true, AllocationFigures.Measure),
        ("widths", true, WidthFigures.Measure),
        ("scaling", true, ScalingFigures.Measure),
        ("growth", true, GrowthFigures.Measure),
        ("patterns", true, PatternFigures.Measure),
        ("generator", true, GeneratorFigures.Measure),
        ("consumer", true, ConsumerFigures.Measure),
        ("unseen", false, ConsumerFigures.MeasureUnseen),
    ];

    /// <summary>Exit code 0 if every figure is as wanted, 1 if one falls short, 2 if the arguments are wrong or the peers disagree.</summary>
    /// <param name="options">Topics to measure, none for all of which something is wanted; <c>--save</c> measures all, and writes the results file and the table of the documentation.</param>
    internal static int Run(string[] options)
    {
        var topics = options.Where(option => option != Save).ToList();
        var saves = options.Contains(Save);
        if (topics.Except(s_topics.Select(topic => topic.Name)).FirstOrDefault() is { } unknown || topics.Count != options.Length && topics.Count > 0)
        {
            Console.Error.WriteLine($"ratios [{string.Join('|', s_topics.Select(topic => topic.Name))}]... or ratios {Save}");
            return 2;
        }
        var clock = Stopwatch.StartNew();
        var corpus = ArticleCorpus.Create();
        if (Agreement.FirstDifference(corpus) is { } difference)
        {
            Console.Error.WriteLine(difference);
            return 2;
        }
        Console.Error.WriteLine($"{corpus.Count} stories, {corpus.Length} bytes; {Machine.Description}");
        var figures = new List<Figure>();
        foreach (var (name, _, measure) in s_topics.Where(topic => topics.Count == 0 ? topic.IsWanted || saves : topics.Contains(topic.Name)))
        {
            foreach (var figure in measure(corpus))
            {
                Console.WriteLine(figure);
                figures.Add(figure);
            }
            Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s");
        }
        if (saves)
            ResultsFile.Save(figures);
        return figures.Any(figure => figure.FallsShort) ? 1 : 0;
    }

    /// <summary>Measures a topic for the process that started this one.</summary>
    internal static int RunAsChild(string topic)
    {
        var figures = topic switch
        {
            "generator" => GeneratorFigures.MeasureHere(),
            "consumer" => ConsumerFigures.MeasureHere(),
            "unseen" => ConsumerFigures.MeasureUnseenHere(),
            "width" => WidthFigures.MeasureHere(),
            _ => throw new ArgumentException($"{topic} is not measured in a process of its own.", nameof(topic)),
        };
        foreach (var figure in figures)
            Console.WriteLine(figure.ToLine());
        return 0;
    }
}
