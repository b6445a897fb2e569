using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Rules;

/// <summary>The pages of diagnostics and findings, which travel inside the tool as they stand in <c>docs/rules</c>.</summary>
internal static class RulePages
{
    private const string DiagnosticFolder = "rules/";
    private const string FindingFolder = "rules/findings/";
    private const string Ending = ".md";

    /// <summary>The ids of diagnostics, in ordinal order.</summary>
    internal static IReadOnlyList<string> Diagnostics { get; } = Names(DiagnosticFolder);

    /// <summary>The kinds of findings, in ordinal order: <c>expect</c>, <c>field</c> …</summary>
    internal static IReadOnlyList<string> Findings { get; } = Names(FindingFolder);

    internal static string Diagnostic(string id) => Read(DiagnosticFolder + id + Ending);

    internal static string Finding(string kind) => Read(FindingFolder + kind + Ending);

    /// <summary>The page of a kind of findings: <c>too-large</c>.</summary>
    internal static string NameOf(FindingKind kind)
    {
        var name = new StringBuilder();
        foreach (var c in kind.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }

    /// <summary>The page for the id of a finding, by its form alone; null where no schema has such findings by itself.</summary>
    internal static string? KindOf(string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? id : id[..slash];
        foreach (var kind in Findings)
        {
            // `missing`, too: whoever asks for the kind need not know a place.
            if (kind == first)
                return kind;
        }
        return slash > 0 && SchemaLanguage.IsPredicate(id[(slash + 1)..]) ? NameOf(FindingKind.Expect) : null;
    }

    /// <summary>What stands in a page's first line behind its id.</summary>
    internal static string Title(string page)
    {
        var end = page.IndexOf('\n', StringComparison.Ordinal);
        return (end < 0 ? page : page[..end]).TrimStart('#', ' ').TrimEnd('\r');
    }

    private static string[] Names(string folder)
    {
        var names = new List<string>();
        foreach (var resource in typeof(RulePages).Assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(folder, StringComparison.Ordinal) && resource.IndexOf('/', folder.Length) < 0)
                names.Add(resource[folder.Length..^Ending.Length]);
        }
        names.Sort(StringComparer.Ordinal);
        return [.. names];
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(RulePages).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
