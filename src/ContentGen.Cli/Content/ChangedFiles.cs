using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Files.Git;

namespace ContentGen.Cli.Content;

/// <summary>
/// The files of the working tree that differ from what a branch began with: from the common ancestor of a revision and what is checked out, files that git does
/// not track yet included.
/// </summary>
internal sealed class ChangedFiles
{
    private readonly CommandContext _context;
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    /// <exception cref="CliException">There is no such revision, no repository, no git.</exception>
    internal ChangedFiles(CommandContext context, string revision)
    {
        _context = context;
        var git = new GitRepository(context, ("--changed-since", "name files"));
        foreach (var file in git.ChangedSince(git.Commit(GitName.RevisionOf(revision))))
            _files.Add(context.FullPath(file));
    }

    /// <summary>Whether a file changed, or what says how it is validated: its schema, what that imports, the configuration.</summary>
    internal bool Holds(ContentFile file)
    {
        if (Holds(file.Name) || _context.Project is { } project && _files.Contains(Path.Combine(project.Folder, Configuration.Project.FileName)))
            return true;
        foreach (var source in file.Schema.Schema.Sources.Paths)
        {
            if (Holds(source))
                return true;
        }
        return false;
    }

    private bool Holds(string name) => _files.Contains(_context.FullPath(name));
}
