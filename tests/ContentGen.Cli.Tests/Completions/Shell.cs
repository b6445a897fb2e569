using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using ContentGen.Cli.Tests.Support;
using Shouldly;

namespace ContentGen.Cli.Tests.Completions;

/// <summary>A real shell that has taken in the printed script, in a project whose <c>contentgen</c> is the built tool.</summary>
internal sealed class Shell : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _program;

    internal Shell(string program)
    {
        _program = program;
        _folder.Write("contentgen.yaml", "schemas: { own: note.schema.yaml }\ncontent: [{ files: 'content/*.txt', schema: own }]\n");
        _folder.Write("content/a story.txt", "A story\n");
        _folder.Write("script", _folder.Run("completions", program is "pwsh" ? "powershell" : program).Output);
        Tool($"exec {string.Join(' ', Support.Tool.Words.Select(static word => $"'{word}'"))} \"$@\"");
    }

    /// <summary>The path of an installed program, or null.</summary>
    internal static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>What answers to <c>contentgen</c>.</summary>
    internal void Tool(string script)
    {
        _folder.Write("bin/contentgen", "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_folder.Path, "bin", "contentgen"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    internal bool Has(string name) => _folder.Has(name);

    /// <summary>Runs a program of the shell that prints, for each line to complete, <c>== LINE</c> and the candidates.</summary>
    internal Dictionary<string, string[]> Complete(string program, string[] lines)
    {
        _folder.Write("try", program);
        var start = new ProcessStartInfo(Find(_program)!)
        {
            WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var argument in _program switch { "bash" => ["--norc", "try"], "zsh" => ["-f", "try"], "fish" => ["--no-config", "try"], _ => new[] { "-NoProfile", "-File", "try.ps1" } })
            start.ArgumentList.Add(argument);
        if (_program == "pwsh")
            _folder.Write("try.ps1", program);
        foreach (var line in lines)
            start.ArgumentList.Add(line);
        start.Environment["PATH"] = Path.Combine(_folder.Path, "bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = _folder.Path;
        start.Environment["TERM"] = "dumb";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Result.ShouldBeEmpty();
        var candidates = new Dictionary<string, string[]>();
        foreach (var answer in output.ReplaceLineEndings("\n").Split("== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var rows = answer.TrimEnd('\n').Split('\n');
            candidates.Add(rows[0], rows[1..]);
        }
        return candidates;
    }

    public void Dispose() => _folder.Dispose();
}
