using BenchmarkDotNet.Running;
using ContentGen.Benchmarks;

// `-- ratios` measures every figure within a minute; anything else goes to BenchmarkDotNet.
if (args is ["ratios", .. var options])
    return Ratios.Run(options);
if (args is ["child", var topic])
    return Ratios.RunAsChild(topic);
if (args is ["corpus", var size])
{
    // Stories to look at, or for other programs.
    using var output = System.Console.OpenStandardOutput();
    output.Write(ContentGen.Benchmarks.Corpus.ArticleCorpus.Create(int.Parse(size, System.Globalization.CultureInfo.InvariantCulture)).Bytes);
    return 0;
}
BenchmarkSwitcher.FromAssembly(typeof(Ratios).Assembly).Run(args);
return 0;
