using System;
using System.Collections.Generic;
using System.Linq;

namespace ContentGen.Generator.Inputs;

/// <summary>Paths as text: joined, normalised and compared without a look at the disk.</summary>
internal static class FilePath
{
    /// <summary>How paths are compared on this machine.</summary>
    internal static StringComparer Comparer { get; } =
        System.IO.Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The path with forward slashes and without <c>.</c> and <c>..</c>.</summary>
    internal static string Normalize(string path)
    {
        var parts = new List<string>();
        var slashed = path.Replace('\\', '/');
        foreach (var part in slashed.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }
        return (slashed.StartsWith("/", StringComparison.Ordinal) ? "/" : "") + string.Join("/", parts);
    }

    /// <summary>A path that is relative to a file.</summary>
    internal static string Beside(string file, string relative)
    {
        var slashed = file.Replace('\\', '/');
        var slash = slashed.LastIndexOf('/');
        return Normalize((slash < 0 ? "" : slashed.Substring(0, slash + 1)) + relative);
    }

    /// <summary>The path as it is written within a folder; unchanged where it lies elsewhere.</summary>
    internal static string Within(string? folder, string path)
    {
        if (string.IsNullOrEmpty(folder))
            return path;
        var root = Normalize(folder!) + "/";
        return path.Length > root.Length && Comparer.Equals(path.Substring(0, root.Length), root) ? path.Substring(root.Length) : path;
    }

    /// <summary>The path as a file of the folder names it, above the folder by <c>..</c>, so that it is right wherever the folder lies; unchanged on another drive.</summary>
    internal static string From(string? folder, string path)
    {
        if (string.IsNullOrEmpty(folder))
            return path;
        var (root, parts) = (Normalize(folder!).Split('/'), Normalize(path).Split('/'));
        var same = 0;
        while (same < root.Length && same < parts.Length - 1 && Comparer.Equals(root[same], parts[same]))
            same++;
        return same == 0 ? path : string.Join("/", Enumerable.Repeat("..", root.Length - same).Concat(parts.Skip(same)));
    }

    /// <summary>
    /// A path as the value of <c>Include</c> in a project file: escaped first for MSBuild, to which some characters are wildcards, separators or
    /// expressions, then for XML.
    /// </summary>
    internal static string ForInclude(string path)
    {
        var text = new System.Text.StringBuilder(path.Length);
        foreach (var c in path)
        {
            if (c is '%' or '*' or '?' or ';' or '@' or '$' or '(' or ')' or '\'' || c < ' ')
                text.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else if (c is '&' or '<' or '>' or '"')
                text.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            else
                text.Append(c);
        }
        return text.ToString();
    }
}
