using System.Text.Unicode;
using BenchmarkDotNet.Attributes;

namespace ContentGen.Benchmarks;

/// <summary>Parsing beside checking the same bytes for UTF-8.</summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private readonly ContentBuffer _buffer = new();
    private byte[][] _documents = [];

    [GlobalSetup]
    public void Load() => _documents = Documents.Load().Documents;

    [Benchmark(Baseline = true)]
    public int Utf8IsValid()
    {
        var valid = 0;
        foreach (var document in _documents)
            valid += Utf8.IsValid(document) ? 1 : 0;
        return valid;
    }

    [Benchmark]
    public int GeneratedParse()
    {
        var lines = 0;
        foreach (var document in _documents)
            lines += NewsArticle.Parse(document, _buffer).Headline.Line;
        return lines;
    }

    [Benchmark]
    public int GeneratedParseAndValidate()
    {
        var findings = 0;
        foreach (var document in _documents)
            findings += NewsArticle.Parse(document, _buffer).Validate().Count;
        return findings;
    }
}
