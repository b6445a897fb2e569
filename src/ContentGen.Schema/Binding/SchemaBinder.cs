using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Examples;
using ContentGen.Schema.Expressions;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>From files to meaning. Every part is bound whatever became of the others, so that all mistakes are found at once.</summary>
internal static class SchemaBinder
{
    /// <summary>The bound schema; null where it could not be read. With errors among the diagnostics it must not be planned.</summary>
    /// <param name="files">What was read, imported files before those that import them; the last is the schema.</param>
    /// <param name="written">Receives what is written for each predicate, where someone wants to know.</param>
    /// <param name="keys">Receives what is written behind each key, where someone wants to know.</param>
    /// <param name="recorder">Receives where names are declared and used, where someone wants to know.</param>
    public static BoundSchema? Bind(
        FoundFile file, IImportResolver resolver, List<SchemaDiagnostic> diagnostics, out List<LoadedFile> files, WrittenTests? written = null, WrittenKeys? keys = null,
        NameRecorder? recorder = null)
    {
        var reader = new NodeReader(diagnostics) { Written = written, Names = recorder, Resolver = resolver };
        files = ImportGraph.Load(file, true, resolver, diagnostics, recorder);
        keys?.Add(files);
        var words = new WordListBinder(reader);
        var dates = new DateNameBinder(reader);
        BindPacks(reader, files, files.Count - 1, words, dates);
        var schema = files[files.Count - 1];
        // Names that nobody has seen may stand in what could not be read.
        dates.Names.IsIncomplete |= schema.IsIncomplete;
        schema.IsPlainText = HeaderBinder.IsPlainText(schema.Map);
        var names = new Names(reader, files);
        return schema.Map is null ? null : BindSchema(schema, schema.Map, names, words.Finish(), new DateFormatBinder(reader, dates.Names), reader, diagnostics);
    }

    /// <summary>The diagnostics of a pack by itself.</summary>
    /// <returns>What was read, imported packs before those that import them; the last is the pack.</returns>
    public static List<LoadedFile> CheckPack(FoundFile file, IImportResolver resolver, List<SchemaDiagnostic> diagnostics, NameRecorder? recorder = null)
    {
        var reader = new NodeReader(diagnostics) { Names = recorder, Resolver = resolver };
        var files = ImportGraph.Load(file, false, resolver, diagnostics, recorder);
        var dates = new DateNameBinder(reader);
        BindPacks(reader, files, files.Count, new WordListBinder(reader), dates);
        var names = new Names(reader, files);
        if (files[files.Count - 1] is { Parts: { } parts } pack)
            BindParts(pack, parts, names, new DateFormatBinder(reader, dates.Names), reader);
        return files;
    }

    /// <summary>What a pack gives to schemas (roles, noise …), for its diagnostics alone.</summary>
    private static void BindParts(LoadedFile pack, KeyedMap parts, Names names, DateFormatBinder dates, NodeReader reader)
    {
        names.Page = PageNames.Of(parts);
        new PageBinder(reader, names, pack).Bind(parts);
        var roleMap = parts["roles"] is { } node ? reader.Mapping(node, "`roles`", "a map from names") : null;
        var roles = roleMap is null ? default : new RoleBinder(reader, names, pack, dates).Bind(roleMap);
        if (parts["noise"] is { } noise && reader.Mapping(noise, "`noise`", "a map from names") is { } noiseMap)
        {
            var models = new ContentModelBinder(reader, roles, !pack.IsIncomplete);
            new NoiseBinder(reader, new PredicateReader(reader, names, pack, null) { Scope = PageScope.Noise }, models).Bind(noiseMap);
        }
        BindSeverities(parts, parts.Node.Source, reader);
    }

    private static void BindPacks(NodeReader reader, List<LoadedFile> files, int count, WordListBinder words, DateNameBinder dates)
    {
        var header = new HeaderBinder(reader);
        for (var i = 0; i < count; i++)
        {
            if (files[i].Map is not { } map)
                continue;
            header.BindPack(map);
            words.Add(map);
            dates.Add(map);
        }
    }

