using ContentGen.Schema.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContentGen.Generator.Diagnostics;

/// <summary>A diagnostic as a value: what the pipeline carries. It becomes Roslyn's at the very end.</summary>
/// <param name="Span">The place in a schema file; null: the project as a whole.</param>
internal sealed record GeneratorDiagnostic(string Id, DiagnosticLevel Level, string Message, SourceSpan? Span)
{
    internal const string Category = "ContentGen";

    // The compiler stops at an error that no setting can lower, before it looks into methods: what is wrong with a schema does not drown in errors about
    // the types that it would have become.
    private static readonly string[] s_errorTags = [WellKnownDiagnosticTags.NotConfigurable];

    internal static string HelpLink(string id) => $"docs/rules/{id}.md";

    internal static string[] Tags(DiagnosticLevel level) => level == DiagnosticLevel.Error ? s_errorTags : [];

    internal static GeneratorDiagnostic From(SchemaDiagnostic diagnostic) =>
        new(diagnostic.Id, diagnostic.Level, diagnostic.Message, diagnostic.Span);

    internal Diagnostic ToRoslyn() => Diagnostic.Create(
        Id,
        Category,
        Message,
        SeverityOf(Level),
        SeverityOf(Level),
        isEnabledByDefault: true,
        warningLevel: Level == DiagnosticLevel.Error ? 0 : 1,
        title: Id,
        helpLink: HelpLink(Id),
        location: Span is null ? Location.None : ToLocation(Span),
        customTags: Tags(Level));

    internal static DiagnosticSeverity SeverityOf(DiagnosticLevel level) => level switch
    {
        DiagnosticLevel.Error => DiagnosticSeverity.Error,
        DiagnosticLevel.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    /// <summary>Columns stay Unicode scalar values, as everywhere in ContentGen, so that build and command line print the same place.</summary>
    private static Location ToLocation(SourceSpan span) => Location.Create(
        span.Path,
        new TextSpan(span.Start, span.Length),
        new LinePositionSpan(new(span.Line - 1, span.Column - 1), new(span.EndLine - 1, span.EndColumn - 1)));
}
