using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace ContentGen.Cli.Files.Git;

/// <summary>Reads files of revisions of the repository around the folder that the command runs in, through git itself.</summary>
/// <param name="need">What it is needed for, and what to do without it; null: for names of the form <c>git:REV:path</c>.</param>
internal sealed class GitRepository(CommandContext context, (string For, string Instead)? need = null)
{
    private readonly GitProcess _git = new(context, need ?? ("'git:'", "compare files"));

    /// <summary>The commit that a revision names, in hexadecimal digits: from here on nothing of what the user wrote reaches git but paths behind it.</summary>
    /// <exception cref="CliException">There is no such revision, no repository, no git.</exception>
    internal string Commit(string revision)
    {
        var (code, output, error) = _git.Run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], null);
        var commit = Encoding.UTF8.GetString(output).TrimEnd('\n', '\r');
        if (code == 0 && commit.Length is 40 or 64 && commit.All(char.IsAsciiHexDigitLower))
            return commit;
        throw error.Length > 0 ? GitProcess.Failed(error) : new CliException($"git knows no revision '{revision}' here.");
    }

    /// <summary>The folder that the command runs in, from the repository's root: empty, or with <c>/</c> at its end.</summary>
    internal string Here()
    {
        var (code, output, error) = _git.Run(["rev-parse", "--show-prefix"], null);
        if (code != 0)
            throw GitProcess.Failed(error);
        var prefix = Encoding.UTF8.GetString(output).TrimEnd('\n', '\r');
        return prefix.Any(char.IsControl) ? throw new CliException("the name of this folder has a control character; name the path from the repository's root.") : prefix;
    }

    /// <summary>
    /// The files of the working tree that differ from the common ancestor of a commit and <c>HEAD</c>, as the working directory reaches them; untracked ones
    /// included, ignored ones not. Where git knows no ancestor, as in a shallow clone, the commit itself is compared with.
    /// </summary>
    internal List<string> ChangedSince(string commit)
    {
        var (code, output, error) = _git.Run(["merge-base", commit, "HEAD"], null);
        var ancestor = Encoding.UTF8.GetString(output).Split('\n')[0];
        if (code is not (0 or 1))
            throw GitProcess.Failed(error);
        (code, output, error) = _git.Run(["rev-parse", "--show-cdup"], null);
        if (code != 0)
            throw GitProcess.Failed(error);
        var up = Encoding.UTF8.GetString(output).TrimEnd('\n', '\r');
        var files = new List<string>();
        foreach (var question in (string[][])
        [
            ["diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--diff-filter=d", "-z", ancestor.Length > 0 ? ancestor : commit, "--"],
            ["ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"],
        ])
        {
            (code, output, error) = _git.Run(question, null);
            if (code != 0)
                throw GitProcess.Failed(error);
            foreach (var file in Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries))
                files.Add(up + file);
        }
        return files;
    }

    /// <summary>A file's bytes; links are followed as long as they stay in the repository.</summary>
    /// <param name="path">From the repository's root; without control characters.</param>
    /// <param name="shown">How the user named the file.</param>
    /// <exception cref="CliException">There is no such file.</exception>
    internal byte[] Read(string commit, string path, string shown)
    {
        // Names go in on standard input, a line each, so that none can be an option or a pattern.
        var (code, output, error) = _git.Run(["cat-file", "--batch", "--follow-symlinks"], Encoding.UTF8.GetBytes($"{commit}:{path}\n"));
        var end = Array.IndexOf(output, (byte)'\n');
        if (end < 0)
            throw code == 0 && error.Length == 0 ? new CliException($"there is no file '{shown}'.") : GitProcess.Failed(error);
        var head = Encoding.UTF8.GetString(output.AsSpan(0, end));
        var words = head.Split(' ');
        if (words is [_, "blob", var size] && int.TryParse(size, out var length) && output.Length >= end + 1 + length)
            return output.AsSpan(end + 1, length).ToArray();
        throw new CliException(words switch
        {
            [_, "tree", _] => $"'{shown}' is a folder; name a schema in it.",
            ["symlink", _] => $"'{shown}' is a link that leads out of the repository.",
            ["dangling" or "loop" or "notdir", _] => $"'{shown}' is a link that leads nowhere.",
            _ => $"there is no file '{shown}'.",
        });
    }
}
