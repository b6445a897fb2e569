using System.Collections.Generic;
using ContentGen.Schema.Patterns;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>A pattern that was asked for, with what its uses need beside its instructions.</summary>
internal sealed class CompiledPattern
{
    private readonly IReadOnlyList<ScalarSet?> _scalars;
    private bool _isWhole;

    /// <param name="place">Where it was first asked for.</param>
    /// <param name="groupPlaces">Where in that text each group opens; −1 for those of named patterns.</param>
    public CompiledPattern(YamlScalar place, string written, PatternNode root, List<string> groups, List<int> groupPlaces)
    {
        (Place, Root, GroupPlaces) = (place, root, groupPlaces);
        Plan = NfaCompiler.Compile(written, root, groups, out _scalars);
    }

    public YamlScalar Place { get; }

    public PatternNode Root { get; }

    public List<int> GroupPlaces { get; }

    public PatternPlan Plan { get; private set; }

    /// <summary>Whole texts are to match it. False where that was not asked before and a table for it would be too large.</summary>
    public bool MatchWhole()
    {
        if (_isWhole)
            return true;
        _isWhole = true;
        Plan = Plan with { Dfa = KnownAutomata.Of(Plan, _scalars), Prefilter = Plan.Prefilter ?? Prefilter.Of(Root, false) };
        return Plan.Dfa is not null;
    }

    /// <summary>It is looked for within texts. A search needs no table, for it tells where a match begins.</summary>
    public void Search() => Plan = Plan with { Prefilter = Plan.Prefilter ?? Prefilter.Of(Root, true) };

    /// <summary>Whether it is another one's repetition.</summary>
    public bool IsSame(CompiledPattern other) => Plan.Code.Equals(other.Plan.Code) && Plan.Sets.Equals(other.Plan.Sets);
}
