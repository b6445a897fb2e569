using System;
using System.Collections.Generic;
using System.Globalization;

namespace ContentGen.Schema.Syntax;

/// <summary>
/// What an import names, decided on the text of the paths alone, so that it is the same on every machine: a pack of the product (<c>std/NAME</c>), a
/// file of a package (<c>PACKAGE/NAME</c>), or a file relative to the importing one. A relative path may go up with <c>..</c> as long as it stays below
/// the folder from which the host names its files.
/// </summary>
internal static class ImportPath
{
    public const string StandardPrefix = "std/";
    public const string PackEnding = ".pack.yaml";
    public const string SchemaEnding = ".schema.yaml";

    /// <summary>Of NuGet.</summary>
    private const int LongestPackage = 100;

    /// <summary>What some file system, shell or MSBuild reads as something else than a name.</summary>
    private const string Special = "%*?\"<>|";

    private static readonly string[] Devices = ["con", "prn", "aux", "nul", "conin$", "conout$"];

    public static bool IsStandard(string import) => import.StartsWith(StandardPrefix, StringComparison.Ordinal);

    /// <summary>Splits <c>Acme.Packs/house-style</c>: the id of a package, and the name of one of its files without its ending. Paths have an ending.</summary>
    public static bool IsOfPackage(string import, out string package, out string name)
    {
        var slash = import.IndexOf('/');
        package = slash < 0 ? "" : import.Substring(0, slash);
        name = import.Substring(slash + 1);
        return IsPackageId(package) && name.Length <= NameSyntax.Longest && NameSyntax.IsPath(name)
            && !name.EndsWith(".yaml", StringComparison.Ordinal) && !name.EndsWith(".yml", StringComparison.Ordinal);
    }

    /// <summary>The name of a file beside one of a package, where an import within that package names one; a package has no folders.</summary>
    public static string? Sibling(string import, out string problem)
    {
        problem = Forbidden(import);
        if (problem.Length > 0)
            return null;
        var name = import.StartsWith("./", StringComparison.Ordinal) ? import.Substring(2) : import;
        if (name.IndexOf('/') < 0 && name is not (".." or "."))
            return name;
        problem = "a file of a package imports what lies beside it, or names another package";
        return null;
    }

    /// <summary>The importing file's folder joined with the import, normalised; null, with the reason, where it must not be imported.</summary>
    public static string? Resolve(string import, string importingPath, out string problem)
    {
        problem = Forbidden(import);
        if (problem.Length > 0)
            return null;
        var segments = new List<string>(importingPath.Replace('\\', '/').Split('/'));
        segments.RemoveAt(segments.Count - 1);
        var floor = 0;
        while (floor < segments.Count && segments[floor] is ".." or "." or "")
            floor++;
        foreach (var segment in import.Split('/'))
        {
            switch (segment)
            {
                case "." or "":
                    break;
                case "..":
                    if (segments.Count == floor)
                    {
                        problem = "it leaves the folder of the schemas";
                        return null;
                    }
                    segments.RemoveAt(segments.Count - 1);
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }
        return string.Join("/", segments);
    }

    private static string Forbidden(string import)
    {
        if (import[0] is '/' or '~')
            return "it is an absolute path";
        if (import.IndexOf('\\') >= 0)
            return "paths are written with `/`";
        if (import.IndexOf(':') >= 0)
            return "it names a drive or an address";
        foreach (var c in import)
        {
            if (Special.IndexOf(c) >= 0)
                return "the character `" + c + "` must not stand in a path, and escapes such as `%2e` mean nothing in it";
            // Among them those that turn text around, so that a path would not be what it looks like.
            if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return "it holds an invisible character, U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
        }
        if (import[import.Length - 1] is '/' || import.EndsWith("/..", StringComparison.Ordinal) || import is "." or "..")
            return "it names no file";
        foreach (var segment in import.Split('/'))
        {
            // Windows leaves these out, so that `.. ` would be `..` there.
            if (segment.Length > 0 && segment is not ("." or "..") && (segment[segment.Length - 1] is '.' or ' ' || segment[0] == ' '))
                return "a name in it begins with a space, or ends with a space or a full stop";
            if (IsDevice(segment))
                return "`" + segment + "` is a device on some machines";
        }
        return "";
    }

    private static bool IsDevice(string segment)
    {
        var dot = segment.IndexOf('.');
        var name = (dot < 0 ? segment : segment.Substring(0, dot)).TrimEnd(' ').ToLowerInvariant();
        return Array.IndexOf(Devices, name) >= 0
            || name.Length == 4 && name[3] is >= '0' and <= '9' && (name.StartsWith("com", StringComparison.Ordinal) || name.StartsWith("lpt", StringComparison.Ordinal));
    }

    private static bool IsPackageId(string text)
    {
        if (text.Length is 0 or > LongestPackage || text[0] is '.' or '-' || text[text.Length - 1] is '.' or '-')
            return false;
        foreach (var c in text)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '-' or '_'))
                return false;
        }
        return text.IndexOf("..", StringComparison.Ordinal) < 0;
    }
}
