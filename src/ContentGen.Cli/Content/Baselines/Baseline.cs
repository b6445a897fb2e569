using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content.Baselines;

/// <summary>The findings that a baseline accepts, and which of them were met.</summary>
internal sealed class Baseline
{
    private readonly Dictionary<string, List<Line>> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _validated = new(StringComparer.Ordinal);
    private readonly BaselinePaths _paths;

    private Baseline(BaselinePaths paths, List<(BaselineEntry Entry, SourceSpan Span)> entries, SourceTexts sources)
    {
        (_paths, Sources) = (paths, sources);
        foreach (var (entry, span) in entries)
        {
            if (!_files.TryGetValue(entry.Path, out var lines))
                _files.Add(entry.Path, lines = []);
            lines.Add(new(entry, span));
        }
    }

    /// <summary>For excerpts.</summary>
    internal SourceTexts Sources { get; }

    /// <exception cref="CliException">It cannot be read, is broken or is no baseline; where, is told before.</exception>
    internal static Baseline Read(CommandContext context, BaselinePaths paths, string name)
    {
        var bytes = DocumentReader.ReadFile(context, name).AsSpan();
        var text = Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        var sources = new SourceTexts();
        sources.Add(name, text);
        var entries = BaselineFormat.Read(name, text, out var problem);
        if (problem is null)
            return new(paths, entries, sources);
        new FindingText(context.Error, default).Write(problem, sources);
        context.Error.Flush();
        throw new CliException($"'{name}' cannot be used as a baseline; nothing was done.");
    }

    /// <summary>For each finding of a file, what accepts it; null: nothing does.</summary>
    internal Acceptance?[] Match(FileResult result)
    {
        var accepted = new Acceptance?[result.Findings.Count];
        if (result.Problem is not null)
            return accepted;
        var path = _paths.Of(result.Name);
        _validated.Add(path);
        if (!_files.TryGetValue(path, out var lines))
            return accepted;
        var exact = new Dictionary<FindingKey, Line>();
        foreach (var line in lines)
            exact.TryAdd(line.Entry.Key with { IsPlace = false }, line);
        for (var i = 0; i < accepted.Length; i++)
        {
            if (exact.TryGetValue(result.Keys[i] with { IsPlace = false }, out var line))
                accepted[i] = line.Use();
        }
        // What is missing is missing on whichever line that is noticed; another such finding of the file takes the place of one that moved.
        for (var i = 0; i < accepted.Length; i++)
        {
            if (accepted[i] is null && result.Keys[i].IsPlace)
                accepted[i] = lines.Find(line => !line.IsUsed && line.Entry.Key.IsPlace && line.Entry.Key.Id == result.Keys[i].Id)?.Use();
        }
        return accepted;
    }

    /// <summary>The entries that accepted nothing, as far as the run can tell: of files that were validated, or are gone.</summary>
    /// <param name="isWhole">The run was over all content: what it did not validate is no content any more.</param>
    internal List<SchemaDiagnostic> Stale(bool isWhole)
    {
        var stale = new List<SchemaDiagnostic>();
        foreach (var line in Lines(path => isWhole || IsKnown(path)))
        {
            if (!line.IsUsed)
                stale.Add(BaselineDiagnostics.Stale.At(line.Span, line.Entry.Key.Id, line.Entry.Path));
        }
        stale.Sort(static (left, right) => left.Span.Line.CompareTo(right.Span.Line));
        return stale;
    }

    /// <summary>The entries of which the run says nothing: those of other files that are there.</summary>
    internal IEnumerable<BaselineEntry> Untold(bool isWhole)
    {
        foreach (var line in Lines(path => !isWhole && !IsKnown(path)))
            yield return line.Entry;
    }

    private bool IsKnown(string path) => _validated.Contains(path) || !File.Exists(_paths.Full(path));

    private IEnumerable<Line> Lines(Predicate<string> isMeant)
    {
        foreach (var (path, lines) in _files)
        {
            if (!isMeant(path))
                continue;
            foreach (var line in lines)
                yield return line;
        }
    }

    private sealed class Line(BaselineEntry entry, SourceSpan span)
    {
        internal BaselineEntry Entry { get; } = entry;

        internal SourceSpan Span { get; } = span;

        internal bool IsUsed { get; private set; }

        internal Acceptance Use()
        {
            IsUsed = true;
            return new Acceptance.Known(Span);
        }
    }
}

/// <summary>How files are named in baselines: from the folder of <c>contentgen.yaml</c>, else from the repository's root, else from the working directory.</summary>
internal sealed class BaselinePaths(CommandContext context)
{
    private readonly string _root = context.Project?.Folder ?? Project.RepositoryOf(context.FullPath(".")) ?? context.FullPath(".");

    internal string Of(string name) => Path.GetRelativePath(_root, context.FullPath(name)).Replace(Path.DirectorySeparatorChar, '/');

    internal string Full(string path) => Path.GetFullPath(path, _root);
}
