using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace ContentGen.Cli.Files.Git;

/// <summary>Runs git as a child, without a shell.</summary>
/// <param name="need">What git is needed for, and what to do without it.</param>
internal sealed class GitProcess(CommandContext context, (string For, string Instead) need)
{
    /// <summary>A schema has at most 1 MiB, and a list of files is no longer than this; it is against reading a disk into memory.</summary>
    private const int MostBytes = 16 * 1024 * 1024;

    private string? _program;

    /// <param name="arguments">Each goes to git as it is.</param>
    /// <param name="input">What git reads; null: nothing.</param>
    /// <exception cref="CliException">There is no git.</exception>
    internal (int Code, byte[] Output, string Error) Run(string[] arguments, byte[]? input)
    {
        var start = new ProcessStartInfo(_program ??= Find())
        {
            WorkingDirectory = context.Streams.CurrentDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Nothing is fetched, asked or run for a question about what is here.
        foreach (var argument in (string[])["-c", "protocol.allow=never", "-c", "core.fsmonitor=false", .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            Feed(process, input);
            var output = ReadAll(process);
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
        catch (Win32Exception problem)
        {
            throw new CliException($"git cannot be started: {problem.Message}");
        }
    }

    /// <summary>What git says, in one line.</summary>
    internal static CliException Failed(string error)
    {
        var line = error.TrimStart().Split('\n')[0].TrimEnd();
        return new(line.Length > 0 ? $"git says: {line}" : "git failed without a word.");
    }

    private static void Feed(Process process, byte[]? input)
    {
        try
        {
            if (input is not null)
                process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git has ended before it read; its message and exit code say why.
        }
    }

    private static byte[] ReadAll(Process process)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (process.StandardOutput.BaseStream.Read(buffer) is var count and > 0)
        {
            memory.Write(buffer, 0, count);
            if (memory.Length <= MostBytes)
                continue;
            process.Kill();
            throw new CliException($"git gives more than {MostBytes} bytes, which is more than is read.");
        }
        return memory.ToArray();
    }

    /// <summary>Git where <c>PATH</c> has it. Not left to the system, which on Windows would look in the current folder first.</summary>
    private string Find()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        foreach (var folder in (context.Streams.Variable("PATH") ?? "").Split(Path.PathSeparator))
        {
            if (Path.IsPathFullyQualified(folder) && Path.Combine(folder, name) is var program && File.Exists(program))
                return program;
        }
        throw new CliException($"git is needed for {need.For}, and it is not on the PATH; install it, or {need.Instead}.");
    }
}
