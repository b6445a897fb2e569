using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Syntax;

/// <summary>
/// What an import names, decided on the text of the paths alone: a pack of the product (<c>std/NAME</c>) or a file relative to the importing
/// one. A relative path may go up with <c>..</c> as long as it stays below the folder from which the host names its files.
/// </summary>
internal static class ImportPath
{
    public const string StandardPrefix = "std/";

    public static bool IsStandard(string import) => import.StartsWith(StandardPrefix, StringComparison.Ordinal);

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
        return import[import.Length - 1] is '/' || import.EndsWith("/..", StringComparison.Ordinal) || import is "." or ".." ? "it names no file" : "";
    }
}
