namespace ContentGen.Schema.Syntax;

/// <summary>Reads a number at one end of a range.</summary>
internal delegate RangeProblem NumberReader<T>(string text, out T number);

/// <summary>The notation that all ranges share: <c>a..b</c>, <c>..b</c>, <c>a..</c>, or <c>a</c> for both ends.</summary>
internal static class RangeText
{
    /// <summary>The two ends, null where none is written. Whether they are in order is for the caller to say, who knows what they count.</summary>
    public static RangeProblem Read<T>(string text, NumberReader<T> read, out T? min, out T? max)
        where T : struct
    {
        max = null;
        var dots = text.IndexOf("..", System.StringComparison.Ordinal);
        if (dots < 0)
        {
            var problem = ReadEnd(text, read, out min);
            max = min;
            return min is null ? RangeProblem.Malformed : problem;
        }
        var left = ReadEnd(text.Substring(0, dots).Trim(), read, out min);
        var right = ReadEnd(text.Substring(dots + 2).Trim(), read, out max);
        if (min is null && max is null || left == RangeProblem.Malformed || right == RangeProblem.Malformed)
            return RangeProblem.Malformed;
        return left != RangeProblem.None ? left : right;
    }

    private static RangeProblem ReadEnd<T>(string text, NumberReader<T> read, out T? end)
        where T : struct
    {
        end = null;
        if (text.Length == 0)
            return RangeProblem.None;
        var problem = read(text, out var number);
        end = number;
        return problem;
    }
}
