using System.Collections.Generic;

namespace ContentGen.Engine.Tracing;

/// <summary>What recovery considered for a block that no permitted role took.</summary>
/// <param name="Candidates">The roles that could be reached over required places, in the order in which they are tried; none: nothing lies behind.</param>
public sealed record RecoveryTrace(IReadOnlyList<RecoveryCandidateTrace> Candidates);

/// <summary>What became of a role that recovery considered.</summary>
public enum RecoveryStatus
{
    /// <summary>It took the block.</summary>
    Took,
    /// <summary>Its test failed.</summary>
    Failed,
    /// <summary>Its test held, but a role that it would pass over is still to come.</summary>
    Vetoed,
    /// <summary>It was not tried, since one before it held.</summary>
    After,
}

/// <summary>A role that recovery considered.</summary>
/// <param name="Role">The role at the block; its <see cref="RoleTrace.Path"/> is the place that it would take.</param>
/// <param name="PassedOver">The required places that would be missing, as paths.</param>
/// <param name="Vetoes">What was asked about the next blocks; the last one that holds is the veto.</param>
public sealed record RecoveryCandidateTrace(RoleTrace Role, RecoveryStatus Status, IReadOnlyList<string> PassedOver, IReadOnlyList<VetoTrace> Vetoes);

/// <summary>Whether a role that would be passed over takes one of the next blocks.</summary>
/// <param name="Role">Its name.</param>
/// <param name="Line">The line of the block that was looked at, 1-based.</param>
/// <param name="Holds">Its test holds there.</param>
public sealed record VetoTrace(string Role, int Line, bool Holds);
