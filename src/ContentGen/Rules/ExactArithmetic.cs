using System;
using System.Globalization;

namespace ContentGen.Rules;

/// <summary>
/// The arithmetic of rules: decimal, the same on every host, and total. What has no value, or would leave the bounds, gives false. Compiler and runtime share
/// this one definition, so that folding a constant changes nothing.
/// </summary>
internal static class ExactArithmetic
{
    /// <summary>No value lies beyond this or its negative. It is small enough for the sum of two not to overflow.</summary>
    internal const decimal Largest = 1_000_000_000_000_000_000_000_000_000m;

    /// <summary>How many decimals are written of a number.</summary>
    private const int MostDecimals = 4;

    internal static bool TryAdd(decimal left, decimal right, out decimal result) => IsWithin(result = left + right);

    internal static bool TrySubtract(decimal left, decimal right, out decimal result) => IsWithin(result = left - right);

    internal static bool TryMultiply(decimal left, decimal right, out decimal result)
    {
        result = 0;
        var (one, other) = (Math.Abs(left), Math.Abs(right));
        if (one > 1 && other > 1 && one > Largest / other)
            return false;
        result = left * right;
        return true;
    }

    internal static bool TryDivide(decimal left, decimal right, out decimal result)
    {
        result = 0;
        var divisor = Math.Abs(right);
        if (divisor == 0 || divisor < 1 && Math.Abs(left) > Largest * divisor)
            return false;
        result = left / right;
        return IsWithin(result);
    }

    internal static bool IsWithin(decimal value) => value is <= Largest and >= -Largest;

    /// <summary>A number for readers: at most four decimals, a half rounded away from zero, and no zeros behind them.</summary>
    internal static string Text(decimal value) =>
        Math.Round(value, MostDecimals, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);
}
