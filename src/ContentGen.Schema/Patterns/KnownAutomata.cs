using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Patterns;

/// <summary>
/// Automata of patterns that this process has compiled: schemas of one project have patterns alike, as those of a pack in each schema that imports it, and
/// compilers that stay read a schema again with each edit.
/// </summary>
internal static class KnownAutomata
{
    /// <summary>How many numbers are kept at most, of some four bytes each; then it begins anew.</summary>
    private const int MostNumbers = 1 << 20;

    private static readonly object s_gate = new();
    private static readonly Dictionary<Key, DfaPlan?> s_known = [];
    private static int s_numbers;

    /// <summary>The automaton of instructions and sets, as <see cref="DfaCompiler.Compile"/> makes it; null where it would be too large.</summary>
    internal static DfaPlan? Of(PatternPlan pattern, IReadOnlyList<ScalarSet?> scalars)
    {
        var key = new Key(pattern.Code, pattern.Sets);
        lock (s_gate)
        {
            if (s_known.TryGetValue(key, out var known))
                return known;
        }
        var compiled = DfaCompiler.Compile(pattern.Code.ToArray(), scalars);
        var numbers = key.Code.Count + key.Sets.Count + (compiled is null ? 0 : compiled.Ascii.Count + compiled.Leads.Count + compiled.Nodes.Count + compiled.Rows.Count);
        lock (s_gate)
        {
            if (s_numbers + numbers > MostNumbers)
            {
                s_known.Clear();
                s_numbers = 0;
            }
            if (numbers <= MostNumbers && !s_known.ContainsKey(key))
            {
                s_known[key] = compiled;
                s_numbers += numbers;
            }
        }
        return compiled;
    }

    /// <summary>What decides about an automaton. A class: dictionaries of structs are compiled anew in each compiler that starts.</summary>
    private sealed record Key(EquatableArray<int> Code, EquatableArray<int> Sets);
}
