namespace ContentGen.Engine.Inference;

/// <summary>How a draft is made.</summary>
public sealed record InferenceOptions
{
    /// <summary>The fewest samples of which the command makes a draft where nothing else is said: below, what all have in common is chance.</summary>
    public const int DefaultMinSamples = 5;

    /// <summary>The id of the draft, a name of the language.</summary>
    public string Id { get; init; } = "draft";

    /// <summary>The fewest samples with text, copies of one document counted once.</summary>
    public int MinSamples { get; init; } = DefaultMinSamples;

    /// <summary>What a parser reads of a sample; one that goes on does not count.</summary>
    public ContentLimits Limits { get; init; } = ContentLimits.Default;
}
