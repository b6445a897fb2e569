using System.IO;
using ContentGen.Cli.Output;

namespace ContentGen.Cli;

/// <summary>What a running command works with: results, messages, and where it runs.</summary>
internal sealed class CommandContext(IConsoleStreams streams)
{
    internal IConsoleStreams Streams { get; } = streams;

    /// <summary>Results.</summary>
    internal Utf8Output Out { get; } = new(streams.Output);

    /// <summary>Everything that is no result.</summary>
    internal Utf8Output Error { get; } = new(streams.Error);

    internal bool IsTerminal => Streams.IsOutputTerminal;

    /// <summary>Whether to colour: only on a terminal that can, and not against <c>NO_COLOR</c>.</summary>
    internal bool Colour => IsTerminal
        && string.IsNullOrEmpty(Streams.Variable("NO_COLOR"))
        && Streams.Variable("TERM") != "dumb"
        && (Path.DirectorySeparatorChar == '/' || Streams.Variable("WT_SESSION") is not null);

    internal string FullPath(string path) => Path.GetFullPath(path, Streams.CurrentDirectory);

    /// <summary>One line on standard error.</summary>
    internal void Report(string message)
    {
        Error.Write("contentgen: "u8);
        VisibleText.Write(Error, message);
        Error.Write("\n"u8);
        Error.Flush();
    }
}
