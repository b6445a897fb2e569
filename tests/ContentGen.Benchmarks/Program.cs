using System;
using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ContentGen.Benchmarks;
using ContentGen.Benchmarks.Corpus;

switch (args)
{
    case ["ratios", .. var options]:
        return Ratios.Run(options);
    case ["command-line"]:
        return CommandLineFigures.Print();
    case ["read", var folder]:
        return CommandLineFigures.ReadAlone(folder);
    case ["child", var topic]:
        return Ratios.RunAsChild(topic);
    case ["corpus", var size]:
        // Stories to look at, or for other programs.
        using (var output = Console.OpenStandardOutput())
            output.Write(ArticleCorpus.Create(int.Parse(size, CultureInfo.InvariantCulture)).Bytes);
        return 0;
    default:
        // In this process: a project that is generated for each benchmark would build the generator into the folder of the parser's runtime.
        BenchmarkSwitcher.FromAssembly(typeof(ParseBenchmarks).Assembly)
            .Run(args, ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)));
        return 0;
}
