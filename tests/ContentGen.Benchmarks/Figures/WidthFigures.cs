using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using ContentGen.Benchmarks.Contenders;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;

namespace ContentGen.Benchmarks.Figures;

/// <summary>The same comparison on machines with shorter vectors, which switches of the runtime stand for, each in a process of its own.</summary>
internal static class WidthFigures
{
    internal static IEnumerable<Figure> Measure(ArticleCorpus corpus) =>
    [
        .. Variant("128-bit vectors", 0.3, ("DOTNET_EnableAVX", "0")),
        .. Variant("256-bit vectors", null, ("DOTNET_EnableAVX512", "0"), ("DOTNET_EnableAVX512F", "0")),
        .. Variant("no vectors", null, ("DOTNET_EnableHWIntrinsic", "0")),
    ];

    /// <summary>What the process of its own prints.</summary>
    internal static IEnumerable<Figure> MeasureHere()
    {
        var corpus = ArticleCorpus.Create(16 << 20);
        var run = new Interleaved(corpus, [Parsers.Reference(corpus), Parsers.StoryParse(corpus)]).Run(rounds: 25);
        yield return Figure.Told("widest vector, bits", Width, "0");
        yield return Figure.Told("story, parse / Utf8.IsValid", run.Speed("story, parse", Parsers.Utf8IsValid));
    }

    /// <summary>Of the widest vectors that the runtime makes use of, in bits; 0 for none.</summary>
    internal static int Width => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    private static IEnumerable<Figure> Variant(string name, double? wanted, params (string Name, string Value)[] switches)
    {
        var figures = ChildProcess.Figures("width", switches);
        yield return figures.Single(figure => figure.Name.StartsWith("story", System.StringComparison.Ordinal)) with { Name = $"{name}, story, parse / Utf8.IsValid", Limit = wanted };
        yield return Figure.Told("  widest vector there, bits", figures.Single(figure => figure.Name.StartsWith("widest", System.StringComparison.Ordinal)).Measured, "0");
    }
}
