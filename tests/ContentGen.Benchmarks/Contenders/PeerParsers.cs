using System;
using System.Linq;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;
using ContentGen.Benchmarks.Peers;
using Markdig;

namespace ContentGen.Benchmarks.Contenders;

/// <summary>
/// What the generated parser is compared with. These read text as strings, which are made before the clock starts: the step from UTF-8 is given to them.
/// </summary>
internal sealed class PeerParsers
{
    internal const string Everyday = "everyday parser";
    internal const string Spans = "spans by hand";
    internal const string Markdown = "Markdig";

    /// <summary>Windows whose documents are held as strings: fewer than the corpus has, since these contenders pass through few in a measurement.</summary>
    private const int HeldWindows = 24;

    private readonly string[] _texts;
    private readonly int _windows;
    private readonly ArticleCorpus _corpus;

    internal PeerParsers(ArticleCorpus corpus)
    {
        _corpus = corpus;
        _windows = Math.Min(HeldWindows, corpus.Windows.Length);
        var last = corpus.Windows[_windows - 1];
        _texts = [.. Enumerable.Range(0, last.First + last.Count).Select(corpus.Text)];
    }

    internal Contender[] All()
    {
        var spans = new SpanParser();
        return
        [
            Of(Everyday, static text => EverydayParser.Parse(text).Lead.Count),
            Of(Spans, text => spans.Parse(text).Count),
            Of(Markdown, static text => Markdig.Markdown.Parse(text).Count),
        ];
    }

    private Contender Of(string name, Func<string, long> work) => new(name, window =>
    {
        var sum = 0L;
        for (var i = window.First; i < window.First + window.Count; i++)
            sum += work(_texts[i]);
        return sum;
    })
    {
        Windows = _windows,
        Touch = window =>
        {
            for (var i = window.First; i < window.First + window.Count; i++)
                _ = _texts[i].AsSpan().Contains('\0');
        },
    };
}
