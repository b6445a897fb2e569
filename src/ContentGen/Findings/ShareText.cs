using System;
using System.Globalization;

namespace ContentGen.Findings;

/// <summary>Shares as readers see them, beside the bounds that they were compared with.</summary>
internal static class ShareText
{
    /// <summary>Those of a share in a schema: bounds are compared as whole numbers of them.</summary>
    private const int BoundScale = 10_000;

    /// <summary>
    /// A share in percent, rounded to one decimal, or to as many as keep it on its side of each bound: the comparison was exact, and 60.02 % must not read as the
    /// 60 % that are permitted. Only nothing is 0 %, only all of it 100 %.
    /// </summary>
    /// <param name="part">What was measured.</param>
    /// <param name="whole">What it is a part of; 0: there is nothing, and the share is 0 %.</param>
    /// <param name="wanted">The bounds, as the schema has them: <c>..2.5%</c>.</param>
    internal static string Percent(int part, int whole, string wanted)
    {
        if (whole == 0)
            return "0 %";
        // Bounds are multiples of 1/10,000 and shares of 1/whole: two that differ do so within 14 decimals.
        for (Int128 scale = 10; ; scale *= 10)
        {
            var rounded = ((Int128)part * 200 * scale + whole) / (2 * (Int128)whole);
            if (IsOnItsSide(part, whole, rounded, scale, 0) && IsOnItsSide(part, whole, rounded, scale, 100 * BoundScale) && IsOnItsSide(part, whole, rounded, scale, wanted))
                return Text(rounded, scale) + " %";
        }
    }

    private static bool IsOnItsSide(int part, int whole, Int128 rounded, Int128 scale, string wanted)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            if (!char.IsAsciiDigit(wanted[i]))
                continue;
            var bound = 0L;
            for (; i < wanted.Length && char.IsAsciiDigit(wanted[i]); i++)
                bound = bound * 10 + (wanted[i] - '0');
            var unit = BoundScale;
            var hasDecimals = i + 1 < wanted.Length && wanted[i] == '.' && char.IsAsciiDigit(wanted[i + 1]);
            for (i += hasDecimals ? 1 : 0; hasDecimals && i < wanted.Length && char.IsAsciiDigit(wanted[i]); i++, unit /= 10)
                bound = bound * 10 + (wanted[i] - '0');
            if (!IsOnItsSide(part, whole, rounded, scale, bound * unit))
                return false;
        }
        return true;
    }

    private static bool IsOnItsSide(int part, int whole, Int128 rounded, Int128 scale, long bound) =>
        ((Int128)part * 100 * BoundScale).CompareTo((Int128)bound * whole) == (rounded * BoundScale).CompareTo(bound * scale);

    private static string Text(Int128 number, Int128 scale)
    {
        var text = (number / scale).ToString(CultureInfo.InvariantCulture);
        var decimals = (number % scale + scale).ToString(CultureInfo.InvariantCulture).AsSpan(1).TrimEnd('0');
        return decimals.IsEmpty ? text : $"{text}.{decimals}";
    }
}
