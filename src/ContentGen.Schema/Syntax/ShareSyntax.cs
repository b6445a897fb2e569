using System;

namespace ContentGen.Schema.Syntax;

/// <summary>A range of shares, exactly: <c>60%..</c> is 60 of 100, <c>2.5%..10%</c> is 25 to 100 of 1000.</summary>
/// <param name="Max">Null: no upper bound.</param>
/// <param name="Scale">What the whole is: 100, or 10 times that for each decimal.</param>
internal readonly record struct ShareSyntax(long Min, long? Max, long Scale)
{
    public const int MostDecimals = 4;

    /// <summary>A share that must lie in a range: <c>60%..</c>, <c>..5%</c>, <c>2.5%..10%</c>, <c>100%</c>.</summary>
    public static RangeProblem ReadRange(string text, out ShareSyntax share)
    {
        share = default;
        var problem = RangeText.Read<(long Value, int Decimals)>(text, ReadPercent, out var min, out var max);
        if (problem != RangeProblem.None)
            return problem;
        var decimals = Math.Max(min?.Decimals ?? 0, max?.Decimals ?? 0);
        share = new ShareSyntax(Scaled(min) ?? 0, Scaled(max), 100 * PowerOfTen(decimals));
        return share.Max < share.Min ? RangeProblem.Empty : RangeProblem.None;

        long? Scaled((long Value, int Decimals)? percent) => percent is { } known ? known.Value * PowerOfTen(decimals - known.Decimals) : null;
    }

    /// <summary>One share: <c>5%</c>.</summary>
    public static RangeProblem ReadOne(string text, out ShareSyntax share)
    {
        var problem = ReadPercent(text, out var value);
        share = new ShareSyntax(value.Value, value.Value, 100 * PowerOfTen(value.Decimals));
        return problem;
    }

    private static RangeProblem ReadPercent(string text, out (long Value, int Decimals) percent) =>
        IsPercent(text.Trim(), out percent) ? RangeProblem.None : RangeProblem.Malformed;

    private static bool IsPercent(string text, out (long Value, int Decimals) percent)
    {
        percent = (0, 0);
        if (text.Length < 2 || text[text.Length - 1] != '%')
            return false;
        var number = text.Substring(0, text.Length - 1);
        var point = number.IndexOf('.');
        var decimals = point < 0 ? "" : number.Substring(point + 1);
        var whole = point < 0 ? number : number.Substring(0, point);
        if (whole.Length == 0 || point >= 0 && decimals.Length == 0)
            return false;
        decimals = decimals.TrimEnd('0');
        whole = whole.TrimStart('0');
        if (whole.Length > 3 || decimals.Length > MostDecimals)
            return false;
        long value = 0;
        foreach (var c in whole + decimals)
        {
            if (c is < '0' or > '9')
                return false;
            value = value * 10 + (c - '0');
        }
        percent = (value, decimals.Length);
        return value <= 100 * PowerOfTen(decimals.Length);
    }

    private static long PowerOfTen(int exponent)
    {
        long power = 1;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
