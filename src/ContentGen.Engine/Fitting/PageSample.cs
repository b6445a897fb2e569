namespace ContentGen.Engine.Fitting;

/// <summary>What a line of a labelled document is.</summary>
public enum LineLabel : byte
{
    /// <summary>Not of the article.</summary>
    Noise,
    /// <summary>Its body: paragraphs, headings, the line below the headline.</summary>
    Body,
    /// <summary>Its headline.</summary>
    Headline,
    /// <summary>Of the article, but of neither: who wrote it.</summary>
    Other,
}

/// <summary>A labelled document as fitting sees it: for each block its words, its label, and which terms hold.</summary>
public sealed class PageSample
{
    /// <summary>The document's name.</summary>
    public required string Id { get; init; }

    /// <summary>By block.</summary>
    public required int[] Words { get; init; }

    /// <summary>By block.</summary>
    public required LineLabel[] Labels { get; init; }

    /// <summary>By block: a noise entry takes it whatever the fitted score is.</summary>
    public required bool[] IsNoise { get; init; }

    /// <summary>By block: bit t is set where term t of the fitted score holds.</summary>
    public required ulong[] Terms { get; init; }

    /// <summary>By block: it could be elected.</summary>
    public required bool[] IsCandidate { get; init; }

    /// <summary>The blocks of the region, or all.</summary>
    public required (int Start, int End) Region { get; init; }
}
