using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.LanguageServer;

/// <summary>Keeps what a command would write to standard error.</summary>
internal sealed class MessageCollector : IMessageSink
{
    internal List<SchemaDiagnostic> Diagnostics { get; } = [];

    internal List<string> Problems { get; } = [];

    public void Add(SchemaDiagnostic diagnostic) => Diagnostics.Add(diagnostic);

    public void Add(string problem) => Problems.Add(problem);

    // The file system knows what packages deliver.
    public string? FindPackaged(string package, string file) => null;
}
