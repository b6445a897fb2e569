using System;
using System.IO;

namespace ContentGen.Cli.Files;

/// <summary>Compares names of files exactly, whatever the file system does.</summary>
internal static class FileNames
{
    /// <summary>
    /// Where the last parts of a path, below a folder, are on the disk in another case: the first such part as it is there. Null where all are as written, or
    /// there is nothing of the name.
    /// </summary>
    internal static string? InAnotherCase(string path, string folder)
    {
        var parts = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar);
        foreach (var part in parts)
        {
            string? other = null;
            if (!Directory.Exists(folder))
                return null;
            foreach (var entry in Directory.EnumerateFileSystemEntries(folder))
            {
                var name = Path.GetFileName(entry);
                if (name.Equals(part, StringComparison.Ordinal))
                {
                    other = null;
                    break;
                }
                if (name.Equals(part, StringComparison.OrdinalIgnoreCase))
                    other = name;
            }
            if (other is not null)
                return other;
            folder = Path.Join(folder, part);
        }
        return null;
    }
}
