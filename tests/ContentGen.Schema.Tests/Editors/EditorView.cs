using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentGen.EditorSchema;
using ContentGen.Schema.Tests.Cases;
using Json.Schema;

namespace ContentGen.Schema.Tests.Editors;

/// <summary>What an editor that has the JSON Schema says of a file.</summary>
internal static class EditorView
{
    private static readonly Json.Schema.JsonSchema s_language = Load(EditorSchemas.Language);
    private static readonly Json.Schema.JsonSchema s_configuration = Load(EditorSchemas.Configuration);

    /// <summary>Why the file is refused, null where it is not.</summary>
    internal static string? Refusal(JsonNode? instance) => Refusal(s_language, instance);

    internal static string? ConfigurationRefusal(JsonNode? instance) => Refusal(s_configuration, instance);

    private static Json.Schema.JsonSchema Load(string name) => Json.Schema.JsonSchema.FromText(File.ReadAllText(Repository.PathOf("schemas", name)));

    private static string? Refusal(Json.Schema.JsonSchema schema, JsonNode? instance)
    {
        var results = schema.Evaluate(JsonSerializer.SerializeToElement(instance), new EvaluationOptions { OutputFormat = OutputFormat.List });
        if (results.IsValid)
            return null;
        var text = "refused";
        foreach (var detail in results.Details ?? [])
        {
            foreach (var (key, message) in detail.Errors ?? new System.Collections.Generic.Dictionary<string, string>())
                text += $"\n{detail.InstanceLocation}: {key}: {message}";
        }
        return text;
    }
}
