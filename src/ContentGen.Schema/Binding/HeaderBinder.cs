using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>What a schema says of itself.</summary>
internal sealed record SchemaHeader(string Id, SourceSpan IdSpan, string Version, string? Namespace, bool IsPublic, string? Description, BlockUnit Blocks)
{
    /// <summary>The value of <c>namespace</c>, which may stand in a schema that this one extends; null where there is none.</summary>
    public SourceSpan? NamespaceSpan { get; init; }
}

/// <summary>Reads the headers of schemas and packs.</summary>
internal sealed class HeaderBinder(NodeReader reader)
{
    internal const string LanguageVersion = "1";
    private const string DefaultVersion = "1.0.0";
    internal static readonly string[] AccessNames = ["internal", "public"];
    internal static readonly string[] FormatNames = ["text", "markdown"];
    private static readonly string[] LaterFormats = ["html"];
    internal static readonly string[] BlockNames = ["line", "paragraph"];

    public SchemaHeader BindSchema(KeyedMap map)
    {
        CheckLanguageVersion(map);
        var id = Required(map, "schema", "my-schema");
        if (id is not null)
            reader.Name(id, "the id of a schema");
        var blocks = map["input"] is { } input ? BindInput(input) : BlockUnit.Line;
        return new SchemaHeader(
            id?.Text ?? "", id?.Span ?? map.Node.Span, BindVersion(map), BindNamespace(map), BindAccess(map), Text(map, "description"), blocks)
        {
            NamespaceSpan = map["namespace"]?.Span,
        };
    }

    public void BindPack(KeyedMap map)
    {
        CheckLanguageVersion(map);
        if (Required(map, "pack", "my-pack") is { } id)
            reader.PackId(id);
        if (map["language"] is { } language)
            CheckLanguage(language);
        Text(map, "description");
    }

    /// <summary>A key that must stand in a file; null where it does not, which is reported.</summary>
    /// <param name="removed">What takes it away from what is inherited; null: the place is the file's first key.</param>
    public YamlEntry? RequiredEntry(KeyedMap map, string key, string example, YamlNode? removed = null)
    {
        if (map.Entry(key) is { } entry)
            return entry;
        reader.Missing(map, key, removed ?? FirstKey(map.Node), "The file", example);
        return null;
    }

    /// <summary>The first key that stands in the file itself: what it inherits comes before.</summary>
    private static YamlNode FirstKey(YamlMapping map)
    {
        foreach (var entry in map.Entries)
        {
            if (ReferenceEquals(entry.Key.Source, map.Source))
                return entry.Key;
        }
        return map;
    }

    private YamlScalar? Required(KeyedMap map, string key, string example) =>
        RequiredEntry(map, key, key + ": " + example) is { } entry ? reader.Scalar(entry.Value, "`" + key + "`") : null;

    private string? Text(KeyedMap map, string key) => map[key] is { } node ? reader.Scalar(node, "`" + key + "`")?.Text : null;

    private void CheckLanguageVersion(KeyedMap map)
    {
        if (Required(map, "contentgen", LanguageVersion) is { } version && version.Text != LanguageVersion)
            reader.Report(HeaderDiagnostics.LanguageVersion, version, version.Text);
    }

    private string BindVersion(KeyedMap map)
    {
        if (map["version"] is not { } node || reader.Scalar(node, "`version`") is not { } version)
            return DefaultVersion;
        if (!HeaderSyntax.IsSemanticVersion(version.Text))
            reader.Report(HeaderDiagnostics.Version, version, version.Text);
        return version.Text;
    }

    private string? BindNamespace(KeyedMap map)
    {
        if (map["namespace"] is not { } node || reader.Scalar(node, "`namespace`") is not { } name)
            return null;
        if (!HeaderSyntax.IsNamespace(name.Text))
            reader.Report(HeaderDiagnostics.Namespace, name, name.Text);
        return name.Text;
    }

    private bool BindAccess(KeyedMap map) => map["access"] is { } node && reader.Choice(node, "access", AccessNames) == 1;

    private BlockUnit BindInput(YamlNode node)
    {
        if (reader.Map(node, SchemaKeys.Input, "`input`") is not { } map)
            return BlockUnit.Line;
        var isMarkdown = map["format"] is { } format && BindFormat(format) == 1;
        var unit = map["block"] is { } block ? reader.Choice(block, "block", BlockNames) : -1;
        if (isMarkdown && unit == 0)
            reader.Report(BlockDiagnostics.LinesOfMarkdown, map["block"]!);
        if (map["language"] is { } language)
            CheckLanguage(language);
        return isMarkdown ? BlockUnit.Markdown : unit == 1 ? BlockUnit.Paragraph : BlockUnit.Line;
    }

    /// <summary>Whether documents are plain text for certain; asked before the header is bound, so nothing is reported.</summary>
    public static bool IsPlainText(KeyedMap? schema) =>
        schema is not null && (schema["input"] is not { } input
            ? !schema.IsMeant("input")
            : input is YamlMapping map && (map.Find("format") is { } format ? format.Value is YamlScalar { Text: "text" } : !NodeReader.Keyed(map, SchemaKeys.Input).IsMeant("format")));

    private int BindFormat(YamlNode node)
    {
        if (node is not YamlScalar scalar || System.Array.IndexOf(LaterFormats, scalar.Text) < 0)
            return reader.Choice(node, "format", FormatNames);
        reader.Report(StructureDiagnostics.Later, node, "format: " + scalar.Text);
        return -1;
    }

    private void CheckLanguage(YamlNode node)
    {
        if (reader.Scalar(node, "`language`") is { } language && !HeaderSyntax.IsLanguageTag(language.Text))
            reader.Report(HeaderDiagnostics.LanguageTag, language, language.Text);
    }
}
