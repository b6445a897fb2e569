using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Schema;
using ContentGen.Schema.Configuration;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Configuration;

/// <summary>The project that a command runs in: the nearest <c>contentgen.yaml</c>, upwards to the folder that holds <c>.git</c>.</summary>
internal sealed class Project
{
    internal const string FileName = "contentgen.yaml";

    private const string OtherName = "contentgen.yml";

    private readonly CommandContext _context;
    private readonly string _realFolder;
    private readonly string _root;
    private readonly RealFolders _realFolders = new();
    private readonly List<SchemaDiagnostic> _problems = [];

    private Project(CommandContext context, string folder, ProjectConfiguration configuration, SourceTexts sources)
    {
        (_context, Folder, Configuration, Sources) = (context, folder, configuration, sources);
        _realFolder = RealPath.Of(folder) ?? folder;
        _root = RepositoryOf(_realFolder) ?? _realFolder;
        Excluded = new(configuration.Exclude);
    }

    internal ProjectConfiguration Configuration { get; }

    /// <summary>The folder of <c>contentgen.yaml</c>, absolute.</summary>
    internal string Folder { get; }

    /// <summary>For excerpts.</summary>
    internal SourceTexts Sources { get; }

    internal PatternList Excluded { get; }

    internal Severity? FailOn => Configuration.FailOn is { } level ? Of(level) : null;

