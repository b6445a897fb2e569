using ContentGen.Schema.Syntax;

namespace ContentGen.Schema.Configuration;

/// <summary>The keys of <c>contentgen.yaml</c>.</summary>
internal static class ConfigurationKeys
{
    public static readonly KeySet File = new("`contentgen.yaml`",
    [
        new("schemas", "Schemas of the project: a map from ids to paths."),
        new("content", "Which files are validated, and by which schema; a file belongs to the first entry that names it."),
        new("exclude", "Patterns of files that are never validated, even where they are named."),
        new("baseline", "The path of the baseline: a file with findings that are accepted as they are, written by `validate --write-baseline`."),
        new("fail-on", "The least severity with which `validate` ends with exit code 1: error (default), warning or info."),
        new("suppress", "Findings that are not reported, each with its reason."),
    ]);

    public static readonly KeySet Content = new("an entry of `content`",
    [
        new("files", "A pattern of files, or a list of patterns."),
        new("schema", "The id of a schema under `schemas`, or of a built-in one."),
        new("severity", "Severities by the id of a finding, in place of those of the schema."),
    ]);

    public static readonly KeySet Suppression = new("a suppression",
    [
        new("files", "A pattern of files, or a list of patterns."),
        new("id", "The id of the finding."),
        new("reason", "Why it is right not to report it."),
    ]);
}
