using System.Globalization;

namespace ContentGen.Schema.Syntax;

/// <summary>A range of counts: <c>3..25</c>, <c>..120</c>, <c>12..</c> or <c>5</c>; both ends belong to it.</summary>
/// <param name="Max">Null: no upper bound.</param>
internal readonly record struct RangeSyntax(int Min, int? Max)
{
    /// <summary>The largest number that a range can hold, unless its place sets a smaller one.</summary>
    public const int Largest = 1_000_000_000;

    public static RangeProblem Read(string text, out RangeSyntax range)
    {
        var problem = RangeText.Read<int>(text, ReadNumber, out var min, out var max);
        range = problem == RangeProblem.None ? new RangeSyntax(min ?? 0, max) : default;
        return range.Max < range.Min ? RangeProblem.Empty : problem;
    }

    /// <summary>A whole number of decimal digits.</summary>
    public static RangeProblem ReadNumber(string text, out int number)
    {
        number = 0;
        if (text.Length == 0)
            return RangeProblem.Malformed;
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
                return RangeProblem.Malformed;
        }
        var trimmed = text.TrimStart('0');
        if (trimmed.Length > 10)
            return RangeProblem.TooLarge;
        var value = trimmed.Length == 0 ? 0 : long.Parse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture);
        if (value > Largest)
            return RangeProblem.TooLarge;
        number = (int)value;
        return RangeProblem.None;
    }
}

internal enum RangeProblem
{
    None,
    Malformed,
    /// <summary>The least is above the most.</summary>
    Empty,
    /// <summary>A number is above <see cref="RangeSyntax.Largest"/>.</summary>
    TooLarge,
}
