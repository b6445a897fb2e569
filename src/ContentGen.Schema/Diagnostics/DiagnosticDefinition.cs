using System.Globalization;

namespace ContentGen.Schema.Diagnostics;

/// <summary>What there is to say about one kind of mistake in a schema. Ids and their meaning never change.</summary>
/// <param name="Id"><c>CG</c> and four digits.</param>
/// <param name="Title">The mistake in a few words, for lists and the head of its page.</param>
/// <param name="Message">What is wrong at the place and what to do, a composite format string.</param>
public sealed record DiagnosticDefinition(string Id, string Title, DiagnosticLevel Level, string Message)
{
    /// <summary>The path of the id's page within the repository.</summary>
    public string Page => "docs/rules/" + Id + ".md";

    /// <summary>A diagnostic of this kind.</summary>
    public SchemaDiagnostic At(SourceSpan span, params object[] arguments) =>
        new(Id, Level, arguments.Length == 0 ? Message : string.Format(CultureInfo.InvariantCulture, Message, arguments), span);
}
