using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining;

/// <summary>The words that all formats of explanations share.</summary>
internal static class ExplanationText
{
    internal static string Name(BlockOutcome outcome) => outcome switch
    {
        BlockOutcome.Role => "role",
        BlockOutcome.Recovered => "recovered",
        BlockOutcome.Noise => "noise",
        BlockOutcome.InRegion => "in-region",
        BlockOutcome.Item => "item",
        BlockOutcome.Unclaimed => "unclaimed",
        _ => "not-read",
    };

    internal static string Name(RoleStatus status) => status switch
    {
        RoleStatus.Took => "took",
        RoleStatus.Failed => "failed",
        RoleStatus.After => "after",
        _ => "counted",
    };

    internal static string Name(RecoveryStatus status) => status switch
    {
        RecoveryStatus.Took => "took",
        RecoveryStatus.Failed => "failed",
        RecoveryStatus.Vetoed => "vetoed",
        _ => "after",
    };

    /// <summary>What a block is, in a word: as the gutter has it.</summary>
    internal static string Label(TracedBlock block) => block.Outcome switch
    {
        BlockOutcome.Role or BlockOutcome.Recovered => LastName(block.Path),
        BlockOutcome.Item => block.Noise + "/" + LastName(block.Path),
        BlockOutcome.Noise or BlockOutcome.InRegion => block.Noise!,
        _ => "?",
    };

    /// <summary>The role and, where it says more, the place: <c>paragraph as lead</c>.</summary>
    internal static string RoleAndPath(string role, string path) => role == path ? role : role + " as " + path;

    /// <summary>Why a count keeps a role from its place.</summary>
    internal static string Count(CountTrace count) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{count.Path} stands {count.Count} time{(count.Count == 1 ? "" : "s")} there, {(count.IsFull ? $"at most {count.Max}" : $"at least {count.Min}")}");

    internal static string Conditions(int count) => count == 1 ? "1 condition failed" : count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " conditions failed";

    private static string LastName(string path) => path[(path.LastIndexOf('.') + 1)..];
}
