using System.Globalization;

namespace ContentGen.Cli.Output;

/// <summary>Numbers of things.</summary>
internal static class Plural
{
    /// <summary><c>1 file</c>, <c>2 files</c></summary>
    internal static string Of(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
