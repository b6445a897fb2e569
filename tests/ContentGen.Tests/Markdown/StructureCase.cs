using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ContentGen.Tests.Markdown;

/// <summary>A document and the blocks that it has. The files say how they are read.</summary>
internal sealed record StructureCase(string Title, string Markdown, List<string> Blocks)
{
    internal static List<StructureCase> Read(string file)
    {
        var cases = new List<StructureCase>();
        var section = "";
        var lines = File.ReadAllLines(Path.Combine(Folder(), file));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('§'))
                section = lines[i][2..];
            if (!lines[i].StartsWith("@ ", StringComparison.Ordinal))
                continue;
            var title = $"{section}: {lines[i][2..]}";
            var markdown = lines.Skip(i + 1).TakeWhile(line => line != "@=").ToList();
            i += markdown.Count + 2;
            var blocks = lines.Skip(i).TakeWhile(line => line.Length > 0).Select(Plain).ToList();
            i += blocks.Count;
            cases.Add(new(title, string.Concat(markdown.Select(line => Plain(line) + "\n")), blocks));
        }
        return cases;
    }

    private static string Plain(string line) => line.Replace('→', '\t').Replace('·', ' ');

    private static string Folder() => Path.Combine(Articles.ArticleFiles.Root, "tests", "ContentGen.Tests", "Markdown");
}
