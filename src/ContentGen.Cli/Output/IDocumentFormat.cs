using ContentGen.Cli.Files;
using ContentGen.Engine;

namespace ContentGen.Cli.Output;

/// <summary>One way to print parsed documents.</summary>
internal interface IDocumentFormat
{
    /// <summary>Before the first document.</summary>
    /// <param name="several">More than one document was asked for.</param>
    void Begin(CommandContext context, bool several)
    {
    }

    void Write(CommandContext context, ParsedFile file, InterpretedDocument document, FindingList findings);

    /// <summary>Behind the last document.</summary>
    void End(CommandContext context)
    {
    }
}

/// <param name="Name">The file as the user named it.</param>
internal sealed record ParsedFile(string Name, byte[] Utf8, LoadedSchema Schema);
