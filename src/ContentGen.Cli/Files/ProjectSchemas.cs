using System.Collections.Generic;
using System.IO;

namespace ContentGen.Cli.Files;

/// <summary>Which schemas a command looks at: those that are named, else all that the project has.</summary>
internal static class ProjectSchemas
{
    private const string DefaultFolder = "schemas";

    /// <summary>Paths and ids, each once: without names, what lies in the folder <c>schemas</c> and what <c>contentgen.yaml</c> names.</summary>
    /// <param name="purpose">What the command does with them: <c>check</c>.</param>
    /// <param name="endings">How the names of files end that are looked for in folders.</param>
    /// <exception cref="CliException">Nothing is named, and there is nothing to look through.</exception>
    internal static List<string> Find(CommandContext context, InputFiles inputs, string[] names, string purpose, params string[] endings)
    {
        if (names.Length > 0)
            return inputs.FilesBelow(names, endings);
        var project = context.Project;
        var folder = project is null ? DefaultFolder : project.Shown(DefaultFolder);
        var paths = new List<string>();
        if (Directory.Exists(context.FullPath(folder)))
            paths.Add(folder);
        foreach (var schema in project?.Configuration.Schemas ?? default)
        {
            if (project!.PathOf(schema) is { } path)
                paths.Add(path);
        }
        project?.ThrowIfWrong();
        if (paths.Count == 0)
            throw new CliException($"there is no folder '{folder}' here; name the schemas to {purpose}, as in 'contentgen {purpose} path/to/story.schema.yaml', or begin a project with 'contentgen init'.");
        return inputs.FilesBelow(paths, endings);
    }
}
