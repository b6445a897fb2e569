using System;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Composition;

/// <summary><c>words+: 21..30</c> onto <c>words: 4..20</c> is <c>4..30</c>: the range that holds what either holds. There must be no gap between the two.</summary>
internal static class RangeUnion
{
    private const string Dots = "..";

    /// <summary>The joined range; where one of the two is no range, that one as it stands, so that whoever reads it says so.</summary>
    public static YamlNode Of(NodeReader reader, bool isShare, string name, YamlEntry below, YamlEntry own)
    {
        if (below.Value is not YamlScalar left || own.Value is not YamlScalar right)
            return below.Value is YamlScalar ? own.Value : below.Value;
        if (Bounds(left.Text, isShare) is not { } first)
            return left;
        if (Bounds(right.Text, isShare) is not { } second)
            return right;
        // Between whole numbers there is nothing; between shares there is.
        var step = isShare ? 0 : 1;
        if (first.Max is { } firstMax && second.Min is { } secondMin && firstMax + step < secondMin
            || second.Max is { } secondMax && first.Min is { } firstMin && secondMax + step < firstMin)
        {
            reader.Report(CompositionDiagnostics.Gap, right, right.Text, left.Text, name);
            return left;
        }
        var least = first.Min is null || second.Min is null ? "" : first.Min <= second.Min ? Lower(left.Text) : Lower(right.Text);
        var most = first.Max is null || second.Max is null ? "" : first.Max >= second.Max ? Upper(left.Text) : Upper(right.Text);
        // Everything lies in it: written as a range that has no upper bound.
        var text = least.Length + most.Length == 0 ? isShare ? "0%.." : Everything(left.Text + right.Text) : least == most ? least : least + Dots + most;
        return new YamlScalar(right.Source, right.Start, right.Length, text, YamlStyle.Plain);
    }

    private static string Everything(string texts) => texts.IndexOf('-') < 0 && texts.IndexOf('\u2212') < 0 ? "0.." : (-RangeSyntax.Largest).ToString(System.Globalization.CultureInfo.InvariantCulture) + Dots;

    /// <summary>Null: unbounded on that side. Shares are brought to one scale.</summary>
    private static (long? Min, long? Max)? Bounds(string text, bool isShare)
    {
        if (isShare)
        {
            var factor = 1L;
            if (ShareSyntax.ReadRange(text, out var share) != RangeProblem.None)
                return null;
            while (share.Scale * factor < 100 * 10_000)
                factor *= 10;
            return (share.Min * factor, share.Max * factor);
        }
        return SignedRangeSyntax.Read(text, out var range) == RangeProblem.None ? (range.Min, range.Max) : null;
    }

    private static string Lower(string text) => text.IndexOf(Dots, StringComparison.Ordinal) is >= 0 and var dots ? text.Substring(0, dots).Trim() : text.Trim();

    private static string Upper(string text) => text.IndexOf(Dots, StringComparison.Ordinal) is >= 0 and var dots ? text.Substring(dots + Dots.Length).Trim() : text.Trim();
}
