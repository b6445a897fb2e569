using System;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit.Sdk;

namespace ContentGen.Cli.Tests.Support;

/// <summary>A running process of the command line, whose standard error can be waited for. Killed where the test ends before it.</summary>
internal sealed class CliProcess : IDisposable
{
    /// <summary>Machines that run tests are slow and loaded; nothing waits as long where all is well.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _error = new();
    private readonly Task _readingError;

    internal CliProcess(string folder, string cache, params string[] args)
    {
        // A shell starts what runs in its background with SIGINT ignored, and what that starts inherits it.
        var start = new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : Tool.Words[0])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CONTENTGEN_CACHE"] = cache },
        };
        if (OperatingSystem.IsLinux())
        {
            start.ArgumentList.Add("--default-signal=INT,TERM");
            start.ArgumentList.Add(Tool.Words[0]);
        }
        foreach (var arg in (string[])[.. Tool.Words[1..], .. args])
            start.ArgumentList.Add(arg);
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        _readingError = Task.Run(ReadError);
    }

    internal bool HasExited => _process.HasExited;

    internal string Error
    {
        get
        {
            lock (_error)
                return _error.ToString();
        }
    }

    /// <summary>Starts to read standard output; until then the process waits once the pipe is full.</summary>
    internal Task<string> ReadOutput() => _process.StandardOutput.ReadToEndAsync();

    /// <summary>Waits until standard error holds a text; fails where the process ends without it.</summary>
    internal void WaitFor(string text) => Poll(() => Error.Contains(text, StringComparison.Ordinal), $"standard error holds '{text}'");

    /// <param name="pause">Milliseconds between two looks: 0 for what is over at once.</param>
    internal void Poll(Func<bool> isSo, string what, int pause = 20)
    {
        for (var since = Stopwatch.StartNew(); !isSo(); Thread.Sleep(pause))
        {
            if (_process.HasExited && _readingError.IsCompleted && !isSo())
                throw new XunitException($"The process ended with {_process.ExitCode} before {what}:\n{Error}");
            if (since.Elapsed > Patience)
                throw new XunitException($"Not within {Patience}: {what}. Standard error:\n{Error}");
        }
    }

    /// <param name="name">As <c>kill</c> knows it: <c>INT</c>.</param>
    internal void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends it without a program between, which would take as long as what is to be met.</summary>
    internal void Kill() => _process.Kill();

    /// <summary>Waits for the end.</summary>
    internal int Code()
    {
        if (!_process.WaitForExit(Patience))
            throw new XunitException($"The process has not ended within {Patience}. Standard error:\n{Error}");
        _readingError.Wait(Patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit(Patience);
        _process.Dispose();
    }

    private async Task ReadError()
    {
        var buffer = new char[1024];
        int count;
        while ((count = await _process.StandardError.ReadAsync(buffer)) > 0)
        {
            lock (_error)
                _error.Append(buffer, 0, count);
        }
    }
}
