using System;

namespace ContentGen;

/// <summary>
/// How much of a document is parsed. Past a limit the rest of the document is one unclaimed slice and a <c>too-large</c> finding says so;
/// no byte is lost.
/// </summary>
public sealed record ContentLimits
{
    // However few blocks are wanted, the groups that one block can open have room.
    private const int FewestForSlots = 8_192;

    // Records are counted by 32 bits, and there are others.
    private const long MostSlots = 1 << 28;

    /// <summary>64 MiB, 1,048,576 blocks, 10,000 findings.</summary>
    public static ContentLimits Default { get; } = new();

    /// <summary>The most bytes that are parsed. At least 1.</summary>
    public int MaxBytes
    {
        get;
        init => field = Positive(value);
    } = 64 * 1024 * 1024;

    /// <summary>
    /// The most blocks that are parsed. At least 1. Past it is also a document whose groups would have more than eight times as many members together, absent
    /// ones counted (a section of a schema that may have five kinds of parts has five): of such a document only so many blocks are parsed that they fit. By a
    /// schema with scores or tests of terms no more than 16,777,216 blocks are parsed, whatever is set here.
    /// </summary>
    public int MaxBlocks
    {
        get;
        init => field = Positive(value);
    } = 1_048_576;

    /// <summary>The most findings that are reported; one that says so follows. At least 1.</summary>
    public int MaxFindings
    {
        get;
        init => field = Positive(value);
    } = 10_000;

    /// <summary>The most members of all groups of a document together. Each is a record of the layout, which would else grow with the schema as well as with the document.</summary>
    internal long MaxSlots => Math.Min(8L * Math.Max(MaxBlocks, FewestForSlots), MostSlots);

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
