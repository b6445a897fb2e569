using ContentGen.Schema.Diagnostics;

namespace ContentGen.Engine.Examples;

/// <summary>Something in which a document is not as its example wants it.</summary>
/// <param name="Path">The part of the JSON output: <c>$.article.sections[1].heading</c>.</param>
/// <param name="Wanted">What is wanted, in one line.</param>
/// <param name="Got">What there is, in one line; <c>nothing</c> where there is nothing.</param>
/// <param name="Place">Where the schema says so.</param>
public sealed record ExampleDifference(string Path, string Wanted, string Got, SourceSpan Place)
{
    /// <summary>The path of all findings.</summary>
    internal const string Findings = "$.findings";

    /// <summary>Of a finding, its line, 1-based; else 0.</summary>
    public int Line { get; init; }

    /// <summary>It is a finding that is missing, or one that is not wanted.</summary>
    public bool IsFinding => Path == Findings;
}

/// <summary>A text that an example speaks of, for showing what was wanted beside what there is.</summary>
/// <param name="Label">The place's name as in a gutter: <c>heading</c>, <c>related-posts/title</c>.</param>
/// <param name="Text">The text, or how it begins; null where only its kind is wanted.</param>
/// <param name="IsStart">The text only begins so.</param>
/// <param name="Start">The first byte of what met it; −1: nothing did.</param>
/// <param name="Instead">The first byte of what stands in its place where nothing met it; −1: nothing does.</param>
public sealed record WantedPiece(string Label, string? Text, bool IsStart, int Start, int Instead = -1);

/// <summary>Bytes of a document that are not what was wanted there.</summary>
public sealed record UnwantedPiece(int Start, int End);
