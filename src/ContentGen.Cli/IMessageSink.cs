using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli;

/// <summary>Takes what a command would write to standard error.</summary>
internal interface IMessageSink
{
    void Add(SchemaDiagnostic diagnostic);

    /// <param name="problem">One sentence, which names what it is about.</param>
    void Add(string problem);

    /// <summary>The path of a file that a package delivers, where the host knows better than the file system; null: it does not.</summary>
    string? FindPackaged(string package, string file);
}
