using System.CommandLine;

namespace ContentGen.Cli.Commands;

/// <summary><c>--schema</c>, the same for all commands that read content.</summary>
internal static class SchemaOption
{
    internal static Option<string> Create(bool isRequired = true) => new("--schema", "-s")
    {
        Required = isRequired,
        HelpName = "S",
        Description = "A path to a .schema.yaml file, or the id of a schema of contentgen.yaml or of a built-in one (news-article, wire-story, markdown-post).",
    };
}
