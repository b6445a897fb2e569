using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using ContentGen.Benchmarks.Compilation;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContentGen.Benchmarks.Figures;

/// <summary>The generator over a thousand schemas in one compilation: the first run, an edit of C#, an edit of a schema.</summary>
internal static class GeneratorFigures
{
    private const int Edits = 21;

    /// <summary>Measured in a process of its own, in which nothing has been compiled by the runtime when the first run begins.</summary>
    internal static IEnumerable<Figure> Measure(ArticleCorpus corpus) => ChildProcess.Figures("generator");

    /// <summary>What the process of its own prints.</summary>
    internal static IEnumerable<Figure> MeasureHere()
    {
        var files = ManySchemas.Files(ManySchemas.Own);
        var compilation = (Microsoft.CodeAnalysis.Compilation)CompilerHost.Compilation([Source(0)], isConcurrent: true);
        GeneratorDriver driver = CompilerHost.Driver(files);
        var processor = Environment.CpuUsage.TotalTime;
        var cold = Milliseconds(() => driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out _, out _));
        processor = Environment.CpuUsage.TotalTime - processor;
        var result = driver.GetRunResult();
        if (result.GeneratedTrees.Length < ManySchemas.Count || !result.Diagnostics.IsEmpty)
            throw new InvalidOperationException($"{result.GeneratedTrees.Length} files were generated; {result.Diagnostics.FirstOrDefault()}");
        yield return Figure.AtMostOf("generator, 1,000 schemas, cold, s", cold / 1000, 1.5, "0.00");
        yield return Figure.Told("  CPU time of all threads in it, s", processor.TotalSeconds, "0.00");
        yield return Figure.Told("  the same with a fresh driver in the same process, s", Milliseconds(() => CompilerHost.Driver(files).RunGeneratorsAndUpdateCompilation(compilation, out _, out _)) / 1000, "0.00");
        yield return Figure.Told("  generated text, characters a schema", result.Results.Single().GeneratedSources.Average(source => source.SourceText.Length), "0");

        var (code, schema) = (new List<double>(), new List<double>());
        for (var edit = 1; edit <= Edits; edit++)
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(), CSharpSyntaxTree.ParseText(Source(edit), CompilerHost.ParseOptions, "/consumer/File0.cs"));
            code.Add(Milliseconds(() => driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out _, out _)));
            var file = (edit * 37) % ManySchemas.Count;
            var text = CompilerHost.File(files[file].Path["/consumer/".Length..], ManySchemas.Own(file, mostWords: 20 + edit));
            driver = driver.ReplaceAdditionalText(files[file], text);
            files[file] = text;
            schema.Add(Milliseconds(() => driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out _, out _)));
        }
        yield return Figure.AtMostOf("generator, 1,000 schemas, an edit of C#, ms", Interleaved.Median(code), 40, "0.0");
        yield return Figure.AtMostOf("generator, 1,000 schemas, an edit of one schema, ms", Interleaved.Median(schema), 40, "0.0");
    }

    private static string Source(int edit) => $"namespace Consumer; public static class Program {{ public static int Main() => {edit}; }}";

    private static double Milliseconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
