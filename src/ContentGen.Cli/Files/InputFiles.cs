using System;
using System.Collections.Generic;
using System.IO;

namespace ContentGen.Cli.Files;

/// <summary>Turns what stands on the command line into files.</summary>
internal sealed class InputFiles(CommandContext context)
{
    /// <summary>Whether something that was asked for could not be found or read.</summary>
    internal bool HasProblem { get; private set; }

    /// <summary>One line for what went wrong; the rest goes on.</summary>
    internal void Report(CliException problem)
    {
        HasProblem = true;
        context.Report(problem.Message);
    }

    /// <summary>Files as named; patterns are expanded, a folder is left to the reader, who says that it is one.</summary>
    internal List<string> Files(IReadOnlyList<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (IsPattern(path))
                AddAll(files, path, () => Glob.Expand(context, path));
            else
                files.Add(path);
        }
        return files;
    }

    /// <summary>Files as named, patterns, and all files with these endings below folders; each file once.</summary>
    internal List<string> FilesBelow(IReadOnlyList<string> paths, params string[] endings)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (IsPattern(path))
                AddAll(files, path, () => Glob.Expand(context, path));
            else if (path != DocumentReader.StandardInput && Directory.Exists(context.FullPath(path)))
                AddAll(files, $"{path.TrimEnd('/')}/**/*{string.Join(" or *", endings)}", () => Glob.Below(context, path, endings));
            else
                files.Add(path);
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        files.RemoveAll(file => file != DocumentReader.StandardInput && !seen.Add(context.FullPath(file)));
        return files;
    }

    /// <summary>A file that has such a name is meant, even where the name reads as a pattern.</summary>
    private bool IsPattern(string path) => Glob.IsPattern(path) && !File.Exists(context.FullPath(path));

    private void AddAll(List<string> files, string pattern, Func<List<string>> find)
    {
        try
        {
            var found = find();
            if (found.Count == 0)
                throw new CliException($"no file matches '{pattern}'.");
            files.AddRange(found);
        }
        catch (CliException problem)
        {
            Report(problem);
        }
    }
}
