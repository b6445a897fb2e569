using System.CommandLine;

namespace ContentGen.Cli.Commands;

/// <summary><c>--schema</c>, the same for all commands that read content.</summary>
internal static class SchemaOption
{
    internal static Option<string> Create() => new("--schema", "-s")
    {
        Required = true,
        HelpName = "S",
        Description = "A path to a .schema.yaml file, or the id of a built-in schema (news-article, wire-story, markdown-post).",
    };
}
