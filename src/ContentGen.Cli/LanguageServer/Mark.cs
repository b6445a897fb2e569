using System.Linq;
using ContentGen.Cli.LanguageServer.Protocol;
using ContentGen.Cli.Rules;

namespace ContentGen.Cli.LanguageServer;

/// <summary>A place in a file.</summary>
/// <param name="Path">Absolute.</param>
internal sealed record FilePlace(string Path, TextRange Range);

/// <summary>A diagnostic of a schema or a finding of a document, as an editor shows it.</summary>
/// <param name="Place">What it is about.</param>
/// <param name="Code">Its id: <c>CG1014</c>, <c>headline/words</c>; empty: it has none.</param>
internal sealed record Mark(FilePlace Place, Severity Severity, string Code, string Message)
{
    /// <summary>What asked for it in a schema; null: nothing did, or it ships with the product.</summary>
    internal FilePlace? Origin { get; init; }

    /// <summary>What the documentation says of it, in Markdown; null: nothing. Read when it is asked for: a document can have thousands of marks.</summary>
    internal string? Page => RulePages.Diagnostics.Contains(Code) ? RulePages.Diagnostic(Code)
        : RulePages.KindOf(Code) is { } kind ? RulePages.Finding(kind)
        : null;
}