    /// <summary>The project around the working directory, or null.</summary>
    /// <exception cref="CliException">Its file cannot be read, or is wrong; what is wrong is told before.</exception>
    internal static Project? Find(CommandContext context)
    {
        for (var folder = context.FullPath("."); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, FileName);
            context.Inputs?.File(file);
            if (File.Exists(file) || context.Unsaved?.Invoke(file) is not null)
                return Read(context, folder);
            if (IsRepository(folder))
                return null;
        }
        return null;
    }

    /// <summary>That a file with the other ending of YAML lies where no configuration was found, to stand behind that there is none; empty: none lies there.</summary>
    internal static string Misnamed(CommandContext context)
    {
        if (context.Project is not null)
            return "";
        for (var folder = context.FullPath("."); folder is not null; folder = IsRepository(folder) ? null : Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, OtherName);
            if (File.Exists(file))
                return $" ('{Path.GetRelativePath(context.FullPath("."), file).Replace(Path.DirectorySeparatorChar, '/')}' is there, and is not read: rename it to {FileName})";
        }
        return "";
    }

    internal static Severity Of(FindingLevel level) => level switch
    {
        FindingLevel.Error => Severity.Error,
        FindingLevel.Warning => Severity.Warning,
        _ => Severity.Info,
    };

    /// <summary>A path of the project as it is shown: as the working directory reaches it.</summary>
    internal string Shown(string path) => Path.GetRelativePath(_context.FullPath("."), Path.GetFullPath(path, Folder)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The files that a pattern of the project names, in ordinal order, as they are shown.</summary>
    /// <param name="unread">Told of what the search cannot read.</param>
    internal List<string> Expand(string pattern, Unread unread)
    {
        var folder = Shown(".");
        var found = Glob.Expand(_context, folder == "." ? pattern : folder + "/" + pattern, obeysIgnore: true, unread);
        return found.ConvertAll(file => Shown(_context.FullPath(file)));
    }

    /// <summary>Where a file that was named on the command line lies within the project.</summary>
    internal ProjectPlace PlaceOf(string path)
    {
        var full = _context.FullPath(path);
        var paths = new List<string>();
        Add(Folder, full);
        try
        {
            if (_realFolders.Of(full) is { } real)
                Add(_realFolder, real);
        }
        catch (IOException)
        {
            // A link that cannot be read leads nowhere; reading the file says so.
        }
        return new(paths);

        void Add(string folder, string file)
        {
            if (!RealPath.IsBelow(file, folder))
                return;
            var relative = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            if (!paths.Contains(relative))
                paths.Add(relative);
        }
    }

    /// <summary>Whether a file that a pattern of the project found may be read: where a link leads out of the repository it may not.</summary>
    internal bool IsWithin(string path)
    {
        try
        {
            return _realFolders.Of(_context.FullPath(path)) is { } real && RealPath.IsBelow(real, _root);
        }
        catch (IOException)
        {
            return false;
        }
    }

    internal ConfiguredSchema? FindSchema(string id)
    {
        foreach (var schema in Configuration.Schemas)
        {
            if (schema.Id == id)
                return schema;
        }
        return null;
    }

    /// <summary>The path of a configured schema as it is shown; null, with a problem, where it cannot be used.</summary>
    internal string? PathOf(ConfiguredSchema schema)
    {
        var shown = Shown(schema.Path.Text);
        var full = Path.GetFullPath(schema.Path.Text, Folder);
        _context.Inputs?.File(full);
        if (LeadsOut(full))
            return Problem(ConfigurationDiagnostics.Path, schema.Path.Span, schema.Path.Text, $"it leads out of '{_root}'");
        if (Directory.Exists(full))
            return Problem(ConfigurationDiagnostics.SchemaNotFound, schema.Path.Span, schema.Id, schema.Path.Text, "it is a folder.");
        return File.Exists(full)
            ? shown
            : Problem(ConfigurationDiagnostics.SchemaNotFound, schema.Path.Span, schema.Id, schema.Path.Text, "there is no such file.");
    }

    /// <summary>The path of the configured baseline as it is shown; null where there is none, or with a problem where it cannot be used.</summary>
    internal string? BaselinePath()
    {
        if (Configuration.Baseline is not { } baseline)
            return null;
        var full = Path.GetFullPath(baseline.Text, Folder);
        if (LeadsOut(full))
            return Problem(ConfigurationDiagnostics.Path, baseline.Span, baseline.Text, $"it leads out of '{_root}'");
        return Shown(baseline.Text);
    }

    /// <summary>Whether a path of the configuration lies outside of the repository, as it is written or behind links.</summary>
    private bool LeadsOut(string full) =>
        !RealPath.IsBelow(full, _root) && !RealPath.IsBelow(full, RepositoryOf(Folder) ?? Folder) || File.Exists(full) && !IsWithin(full);

    /// <summary>Keeps a mistake of the configuration, to be told with the others.</summary>
    internal string? Problem(DiagnosticDefinition definition, SourceSpan span, params object[] arguments)
    {
        var problem = definition.At(span, arguments);
        if (!_problems.Contains(problem))
            _problems.Add(problem);
        return null;
    }

    /// <exception cref="CliException">The configuration has mistakes; they are told before.</exception>
    internal void ThrowIfWrong()
    {
        if (_problems.Count > 0)
            throw Wrong(_context, Shown(FileName), _problems, Sources);
    }

    private static Project Read(CommandContext context, string folder)
    {
        var shown = Path.GetRelativePath(context.FullPath("."), Path.Combine(folder, FileName)).Replace(Path.DirectorySeparatorChar, '/');
        var text = SchemaSource.Read(context, shown);
        var sources = new SourceTexts();
        sources.Add(shown, text);
        var read = ConfigurationReader.Read(new(shown, text));
        return read.Configuration is { } configuration ? new(context, folder, configuration, sources) : throw Wrong(context, shown, read.Diagnostics, sources);
    }

    private static CliException Wrong(CommandContext context, string shown, IReadOnlyCollection<SchemaDiagnostic> problems, SourceTexts sources)
    {
        var sorted = new List<SchemaDiagnostic>(problems);
        // Mistakes of one place stay in the order in which they were found.
        sorted.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start) is var order and not 0 ? order : string.CompareOrdinal(left.Message, right.Message));
        foreach (var problem in sorted)
            context.Report(problem, sources);
        context.Error.Flush();
        return new($"'{shown}' has {Plural.Of(sorted.Count, "error")}; nothing was done.");
    }

    /// <summary>The folder with <c>.git</c> around a folder, or null.</summary>
    internal static string? RepositoryOf(string? folder)
    {
        while (folder is not null && !IsRepository(folder))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }

    /// <summary>In a work tree <c>.git</c> is a file.</summary>
    private static bool IsRepository(string folder) => Path.Combine(folder, ".git") is var git && (Directory.Exists(git) || File.Exists(git));
}
