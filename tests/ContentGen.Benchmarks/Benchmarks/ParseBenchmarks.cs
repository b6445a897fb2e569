using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ContentGen.Benchmarks.Contenders;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;

namespace ContentGen.Benchmarks;

/// <summary>The contenders of the quick mode over stories that lie in the second-level cache: one operation is one window after another, so memory is told for a window.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ParseBenchmarks
{
    private readonly Dictionary<string, Contender> _contenders = [];
    private ArticleCorpus _corpus = ArticleCorpus.Create(0);
    private int _next;

    [GlobalSetup]
    public void CreateCorpus()
    {
        _corpus = ArticleCorpus.Create(16 << 20);
        IEnumerable<Contender> all =
        [
            Parsers.Reference(_corpus), .. Parsers.Story(_corpus), .. Parsers.StoryTwelve(_corpus), .. Parsers.NewsArticle(_corpus), .. new PeerParsers(_corpus).All(),
            Parsers.Interpreted(_corpus, "story", BenchmarkSchemas.Story), Parsers.Interpreted(_corpus, "news-article", BenchmarkSchemas.NewsArticle),
        ];
        foreach (var contender in all)
            _contenders[contender.Name] = contender;
    }

    [Benchmark(Baseline = true), BenchmarkCategory("story")]
    public long Utf8IsValid() => Pass(Parsers.Utf8IsValid);

    [Benchmark, BenchmarkCategory("story")]
    public long StoryParse() => Pass("story, parse");

    [Benchmark, BenchmarkCategory("story")]
    public long StoryParseAndValidate() => Pass("story, parse and validate");

    [Benchmark, BenchmarkCategory("story")]
    public long StoryParseAndWalk() => Pass("story, parse and walk");

    [Benchmark, BenchmarkCategory("story")]
    public long StoryInterpreted() => Pass("story, interpreted");

    [Benchmark, BenchmarkCategory("story-twelve")]
    public long StoryTwelveParse() => Pass("story-twelve, parse");

    [Benchmark, BenchmarkCategory("news-article")]
    public long NewsArticleParse() => Pass("news-article, parse");

    [Benchmark, BenchmarkCategory("news-article")]
    public long NewsArticleParseAndValidate() => Pass("news-article, parse and validate");

    [Benchmark, BenchmarkCategory("news-article")]
    public long NewsArticleParseAndWalk() => Pass("news-article, parse and walk");

    [Benchmark, BenchmarkCategory("news-article")]
    public long NewsArticleInterpreted() => Pass("news-article, interpreted");

    [Benchmark, BenchmarkCategory("peers")]
    public long EverydayParser() => Pass(PeerParsers.Everyday);

    [Benchmark, BenchmarkCategory("peers")]
    public long SpansByHand() => Pass(PeerParsers.Spans);

    [Benchmark, BenchmarkCategory("peers")]
    public long Markdig() => Pass(PeerParsers.Markdown);

    private long Pass(string name)
    {
        var contender = _contenders[name];
        return contender.Pass(_corpus.Windows[_next++ % Math.Min(_corpus.Windows.Length, contender.Windows)]);
    }
}
