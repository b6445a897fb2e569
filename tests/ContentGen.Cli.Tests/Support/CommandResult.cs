using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;

namespace ContentGen.Cli.Tests.Support;

/// <summary>What a command line gave.</summary>
internal sealed record CommandResult(int Code, string Output, string Error)
{
    /// <summary>Runs a command line: in this process, or, where another build of it is to be tested, as a process of that where nobody can tell.</summary>
    internal static CommandResult Of(TestConsole console, params string[] args)
    {
        // No argument of a process holds a NUL.
        if (Tool.Other is { } tool && console.IsPlain && !args.Any(static argument => argument.Contains('\0')))
            return OfProcess(tool, console, args);
        var code = Program.Run(args, console);
        return new(code, console.OutputText, console.ErrorText);
    }

    private static CommandResult OfProcess(string tool, TestConsole console, string[] args)
    {
        var start = new ProcessStartInfo(tool, args)
        {
            WorkingDirectory = console.CurrentDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // What the console knows, and no more.
        start.Environment.Clear();
        foreach (var (name, value) in console.Variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.Give(console.InputBytes.ToArray());
        process.WaitForExit();
        return new(process.ExitCode, output.Result, error.Result);
    }
}
