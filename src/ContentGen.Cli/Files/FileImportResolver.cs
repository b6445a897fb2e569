using System.Collections.Generic;
using System.IO;
using ContentGen.Schema;

namespace ContentGen.Cli.Files;

/// <summary>
/// Finds imports in the file system. Inside the compiler files are named from the root of their repository, so that what may be imported does not
/// depend on the folder that the command runs in; to people they are shown the way they named the schema.
/// </summary>
internal sealed class FileImportResolver : IImportResolver
{
    // A leading "./" keeps these names apart from those of the product's own packs.
    private const string Here = "./";

    private readonly CommandContext _context;
    private readonly string _root;
    private readonly bool _showsAbsolute;
    private readonly Dictionary<string, string> _shown = [];

    /// <param name="context">The running command.</param>
    /// <param name="schemaPath">The schema as the user named it.</param>
    internal FileImportResolver(CommandContext context, string schemaPath)
    {
        _context = context;
        _showsAbsolute = Path.IsPathRooted(schemaPath);
        var full = context.FullPath(schemaPath);
        _root = SchemaFolder.RootOf(full);
        SchemaPath = NameOf(RealPath.Of(full) ?? full);
        _shown[SchemaPath] = schemaPath;
    }

    /// <summary>The schema's name inside the compiler.</summary>
    internal string SchemaPath { get; }

    /// <summary>The texts of what was imported.</summary>
    internal SourceTexts Sources { get; } = new();

    public ImportResult Resolve(string import, string importingPath)
    {
        var full = FullPath(import, importingPath);
        try
        {
            if (Forbidden(full) is { } problem)
                return new(null, problem);
            var (name, text) = (NameOf(full), SchemaSource.Read(_context, full));
            _shown[name] = Shown(full);
            Sources.Add(_shown[name], text);
            return new(new(name, text), null);
        }
        catch (CliException problem)
        {
            return new(null, Sentence(problem.Message.Replace(full, Shown(full))));
        }
        catch (IOException problem)
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
        return RealPath.IsBelow(full, _root) && RealPath.IsBelow(real, _root)
            ? null
            : $"It leads out of '{_root}'; what a schema names stays below the folder that holds .git or contentgen.yaml.";
    }

    /// <summary>A file of the compiler as people see it.</summary>
    internal string ShownName(string path) => _shown.GetValueOrDefault(path, path);

    private string NameOf(string full) => Here + Path.GetRelativePath(_root, full).Replace('\\', '/');

    private string Shown(string full) =>
        _showsAbsolute ? full : Path.GetRelativePath(RealPath.Of(_context.Streams.CurrentDirectory) ?? _context.Streams.CurrentDirectory, full).Replace('\\', '/');

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
