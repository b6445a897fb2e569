using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>A score of a schema; its terms stand in <see cref="SchemaTables.Terms"/>.</summary>
/// <param name="Name">As written.</param>
/// <param name="Base">What it is before any term.</param>
/// <param name="AfterRegion">It looks at the region, so it is computed when that is known.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ScoreInfo(string Name, int Base, bool AfterRegion);

/// <summary>The one run of blocks with the greatest sum of a score.</summary>
/// <param name="Score">Index of the score.</param>
/// <param name="AtLeast">Below this sum there is no region.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RegionInfo(int Score, int AtLeast);

/// <summary>The choice of one block by its score.</summary>
/// <param name="Name">As written.</param>
/// <param name="First">The first position that qualifies, 1-based.</param>
/// <param name="Last">The last one.</param>
/// <param name="Score">Index of the score.</param>
/// <param name="AtLeast">Below this score no block is elected.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ElectionInfo(string Name, int First, int Last, int Score, int AtLeast);

/// <summary>What is counted of each block: its terms that stand in enough other blocks of some traits.</summary>
/// <param name="Traits">The traits of those blocks; bit i is trait i of the plan.</param>
/// <param name="AtLeast">In how many other blocks a term must stand; at least 1.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record EchoInfo(ulong Traits, int AtLeast);

/// <summary>Where a block lies: above, inside or below the region. Without a region every block is inside.</summary>
[System.Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum Zones
{
    /// <summary>In none.</summary>
    None = 0,
    /// <summary>Before the region.</summary>
    Above = 1,
    /// <summary>In the region.</summary>
    Inside = 2,
    /// <summary>Behind the region.</summary>
    Below = 4,
}
