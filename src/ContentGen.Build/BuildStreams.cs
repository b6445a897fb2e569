using System.IO;
using System.Threading;
using ContentGen.Cli;

namespace ContentGen.Build;

/// <summary>A build has no console of its own: what is said goes through MSBuild's log. Relative paths start from the project, whatever folder the process is in.</summary>
internal sealed class BuildStreams(string folder, CancellationToken ending) : IConsoleStreams
{
    public Stream Input => Stream.Null;

    public Stream Output => Stream.Null;

    public Stream Error => Stream.Null;

    public bool IsOutputTerminal => false;

    public bool IsErrorTerminal => false;

    public int TerminalWidth => 0;

    public string CurrentDirectory => folder;

    /// <summary>The build was stopped.</summary>
    public CancellationToken Ending => ending;

    /// <summary>None: a build depends on its project alone.</summary>
    public string? Variable(string name) => null;
}
