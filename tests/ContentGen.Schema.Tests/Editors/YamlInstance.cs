using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Tests.Editors;

/// <summary>A YAML file as an editor sees it: plain values have the types of YAML's core schema. Null where it is no YAML that the compiler reads.</summary>
internal static partial class YamlInstance
{
    /// <summary>What the file holds; null, too, for an empty one.</summary>
    internal static JsonNode? Read(string text, out bool isYaml)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        var root = YamlReader.Read(new SourceText("file.yaml", text), diagnostics);
        // An empty value and a key that stands twice leave the rest readable.
        isYaml = root is not null && diagnostics.TrueForAll(static diagnostic =>
            diagnostic.Id == StructureDiagnostics.EmptyValue.Id || diagnostic.Id == StructureDiagnostics.DuplicateKey.Id);
        return isYaml ? Of(root!) : null;
    }

    private static JsonNode? Of(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                var map = new JsonObject();
                foreach (var entry in mapping.Entries)
                    map[entry.Key.Text] = Of(entry.Value);
                return map;
            case YamlSequence sequence:
                var list = new JsonArray();
                foreach (var item in sequence.Items)
                    list.Add(Of(item));
                return list;
            case YamlScalar scalar:
                return scalar.Style == YamlStyle.Plain ? Plain(scalar.Text) : scalar.Text;
            default:
                return null;
        }
    }

    private static JsonNode? Plain(string text)
    {
        if (text is "" or "~" or "null" or "Null" or "NULL")
            return null;
        if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
            return text[0] is 't' or 'T';
        if (Integer().IsMatch(text) || Float().IsMatch(text))
            return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : double.Parse(text, CultureInfo.InvariantCulture);
        return text;
    }

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Float();
}
