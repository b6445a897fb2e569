using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Configuration;

/// <summary>Reads <c>contentgen.yaml</c>. Pure: no file is opened, and no text, however broken, makes it throw.</summary>
public sealed class ConfigurationReader
{
    private readonly List<SchemaDiagnostic> _diagnostics = [];
    private readonly NodeReader _reader;
    private readonly PatternSyntaxReader _patterns;

    private ConfigurationReader()
    {
        _reader = new NodeReader(_diagnostics);
        _patterns = new PatternSyntaxReader(_reader);
    }

    /// <summary>The configuration with everything that is wrong with it.</summary>
    public static ReadConfiguration Read(SourceFile file)
    {
        var reader = new ConfigurationReader();
        var configuration = YamlReader.Read(new SourceText(file.Path, file.Text), reader._diagnostics) is { } root ? reader.ReadFile(root) : null;
        var diagnostics = DiagnosticOrder.Sort(reader._diagnostics.ConvertAll(ConfigurationDiagnostics.Of));
        return new(diagnostics.Count == 0 ? configuration : null, diagnostics);
    }

    private ProjectConfiguration? ReadFile(YamlNode root)
    {
        if (Map(root, ConfigurationKeys.File, "The file") is not { } map)
            return null;
        var schemas = map["schemas"] is { } schemaNode ? ReadSchemas(schemaNode) : [];
        var content = map["content"] is { } contentNode ? ReadContent(contentNode, schemas) : [];
        var exclude = map["exclude"] is { } excludeNode ? _patterns.Read(excludeNode, "`exclude`") : [];
        var failOn = map["fail-on"] is { } level ? _reader.Level(level, "fail-on") : null;
        var suppressions = map["suppress"] is { } suppress ? ReadSuppressions(suppress) : [];
        var baseline = map["baseline"] is { } baselineNode ? _reader.Scalar(baselineNode, "`baseline`", "the path of a file") : null;
        if (baseline is not null)
            _patterns.CheckPath(baseline);
        return new(Array(schemas), Array(content), Array(exclude), failOn, Array(suppressions), baseline is null ? null : Written(baseline));
    }

    private List<ConfiguredSchema> ReadSchemas(YamlNode node)
    {
        var schemas = new List<ConfiguredSchema>();
        foreach (var entry in _reader.Mapping(node, "`schemas`", "a map from ids to paths")?.Entries ?? [])
        {
            _reader.Name(entry.Key, "the id of a schema");
            // An id whose path is wrong is known all the same, so that what names it is not wrong, too.
            var path = _reader.Scalar(entry.Value, "The schema `" + entry.Key.Text + "`", "the path of its file");
            if (path is not null)
                _patterns.CheckPath(path);
            schemas.Add(new(entry.Key.Text, Written(path ?? entry.Key)));
        }
        return schemas;
    }

    private List<ContentEntry> ReadContent(YamlNode node, List<ConfiguredSchema> schemas)
    {
        var content = new List<ContentEntry>();
        foreach (var item in _reader.Sequence(node, "`content`", "a list of entries", "an entry such as `{ files: content/**/*.txt, schema: news-article }`") ?? [])
        {
            if (Map(item, ConfigurationKeys.Content, "An entry of `content`") is not { } map)
                continue;
            var files = Required(map, "files", "An entry of `content`", "files: content/**/*.txt") is { } filesNode ? _patterns.Read(filesNode, "`files`") : [];
            var schema = Required(map, "schema", "An entry of `content`", "schema: news-article") is { } schemaNode
                ? _reader.Scalar(schemaNode, "`schema`", "the id of a schema")
                : null;
            if (schema is not null)
                CheckSchema(schema, schemas);
            var severities = map["severity"] is { } severity ? ReadSeverities(severity) : [];
            if (schema is not null)
                content.Add(new(Array(files), Written(schema), Array(severities)));
        }
        return content;
    }

    private void CheckSchema(YamlScalar schema, List<ConfiguredSchema> schemas)
    {
        var known = schemas.ConvertAll(static configured => configured.Id);
        known.AddRange(BuiltIn.SchemaNames);
        if (!known.Contains(schema.Text))
            _reader.Report(ConfigurationDiagnostics.UnknownSchema, schema, schema.Text, NearestName.Suggest(schema.Text, known), SchemaProposal.Of(schema.Text, schemas));
    }

    private List<ConfiguredSeverity> ReadSeverities(YamlNode node)
    {
        var severities = new List<ConfiguredSeverity>();
        foreach (var entry in _reader.Mapping(node, "`severity`", "a map from ids of findings to severities")?.Entries ?? [])
        {
            CheckFindingId(entry.Key);
            if (_reader.Level(entry.Value, entry.Key.Text) is { } level)
                severities.Add(new(Written(entry.Key), level));
        }
        return severities;
    }

    private List<Suppression> ReadSuppressions(YamlNode node)
    {
        const string What = "A suppression";
        var suppressions = new List<Suppression>();
        foreach (var item in _reader.Sequence(node, "`suppress`", "a list of suppressions", "a map with `files`, `id` and `reason`") ?? [])
        {
            if (Map(item, ConfigurationKeys.Suppression, What) is not { } map)
                continue;
            var files = Required(map, "files", What, "files: content/old/**") is { } filesNode ? _patterns.Read(filesNode, "`files`") : [];
            var id = Required(map, "id", What, "id: headline/words") is { } idNode ? _reader.Scalar(idNode, "`id`", "the id of a finding") : null;
            if (id is not null)
                CheckFindingId(id);
            var reason = Required(map, "reason", What, "reason: why it is right") is { } reasonNode ? _reader.Scalar(reasonNode, "`reason`") : null;
            if (reason is not null && reason.Text.Trim().Length == 0)
                _reader.Report(ConfigurationDiagnostics.NoReason, reason, id?.Text ?? "this finding");
            if (id is not null && reason is not null)
                suppressions.Add(new(Array(files), Written(id), reason.Text, id.Span));
        }
        return suppressions;
    }

    private void CheckFindingId(YamlScalar id)
    {
        if (!NameSyntax.IsFindingId(id.Text))
            _reader.Report(LanguageDiagnostics.FindingId, id, id.Text);
    }

    /// <summary>A map with known keys. Here nothing is extended, so that <c>key+</c> is as unknown as any other.</summary>
    private KeyedMap? Map(YamlNode node, KeySet keys, string what)
    {
        if (_reader.Mapping(node, what) is not { } mapping)
            return null;
        var entries = new YamlEntry?[keys.Keys.Length];
        foreach (var entry in mapping.Entries)
        {
            var index = keys.IndexOf(entry.Key.Text);
            if (index < 0)
                _reader.UnknownKey(entry.Key, keys.Owner, keys.Names);
            else
                entries[index] = entry;
        }
        return new KeyedMap(keys, mapping, entries);
    }

    private YamlNode? Required(KeyedMap map, string key, string what, string example)
    {
        if (map[key] is { } value)
            return value;
        _reader.Report(ConfigurationDiagnostics.MissingKey, map.Node, what, key, example);
        return null;
    }

    private static WrittenText Written(YamlScalar scalar) => new(scalar.Text, scalar.Span);

    private static EquatableArray<T> Array<T>(List<T> items)
        where T : System.IEquatable<T> => new(items.ToArray());
}
