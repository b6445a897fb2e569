using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Plans;

/// <summary>Collects every finding that a schema can give, then orders them. Until then a finding is known by its number of arrival.</summary>
internal sealed class FindingTable
{
    private readonly List<(FindingPlan Finding, SourceSpan? Place)> _findings = [];
    private int[] _order = [];

    /// <summary>In the order of <see cref="SchemaPlan.Findings"/>; empty before <see cref="Close"/>.</summary>
    public EquatableArray<FindingPlan> Findings { get; private set; }

    /// <summary>For each of <see cref="Findings"/>, the place in the schema that asks for it.</summary>
    public EquatableArray<SourceSpan?> Places { get; private set; }

    /// <returns>The number of arrival.</returns>
    public int Add(FindingPlan finding, SourceSpan? place)
    {
        _findings.Add((finding, place));
        return _findings.Count - 1;
    }

    /// <summary>Applies the overrides of severities and orders the findings by id.</summary>
    public void Close(EquatableArray<BoundSeverity> severities, List<SchemaDiagnostic> diagnostics)
    {
        foreach (var severity in severities)
        {
            var known = false;
            for (var i = 0; i < _findings.Count; i++)
            {
                if (_findings[i].Finding.Id != severity.FindingId)
                    continue;
                known = true;
                _findings[i] = (_findings[i].Finding with { Severity = severity.Severity }, _findings[i].Place);
            }
            if (known)
                continue;
            var ids = _findings.Select(static entry => entry.Finding.Id).Distinct().OrderBy(static id => id, StringComparer.Ordinal);
            diagnostics.Add(ContentModelDiagnostics.UnknownFinding.At(severity.Span, severity.FindingId, NearestName.Suggest(severity.FindingId, ids)));
        }

        // Stable, so that equal ids stay as written.
        var sorted = new int[_findings.Count];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = i;
        Array.Sort(sorted, (x, y) => string.CompareOrdinal(_findings[x].Finding.Id, _findings[y].Finding.Id) is var order and not 0 ? order : x.CompareTo(y));
        _order = new int[sorted.Length];
        var (findings, places) = (new FindingPlan[sorted.Length], new SourceSpan?[sorted.Length]);
        for (var index = 0; index < sorted.Length; index++)
        {
            _order[sorted[index]] = index;
            (findings[index], places[index]) = _findings[sorted[index]];
        }
        Findings = new(findings);
        Places = new(places);
    }

    /// <summary>The index in <see cref="Findings"/> of a number of arrival.</summary>
    public int IndexOf(int arrival) => _order[arrival];
}
