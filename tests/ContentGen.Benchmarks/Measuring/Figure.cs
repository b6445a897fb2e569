using System.Globalization;

namespace ContentGen.Benchmarks.Measuring;

/// <summary>What was measured, and what is wanted; without a limit it is told, and never falls short.</summary>
internal sealed record Figure(string Name, double Measured, string Format, double? Limit, bool AtLeast)
{
    internal bool FallsShort => Limit is { } limit && !(AtLeast ? Measured >= limit : Measured <= limit);

    internal static Figure AtLeastOf(string name, double measured, double limit, string format = "0.###") => new(name, measured, format, limit, true);

    internal static Figure AtMostOf(string name, double measured, double limit, string format = "0.###") => new(name, measured, format, limit, false);

    internal static Figure Told(string name, double measured, string format = "0.###") => new(name, measured, format, null, true);

    public override string ToString() => Limit is { } limit
        ? $"{Name}: {Text(Measured)} (wanted {(AtLeast ? "≥" : "≤")} {Text(limit)}){(FallsShort ? " — falls short" : "")}"
        : $"{Name}: {Text(Measured)}";

    private string Text(double value) => value.ToString(Format, CultureInfo.InvariantCulture);
}
