using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Files;
using ContentGen.Cli.LanguageServer.Protocol;

namespace ContentGen.Cli.LanguageServer;

/// <summary>The open files and what is known of each. What a change makes stale is looked at again when it is asked for, or when there is nothing else to do.</summary>
internal sealed class Workspace
{
    private readonly IConsoleStreams _streams;
    private readonly OpenDocuments _documents = new();
    private readonly Analyzer _analyzer;
    // By the path of the file, links followed: a client can name one in several ways.
    private readonly Dictionary<string, Analysis> _analyses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Analysis> _readable = new(StringComparer.Ordinal);
    private readonly List<string> _stale = [];

    internal Workspace(IConsoleStreams streams, PositionEncoding encoding)
    {
        (_streams, Encoding) = (streams, encoding);
        _analyzer = new(streams, _documents, encoding);
    }

    internal PositionEncoding Encoding { get; }

    internal OpenDocuments Documents => _documents;

    /// <summary>Whether some open file is not known as it is.</summary>
    internal bool HasStale => _stale.Count > 0;

    internal IReadOnlyCollection<Analysis> Analyses => _analyses.Values;

    /// <summary>A file was opened, or its text is another.</summary>
    internal void Set(OpenDocument document)
    {
        _documents.Set(document);
        Stale(OpenDocuments.Real(document.Path));
        Invalidate(document.Path);
    }

    /// <param name="uri">As the client names it.</param>
    internal void Close(string uri)
    {
        if (_documents.Find(uri) is not { } document || !_documents.Close(uri))
            return;
        var path = OpenDocuments.Real(document.Path);
        _analyses.Remove(path);
        _readable.Remove(path);
        _stale.Remove(path);
        // What is on disk counts again.
        Invalidate(document.Path);
    }

    /// <summary>A file was changed on disk, by the editor or by others.</summary>
    internal void Invalidate(string path)
    {
        var real = OpenDocuments.Real(path);
        foreach (var (open, analysis) in _analyses)
        {
            if (analysis.Inputs.Asked(path) || analysis.Inputs.Asked(real))
                Stale(open);
        }
    }

    /// <summary>Whatever was changed on disk and not told.</summary>
    internal void InvalidateChanged()
    {
        foreach (var (open, analysis) in _analyses)
        {
            if (analysis.Inputs.Changed().Count > 0)
                Stale(open);
        }
    }

    /// <summary>What is known of an open file, looked at now where that is stale; null: it is not open.</summary>
    internal Analysis? Find(string uri) => _documents.Find(uri) is { } document ? Find(document) : null;

    private Analysis Find(OpenDocument document)
    {
        var path = OpenDocuments.Real(document.Path);
        if (_stale.Remove(path) || !_analyses.ContainsKey(path))
        {
            var analysis = _analyzer.Analyze(document);
            _analyses[path] = analysis;
            if (analysis.IsReadable)
                _readable[path] = analysis;
        }
        return _analyses[path];
    }

    /// <summary>The last of a file that was YAML, or the one at hand: while something is typed, it is none now and then.</summary>
    internal Analysis LastReadable(Analysis analysis) => _readable.GetValueOrDefault(OpenDocuments.Real(analysis.Document.Path), analysis);

    /// <summary>Looks at the stale file that was changed last; gives what is known of it then.</summary>
    internal Analysis Refresh() => Find(_documents.At(_stale[^1])!);

    /// <param name="path">Of an open file, links followed.</param>
    private void Stale(string path)
    {
        _stale.Remove(path);
        _stale.Add(path);
    }

    /// <summary>
    /// The schemas and packs that can build on the same files as an open one: those that are open, and all below the folder that imports do not leave. What cannot be read is passed over.
    /// </summary>
    internal IEnumerable<LoadedSchema> Related(Analysis analysis)
    {
        var root = SchemaFolder.RootOf(analysis.Document.Path);
        foreach (var document in new List<OpenDocument>(_documents.All))
        {
            if (document.Kind is DocumentKind.Schema or DocumentKind.Pack && SchemaFolder.RootOf(document.Path) == root && Find(document).Schema is { Names: not null } schema)
                yield return schema;
        }
        var context = new CommandContext(new FolderStreams(root, _streams)) { Messages = new MessageCollector(), Unsaved = path => _documents.At(path)?.Utf8 };
        foreach (var path in FilesBelow(root, SchemaLoader.SchemaEnding, SchemaLoader.PackEnding))
        {
            if (_documents.At(path) is null && Load(context, path) is { Names: not null } schema)
                yield return schema;
        }
    }

    /// <summary>The files with these endings that an open schema may name, as it would name them: from its own folder.</summary>
    internal IEnumerable<string> Importable(OpenDocument document, string ending)
    {
        foreach (var path in FilesBelow(SchemaFolder.RootOf(document.Path), ending))
        {
            if (path != document.Path)
                yield return Path.GetRelativePath(Path.GetDirectoryName(document.Path)!, path).Replace(Path.DirectorySeparatorChar, '/');
        }
    }

    /// <summary>Absolute paths. What cannot be searched is passed over.</summary>
    private List<string> FilesBelow(string folder, params string[] endings)
    {
        var context = new CommandContext(new FolderStreams(folder, _streams));
        return Glob.Below(context, folder, obeysIgnore: true, static (_, _) => { }, endings).ConvertAll(context.FullPath);
    }

    private static LoadedSchema? Load(CommandContext context, string path)
    {
        try
        {
            return SchemaLoader.LoadFile(context, path, withSource: true);
        }
        catch (CliException)
        {
            // It cannot be read, or is none.
            return null;
        }
    }

    /// <summary>The place of a position in an open file, in UTF-16 code units.</summary>
    internal int Offset(OpenDocument document, Position position) => document.Lines.Offset(position, Encoding);

    internal Texts TextsOf(Analysis analysis) =>
        new(new CommandContext(new FolderStreams(Path.GetDirectoryName(analysis.Document.Path)!)), _documents, Encoding);
}
