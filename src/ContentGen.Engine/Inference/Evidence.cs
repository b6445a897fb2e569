using System.Globalization;

namespace ContentGen.Engine.Inference;

/// <summary>How evidence is worded.</summary>
internal static class Evidence
{
    /// <summary><c>3 of 5 samples</c>.</summary>
    internal static string Of(int count, int all, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} of {Count(all, noun)}");

    /// <summary><c>1 sample</c>, <c>2 samples</c>.</summary>
    internal static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary><c>3..5</c>, or <c>3</c>.</summary>
    internal static string Range(int min, int max) => min == max ? min.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{min}..{max}");
}
