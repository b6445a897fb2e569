using System;
using System.IO;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Schema.Diagnostics;
using ContentGen.Cli.Watching;

namespace ContentGen.Cli;

/// <summary>What a running command works with: results, messages, and where it runs.</summary>
internal sealed class CommandContext(IConsoleStreams streams)
{
    private Lazy<Project?>? _project;

    internal IConsoleStreams Streams { get; } = streams;

    /// <summary>Results.</summary>
    internal Utf8Output Out { get; } = new(streams.Output);

    /// <summary>Everything that is no result.</summary>
    internal Utf8Output Error { get; } = new(streams.Error);

    /// <summary>The project around the working directory, or null; read when it is first asked for.</summary>
    /// <exception cref="CliException">Its <c>contentgen.yaml</c> is wrong.</exception>
    internal Project? Project => (_project ??= new(() => Configuration.Project.Find(this), isThreadSafe: false)).Value;

    /// <summary>Keeps what is read and looked for; null: nobody asks.</summary>
    internal InputLog? Inputs { get; init; }

    /// <summary>What an editor has of a file in place of what is on disk, by the file's absolute path, or null; without an editor it is null itself.</summary>
    internal Func<string, byte[]?>? Unsaved { get; init; }

    internal bool IsTerminal => Streams.IsOutputTerminal;

    /// <summary>Whether to colour: only on a terminal that can, and not against <c>NO_COLOR</c>.</summary>
    internal bool Colour => IsTerminal
        && string.IsNullOrEmpty(Streams.Variable("NO_COLOR"))
        && Streams.Variable("TERM") != "dumb"
        && (Path.DirectorySeparatorChar == '/' || Streams.Variable("WT_SESSION") is not null);

    internal string FullPath(string path) => Path.GetFullPath(path, Streams.CurrentDirectory);

    /// <summary>Whoever runs commands without a console, and takes messages as values; null: they are text on standard error.</summary>
    internal IMessageSink? Messages { get; init; }

    /// <summary>Something wrong with a file that the command needs: a schema, a pack, <c>contentgen.yaml</c>.</summary>
    internal void Report(SchemaDiagnostic diagnostic, SourceTexts sources)
    {
        if (Messages is null)
            new FindingText(Error, default).Write(diagnostic, sources);
        else
            Messages.Add(diagnostic);
    }

    /// <summary>One line on standard error.</summary>
    internal void Report(string message)
    {
        if (Messages is not null)
        {
            Messages.Add(message);
            return;
        }
        Error.Write("contentgen: "u8);
        VisibleText.Write(Error, message);
        Error.Write("\n"u8);
        Error.Flush();
    }
}
