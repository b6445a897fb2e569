using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text.Unicode;
using System.Threading;
using ContentGen.Benchmarks.Results;

namespace ContentGen.Benchmarks;

/// <summary>
/// What the command line takes: starting, and many files beside only reading them. Measured in rounds, one of each kind in turn, medians printed.
/// </summary>
internal static class CommandLineFigures
{
    private const int Files = 20_000;
    private const int Rounds = 9;
    private const int Starts = 25;

    private static bool s_fallsShort;

    internal static int Print()
    {
        using var folder = new StoryFolder(Files);
        Print("the packed program", "dotnet pack src/ContentGen.Cli -c Release -o PACKAGES", ToolProcess.Packed, folder);
        Print("a build for the runtime", "dotnet build src/ContentGen.Cli -c Release", ToolProcess.Built, folder);
        return s_fallsShort ? 1 : 0;
    }

    private static void Print(string name, string command, string? program, StoryFolder folder)
    {
        Console.WriteLine($"{name}:");
        if (program is null)
        {
            s_fallsShort = true;
            Console.WriteLine($"  not there, so nothing is measured; make it first: {command}");
            return;
        }
        var tool = new ToolProcess(folder.Path, program);
        string[] validate = ["validate", "content", "--schema", "news-article", "--quiet"];
        // A schema that decides by blocks and their neighbours, as most do.
        var story = Path.Combine(ResultsFile.Repository(), "tests", "ContentGen.Benchmarks", "Schemas", "story.schema.yaml");
        string[] plain = ["validate", "content", "--schema", story, "--quiet", "--no-cache"];
        tool.Run(validate);
        tool.Run(plain);
        var (cpu, warm, warmCpu, cold, plainCold, gain) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var (warmStarted, plainColdStarted) = (new List<double>(), new List<double>());
        for (var i = 0; i < Starts; i++)
            cpu.Add(tool.Run("parse", folder.First, "--schema", "news-article").Cpu * 1000);
        for (var round = 0; round < Rounds; round++)
        {
            var read = Read(folder.Path);
            var cached = tool.Run(validate);
            warm.Add(cached.Elapsed / read.Elapsed);
            warmCpu.Add(cached.Cpu / read.Cpu);
            var anewPlain = tool.Run(plain);
            plainCold.Add(anewPlain.Elapsed / read.Elapsed);
            var started = tool.RunProgram(typeof(CommandLineFigures).Assembly.Location, "read", folder.Path);
            warmStarted.Add(cached.Elapsed / started.Elapsed);
            plainColdStarted.Add(anewPlain.Elapsed / started.Elapsed);
            var anew = tool.Run([.. validate, "--no-cache"]);
            cold.Add(anew.Elapsed / read.Elapsed);
            gain.Add(cached.Elapsed / anew.Elapsed);
        }
        // Whatever else the machine does is added to this, and nothing is taken away.
        cpu.Sort();
        Print($"parse of one document, cold process, CPU, least of {Starts}", cpu[0], "ms", 100);
        Print($"validate of {Files} unchanged files / reading and UTF-8-checking them, elapsed", Median(warm), "", 2);
        Print("  / a process that starts, reads and checks them", Median(warmStarted), "", null);
        Print($"validate of {Files} unchanged files / reading and UTF-8-checking them, CPU", Median(warmCpu), "", null);
        Print($"validate of {Files} files by a schema without scores, with --no-cache / reading and UTF-8-checking them, elapsed", Median(plainCold), "", 2);
        Print("  / a process that starts, reads and checks them", Median(plainColdStarted), "", null);
        Print($"validate of {Files} files by news-article, with --no-cache / reading and UTF-8-checking them, elapsed", Median(cold), "", 2);
        Print("validate with cache / with --no-cache, elapsed", Median(gain), "", 0.5);
    }

    /// <summary>What a process of its own does that only reads and checks.</summary>
    internal static int ReadAlone(string folder)
    {
        Read(folder);
        return 0;
    }

    /// <summary>Reads and checks all files with as many threads as the command line uses.</summary>
    private static (double Elapsed, double Cpu) Read(string folder)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var files = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories);
        var (next, valid) = (-1, 0);
        var threads = new Thread[Environment.ProcessorCount];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new(() =>
            {
                for (int at; (at = Interlocked.Increment(ref next)) < files.Length;)
                {
                    if (Utf8.IsValid(File.ReadAllBytes(files[at])))
                        Interlocked.Increment(ref valid);
                }
            });
            threads[i].Start();
        }
        foreach (var thread in threads)
            thread.Join();
        if (valid != Files)
            throw new InvalidOperationException($"{valid} of {Files} files are UTF-8.");
        return (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static void Print(string name, double measured, string unit, double? wanted)
    {
        s_fallsShort |= measured > wanted;
        unit = unit.Length > 0 ? " " + unit : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {name}: {measured:0.##}{unit}{(wanted is { } most ? $" (wanted ≤ {most:0.##}{unit}{(measured > most ? ", FALLS SHORT" : "")})" : "")}"));
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
