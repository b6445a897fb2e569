using System;
using System.Collections.Generic;
using System.Linq;

namespace ContentGen.Cli.Files.Git;

/// <summary>
/// <c>git:REV:path</c>, taken apart. A revision is only ever a name for git to look up, never an option, a range or a place in the index; a path never leaves the repository.
/// </summary>
/// <param name="Revision">As written: a branch, a tag, a commit, <c>HEAD~2</c>.</param>
/// <param name="Path">With <c>/</c>, without <c>.</c> and <c>..</c>.</param>
/// <param name="IsFromHere">The path starts from the folder that the command runs in, not from the repository's root.</param>
internal sealed record GitName(string Revision, string Path, bool IsFromHere)
{
    internal const string Prefix = "git:";

    private const int LongestRevision = 256;

    internal static bool Is(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether a name is written as git writes a version of a schema: <c>HEAD:story.schema.yaml</c>. One letter is a drive.</summary>
    internal static bool IsMeant(string name) => !Is(name) && name.IndexOf(':') > 1 && name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="CliException">It names nothing that may be looked up.</exception>
    internal static GitName Parse(string name)
    {
        CliException Wrong(string why) => new($"'{name}': {why} Write git:REVISION:PATH, as in git:HEAD~1:schemas/story.schema.yaml.");
        var rest = name[Prefix.Length..];
        var colon = rest.IndexOf(':');
        if (colon < 0)
            throw Wrong("there is no path.");
        var (revision, path) = (rest[..colon], rest[(colon + 1)..]);
        if (revision.Length == 0)
            throw Wrong("there is no revision.");
        if (path.Length == 0)
            throw Wrong("there is no path.");
        if (path.Any(char.IsControl))
            throw Wrong("it has a control character.");
        return new(CheckedRevision(revision, Wrong), Joined(path, Wrong), path.StartsWith("./", StringComparison.Ordinal));
    }

    /// <summary>A revision that stands alone, as behind <c>--changed-since</c>.</summary>
    /// <exception cref="CliException">It is no name of one revision.</exception>
    internal static string RevisionOf(string written)
    {
        CliException Wrong(string why) => new($"'{written}': {why} Name one revision, as in --changed-since origin/main.");
        return written.Length == 0 ? throw Wrong("there is no revision.") : CheckedRevision(written, Wrong);
    }

    private static string CheckedRevision(string revision, Func<string, CliException> wrong)
    {
        if (revision.Any(char.IsControl))
            throw wrong("it has a control character.");
        if (revision.Length > LongestRevision)
            throw wrong("the revision is too long.");
        return revision[0] is '-' or '^' || revision.Contains("..", StringComparison.Ordinal) ? throw wrong($"'{revision}' is no name of one revision.") : revision;
    }

    private static string Joined(string path, Func<string, CliException> wrong)
    {
        if (path[0] == '/')
            throw wrong("the path is absolute; it starts from the repository's root, or with ./ from this folder.");
        if (path.Contains('\\', StringComparison.Ordinal))
            throw wrong("paths are written with '/'.");
        if (path.Contains(':', StringComparison.Ordinal))
            throw wrong("there is a second ':' in the path.");
        var segments = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
                throw wrong("the path has '..'; it starts from the repository's root, or with ./ from this folder.");
            if (segment is not ("" or "."))
                segments.Add(segment);
        }
        if (segments.Count == 0 || path[^1] == '/')
            throw wrong("the path names no file.");
        return string.Join('/', segments);
    }
}
