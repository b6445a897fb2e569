using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Files;
using ContentGen.Schema;
using ContentGen.Schema.Configuration;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content;

/// <summary>Finds the files of a run and the schema of each.</summary>
internal sealed class ContentSelector
{
    private readonly CommandContext _context;
    private readonly Project? _project;
    private readonly SchemaSet _schemas;
    private readonly InputFiles _inputs;
    private readonly List<(ContentEntry Entry, PatternList Files)> _entries = [];

    internal ContentSelector(CommandContext context, Project? project, SchemaSet schemas, InputFiles inputs)
    {
        (_context, _project, _schemas, _inputs) = (context, project, schemas, inputs);
        Idle = project is null ? null : new(project);
        foreach (var entry in project?.Configuration.Content ?? default)
            _entries.Add((entry, new(entry.Files)));
    }

    /// <summary>What the configuration says of files without effect; null without a project.</summary>
    internal IdleEntries? Idle { get; }

    /// <summary>How many files were left out by <c>exclude</c>.</summary>
    internal int Excluded { get; private set; }

    /// <summary>All files of the entries of <c>content</c>, entry by entry, in ordinal order within each; every file once, under the first that names it.</summary>
    /// <param name="schemaName">Only those of this schema; null: all.</param>
    /// <exception cref="CliException">There is no project, or it is wrong.</exception>
    internal List<ContentFile> All(string? schemaName)
    {
        if (_project is null)
            throw new CliException($"there is no {Project.FileName} here or above{Project.Misnamed(_context)}; name documents and their schema, as in 'contentgen validate story.txt --schema news-article', or begin a project with 'contentgen init'.");
        if (_entries.Count == 0)
            throw new CliException($"'{_project.Shown(Project.FileName)}' has no `content`; name documents and --schema, or add entries that say which files there are.");
        foreach (var (entry, _) in _entries)
            _schemas.Check(_project, entry);
        _schemas.CheckSuppressions(_project);
        var wanted = schemaName is null ? null : SchemaReference.Of(_context, schemaName).Identity(_context);
        var files = new List<ContentFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var hasEntry = false;
        foreach (var (entry, _) in _entries)
        {
            var found = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var pattern in entry.Files)
                found.UnionWith(Expand(_project, pattern));
            found.RemoveWhere(file => !seen.Add(_context.FullPath(file)));
            if (wanted is not null && IdentityOf(entry) != wanted)
                continue;
            hasEntry = true;
            foreach (var file in found)
                Add(files, file, entry.Schema.Text, entry);
        }
        _project.ThrowIfWrong();
        return hasEntry ? files : throw new CliException($"no entry of `content` in '{_project.Shown(Project.FileName)}' has the schema '{schemaName}'; name documents.");
    }

    /// <summary>The files that a command line names, excluded ones left out.</summary>
    /// <param name="listed">Files that somebody else listed, as they are called: those that no entry names are passed over.</param>
    /// <param name="schemaName">The schema of all; null: each file's is that of the first entry of <c>content</c> that names it.</param>
    internal List<ContentFile> Named(string[] paths, IReadOnlyList<string> listed, string? schemaName)
    {
        CheckIsSaid(schemaName, paths);
        var given = schemaName is null ? null : _schemas.Prepare(schemaName, null);
        var names = given is not null ? _inputs.Named(paths, given.Endings) : _inputs.Named(paths, [""], IsContent);
        foreach (var file in listed)
            names.Add((file, true));
        var files = new List<ContentFile>(names.Count);
        Add(files, names, schemaName, given, isDistinct: paths.Length + listed.Count == 1);
        return files;
    }

    private void CheckIsSaid(string? schemaName, string[] paths)
    {
        if (schemaName is null && Array.Find(paths, static path => path.EndsWith(SchemaLoader.SchemaEnding, StringComparison.Ordinal) || SchemaLoader.IsPack(path)) is { } schema)
            throw new CliException($"'{schema}' is no document but a {(SchemaLoader.IsPack(schema) ? "pack" : "schema")}; that is read by: contentgen check {schema}.");
        if (schemaName is null && _entries.Count == 0)
            throw new CliException($"name the schema, as in --schema news-article; there is no {Project.FileName} here or above that says which one belongs to a document{Project.Misnamed(_context)}. There is {string.Join(", ", SchemaReference.Known(_context))}.");
    }

    /// <param name="names">Each with whether it was found, and not named.</param>
    /// <param name="given">The schema of all; null: that of each file's entry.</param>
    /// <param name="isDistinct">They are of one search, which finds each file once.</param>
    /// <param name="mayBeMissing">The files need not be there.</param>
    private void Add(List<ContentFile> files, List<(string Name, bool IsSearched)> names, string? schemaName, PreparedSchema? given, bool isDistinct = false, bool mayBeMissing = false)
    {
        var identity = schemaName is null ? null : SchemaReference.Of(_context, schemaName).Identity(_context);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, isSearched) in names)
        {
            if (!isDistinct && name != DocumentReader.StandardInput && !seen.Add(_context.FullPath(name)))
                continue;
            var entry = EntryOf(name);
            if (given is not null)
            {
                // Its entry's severities are set for the entry's schema.
                var isSame = entry is not null && entry.Severities.Count > 0 && IdentityOf(entry) == identity;
                if (isSame)
                    _schemas.Check(_project!, entry!);
                Add(files, name, schemaName!, isSame ? entry : null, isSame ? null : given);
            }
            else if (entry is not null)
            {
                _schemas.Check(_project!, entry);
                _project!.ThrowIfWrong();
                Add(files, name, entry.Schema.Text, entry);
            }
            else if (!isSearched)
                _inputs.Report(new(name == DocumentReader.StandardInput
                    ? "standard input ('-') has no name by which its schema could be found; give --schema."
                    : !mayBeMissing && !File.Exists(_context.FullPath(name)) ? MissingFile.Message(_context, name)
                    : $"no entry of `content` in '{_project!.Shown(Project.FileName)}' names '{name}'; give --schema, as in --schema news-article."));
        }
        _project?.ThrowIfWrong();
    }

    /// <summary>Standard input as the content of a file, which need not be there.</summary>
    internal List<ContentFile> Input(string path, string? schemaName)
    {
        CheckIsSaid(schemaName, [path]);
        var files = new List<ContentFile>();
        Add(files, [(path, false)], schemaName, schemaName is null ? null : _schemas.Prepare(schemaName, null), mayBeMissing: true);
        return files.ConvertAll(static file => file with { Source = DocumentReader.StandardInput });
    }

    /// <summary>Adds a file that something else than a command line names, unless it is excluded. False: no schema is given, and no entry names the file.</summary>
    /// <param name="files">What it is added to.</param>
    /// <param name="name">No pattern, no folder.</param>
    /// <param name="schemaName">Null: that of the first entry of <c>content</c> that names the file.</param>
    /// <exception cref="CliException">The schema cannot be used, or the entry is wrong.</exception>
    internal bool TryAdd(List<ContentFile> files, string name, string? schemaName)
    {
        var entry = EntryOf(name);
        if (schemaName is not null && entry is not null && IdentityOf(entry) != SchemaReference.Of(_context, schemaName).Identity(_context))
            entry = null;
        if ((schemaName ?? entry?.Schema.Text) is not { } wanted)
            return false;
        if (entry is not null)
        {
            _schemas.Check(_project!, entry);
            _project!.ThrowIfWrong();
        }
        Add(files, name, wanted, entry);
        return true;
    }

    private bool IsContent(string name) => EntryOf(name) is not null;

    /// <param name="given">The schema where it is prepared already.</param>
    private void Add(List<ContentFile> files, string name, string schemaName, ContentEntry? entry, PreparedSchema? given = null)
    {
        var place = _project is null || name == DocumentReader.StandardInput ? ProjectPlace.Outside : _project.PlaceOf(name);
        if (_project?.Excluded.Holds(place) is { } exclusion)
        {
            Idle!.Uses(exclusion);
            Excluded++;
        }
        else
            files.Add(new(name, given ?? _schemas.Prepare(schemaName, entry), place));
    }

    private ContentEntry? EntryOf(string name)
    {
        if (_project is null || name == DocumentReader.StandardInput)
            return null;
        var place = _project.PlaceOf(name);
        foreach (var (entry, patterns) in _entries)
        {
            if (patterns.Names(place))
                return entry;
        }
        return null;
    }

    private string? IdentityOf(ContentEntry entry) => SchemaReference.Of(_context, entry.Schema.Text).Identity(_context);

    private List<string> Expand(Project project, WrittenText pattern)
    {
        var unread = _inputs.Unread;
        var files = project.Expand(pattern.Text, _inputs.CannotSearch);
        // Where a part of the search failed, nobody can tell that there is none.
        if (files.Count == 0 && !_inputs.AllowsNone && _inputs.Unread == unread)
        {
            var hint = Directory.Exists(Path.Combine(project.Folder, pattern.Text)) ? $" It is a folder: write `{pattern.Text.TrimEnd('/')}/**/*.txt` for the texts in it."
                : pattern.Text.AsSpan().ContainsAny("{[") ? " `{a,b}` and `[a-z]` are plain characters here: write a list of patterns."
                : "";
            project.Problem(ConfigurationDiagnostics.NoFiles, pattern.Span, pattern.Text, hint);
        }
        foreach (var file in files.FindAll(file => !project.IsWithin(file)))
        {
            files.Remove(file);
            _inputs.Report(new($"'{file}' is not read: it is a link that leads out of the repository."));
        }
        return files;
    }
}
