using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Output.Findings;

namespace ContentGen.Cli.Files;

/// <summary>Turns what stands on the command line into files.</summary>
internal sealed class InputFiles(CommandContext context)
{
    private readonly List<RunProblem> _problems = [];
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    /// <summary>Whether something that was asked for could not be found or read.</summary>
    internal bool HasProblem => _problems.Count > 0;

    /// <summary>What that was, in the order in which it was told.</summary>
    internal IReadOnlyList<RunProblem> Problems => _problems;

    /// <summary>What <c>.gitignore</c> files leave out is not found in searching.</summary>
    internal bool ObeysIgnore { get; init; }

    /// <summary>A pattern or folder without a file is no problem.</summary>
    internal bool AllowsNone { get; init; }

    /// <summary>One line for what went wrong; the rest goes on.</summary>
    /// <param name="file">The file that it is about; null: none.</param>
    internal void Report(CliException problem, string? file = null)
    {
        _problems.Add(new(problem.Message, file));
        context.Report(problem.Message);
    }

    /// <summary>How often a search could not read something.</summary>
    internal int Unread { get; private set; }

    /// <summary>A search could not read a folder: one line, however often it was met. What is excluded nobody wanted to read.</summary>
    internal void CannotSearch(string path, CliException problem)
    {
        if (ObeysIgnore && context.Project is { } project && project.Excluded.Holds(project.PlaceOf(Path.TrimEndingDirectorySeparator(path))) is not null)
            return;
        Unread++;
        if (_unread.Add(context.FullPath(path)))
            Report(problem);
    }

    /// <summary>Files as named; patterns are expanded, a folder is left to the reader, who says that it is one.</summary>
    internal List<string> Files(IReadOnlyList<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (IsPattern(path))
                AddAll(files, $"'{path}'", () => Glob.Expand(context, path, ObeysIgnore, CannotSearch));
            else
                files.Add(path);
        }
        return files;
    }

    /// <summary>Files as named, patterns, and all files with these endings below folders; each file once.</summary>
    internal List<string> FilesBelow(IReadOnlyList<string> paths, params string[] endings)
    {
        var files = Named(paths, endings).ConvertAll(static file => file.Name);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        files.RemoveAll(file => file != DocumentReader.StandardInput && !seen.Add(context.FullPath(file)));
        return files;
    }

    /// <summary>The same, each file as often as it is named; and whether a folder or a pattern was searched for it.</summary>
    /// <param name="isMeant">Of what is found in searching, what is meant; null: all.</param>
    internal List<(string Name, bool IsSearched)> Named(IReadOnlyList<string> paths, string[] endings, Predicate<string>? isMeant = null)
    {
        var files = new List<(string, bool)>();
        foreach (var path in paths)
        {
            var isPattern = IsPattern(path);
            if (path != DocumentReader.StandardInput)
                context.Inputs?.File(context.FullPath(path));
            if (!isPattern && (path == DocumentReader.StandardInput || !Directory.Exists(context.FullPath(path))))
            {
                files.Add((path, false));
                continue;
            }
            var found = new List<string>();
            AddAll(
                found,
                isPattern ? $"'{path}'" : string.Join(" or ", Array.ConvertAll(endings, ending => $"'{path.TrimEnd('/')}/**/*{ending}'")),
                () => isPattern ? Glob.Expand(context, path, ObeysIgnore, CannotSearch) : Glob.Below(context, path, ObeysIgnore, CannotSearch, endings),
                isMeant);
            files.EnsureCapacity(files.Count + found.Count);
            foreach (var file in found)
                files.Add((file, true));
        }
        return files;
    }

    /// <summary>A file that has such a name is meant, even where the name reads as a pattern.</summary>
    private bool IsPattern(string path) => Glob.IsPattern(path) && !File.Exists(context.FullPath(path));

    /// <param name="pattern">In quotes.</param>
    private void AddAll(List<string> files, string pattern, Func<List<string>> find, Predicate<string>? isMeant = null)
    {
        try
        {
            var unread = Unread;
            var found = find();
            // What could not be searched has been told, and is why.
            if (found.Count == 0 && Unread > unread)
                return;
            if (found.Count == 0 && !AllowsNone)
                throw new CliException($"no file matches {pattern}. * and ? stay within a name, ** is any number of folders.");
            if (isMeant is not null && found.RemoveAll(file => !isMeant(file)) > 0 && found.Count == 0 && !AllowsNone)
                throw new CliException($"none of the files of {pattern} is named by an entry of `content`; give --schema.");
            files.AddRange(found);
        }
        catch (CliException problem)
        {
            Report(problem);
        }
    }
}
