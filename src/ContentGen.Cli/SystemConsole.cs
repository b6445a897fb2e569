using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;

namespace ContentGen.Cli;

/// <summary>The process's own streams. Bytes go through as they are; <see cref="Console"/>'s writers, which would encode, are never made.</summary>
internal sealed class SystemConsole : IConsoleStreams
{
    private Stream? _input;
    private string? _currentDirectory;
    private CancellationTokenSource? _ending;

    /// <summary>Kept, since a registration that is collected is none.</summary>
    private PosixSignalRegistration[] _signals = [];

    internal SystemConsole()
    {
        // A Windows console shows bytes in its code page; everything written here is UTF-8.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    }

    public Stream Input => _input ??= IsInputClosed() ? throw new IOException("it is closed") : Console.OpenStandardInput();

    public Stream Output { get; } = Open(Console.OpenStandardOutput) ?? new ClosedStream();

    // Nobody reads what is wrong; the exit code says that something is.
    public Stream Error { get; } = Open(Console.OpenStandardError) ?? Stream.Null;

    public bool IsOutputTerminal { get; } = !Console.IsOutputRedirected;

    public bool IsErrorTerminal { get; } = !Console.IsErrorRedirected;

    public int TerminalWidth
    {
        get
        {
            try
            {
                return Console.WindowWidth;
            }
            catch (IOException)
            {
                // A terminal that does not tell its width.
                return 0;
            }
        }
    }

    // Asked for with every path; this process never changes it.
    public string CurrentDirectory => _currentDirectory ??= FindCurrentDirectory();

    public CancellationToken Ending
    {
        get
        {
            if (_ending is null)
            {
                _ending = new();
                _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, End), PosixSignalRegistration.Create(PosixSignal.SIGTERM, End)];
            }
            return _ending.Token;
        }
    }

    public string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    /// <summary>
    /// Whether standard input was closed before the program began (<c>&lt;&amp;-</c>). Then the runtime has got its place for something of its own, mostly a pipe to itself, and
    /// reading that would wait for ever. What a program gets from another has never the flag of being closed with the next one, and what the runtime opens always has it.
    /// </summary>
    private static bool IsInputClosed()
    {
        const long CloseOnExec = 0x80000;
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            foreach (var line in File.ReadLines("/proc/self/fdinfo/0"))
            {
                if (line.StartsWith("flags:", StringComparison.Ordinal))
                    return (Convert.ToInt64(line[6..].Trim(), 8) & CloseOnExec) != 0;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            // The system does not say; reading will.
        }
        return false;
    }

    private static string FindCurrentDirectory()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"the working directory is not there any more, or may not be read: {e.Message}");
        }
    }

    /// <summary>A stream of the process; null where whoever started it has closed that (<c>&gt;&amp;-</c>).</summary>
    private static Stream? Open(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void End(PosixSignalContext signal)
    {
        // The second time the system ends the process, whatever it is doing.
        if (_ending!.IsCancellationRequested)
            return;
        signal.Cancel = true;
        _ending.Cancel();
    }
}
