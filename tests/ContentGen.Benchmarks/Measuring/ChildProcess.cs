using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace ContentGen.Benchmarks.Measuring;

/// <summary>Measures in another process of this program: with other switches of the runtime, or with a runtime that has compiled nothing yet.</summary>
internal static class ChildProcess
{
    /// <summary>The figures that <c>child TOPIC</c> prints.</summary>
    internal static IReadOnlyList<Figure> Figures(string topic, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        // The program's own host (ContentGen.Benchmarks) or the shared one (dotnet ContentGen.Benchmarks.dll).
        if (Environment.GetCommandLineArgs()[0] is var program && program.EndsWith(".dll", StringComparison.Ordinal) && !Environment.ProcessPath!.EndsWith("ContentGen.Benchmarks", StringComparison.Ordinal))
            start.ArgumentList.Add(program);
        start.ArgumentList.Add("child");
        start.ArgumentList.Add(topic);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"Measuring {topic} in a process of its own failed with exit code {process.ExitCode}.");
        return [.. lines.Select(Figure.Parse)];
    }
}
