namespace ContentGen.Schema.Syntax;

/// <summary>A range of whole numbers that may be negative: <c>-5..10</c>, <c>0..</c>, <c>..-1</c> or <c>7</c>; both ends belong to it.</summary>
/// <param name="Min">Null: no lower bound.</param>
/// <param name="Max">Null: no upper bound.</param>
internal readonly record struct SignedRangeSyntax(int? Min, int? Max)
{
    public static RangeProblem Read(string text, out SignedRangeSyntax range)
    {
        var problem = RangeText.Read<int>(text, ReadNumber, out var min, out var max);
        range = problem == RangeProblem.None ? new SignedRangeSyntax(min, max) : default;
        return range.Max < range.Min ? RangeProblem.Empty : problem;
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
