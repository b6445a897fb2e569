using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Configuration;

namespace ContentGen.Cli.Files.Ignore;

/// <summary>
/// What the <c>.gitignore</c> files of a search leave out: those of the folders that are searched, and of the folders around them up to the root. Of several lines
/// that mean a path the last counts, and a deeper file comes behind the ones above it. Git itself is not needed; what it has in its index plays no part.
/// </summary>
internal sealed class IgnoreRules
{
    internal const string FileName = ".gitignore";

    private readonly CommandContext _context;
    private readonly Unread _unread;
    private readonly string _root;
    private readonly Dictionary<string, List<IgnorePattern>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _hasPatterns = new(StringComparer.Ordinal);

    /// <param name="start">The folder that is searched; as it was named.</param>
    /// <param name="unread">Told of a file that cannot be read, which then leaves nothing out.</param>
    internal IgnoreRules(CommandContext context, string start, Unread unread)
    {
        (_context, _unread) = (context, unread);
        var full = Path.TrimEndingDirectorySeparator(context.FullPath(start));
        // Without a repository, rules of folders that have nothing to do with the run would count.
        var around = Project.RepositoryOf(full);
        foreach (var folder in around is null ? [context.Project?.Folder, context.FullPath(".")] : Array.Empty<string?>())
            around ??= folder is not null && RealPath.IsBelow(full, folder) ? folder : null;
        _root = around ?? full;
    }

    /// <summary>Whether an entry of a folder is ignored by a line that means itself; whether the folder is, is not asked.</summary>
    /// <param name="folder">Absolute, without a separator at its end.</param>
    internal bool Ignores(string folder, string name, bool isFolder)
    {
        if (!HasPatterns(folder))
            return false;
        var path = name;
        while (true)
        {
            var patterns = PatternsOf(folder);
            for (var i = patterns.Count - 1; i >= 0; i--)
            {
                if (patterns[i].Matches(path, name, isFolder))
                    return !patterns[i].IsNegative;
            }
            if (folder == _root || Path.GetDirectoryName(folder) is not { } parent || !RealPath.IsBelow(parent, _root))
                return false;
            path = Path.GetFileName(folder) + "/" + path;
            folder = parent;
        }
    }

    /// <summary>Whether a folder or one around it has any line: it is asked with every file.</summary>
    private bool HasPatterns(string folder)
    {
        if (_hasPatterns.TryGetValue(folder, out var known))
            return known;
        var has = PatternsOf(folder).Count > 0
            || folder != _root && Path.GetDirectoryName(folder) is { } parent && RealPath.IsBelow(parent, _root) && HasPatterns(parent);
        _hasPatterns.Add(folder, has);
        return has;
    }

    private List<IgnorePattern> PatternsOf(string folder)
    {
        if (_files.TryGetValue(folder, out var known))
            return known;
        var patterns = new List<IgnorePattern>();
        var file = Path.Combine(folder, FileName);
        _context.Inputs?.File(file);
        foreach (var line in File.Exists(file) ? Text(file).TrimStart('\uFEFF').Split('\n') : [])
        {
            if (IgnorePattern.Parse(line.EndsWith('\r') ? line[..^1] : line) is { } pattern)
                patterns.Add(pattern);
        }
        _files.Add(folder, patterns);
        return patterns;
    }

    private string Text(string file)
    {
        var shown = Path.GetRelativePath(_context.FullPath("."), file).Replace(Path.DirectorySeparatorChar, '/');
        try
        {
            return System.Text.Encoding.UTF8.GetString(DocumentReader.ReadFile(_context, shown));
        }
        catch (CliException problem)
        {
            _unread(shown, problem);
            return "";
        }
    }
}
