using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Plans;

/// <summary>Collects every finding that a schema can give, then orders them. Until then a finding is known by its number of arrival.</summary>
internal sealed class FindingTable
{
    private readonly List<Entry> _findings = [];
    private int[] _order = [];

    /// <summary>In the order of <see cref="SchemaPlan.Findings"/>; empty before <see cref="Close"/>.</summary>
    public EquatableArray<FindingPlan> Findings { get; private set; }

    /// <summary>For each of <see cref="Findings"/>, the place in the schema that asks for it.</summary>
    public EquatableArray<SourceSpan?> Places { get; private set; }

    /// <returns>The number of arrival.</returns>
    public int Add(FindingPlan finding, SourceSpan? place)
    {
        _findings.Add(new(finding, place, _findings.Count));
        return _findings.Count - 1;
    }

    /// <summary>Applies the overrides of severities and orders the findings by id.</summary>
    public void Close(EquatableArray<BoundSeverity> severities, List<SchemaDiagnostic> diagnostics)
    {
        foreach (var severity in severities)
        {
            var known = false;
            foreach (var entry in _findings)
            {
                if (entry.Finding.Id != severity.FindingId)
                    continue;
                known = true;
                entry.Finding = entry.Finding with { Severity = severity.Severity };
            }
            if (known || severity.IsInherited)
                continue;
            var ids = EquatableArray.Sorted(_findings.ConvertAll(static entry => entry.Finding.Id));
            diagnostics.Add(ContentModelDiagnostics.UnknownFinding.At(severity.Span, severity.FindingId, NearestName.Suggest(severity.FindingId, ids)));
        }

        var sorted = new List<Entry>(_findings);
        sorted.Sort(static (left, right) => left.CompareTo(right));
        _order = new int[sorted.Count];
        for (var index = 0; index < sorted.Count; index++)
            _order[sorted[index].Arrival] = index;
        Findings = sorted.Map(static entry => entry.Finding);
        Places = sorted.Map(static entry => entry.Place);
    }

    /// <summary>The index in <see cref="Findings"/> of a number of arrival.</summary>
    public int IndexOf(int arrival) => _order[arrival];

    private sealed class Entry(FindingPlan finding, SourceSpan? place, int arrival)
    {
        public FindingPlan Finding { get; set; } = finding;

        public SourceSpan? Place { get; } = place;

        public int Arrival { get; } = arrival;

        /// <summary>By id; equal ids stay as written.</summary>
        public int CompareTo(Entry other)
        {
            var order = string.CompareOrdinal(Finding.Id, other.Finding.Id);
            return order != 0 ? order : Arrival.CompareTo(other.Arrival);
        }
    }
}
