using System.Collections.Generic;
using System.IO;
using System.Linq;
using ContentGen.Schema.Tests.Cases;

namespace ContentGen.Schema.Tests.Docs;

/// <summary>A fenced block of a document in <c>docs</c>.</summary>
/// <param name="File">The document, relative to the repository.</param>
/// <param name="Line">The line of its fence, 1-based.</param>
/// <param name="Info">What stands behind the fence.</param>
/// <param name="Text">What is inside.</param>
internal sealed record DocumentBlock(string File, int Line, string Info, string Text)
{
    private const string Fence = "```";

    /// <summary>The documents whose examples are tested; pages of diagnostics have tests of their own.</summary>
    public static IEnumerable<string> Documents =>
        Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.PathOf("README.md"))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("docs/rules/", System.StringComparison.Ordinal)).Order(System.StringComparer.Ordinal);

    public static List<DocumentBlock> Of(string document)
    {
        var blocks = new List<DocumentBlock>();
        var lines = System.IO.File.ReadAllLines(Repository.PathOf(document));
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, System.StringComparison.Ordinal))
                continue;
            var first = i + 1;
            while (++i < lines.Length && lines[i] != Fence)
            {
            }
            blocks.Add(new(document, first, lines[first - 1][Fence.Length..].Trim(), string.Concat(lines[first..i].Select(line => line + "\n"))));
        }
        return blocks;
    }

    public override string ToString() => $"{File}:{Line}";
}
