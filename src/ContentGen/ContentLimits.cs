using System;

namespace ContentGen;

/// <summary>
/// How much of a document is parsed. Past a limit the rest of the document is one unclaimed slice and a <c>too-large</c> finding says so;
/// no byte is lost.
/// </summary>
public sealed record ContentLimits
{
    /// <summary>64 MiB, 1,048,576 blocks, 10,000 findings.</summary>
    public static ContentLimits Default { get; } = new();

    /// <summary>The most bytes that are parsed. At least 1.</summary>
    public int MaxBytes
    {
        get;
        init => field = Positive(value);
    } = 64 * 1024 * 1024;

    /// <summary>The most blocks that are parsed. At least 1.</summary>
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

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
