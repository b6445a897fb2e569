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

    /// <summary>For another process, which reads it with <see cref="Parse"/>.</summary>
    internal string ToLine() => string.Join('\t', Name, Measured.ToString("R", CultureInfo.InvariantCulture), Format, Limit?.ToString("R", CultureInfo.InvariantCulture) ?? "", AtLeast ? "least" : "most");

    internal static Figure Parse(string line)
    {
        var parts = line.Split('\t');
        return new(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture), parts[2], parts[3].Length == 0 ? null : double.Parse(parts[3], CultureInfo.InvariantCulture), parts[4] == "least");
    }

    private string Text(double value) => value.ToString(Format, CultureInfo.InvariantCulture);
}
