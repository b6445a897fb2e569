using System;
using System.Collections.Generic;
using ContentGen.Cli.Commands;
using ContentGen.Cli.Files;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Content;

/// <summary>The severity that a finding has in place of its schema's: <c>ID=LEVEL</c>.</summary>
internal sealed record SeverityChange(string Id, FindingLevel Level)
{
    /// <summary>The values of <c>--severity</c>.</summary>
    /// <exception cref="CliException">One is written wrongly, or an id stands twice.</exception>
    internal static List<SeverityChange> Read(string[] values)
    {
        var changes = new List<SeverityChange>();
        var levels = Choice.Levels("--severity");
        foreach (var value in values)
        {
            var equals = value.LastIndexOf('=');
            if (equals <= 0)
                throw new CliException($"--severity {value}: write ID=LEVEL, as in --severity unclaimed=error.");
            var change = new SeverityChange(value[..equals], LevelOf(levels.Of(value[(equals + 1)..])));
            if (changes.Exists(known => known.Id == change.Id))
                throw new CliException($"--severity names '{change.Id}' twice; keep one.");
            changes.Add(change);
        }
        return changes;
    }

    /// <summary>The schema with these severities; ids that it does not give change nothing.</summary>
    internal static LoadedSchema Apply(LoadedSchema schema, IReadOnlyList<SeverityChange> changes)
    {
        if (changes.Count == 0)
            return schema;
        var findings = new FindingPlan[schema.Plan.Findings.Count];
        for (var i = 0; i < findings.Length; i++)
        {
            findings[i] = schema.Plan.Findings[i];
            foreach (var change in changes)
            {
                if (change.Id == findings[i].Id)
                    findings[i] = findings[i] with { Severity = change.Level };
            }
        }
        return schema with { CompiledPlan = schema.Plan with { Findings = new(findings) } };
    }

    /// <summary>The ids of a schema's findings, each once.</summary>
    internal static List<string> IdsOf(SchemaPlan plan)
    {
        var ids = new List<string>();
        foreach (var finding in plan.Findings)
        {
            if (!ids.Contains(finding.Id))
                ids.Add(finding.Id);
        }
        return ids;
    }

    /// <exception cref="CliException">No schema gives a finding of such an id.</exception>
    internal static void Check(IReadOnlyList<SeverityChange> changes, IEnumerable<LoadedSchema> schemas, Func<IEnumerable<LoadedSchema>> others)
    {
        var known = new List<string>();
        foreach (var schema in schemas)
            known.AddRange(IdsOf(schema.Plan));
        foreach (var change in changes)
        {
            if (known.Contains(change.Id))
                continue;
            // A line that names some files only may set severities for all.
            foreach (var schema in others())
                known.AddRange(IdsOf(schema.Plan));
            if (known.Contains(change.Id))
                continue;
            var nearest = NearestName.Find(change.Id, known);
            throw new CliException($"--severity: no schema gives a finding '{change.Id}'."
                + (nearest is null ? " 'contentgen rule --schema S' lists the findings of a schema." : $" Did you mean '{nearest}'?"));
        }
    }

    private static FindingLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Error => FindingLevel.Error,
        Severity.Warning => FindingLevel.Warning,
        _ => FindingLevel.Info,
    };
}
