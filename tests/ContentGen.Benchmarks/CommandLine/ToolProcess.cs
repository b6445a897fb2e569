using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace ContentGen.Benchmarks;

/// <summary>The built command line as a process of its own, and the time that it takes.</summary>
internal sealed class ToolProcess(string folder)
{
    private const int Children = -1;

    private readonly string _tool = Tool();

    /// <summary>Where it keeps results of the runs measured here.</summary>
    internal string Cache { get; } = Path.Combine(folder, "cache");

    /// <summary>Runs it once.</summary>
    /// <returns>Seconds by the clock, and of processor time of user and system.</returns>
    internal (double Elapsed, double Cpu) Run(params string[] args) => RunProgram(_tool, args);

    /// <summary>Runs another program of .NET once.</summary>
    internal (double Elapsed, double Cpu) RunProgram(string program, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CONTENTGEN_CACHE"] = Cache },
        };
        var (clock, before) = (Stopwatch.StartNew(), ChildrenSeconds());
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        if (process.ExitCode is not (0 or 1))
            throw new InvalidOperationException($"{Path.GetFileName(program)} {string.Join(' ', args)} ended with {process.ExitCode}.");
        var elapsed = clock.Elapsed.TotalSeconds;
        return (elapsed, OperatingSystem.IsWindows() ? process.TotalProcessorTime.TotalSeconds : ChildrenSeconds() - before);
    }

    private static string Tool()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ContentGen.sln")))
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Run the benchmarks from a build inside the repository.");
        var tool = Path.Combine(root, "src", "ContentGen.Cli", "bin", "Release", "net10.0", "ContentGen.Cli.dll");
        return File.Exists(tool) ? tool : throw new InvalidOperationException("Build the command line first: dotnet build src/ContentGen.Cli -c Release");
    }

    /// <summary>Of all processes that were started here and have ended. Where a process has ended, nothing else on Unix tells its time.</summary>
    private static double ChildrenSeconds()
    {
        if (OperatingSystem.IsWindows())
            return 0;
        // Two times of seconds and microseconds, then fourteen numbers; longs all.
        Span<long> usage = stackalloc long[18];
        if (GetUsage(Children, ref usage[0]) != 0)
            throw new InvalidOperationException("The time of processes cannot be had.");
        // Of macOS, microseconds are an int; the rest of the long is padding.
        return usage[0] + (int)usage[1] / 1e6 + usage[2] + (int)usage[3] / 1e6;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int who, ref long usage);
}
