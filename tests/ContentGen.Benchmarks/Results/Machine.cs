using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace ContentGen.Benchmarks.Results;

/// <summary>What figures depend on: processor and runtime. Nothing that names a machine or a place on it.</summary>
internal static partial class Machine
{
    /// <summary>The processor as it names itself, with family and model where names are short.</summary>
    internal static string Processor { get; } = ReadProcessor();

    /// <summary>The same as the name of a folder.</summary>
    internal static string Folder { get; } = NotInFolders().Replace(Processor.ToLowerInvariant(), "-").Trim('-');

    internal static string Description =>
        $"{Processor}; {RuntimeInformation.FrameworkDescription}; vectors of {Figures.WidthFigures.Width} bits; tiered compilation with profiles (the default)";

    private static string ReadProcessor()
    {
        const string Linux = "/proc/cpuinfo";
        if (!File.Exists(Linux))
            return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
        var lines = File.ReadLines(Linux).TakeWhile(line => line.Length > 0).Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0], parts => parts[1]);
        var name = lines["model name"].FirstOrDefault() ?? RuntimeInformation.ProcessArchitecture.ToString();
        return lines["cpu family"].FirstOrDefault() is { } family && lines["model"].FirstOrDefault() is { } model ? $"{name}, family {family}, model {model}" : name;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInFolders();
}
