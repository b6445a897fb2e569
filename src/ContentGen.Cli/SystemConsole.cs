using System;
using System.IO;
using System.Text;

namespace ContentGen.Cli;

/// <summary>The process's own streams. Bytes go through as they are; <see cref="Console"/>'s writers, which would encode, are never made.</summary>
internal sealed class SystemConsole : IConsoleStreams
{
    private Stream? _input;

    internal SystemConsole()
    {
        // A Windows console shows bytes in its code page; everything written here is UTF-8.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    }

    public Stream Input => _input ??= Console.OpenStandardInput();

    public Stream Output { get; } = Console.OpenStandardOutput();

    public Stream Error { get; } = Console.OpenStandardError();

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

    public string CurrentDirectory => Environment.CurrentDirectory;

    public string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
