using System;
using System.Collections.Generic;

namespace ContentGen.Engine.Fitting;

/// <summary>What a line of a labelled document is.</summary>
[Flags]
public enum LineLabels
{
    /// <summary>No label.</summary>
    None = 0,
    /// <summary>Not of the article.</summary>
    Noise = 1,
    /// <summary>The article's headline.</summary>
    Headline = 2,
    /// <summary>The line below the headline that sums the article up.</summary>
    Dek = 4,
    /// <summary>Who wrote the article, and when.</summary>
    Byline = 8,
    /// <summary>The title of a section.</summary>
    Heading = 16,
    /// <summary>A paragraph, or an item of a list.</summary>
    Body = 32,
}

/// <summary>A document each of whose lines is labelled.</summary>
/// <param name="Id">Its name. Documents of one name in several sets are variants of one page.</param>
/// <param name="Utf8">Its bytes.</param>
/// <param name="LineStarts">By labelled line, where it begins in <paramref name="Utf8"/>; ascending.</param>
/// <param name="Labels">By labelled line, its one label.</param>
public sealed record LabelledDocument(string Id, byte[] Utf8, int[] LineStarts, LineLabels[] Labels)
{
    /// <summary>The label of the line that a byte lies in.</summary>
    internal LineLabels LabelAt(int offset)
    {
        var line = Array.BinarySearch(LineStarts, offset);
        line = line >= 0 ? line : ~line - 1;
        return line < 0 ? LineLabels.Noise : Labels[line];
    }
}

/// <summary>Documents that count together: a set counts the same, whatever its size.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Documents">Its documents, at least one.</param>
public sealed record LabelledSet(string Name, IReadOnlyList<LabelledDocument> Documents)
{
    /// <summary>How often it counts beside other sets; 1 or more.</summary>
    public int Count { get; init; } = 1;
}