    private static BoundSchema BindSchema(
        LoadedFile file, KeyedMap map, Names names, WordListPlan words, DateFormatBinder dates, NodeReader reader, List<SchemaDiagnostic> diagnostics)
    {
        var headers = new HeaderBinder(reader);
        var header = headers.BindSchema(map);
        foreach (var extended in file.Extended)
            headers.BindSchema(extended.Own!);
        names.Page = PageNames.Of(map, file.IsBaseMissing);
        var pageBinder = new PageBinder(reader, names, file);
        var page = pageBinder.Bind(map);
        // What a schema extends could hold what is missing here.
        var mayBeElsewhere = file.IsBaseMissing;
        var reported = reader.Reported;
        var rolesEntry = mayBeElsewhere ? map.Entry("roles") : headers.RequiredEntry(map, "roles", "roles: { … }", Removed(file, "roles"));
        var roleMap = rolesEntry is null ? null : reader.Mapping(rolesEntry.Value, "`roles`", "a map from names");
        var roles = roleMap is null ? default : new RoleBinder(reader, names, file, dates).Bind(roleMap);
        var models = new ContentModelBinder(reader, roles, roleMap is not null && !mayBeElsewhere);

        var articleEntry = mayBeElsewhere ? map.Entry("article") : headers.RequiredEntry(map, "article", "article: [ … ]", Removed(file, "article"));
        var article = articleEntry is null
            ? new BoundItem(ModelNodeKind.Sequence, "article", null, false, 1, 1, -1, default, header.IdSpan)
            : models.Bind("article", articleEntry);
        var noise = map["noise"] is { } noiseNode && reader.Mapping(noiseNode, "`noise`", "a map from names") is { } noiseMap
            ? new NoiseBinder(reader, new PredicateReader(reader, names, file, null) { Scope = PageScope.Noise }, models).Bind(noiseMap)
            : default;
        var hasMistakes = mayBeElsewhere || reader.Reported > reported || rolesEntry?.Value.HasProblem != false || articleEntry?.Value.HasProblem != false
            || map["noise"] is { HasProblem: true };
        if (articleEntry is not null && !mayBeElsewhere)
            models.ReportUnused(diagnostics);
        if (!mayBeElsewhere)
            pageBinder.ReportUnused();
        var examples = map["examples"] is { } exampleNode
            ? new ExampleBinder(reader, ResultShapes.Of(article, models.Roles, noise), hasMistakes).Bind(exampleNode)
            : default;
        var scope = new RuleScope(article, models.Roles, noise, names, file)
        {
            IsArticleUnread = articleEntry is null,
            IsArticlePartial = models.AreItemsPartial,
            IsNoiseUnread = mayBeElsewhere || (map["noise"] is { } kinds ? kinds.HasProblem || kinds is not YamlMapping : map.IsMeant("noise")),
        };
        var rules = map["rules"] is { } rulesNode ? new RuleBinder(reader, scope).Bind(rulesNode) : BoundRules.None;
        var bound = new BoundSchema(header.Id, header.Version, header.Namespace, header.IsPublic, header.Description, header.IdSpan, words,
            names.Traits, models.Roles, article, noise, BindUnclaimed(map, header, reader), BindSeverities(map, file.Source, reader))
        {
            NamespaceSpan = header.NamespaceSpan,
            Blocks = header.Blocks,
            Patterns = names.Patterns.Plans(),
            DateNames = dates.Names(),
            Page = page,
            Examples = examples,
            Rules = rules,
            HasAllParts = articleEntry is not null && roleMap is not null && !mayBeElsewhere,
        };
        if (reader.Names is { } recorder)
            new FindingNames(recorder, bound).Record();
        return bound;
    }

    /// <summary>The <c>key-</c> that takes a key away; null: no file of the chain does.</summary>
    private static YamlNode? Removed(LoadedFile file, string key)
    {
        var removed = file.Own?.Node.Find(key + "-");
        for (var i = file.Extended.Count - 1; i >= 0 && removed is null; i--)
            removed = file.Extended[i].Own?.Node.Find(key + "-");
        return removed?.Key;
    }

    private static BoundUnclaimed BindUnclaimed(KeyedMap schema, SchemaHeader header, NodeReader reader)
    {
        var level = FindingLevel.Info;
        var atMost = new SharePlan(0, 100);
        if (schema.Entry("unclaimed") is not { } entry)
            return new BoundUnclaimed(level, atMost, header.IdSpan);
        if (reader.Map(entry.Value, SchemaKeys.Unclaimed, "`unclaimed`") is { } map)
        {
            if (map["severity"] is { } severity)
                level = reader.Level(severity, "severity") ?? level;
            if (map["at-most"] is { } share)
                atMost = reader.Share(share, "at-most") ?? atMost;
        }
        return new BoundUnclaimed(level, atMost, entry.Key.Span);
    }

    private static EquatableArray<BoundSeverity> BindSeverities(KeyedMap schema, SourceText own, NodeReader reader)
    {
        var bound = new List<BoundSeverity>();
        if (schema["severity"] is { } node && reader.Mapping(node, "`severity`", "a map from ids of findings") is { } mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                var isId = NameSyntax.IsFindingId(entry.Key.Text);
                reader.Names?.FindingIds.Add((entry.Key, 0));
                if (!isId)
                    reader.Report(LanguageDiagnostics.FindingId, entry.Key, entry.Key.Text);
                if (reader.Level(entry.Value, entry.Key.Text) is { } level && isId)
                    bound.Add(new BoundSeverity(entry.Key.Text, level, entry.Key.Span) { IsInherited = !ReferenceEquals(entry.Key.Source, own) });
            }
        }
        return new EquatableArray<BoundSeverity>(bound.ToArray());
    }
}
