using System.Collections.Generic;
using System.Text.Json.Nodes;
using ContentGen.Schema.Configuration;
using ContentGen.Schema.Syntax;

namespace ContentGen.EditorSchema;

/// <summary><c>contentgen.yaml</c>.</summary>
internal static class ConfigurationSchema
{
    /// <summary>Relative, with <c>/</c>.</summary>
    private const string Path = "^(?![/~]|[A-Za-z]:)[^\\\\]*[^\\s\\\\][^\\\\]*$";

    /// <summary>The same, going up nowhere and taking nothing back.</summary>
    private const string Files = "^(?![/~!]|[A-Za-z]:|(.*/)?\\.\\.(/|$))[^\\\\]*[^\\s\\\\][^\\\\]*$";

    internal static JsonObject Root() => Shape.Map(ConfigurationKeys.File, new Dictionary<string, JsonObject>
    {
        ["schemas"] = Shape.MapOf(Shape.Text(Path), Pattern.Name),
        ["content"] = Shape.List(Shape.Map(
            ConfigurationKeys.Content,
            new Dictionary<string, JsonObject> { ["files"] = Patterns(), ["schema"] = Shape.Text(Pattern.Name), ["severity"] = Shape.MapOf(Level(), Pattern.FindingId) },
            "files",
            "schema")),
        ["exclude"] = Patterns(),
        ["baseline"] = Shape.Text(Path),
        ["fail-on"] = Level(),
        ["suppress"] = Shape.List(Shape.Map(
            ConfigurationKeys.Suppression,
            new Dictionary<string, JsonObject> { ["files"] = Patterns(), ["id"] = Shape.Text(Pattern.FindingId), ["reason"] = Reason() },
            "files",
            "id",
            "reason")),
    });

    private static JsonObject Patterns() => Shape.OneOrMore(Shape.Text(Files));

    private static JsonObject Level() => Shape.OneOf(NodeReader.LevelNames);

    private static JsonObject Reason()
    {
        var reason = Shape.Text();
        reason["pattern"] = "\\S";
        return reason;
    }
}
