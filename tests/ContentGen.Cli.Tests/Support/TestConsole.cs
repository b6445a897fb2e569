using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using ContentGen.Cli;

namespace ContentGen.Cli.Tests.Support;

/// <summary>A console in memory, over a folder.</summary>
internal sealed class TestConsole(string folder) : IConsoleStreams
{
    internal MemoryStream InputBytes { get; set; } = new();

    internal MemoryStream OutputBytes { get; } = new();

    internal MemoryStream ErrorBytes { get; } = new();

    internal Dictionary<string, string> Variables { get; } = [];

    internal Stream? OutputInstead { get; set; }

    public Stream Input => InputBytes;

    public Stream Output => OutputInstead ?? OutputBytes;

    public Stream Error => ErrorBytes;

    public bool IsOutputTerminal { get; set; }

    public bool IsErrorTerminal { get; set; }

    public int TerminalWidth { get; set; }

    /// <summary>Whether a process whose streams are pipes is the same to a command: no terminal, no stream that fails.</summary>
    internal bool IsPlain => !IsOutputTerminal && !IsErrorTerminal && OutputInstead is null;

    public string CurrentDirectory => folder;

    internal CancellationTokenSource End { get; } = new();

    public CancellationToken Ending => End.Token;

    public string? Variable(string name) => Variables.GetValueOrDefault(name);

    internal string OutputText => Encoding.UTF8.GetString(OutputBytes.ToArray());

    internal string ErrorText => Encoding.UTF8.GetString(ErrorBytes.ToArray());
}
