using BenchmarkDotNet.Running;
using ContentGen.Benchmarks;

// `-- ratios` prints medians of one interleaved run within seconds; anything else goes to BenchmarkDotNet.
if (args is ["ratios"])
    return Ratios.Print();
if (args is ["command-line"])
    return CommandLineFigures.Print();
BenchmarkSwitcher.FromAssembly(typeof(ParseBenchmarks).Assembly).Run(args);
return 0;
