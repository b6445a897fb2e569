using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;

namespace ContentGen.Cli.Tests.Support;

/// <summary>Files of the repository that tests read as they stand.</summary>
internal static class RepositoryFiles
{
    private static readonly string s_root = FindRoot();

    internal static string PathOf(params string[] parts) => Path.Combine([s_root, .. parts]);

    /// <summary>All files but those that `.gitignore` leaves out, relative to the repository, with `/`.</summary>
    internal static IEnumerable<string> All()
    {
        var ignored = File.ReadAllLines(PathOf(".gitignore")).Append(".git").Select(static line => line.TrimEnd('/')).Where(static line => line.Length > 0).ToArray();
        return new FileSystemEnumerable<string>(s_root, static (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !IsIgnored(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsIgnored(entry.FileName),
        }.Select(static path => Path.GetRelativePath(s_root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

        bool IsIgnored(ReadOnlySpan<char> name)
        {
            foreach (var pattern in ignored)
            {
                if (FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false))
                    return true;
            }
            return false;
        }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Directory.Packages.props")))
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("Not in the repository.");
        return folder;
    }
}
