using System;
using System.IO;
using System.Text;

namespace ContentGen.Cli.Output.Sarif;

/// <summary>Addresses of files. Every character of a name that an address gives a meaning of its own is percent-encoded.</summary>
internal static class SarifUri
{
    /// <summary>A folder, with <c>/</c> at its end: <c>file:///work/articles/</c>.</summary>
    internal static string OfFolder(string path) => OfFile(path.TrimEnd('/', '\\')) + "/";

    /// <summary>An absolute path: <c>file:///work/articles/a%20b.txt</c>.</summary>
    internal static string OfFile(string path)
    {
        path = path.Replace(Path.DirectorySeparatorChar, '/');
        // A share of Windows names its host; a drive stands behind the root, its colon as it is.
        if (path.StartsWith("//", StringComparison.Ordinal))
            return "file:" + Encoded(path);
        return path.Length > 1 && path[1] == ':' ? $"file:///{path[..2]}{Encoded(path[2..])}" : "file://" + Encoded(path);
    }

    /// <summary>A file below a folder, relative to it; null where it lies elsewhere.</summary>
    internal static string? Relative(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
        return Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) ? null : Encoded(relative);
    }

    private static string Encoded(string path)
    {
        var uri = new StringBuilder(path.Length);
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
            uri.Append(i > 0 ? "/" : "").Append(Uri.EscapeDataString(segments[i]));
        return uri.ToString();
    }
}
