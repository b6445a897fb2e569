using System.Globalization;

namespace ContentGen.Schema.ContentModels;

/// <summary>Numbers as text, the same on every host.</summary>
internal static class Culture
{
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
