using System.IO;
using System.Threading;

namespace ContentGen.Cli.LanguageServer;

/// <summary>The surroundings of one analysis: those of the server, but in the folder of the file, and without its streams, which belong to the client.</summary>
internal sealed class FolderStreams(IConsoleStreams streams, string folder) : IConsoleStreams
{
    public Stream Input => Stream.Null;

    public Stream Output => Stream.Null;

    public Stream Error => Stream.Null;

    public bool IsOutputTerminal => false;

    public bool IsErrorTerminal => false;

    public int TerminalWidth => 0;

    public string CurrentDirectory => folder;

    public CancellationToken Ending => CancellationToken.None;

    public string? Variable(string name) => streams.Variable(name);
}
