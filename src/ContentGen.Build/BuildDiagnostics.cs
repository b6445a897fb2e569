using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Build;

/// <summary>What the tasks say of a project. CG2010, CG2011 and CG2013 are said by the targets, where no task can run.</summary>
internal static class BuildDiagnostics
{
    internal static DiagnosticDefinition Misspelt { get; } = new(
        "CG2012",
        "Misspelt name of ContentGen",
        DiagnosticLevel.Warning,
        "ContentGen knows no {0} `{1}`, and it has no effect. Did you mean {2}?");

    internal static DiagnosticDefinition NoSchema { get; } = new(
        "CG2014",
        "Content without a schema",
        DiagnosticLevel.Error,
        "No schema belongs to this content: {0}");

    internal static DiagnosticDefinition NotValidated { get; } = new(
        "CG2015",
        "Content that cannot be validated",
        DiagnosticLevel.Error,
        "This content was not validated: {0}");

    internal static DiagnosticDefinition NotWritten { get; } = new(
        "CG2016",
        "Result that cannot be written",
        DiagnosticLevel.Error,
        "The result of the validation was not written: {0}");

    internal static DiagnosticDefinition NoContent { get; } = new(
        "CG2017",
        "Items that name no content",
        DiagnosticLevel.Warning,
        "`{0}` names no file{1}. Write a pattern, relative to the project, that files match: it is not searched for in folders by itself.");

    /// <summary>A file as a whole.</summary>
    internal static SourceSpan Start(string path) => new(path, 0, 0, 1, 1, 1, 1);

    internal static IReadOnlyList<DiagnosticDefinition> All { get; } = [Misspelt, NoSchema, NotValidated, NotWritten, NoContent];
}
