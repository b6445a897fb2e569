using System.IO;
using System.Threading;

namespace ContentGen.Cli;

/// <summary>
/// The surroundings of a run that has no console of its own, as in a build or for an editor: what is said goes to an <see cref="IMessageSink"/>. Relative paths start from a folder,
/// whatever folder the process is in.
/// </summary>
/// <param name="surroundings">Where environment variables come from; null: there are none.</param>
/// <param name="ending">Cancelled when the run is to end.</param>
internal sealed class FolderStreams(string folder, IConsoleStreams? surroundings = null, CancellationToken ending = default) : IConsoleStreams
{
    public Stream Input => Stream.Null;

    public Stream Output => Stream.Null;

    public Stream Error => Stream.Null;

    public bool IsOutputTerminal => false;

    public bool IsErrorTerminal => false;

    public int TerminalWidth => 0;

    public string CurrentDirectory => folder;

    public CancellationToken Ending => ending;

    public string? Variable(string name) => surroundings?.Variable(name);
}
