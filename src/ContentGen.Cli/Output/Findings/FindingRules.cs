using System;
using System.Collections.Generic;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Output.Sarif;
using ContentGen.Cli.Rules;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Output.Findings;

/// <summary>The kinds of findings of a run with their documentation: all that its schemas can give, and the diagnostics that were given. One id is one rule.</summary>
internal sealed class FindingRules
{
    private readonly List<SarifRule> _rules = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<SchemaPlan> _schemas = new(ReferenceEqualityComparer.Instance);

    internal IReadOnlyList<SarifRule> All => _rules;

    internal void Add(SchemaPlan schema)
    {
        if (!_schemas.Add(schema))
            return;
        foreach (var finding in schema.Findings)
        {
            if (!_ids.Add(finding.Id))
                continue;
            var page = RulePages.Finding(RulePages.NameOf(finding.Kind));
            _rules.Add(new(finding.Id, $"{finding.Id}: {Sentence(page)}", Description(finding), page, Project.Of(finding.Severity)) { Schema = schema.Id });
        }
    }

    internal void Add(SchemaDiagnostic diagnostic)
    {
        if (!_ids.Add(diagnostic.Id))
            return;
        var page = RulePages.Diagnostic(diagnostic.Id);
        _rules.Add(new(diagnostic.Id, RulePages.Title(page), null, page, FindingText.Of(diagnostic.Level)));
    }

    /// <summary>What a page's title says behind the form of the id.</summary>
    private static string Sentence(string page)
    {
        var title = RulePages.Title(page);
        return title[(title.IndexOf(": ", StringComparison.Ordinal) + 2)..];
    }

    private static string? Description(FindingPlan finding) =>
        finding.Message ?? (finding.Wanted.Length > 0 ? $"'{finding.Subject}': {finding.Wanted} wanted." : null);
}
