using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Plans;

/// <summary>Finds noise entries that never take a block, because one that is asked before them holds wherever they do. Each is named once, with the first that does.</summary>
internal static class NoiseOrder
{
    public static void Report(EquatableArray<BoundNoise> entries, EquatableArray<NoisePlan> plans, Lazy<PlanMeanings> meanings, List<SchemaDiagnostic> diagnostics)
    {
        if (plans.Count < 2)
            return;
        var tests = plans.ToArray(plan => meanings.Value.Of(plan.Test));
        var table = meanings.Value.Table;
        for (var i = 1; i < tests.Length; i++)
        {
            if (tests[i] == table.Never)
                continue;
            var first = Array.FindIndex(tests, 0, i, earlier => table.IsWithin(tests[i], earlier));
            if (first < 0)
                continue;
            var relation = tests[first] == tests[i] ? "equals its own" : "holds wherever its own does";
            diagnostics.Add(ContentModelDiagnostics.NoiseBehindOther.At(entries[i].Span, plans[i].Name, plans[first].Name, entries[first].Span.Line, relation));
        }
    }
}
