namespace ContentGen.Schema.Syntax;

/// <summary>A range of whole numbers that may be negative: <c>-5..10</c>, <c>0..</c>, <c>..-1</c> or <c>7</c>; both ends belong to it.</summary>
/// <param name="Min">Null: no lower bound.</param>
/// <param name="Max">Null: no upper bound.</param>
internal readonly record struct SignedRangeSyntax(int? Min, int? Max)
{
    public static RangeProblem Read(string text, out SignedRangeSyntax range)
    {
        range = default;
        var dots = text.IndexOf("..", System.StringComparison.Ordinal);
        if (dots < 0)
        {
            var problem = ReadNumber(text, out var exact);
            range = new SignedRangeSyntax(exact, exact);
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
        range = new SignedRangeSyntax(left.Length == 0 ? null : min, right.Length == 0 ? null : max);
        return range.Max < range.Min ? RangeProblem.Empty : RangeProblem.None;
    }

    /// <summary>A whole number, with a minus where it is below zero.</summary>
    public static RangeProblem ReadNumber(string text, out int number)
    {
        var isNegative = text.Length > 1 && text[0] is '-' or '\u2212';
        var problem = RangeSyntax.ReadNumber(isNegative || text.Length > 1 && text[0] == '+' ? text.Substring(1) : text, out number);
        if (isNegative)
            number = -number;
        return problem;
    }
}
