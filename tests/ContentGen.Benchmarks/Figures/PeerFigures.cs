using System.Collections.Generic;
using ContentGen.Benchmarks.Contenders;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;

namespace ContentGen.Benchmarks.Figures;

/// <summary>The generated parser beside two that are written by hand, and beside a parser of Markdown on the same text.</summary>
internal static class PeerFigures
{
    internal static IEnumerable<Figure> Measure(ArticleCorpus corpus)
    {
        var generated = Parsers.StoryParse(corpus);
        var run = new Interleaved(corpus, [generated, .. new PeerParsers(corpus).All()]).Run(rounds: 25);
        foreach (var (peer, wanted) in new[] { (PeerParsers.Everyday, 60.0), (PeerParsers.Spans, 8), (PeerParsers.Markdown, 15) })
        {
            yield return Figure.Told($"{peer}, GB/s", run.GigabytesPerSecond(peer));
            yield return Figure.AtLeastOf($"story, parse / {peer}", run.Speed(generated.Name, peer), wanted, "0.0");
        }
    }
}
