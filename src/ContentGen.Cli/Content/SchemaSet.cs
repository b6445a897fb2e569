using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Files;
using ContentGen.Schema;
using ContentGen.Schema.Configuration;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Content;

/// <summary>The schemas of one run: each is compiled once, and prepared once for each way in which its severities are set.</summary>
/// <param name="commandLine">The severities that the command line sets.</param>
/// <param name="isNew">Whether nothing is known of documents of a schema, so that it will be asked to parse some; null: who knows.</param>
internal sealed class SchemaSet(CommandContext context, List<SeverityChange> commandLine, Predicate<SchemaPlan>? isNew = null)
{
    private readonly Dictionary<string, LoadedSchema> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<Preparation, PreparedSchema> _prepared = [];
    private readonly HashSet<ContentEntry> _checked = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those that were loaded.</summary>
    internal IReadOnlyCollection<LoadedSchema> Loaded => _loaded.Values;

    /// <summary>A schema with the severities of an entry, then those of the command line.</summary>
    /// <param name="name">A path or an id.</param>
    /// <param name="entry">The entry of <c>content</c> that the file belongs to; null: none.</param>
    /// <exception cref="CliException">It cannot be used; what is wrong is told before.</exception>
    internal PreparedSchema Prepare(string name, ContentEntry? entry)
    {
        if (entry is { Severities.Count: 0 })
            entry = null;
        if (_prepared.TryGetValue(new(name, entry), out var known))
            return known;
        var schema = Load(name);
        var changes = new List<SeverityChange>();
        foreach (var severity in entry?.Severities ?? default)
            changes.Add(new(severity.Id.Text, severity.Level));
        var prepared = new PreparedSchema(SeverityChange.Apply(SeverityChange.Apply(schema, changes), commandLine));
        _prepared.Add(new(name, entry), prepared);
        if (isNew?.Invoke(schema.Plan) == true)
            prepared.BeginPreparing();
        return prepared;
    }

    internal LoadedSchema Load(string name)
    {
        if (!_loaded.TryGetValue(name, out var schema))
            _loaded.Add(name, schema = SchemaLoader.LoadValid(context, name));
        return schema;
    }

    /// <summary>Loads what an entry names, and keeps as a problem of the project what is wrong with it.</summary>
    internal void Check(Project project, ContentEntry entry)
    {
        // It is asked for with every file of the entry.
        if (!_checked.Add(entry) || project.FindSchema(entry.Schema.Text) is { } configured && project.PathOf(configured) is null)
            return;
        var ids = SeverityChange.IdsOf(Load(entry.Schema.Text).Plan);
        foreach (var severity in entry.Severities)
            CheckId(project, severity.Id, ids, $"Nothing in the schema `{entry.Schema.Text}`", entry.Schema.Text);
    }

    /// <summary>The schemas of all content of a project, those that can be used.</summary>
    internal IEnumerable<LoadedSchema> OfProject(Project? project)
    {
        foreach (var entry in project?.Configuration.Content ?? default)
        {
            if (project!.FindSchema(entry.Schema.Text) is { } configured && project.PathOf(configured) is null)
                continue;
            yield return Load(entry.Schema.Text);
        }
    }

    /// <summary>Keeps suppressions of findings that no schema of the project gives as problems.</summary>
    internal void CheckSuppressions(Project project)
    {
        var ids = new List<string>();
        foreach (var schema in _loaded.Values)
            ids.AddRange(SeverityChange.IdsOf(schema.Plan));
        foreach (var suppression in project.Configuration.Suppressions)
            CheckId(project, suppression.Id, ids, "No schema of `content`", "ID");
    }

    /// <summary>Which entry it is counts, not what it says: comparing that with every file takes its time.</summary>
    private readonly struct Preparation(string schema, ContentEntry? entry) : IEquatable<Preparation>
    {
        private readonly string _schema = schema;
        private readonly ContentEntry? _entry = entry;

        public bool Equals(Preparation other) => ReferenceEquals(_entry, other._entry) && _schema == other._schema;

        public override bool Equals(object? other) => other is Preparation preparation && Equals(preparation);

        public override int GetHashCode() => HashCode.Combine(_schema, RuntimeHelpers.GetHashCode(_entry));
    }

    private static void CheckId(Project project, WrittenText id, List<string> known, string owner, string schema)
    {
        if (!known.Contains(id.Text))
            project.Problem(ConfigurationDiagnostics.UnknownFinding, id.Span, owner, id.Text, NearestName.Suggest(id.Text, known), schema);
    }
}
