using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentGen.EditorSchema;

/// <summary>The JSON Schemas by file name, as they stand in the folder <c>schemas</c>.</summary>
internal static class EditorSchemas
{
    internal const string Language = "contentgen.schema.json";
    internal const string Configuration = "contentgen.config.schema.json";

    /// <summary>Draft 7: the newest that every editor reads.</summary>
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static IEnumerable<(string Name, string Text)> All()
    {
        yield return (Language, Text("Content schemas and packs of ContentGen", new LanguageSchema().Root()));
        yield return (Configuration, Text("contentgen.yaml of ContentGen", ConfigurationSchema.Root()));
    }

    private static string Text(string title, JsonObject root)
    {
        root.Insert(0, "$schema", Draft);
        root.Insert(1, "title", title);
        root.Insert(2, "$comment", "Made from the tables of the schema compiler by generators/ContentGen.EditorSchema; do not edit.");
        return root.ToJsonString(s_options) + "\n";
    }
}
