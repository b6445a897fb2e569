using System.IO;
using System.Threading;

namespace ContentGen.Cli;

/// <summary>All that a command knows of the process around it, so that tests run commands without one.</summary>
internal interface IConsoleStreams
{
    Stream Input { get; }

    Stream Output { get; }

    Stream Error { get; }

    bool IsOutputTerminal { get; }

    bool IsErrorTerminal { get; }

    /// <summary>The terminal's width in cells; 0: not known. Asked only where the output is a terminal.</summary>
    int TerminalWidth { get; }

    /// <summary>The folder that relative paths start from.</summary>
    string CurrentDirectory { get; }

    /// <summary>
    /// Signalled when the process is asked to end (Ctrl+C, SIGTERM), from when this is first asked for: a command that does not ask is ended by the system, and
    /// so is one that is asked a second time.
    /// </summary>
    CancellationToken Ending { get; }

    /// <summary>An environment variable, or null.</summary>
    string? Variable(string name);
}
