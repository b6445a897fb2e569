using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.Unicode;
using ContentGen.Engine;
using ContentGen.Schema;

namespace ContentGen.Benchmarks;

/// <summary>
/// Measures in one run, interleaved, and prints medians: on shared machines only ratios within a run mean something.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 21;
    private static readonly long s_slice = Stopwatch.Frequency / 20;

    internal static int Print()
    {
        var (name, documents) = Documents.Load();
        var bytes = documents.Sum(document => (long)document.Length);
        var buffer = new ContentBuffer();
        BuiltIn.TryGetSchema("news-article", out var source);
        var interpreted = InterpretedSchema.Create(SchemaCompiler.Compile(source!, new NoImports()).Plan!);
        (string Name, Action Work)[] contenders =
        [
            ("Utf8.IsValid", () =>
            {
                foreach (var document in documents)
                    s_sink += Utf8.IsValid(document) ? 1 : 0;
            }),
            ("generated parse", () =>
            {
                foreach (var document in documents)
                    s_sink += NewsArticle.Parse(document, buffer).Headline.Line;
            }),
            ("generated parse and validate", () =>
            {
                foreach (var document in documents)
                    s_sink += NewsArticle.Parse(document, buffer).Validate().Count;
            }),
            ("generated IsValid", () =>
            {
                foreach (var document in documents)
                    s_sink += NewsArticle.IsValid(document, buffer) ? 1 : 0;
            }),
            ("interpreted parse", () =>
            {
                foreach (var document in documents)
                    s_sink += interpreted.Parse(document, buffer).Coverage.Article;
            }),
            .. PatternRatios.Contenders(documents, found => s_sink += found),
        ];
        var speeds = contenders.Select(_ => new double[Rounds]).ToArray();
        for (var round = -3; round < Rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                var speed = Measure(contenders[i].Work) * bytes / 1e9;
                if (round >= 0)
                    speeds[i][round] = speed;
            }
        }
        var reference = Median(speeds[0]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Length} documents ({name}), {bytes} bytes"));
        for (var i = 0; i < contenders.Length; i++)
        {
            var speed = Median(speeds[i]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{contenders[i].Name}: {speed:F3} GB/s, {speed / reference:F4} of Utf8.IsValid"));
        }
        return 0;
    }

    private static long s_sink;

    /// <summary>Times a second.</summary>
    private static double Measure(Action work)
    {
        var count = 0;
        var start = Stopwatch.GetTimestamp();
        long elapsed;
        do
        {
            for (var i = 0; i < 16; i++)
                work();
            count += 16;
            elapsed = Stopwatch.GetTimestamp() - start;
        }
        while (elapsed < s_slice);
        return count * (double)Stopwatch.Frequency / elapsed;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    internal sealed class NoImports : IImportResolver
    {
        public ImportResult Resolve(string import, string importingPath) => new(null, "The benchmarks import std/ packs only.");
    }
}
