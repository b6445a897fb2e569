using System.Collections.Generic;
using System.Globalization;
using ContentGen.Engine.Tracing;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Output.Explaining.Html;

/// <summary>The class of a row: its role's colour, noise, or unclaimed.</summary>
internal sealed class RowClasses
{
    private readonly Dictionary<string, string> _roles = [];

    internal RowClasses(SchemaPlan plan)
    {
        foreach (var role in plan.Roles)
            _roles.Add(role.Name, "r" + _roles.Count.ToString(CultureInfo.InvariantCulture));
    }

    internal int Roles => _roles.Count;

    internal string Of(TracedBlock block) => block.Outcome switch
    {
        BlockOutcome.Role or BlockOutcome.Recovered => _roles[block.Role!],
        BlockOutcome.Unclaimed or BlockOutcome.NotRead => "u",
        _ => "n",
    };

    /// <summary>What a block is, in a word: a page has room for whole ones.</summary>
    internal static string Label(TracedBlock block) => block.Outcome is BlockOutcome.Unclaimed or BlockOutcome.NotRead ? LegendName(block) : ExplanationText.Label(block);

    /// <summary>The role, or the noise entry, or that nothing took it.</summary>
    internal static string LegendName(TracedBlock block) => block.Outcome switch
    {
        BlockOutcome.Role or BlockOutcome.Recovered => block.Role!,
        BlockOutcome.Unclaimed => "unclaimed",
        BlockOutcome.NotRead => "not read",
        _ => block.Noise!,
    };
}
