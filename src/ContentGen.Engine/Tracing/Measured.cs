using System.Collections.Generic;

namespace ContentGen.Engine.Tracing;

/// <summary>What a test saw. A closed set of records, one for each sort of value.</summary>
public abstract record Measured
{
    private protected Measured()
    {
    }
}

/// <summary>A number: <c>words chars width sentences position</c>.</summary>
public sealed record MeasuredNumber(int Value) : Measured;

/// <summary>A share as it was counted; an empty <paramref name="Whole"/> is a share of 0.</summary>
public sealed record MeasuredShare(int Part, int Whole) : Measured;

/// <summary>The kinds of a block's start or end, as schemas name them. Empty: its first character is of none of the kinds.</summary>
public sealed record MeasuredKinds(IReadOnlyList<string> Kinds) : Measured;

/// <summary>The first phrase, in the order in which they are written, that was found; null: none.</summary>
public sealed record MeasuredPhrase(string? Phrase) : Measured;

/// <summary>How far a pattern comes with a text that it does not match.</summary>
/// <param name="Reached">The end of the longest beginning of the text that another text which matches has as well; empty: not even the first character fits.</param>
/// <param name="Rest">The start of what stands behind it; empty where the text ends there.</param>
/// <param name="Next">What could stand there: <c>a digit</c>, <c>“By ”</c>; what is wanted most first.</param>
/// <param name="Offset">Document offset of the place.</param>
/// <param name="Line">Its line, 1-based.</param>
/// <param name="Column">Its column, 1-based, in Unicode scalar values.</param>
public sealed record MeasuredPattern(string Reached, string Rest, IReadOnlyList<string> Next, int Offset, int Line, int Column) : Measured;

/// <summary>Whether something is there: a blank line.</summary>
public sealed record MeasuredFlag(bool Value) : Measured;

/// <summary>The neighbours that were looked at, nearest first; fewer than asked for where the run of blocks ends.</summary>
public sealed record MeasuredNeighbours(IReadOnlyList<Neighbour> Neighbours) : Measured;

/// <summary>A neighbour.</summary>
/// <param name="Distance">In blocks, from 1.</param>
/// <param name="Line">Its line, 1-based.</param>
/// <param name="Holds">It has the traits asked for.</param>
public sealed record Neighbour(int Distance, int Line, bool Holds);

/// <summary>Why <c>take: { until }</c> takes nothing of a text.</summary>
public sealed record MeasuredUntil(UntilMiss Miss) : Measured;

/// <summary>Why nothing stands before what a part ends at.</summary>
public enum UntilMiss
{
    /// <summary>Nothing of the text matches.</summary>
    NoMatch,
    /// <summary>The text begins with a match.</summary>
    AtStart,
    /// <summary>The block has been divided too often.</summary>
    TooManyParts,
}
