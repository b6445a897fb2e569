using System;

namespace ContentGen.Engine.Tracing;

/// <summary>
/// How far a test is from holding: the conditions that failed, and of as many, what they ask. A text that is too long or lacks its full stop is nearer to a role
/// than one that begins with other words; of patterns the one that came furthest is nearest.
/// </summary>
/// <param name="Failures">The fewest conditions that would have to be otherwise.</param>
/// <param name="Weight">What they ask, in hundredths of a condition that a small change of the text would meet.</param>
internal readonly record struct Miss(int Failures, int Weight) : IComparable<Miss>
{
    private const int Slight = 100;
    private const int Some = 150;
    private const int Words = 200;

    /// <summary>The test of one condition failed.</summary>
    internal static Miss Of(TestTrace condition) => new(1, condition.Measured is MeasuredPattern pattern ? Slight + Slight / (1 + pattern.Reached.Length) : Weigh(condition.Key));

    public static Miss operator +(Miss one, Miss other) => new(one.Failures + other.Failures, one.Weight + other.Weight);

    public int CompareTo(Miss other) => Failures != other.Failures ? Failures.CompareTo(other.Failures) : Weight.CompareTo(other.Weight);

    private static int Weigh(string key) => key switch
    {
        "words" or "chars" or "width" or "sentences" or "capitalized" or "uppercase" or "digits" or "symbols" or "starts" or "ends" => Slight,
        "text" or "starts-with" or "ends-with" or "contains" or "pattern" or "tag" => Words,
        _ => Some,
    };
}
