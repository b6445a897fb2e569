using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ContentGen.Benchmarks.Measuring;

namespace ContentGen.Benchmarks.Results;

/// <summary>The file of figures that lies in the repository, a folder for each processor, and the document that shows it.</summary>
internal static class ResultsFile
{
    /// <summary>Writes the file of this processor, and the table of <c>docs/performance.md</c> from it.</summary>
    internal static void Save(IEnumerable<Figure> figures)
    {
        var root = Repository();
        var path = Path.Combine(root, "tests", "ContentGen.Benchmarks", "results", Machine.Folder, "ratios.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var text = string.Concat(figures.Select(figure => figure + "\n").Prepend($"# {Machine.Description}\n"));
        File.WriteAllText(path, text);
        var document = Path.Combine(root, "docs", "performance.md");
        File.WriteAllText(document, ResultsTable.Insert(File.ReadAllText(document), text));
    }

    /// <summary>The repository's root: the nearest folder upwards that holds the solution.</summary>
    internal static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentGen.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("Run the benchmarks from a build inside the repository.");
    }
}
