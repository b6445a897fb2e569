using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Examples;

/// <summary>Checks the findings that examples want against those that the schema can give, once these are known.</summary>
internal static class ExampleFindings
{
    public static void Check(EquatableArray<BoundExample> examples, EquatableArray<FindingPlan> given, List<SchemaDiagnostic> diagnostics)
    {
        var ids = new List<string>();
        foreach (var finding in given)
            ids.Add(finding.Id);
        var known = new HashSet<string>(ids);
        foreach (var example in examples)
        {
            foreach (var finding in example.Findings ?? default)
            {
                if (!known.Contains(finding.Id))
                    diagnostics.Add(ContentModelDiagnostics.UnknownFinding.At(finding.Span, finding.Id, NearestName.Suggest(finding.Id, ids)));
            }
        }
    }
}
