using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content;

/// <summary>Why a finding is not reported.</summary>
internal abstract record Acceptance
{
    private Acceptance()
    {
    }

    /// <summary>Something under <c>suppress</c> names it.</summary>
    /// <param name="Reason">As its author wrote it.</param>
    /// <param name="Place">Where it stands in <c>contentgen.yaml</c>.</param>
    internal sealed record Suppressed(string Reason, SourceSpan Place) : Acceptance;

    /// <summary>It is in the baseline.</summary>
    /// <param name="Place">Where it stands there; null: it is being written.</param>
    internal sealed record Known(SourceSpan? Place) : Acceptance;
}
