using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentGen.Cli.Tests.Support;
using Json.Schema;

namespace ContentGen.Cli.Tests.Formats;

/// <summary>The published JSON Schema of SARIF 2.1.0, where the folder of shared files is there.</summary>
internal static class SarifSchema
{
    private static readonly Lazy<JsonSchema?> s_schema = new(Load);

    internal static bool IsThere => s_schema.Value is not null;

    /// <summary>What the schema has against a log; empty: nothing.</summary>
    internal static string[] Problems(string log)
    {
        using var instance = JsonDocument.Parse(log);
        var results = s_schema.Value!.Evaluate(instance.RootElement, new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return results.IsValid
            ? []
            : [.. (results.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Key} {error.Value}"))];
    }

    private static JsonSchema? Load()
    {
        var named = Environment.GetEnvironmentVariable("CONTENTGEN_SHARED");
        var path = Path.Combine(named ?? RepositoryFiles.PathOf("..", "shared"), "schemas", "sarif-schema-2.1.0.json");
        if (!File.Exists(path))
            return null;
        // Written in draft 4, which the library does not read; of what it uses, later drafts only named `id` otherwise.
        var schema = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        schema.Remove("id");
        return JsonSchema.FromText(schema.ToJsonString());
    }
}
