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
        range = default;
        var dots = text.IndexOf("..", System.StringComparison.Ordinal);
        if (dots < 0)
        {
            var problem = ReadNumber(text, out var exact);
            range = new RangeSyntax(exact, exact);
            return problem;
        }
        var left = text.Substring(0, dots).Trim();
        var right = text.Substring(dots + 2).Trim();
        if (left.Length == 0 && right.Length == 0)
            return RangeProblem.Malformed;
        int min = 0, max = 0;
        var leftProblem = left.Length == 0 ? RangeProblem.None : ReadNumber(left, out min);
        var rightProblem = right.Length == 0 ? RangeProblem.None : ReadNumber(right, out max);
        if (leftProblem == RangeProblem.Malformed || rightProblem == RangeProblem.Malformed)
            return RangeProblem.Malformed;
        if (leftProblem != RangeProblem.None || rightProblem != RangeProblem.None)
            return RangeProblem.TooLarge;
        range = new RangeSyntax(min, right.Length == 0 ? null : max);
        return range.Max < min ? RangeProblem.Empty : RangeProblem.None;
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
