using System.Collections.Generic;

namespace ContentGen.Cli.Content;

/// <summary>What became of one file.</summary>
/// <param name="Utf8">The document; empty where it has no findings or could not be read.</param>
/// <param name="Findings">In document order, accepted ones included.</param>
/// <param name="Problem">Why the file could not be read; null: it was.</param>
internal sealed record FileResult(ContentFile File, byte[] Utf8, IReadOnlyList<ReportedFinding> Findings, CliException? Problem = null)
{
    private IReadOnlyList<FindingKey>? _keys;

    /// <summary>What tells each of <see cref="Findings"/> from the others; made when it is first asked for.</summary>
    internal IReadOnlyList<FindingKey> Keys => _keys ??= FindingKey.Of(Utf8, Findings);

    /// <summary>Of the document, in bytes.</summary>
    internal int Size { get; init; }

    /// <summary>The name as it is shown.</summary>
    internal string Name => File.Name;

    /// <summary>The findings that count.</summary>
    internal IEnumerable<ReportedFinding> Reported
    {
        get
        {
            foreach (var finding in Findings)
            {
                if (finding.Acceptance is null)
                    yield return finding;
            }
        }
    }
}
