using System.IO;
using ContentGen.Cli.Configuration;

namespace ContentGen.Cli.Output.Findings;

/// <summary>Paths for those who read a report elsewhere: from the repository's root, with <c>/</c>, wherever the command ran.</summary>
internal sealed class RepositoryPaths
{
    private readonly CommandContext _context;

    internal RepositoryPaths(CommandContext context)
    {
        _context = context;
        var here = context.FullPath(".");
        Root = Project.RepositoryOf(here) ?? context.Project?.Folder ?? here;
    }

    /// <summary>Absolute: the folder with <c>.git</c>, else that of <c>contentgen.yaml</c>, else the working directory.</summary>
    internal string Root { get; }

    internal string Full(string name) => _context.FullPath(name);

    /// <summary>From the root; with <c>..</c> for what lies outside.</summary>
    internal string FromRoot(string name) => Path.GetRelativePath(Root, Full(name)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Whether there is such a file: a built-in schema is none.</summary>
    internal bool Exists(string name) => File.Exists(Full(name));
}
