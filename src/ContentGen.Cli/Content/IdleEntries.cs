using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Cli.Configuration;
using ContentGen.Schema.Configuration;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content;

/// <summary>
/// What <c>contentgen.yaml</c> says of files without effect. Told is only what is hardly meant so: an entry for the rest is right while there is no rest,
/// and so is an exclusion of what is not there today. Nothing is looked for on the disk.
/// </summary>
internal sealed class IdleEntries(Project project)
{
    private readonly HashSet<SourceSpan> _used = [];

    /// <summary>A pattern of <c>exclude</c> left out a file.</summary>
    internal void Uses(SourceSpan exclusion) => _used.Add(exclusion);

    /// <param name="files">All content of the project.</param>
    internal List<SchemaDiagnostic> Find(IReadOnlyList<ContentFile> files)
    {
        var found = new List<SchemaDiagnostic>();
        var earlier = new List<(ContentEntry Entry, WrittenText Pattern)>();
        foreach (var entry in project.Configuration.Content)
        {
            var covering = entry.Files.Select(pattern => earlier.Find(known => PatternCover.Covers(known.Pattern.Text, pattern.Text))).ToList();
            if (covering.TrueForAll(static cover => cover.Entry is not null) && covering.Exists(cover => !SaysTheSame(cover.Entry, entry)))
                found.Add(ConfigurationDiagnostics.IdleEntry.At(entry.Files[0].Span, covering[0].Pattern.Text, covering[0].Pattern.Span.Line));
            foreach (var pattern in entry.Files)
                earlier.Add((entry, pattern));
        }
        foreach (var exclusion in project.Configuration.Exclude)
        {
            if (!_used.Contains(exclusion.Span) && LiteralOf(exclusion.Text) is { } name && Deeper(name, files) is { } meant)
                found.Add(ConfigurationDiagnostics.IdleExclusion.At(exclusion.Span, exclusion.Text, meant, name));
        }
        return found;
    }

    private static bool SaysTheSame(ContentEntry left, ContentEntry right) =>
        left.Schema.Text == right.Schema.Text && Severities(left).SetEquals(Severities(right));

    private static HashSet<(string, Schema.Plans.FindingLevel)> Severities(ContentEntry entry) =>
        [.. entry.Severities.Select(static severity => (severity.Id.Text, severity.Level))];

    /// <summary>The file or folder that a pattern without wildcards names; null for another one.</summary>
    private static string? LiteralOf(string pattern)
    {
        var names = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static name => name != ".").ToList();
        if (names.Count > 1 && names[^1] == "**")
            names.RemoveAt(names.Count - 1);
        return names.Count > 0 && !names.Exists(static name => name.AsSpan().ContainsAny('*', '?')) ? string.Join('/', names) : null;
    }

    /// <summary>The first path of that name below a folder of the project; null: there is none.</summary>
    private static string? Deeper(string name, IReadOnlyList<ContentFile> files)
    {
        var inside = "/" + name + "/";
        foreach (var path in files.SelectMany(static file => file.Place.Paths))
        {
            if (path.IndexOf(inside, StringComparison.Ordinal) is > 0 and var at)
                return path[..(at + inside.Length - 1)];
            if (path.EndsWith(inside[..^1], StringComparison.Ordinal))
                return path;
        }
        return null;
    }
}
