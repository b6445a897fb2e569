using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using ContentGen.Benchmarks.Results;

namespace ContentGen.Benchmarks;

/// <summary>A build of the command line as a process of its own, and the time that it takes.</summary>
internal sealed class ToolProcess
{
    private const int Children = -1;

    private readonly string _folder;
    private readonly string _program;

    /// <param name="folder">Where it runs.</param>
    /// <param name="program">A program of .NET (<c>.dll</c>), or of the system.</param>
    internal ToolProcess(string folder, string program)
    {
        (_folder, _program) = (folder, program);
        Cache = Path.Combine(folder, "cache-" + Path.GetFileName(program));
    }

    /// <summary>What a build leaves: code for the runtime, most of it compiled ahead of time for this system.</summary>
    internal static string? Built => Existing("bin", "Release", "net10.0", "ContentGen.Cli.dll");

    /// <summary>What the packed tool holds for this system: one native program.</summary>
    internal static string? Packed => Existing("obj", "Release", "net10.0", "native", OperatingSystem.IsWindows() ? "contentgen.exe" : "contentgen");

    /// <summary>Where it keeps results of the runs measured here.</summary>
    internal string Cache { get; }

    /// <summary>Runs it once.</summary>
    /// <returns>Seconds by the clock, and of processor time of user and system.</returns>
    internal (double Elapsed, double Cpu) Run(params string[] args) => RunProgram(_program, args);

    /// <summary>Runs another program once.</summary>
    internal (double Elapsed, double Cpu) RunProgram(string program, params string[] args)
    {
        string[] words = Path.GetExtension(program) == ".dll" ? [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", program, .. args] : [program, .. args];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = _folder,
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

    private static string? Existing(params string[] path)
    {
        var tool = Path.Combine([ResultsFile.Repository(), "src", "ContentGen.Cli", .. path]);
        return File.Exists(tool) ? tool : null;
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
