using System.Globalization;

namespace ContentGen.Schema.Diagnostics;

/// <summary>What there is to say about one kind of mistake in a schema. Ids and their meaning never change.</summary>
/// <param name="Id"><c>CG</c> and four digits.</param>
/// <param name="Title">The mistake in a few words, for lists and the head of its page.</param>
/// <param name="Message">What is wrong at the place and what to do, a composite format string.</param>
public sealed record DiagnosticDefinition(string Id, string Title, DiagnosticLevel Level, string Message)
{
    private const int LongestArgument = 400;

    /// <summary>The path of the id's page within the repository.</summary>
    public string Page => "docs/rules/" + Id + ".md";

    /// <summary>A diagnostic of this kind. Arguments may be text of a schema: what would break a line of output is replaced, what is long is cut.</summary>
    public SchemaDiagnostic At(SourceSpan span, params object[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is string text)
                arguments[i] = Printable(text);
        }
        return new(Id, Level, string.Format(CultureInfo.InvariantCulture, Message, arguments), span);
    }

    private static string Printable(string text)
    {
        var kept = text;
        if (text.Length > LongestArgument)
        {
            var cut = char.IsHighSurrogate(text[LongestArgument - 1]) ? LongestArgument - 1 : LongestArgument;
            kept = text.Substring(0, cut) + "…";
        }
        char[]? cleaned = null;
        for (var i = 0; i < kept.Length; i++)
        {
            var c = kept[i];
            if (c >= ' ' && c is < '\x7f' or > '\x9f' && c is not ('\u2028' or '\u2029'))
                continue;
            cleaned ??= kept.ToCharArray();
            cleaned[i] = ' ';
        }
        return cleaned is null ? kept : new string(cleaned);
    }
}
