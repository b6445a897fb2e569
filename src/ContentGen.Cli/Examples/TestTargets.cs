using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Files;

namespace ContentGen.Cli.Examples;

/// <summary>Which schemas are tested: those that are named, else all that there are.</summary>
internal static class TestTargets
{
    private const string DefaultFolder = "schemas";

    /// <summary>Paths and ids of schemas, each once.</summary>
    /// <exception cref="CliException">Nothing is named, and there is nothing to look through.</exception>
    internal static List<string> Find(CommandContext context, InputFiles inputs, string[] names)
    {
        if (names.Length > 0)
            return inputs.FilesBelow(names, SchemaLoader.SchemaEnding);
        if (!Directory.Exists(context.FullPath(DefaultFolder)))
            throw new CliException($"there is no folder '{DefaultFolder}' here; name the schemas to test.");
        return inputs.FilesBelow([DefaultFolder], SchemaLoader.SchemaEnding);
    }
}
