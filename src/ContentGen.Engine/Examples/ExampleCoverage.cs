using System;
using System.Collections.Generic;
using ContentGen.Engine.Tracing;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Engine.Examples;

/// <summary>What examples can reach of a schema.</summary>
public enum CoverageKind
{
    /// <summary>A role: some block is taken by it.</summary>
    Role,
    /// <summary>A noise entry: some block is taken by it.</summary>
    Noise,
    /// <summary>An election: some block is elected.</summary>
    Election,
    /// <summary>A rule: it is asked of some document, and holds or fails there; a method of the project counts as asked.</summary>
    Rule,
    /// <summary>One of several alternatives of a role.</summary>
    Alternative,
}

/// <summary>A part of a schema, and whether an example reaches it.</summary>
/// <param name="Name">As written; of an alternative <c>ROLE NUMBER</c>, numbered from 1.</param>
/// <param name="Place">Where it is written; null where the compiler does not say.</param>
/// <param name="Examples">How many examples reach it.</param>
public sealed record CoveragePart(CoverageKind Kind, string Name, SourceSpan? Place, int Examples)
{
    /// <summary>A schema whose examples do not reach it is not covered. Alternatives are told, but not asked for.</summary>
    public bool IsRequired => Kind != CoverageKind.Alternative;
}

/// <summary>Counts which roles, noise entries, elections, rules and alternatives the documents of examples reach.</summary>
public sealed class ExampleCoverage
{
    private readonly SchemaTracer _tracer;
    private readonly List<(CoverageKind Kind, string Name, SourceSpan? Place)> _parts = [];
    private readonly Dictionary<(CoverageKind, string), int> _counts = [];

    /// <param name="schema">A schema without errors, with what its author wrote.</param>
    public ExampleCoverage(WrittenSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _tracer = SchemaTracer.Create(schema);
        var bound = schema.Bound!;
        foreach (var role in bound.Roles)
            Add(CoverageKind.Role, role.Name, role.Span);
        foreach (var noise in bound.Noise)
            Add(CoverageKind.Noise, noise.Name, noise.Span);
        foreach (var election in bound.Page.Elections)
            Add(CoverageKind.Election, election.Name, election.Span);
        foreach (var rule in bound.Rules.Rules)
            Add(CoverageKind.Rule, rule.Id, rule.Span);
        foreach (var role in bound.Roles)
        {
            for (var i = 0; i < role.Alternatives.Count && role.Alternatives.Count > 1; i++)
                Add(CoverageKind.Alternative, Alternative(role.Name, i + 1), role.Alternatives[i].Span);
        }
    }

    /// <summary>All parts: roles, noise, elections, rules, alternatives, each in the order in which they are written.</summary>
    public IReadOnlyList<CoveragePart> Parts => _parts.ConvertAll(part => new CoveragePart(part.Kind, part.Name, part.Place, _counts[(part.Kind, part.Name)]));

    /// <summary>Counts what an example's document reaches, whether or not it is as the example wants it.</summary>
    public void Add(ExampleOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var reached = new HashSet<(CoverageKind, string)>();
        var trace = _tracer.Trace(outcome.Utf8);
        foreach (var block in trace.Blocks)
        {
            if (block.Noise is { } noise)
                reached.Add((CoverageKind.Noise, noise));
            if (block.Role is not { } role)
                continue;
            reached.Add((CoverageKind.Role, role));
            if (AlternativeOf(trace.Explain(block.Index), role) is { } number)
                reached.Add((CoverageKind.Alternative, Alternative(role, number)));
        }
        foreach (var election in trace.Page?.Elections ?? [])
        {
            if (election.Elected is not null)
                reached.Add((CoverageKind.Election, election.Name));
        }
        foreach (var rule in trace.Rules)
        {
            if (rule.Outcome is RuleOutcome.Held or RuleOutcome.Failed or RuleOutcome.NoMethod)
                reached.Add((CoverageKind.Rule, rule.Id));
        }
        foreach (var part in reached)
        {
            if (_counts.TryGetValue(part, out var count))
                _counts[part] = count + 1;
        }
    }

    private void Add(CoverageKind kind, string name, SourceSpan? place)
    {
        if (_counts.TryAdd((kind, name), 0))
            _parts.Add((kind, name, place));
    }

    private static int? AlternativeOf(BlockTrace trace, string role)
    {
        foreach (var permitted in trace.Permitted)
        {
            if (permitted.Status == RoleStatus.Took && permitted.Role == role)
                return Holding(permitted);
        }
        foreach (var candidate in trace.Recovery?.Candidates ?? [])
        {
            if (candidate.Status == RecoveryStatus.Took)
                return Holding(candidate.Role);
        }
        return null;
    }

    private static int? Holding(RoleTrace role)
    {
        foreach (var alternative in role.Alternatives)
        {
            if (alternative.Holds)
                return alternative.Number;
        }
        return null;
    }

    private static string Alternative(string role, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{role} {number}");
}
