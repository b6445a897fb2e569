using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ContentGen.Schema.Tests.Cases;

namespace ContentGen.Schema.Tests.Docs;

/// <summary>A reference in <c>docs</c>: an entry page and, in the folder of its name, a page for each subject.</summary>
internal static class ReferencePages
{
    public static readonly string[] Language = Of("language");

    public static readonly string[] CommandLine = Of("cli");

    /// <summary>All pages as one text.</summary>
    public static string TextOf(IEnumerable<string> pages) => string.Concat(pages.Select(TextOf));

    public static string TextOf(string page) => File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n");

    /// <summary>The entry page, then the others, relative to the repository.</summary>
    private static string[] Of(string name)
    {
        var pages = Directory.GetFiles(Repository.PathOf("docs", name), "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'));
        return [$"docs/{name}.md", .. pages.Order(StringComparer.Ordinal)];
    }
}
