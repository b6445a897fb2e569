namespace ContentGen.Schema.Binding;

/// <summary>Which results of the passes over the page a predicate may ask for, by where it is written.</summary>
/// <param name="Place">The place as messages name it; null where everything may be asked for.</param>
internal sealed record PageScope(string? Place)
{
    /// <summary>In a role: scores, zones, elections are known.</summary>
    public static readonly PageScope Role = new((string?)null);

    /// <summary>Before elections: noise, and the candidates themselves.</summary>
    public static readonly PageScope Noise = new("a noise entry");

    public static readonly PageScope Among = new("`among`");

    /// <summary>Scores from this one on are not computed yet.</summary>
    public int ScoresKnown { get; init; } = int.MaxValue;

    /// <summary>In a score: those before it are known.</summary>
    public static PageScope Score(int index) => new("a score") { ScoresKnown = index };
}
