using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Schema;

namespace ContentGen.Cli.Files;

/// <summary>
/// Finds imports in the file system. Inside the compiler files are named from the root of their repository, so that what may be imported does not
/// depend on the folder that the command runs in; to people they are shown the way they named the schema.
/// </summary>
internal sealed class FileImportResolver : IImportResolver, IPackageResolver, IFileNaming
{
    // A leading "./" keeps these names apart from those of the product's own packs, and of packages.
    private const string Here = "./";

    private readonly CommandContext _context;
    private readonly string _root;
    private readonly bool _showsAbsolute;
    private readonly PackageFiles _packages;
    private readonly Dictionary<string, string> _shown = [];

    /// <param name="context">The running command.</param>
    /// <param name="schemaPath">The schema as the user named it.</param>
    internal FileImportResolver(CommandContext context, string schemaPath)
    {
        _context = context;
        _showsAbsolute = Path.IsPathRooted(schemaPath);
        var full = context.FullPath(schemaPath);
        _root = SchemaFolder.RootOf(full);
        var real = RealPath.Of(full) ?? full;
        _packages = new(Path.GetDirectoryName(real)!);
        SchemaPath = NameOf(real);
        _shown[SchemaPath] = schemaPath;
    }

    /// <summary>The schema's name inside the compiler.</summary>
    internal string SchemaPath { get; }

    /// <summary>The texts of what was imported.</summary>
    internal SourceTexts Sources { get; } = new();

    public ImportResult Resolve(string import, string importingPath)
    {
        var full = FullPath(import, importingPath);
        // Also where it may not be read as it is now.
        _context.Inputs?.File(full);
        try
        {
            if (Forbidden(full) is { } problem)
                return new(null, problem);
            // By its real name, so that links make no two files of one.
            return new(Read(NameOf(RealPath.Of(full)!), full), null);
        }
        catch (CliException problem)
        {
            return new(null, Sentence(AsShown(problem.Message, full)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(null, problem.Message);
        }
    }

    public ImportResult ResolvePackage(string package, string file)
    {
        try
        {
            var problem = "";
            return (_context.Messages?.FindPackaged(package, file) ?? _packages.Find(package, file, out problem)) is { } full
                ? new(Read(package.ToLowerInvariant() + "/" + file, full), null)
                : new(null, problem);
        }
        catch (CliException problem)
        {
            return new(null, Sentence(problem.Message));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(null, problem.Message);
        }
    }

    /// <summary>The document that an example names: its absolute path, and its path as people see it.</summary>
    /// <param name="path">As written.</param>
    /// <param name="schemaPath">The schema's name inside the compiler.</param>
    /// <exception cref="CliException">It must not be read.</exception>
    internal (string Full, string Shown) Document(string path, string schemaPath)
    {
        var full = FullPath(path, schemaPath);
        try
        {
            return Forbidden(full) is { } problem ? throw new CliException($"'{path}': {problem}") : (full, Shown(full));
        }
        catch (IOException problem)
        {
            throw new CliException($"'{path}' cannot be read: {problem.Message}");
        }
    }

    private string FullPath(string path, string namingPath) => Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(namingPath, _root))!);

    /// <summary>Why a file must not be read, or null.</summary>
    private string? Forbidden(string full)
    {
        if (RealPath.Of(full) is not { } real)
            return "Its links go round in a circle.";
        if (!RealPath.IsBelow(full, _root) || !RealPath.IsBelow(real, _root))
            return $"It leads out of '{_root}'; what a schema names stays below the folder that holds .git or contentgen.yaml.";
        return FileNames.InAnotherCase(full, _root) is { } other
            ? $"There is '{other}': case counts in the names of files, on every machine alike. Write it in the same way."
            : null;
    }

    /// <summary>A file of the compiler as people see it.</summary>
    public string ShownName(string path) => _shown.GetValueOrDefault(path, path);

    private SourceFile Read(string name, string full)
    {
        var text = SchemaSource.Read(_context, full);
        _shown[name] = Shown(full);
        Sources.Add(_shown[name], text);
        return new(name, text);
    }

    private string NameOf(string full) => Here + Path.GetRelativePath(_root, full).Replace('\\', '/');

    private string Shown(string full) =>
        _showsAbsolute ? full : Path.GetRelativePath(RealPath.Of(_context.Streams.CurrentDirectory) ?? _context.Streams.CurrentDirectory, full).Replace('\\', '/');

    /// <summary>A message about a file, with that file and its neighbours as people see them: it must not differ from one machine to another.</summary>
    private string AsShown(string message, string full)
    {
        var folder = Path.GetDirectoryName(full)!;
        return message.Replace(full, Shown(full)).Replace(WithSlash(folder), Shown(folder) is "." ? "" : WithSlash(Shown(folder)));
    }

    private static string WithSlash(string folder) => folder.Replace('\\', '/').TrimEnd('/') + "/";

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
