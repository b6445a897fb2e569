using System.IO;

namespace ContentGen.Cli.Files;

/// <summary>The folder that imports of a schema must not leave.</summary>
internal static class SchemaFolder
{
    /// <summary>
    /// The nearest folder upwards with <c>.git</c> or <c>contentgen.yaml</c>; without one the schema's own folder. Real: without links.
    /// </summary>
    /// <param name="schemaPath">The schema's absolute path.</param>
    internal static string RootOf(string schemaPath)
    {
        var own = Path.GetDirectoryName(RealPath.Of(schemaPath) ?? schemaPath)!;
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsMarked(folder))
                return folder;
        }
        return own;
    }

    /// <summary>Whether a folder is one that imports must not leave by itself, whatever lies in it.</summary>
    internal static bool IsMarked(string folder)
    {
        var git = Path.Combine(folder, ".git");
        // In a work tree .git is a file.
        return Directory.Exists(git) || File.Exists(git) || File.Exists(Path.Combine(folder, "contentgen.yaml"));
    }
}
