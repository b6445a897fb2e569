using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ContentGen.Benchmarks.Compilation;
using ContentGen.Benchmarks.Contenders;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;

namespace ContentGen.Benchmarks.Figures;

/// <summary>What one schema of the built-in's size adds to the compilation of a project, and where it goes.</summary>
internal static class ConsumerFigures
{
    private const int WarmUps = 80;
    private const int Rounds = 9;

    /// <summary>Measured in a process of its own, without profiles: with them the compiler, which is native code at first, takes a hundred builds to settle.</summary>
    internal static IEnumerable<Figure> Measure(ArticleCorpus corpus) => ChildProcess.Figures("consumer", ("DOTNET_TieredPGO", "0"));

    /// <summary>Likewise, where each build is the first that sees the schema's text.</summary>
    internal static IEnumerable<Figure> MeasureUnseen(ArticleCorpus corpus) => ChildProcess.Figures("unseen", ("DOTNET_TieredPGO", "0"));

    /// <summary>What the process of its own prints.</summary>
    internal static IEnumerable<Figure> MeasureHere()
    {
        var (with, without) = Builds(static _ => "");
        yield return Figure.AtMostOf("CPU time that news-article adds to a consumer's build, its text known, ms", Added(build => build.Total), 40, "0.0");
        yield return Figure.Told("  of it the generator, ms", Added(build => build.Generate), "0.0");
        yield return Figure.Told("  of it parsing generated text, ms", Added(build => build.ParseGenerated), "0.0");
        yield return Figure.Told("  of it declarations, ms", Added(build => build.Declare), "0.0");
        yield return Figure.Told("  of it method bodies, from binding to the file, ms", Added(build => build.Emit), "0.0");
        yield return Figure.Told("  generated text, characters", with[0].TextLength, "0");
        yield return Figure.Told("  assembly, bytes", with[0].AssemblyLength - without[0].AssemblyLength, "0");
        yield return Figure.Told("  method bodies in it, bytes of IL", with[0].IntermediateLength - without[0].IntermediateLength, "0");

        double Added(Func<ConsumerBuild, double> part) => Interleaved.Median(with.Zip(without, (more, less) => part(more) - part(less)));
    }

    /// <summary>What that process prints.</summary>
    internal static IEnumerable<Figure> MeasureUnseenHere()
    {
        var (with, without) = Builds(static round => $"\n# Round {round}.\n");
        yield return Figure.Told("CPU time that news-article adds to a consumer's build, its text not seen before, ms", Interleaved.Median(with.Zip(without, (more, less) => more.Total - less.Total)), "0.0");
        yield return Figure.Told("  of it the generator, ms", Interleaved.Median(with.Zip(without, (more, less) => more.Generate - less.Generate)), "0.0");
    }

    private static (List<ConsumerBuild> With, List<ConsumerBuild> Without) Builds(Func<int, string> more)
    {
        var (with, without) = (new List<ConsumerBuild>(), new List<ConsumerBuild>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var (added, plain) = (ConsumerBuild.Run([CompilerHost.File("news-article.schema.yaml", BenchmarkSchemas.NewsArticle.Text + more(round))]), ConsumerBuild.Run([]));
            if (round < 0)
                continue;
            with.Add(added);
            without.Add(plain);
        }
        return (with, without);
    }
}
