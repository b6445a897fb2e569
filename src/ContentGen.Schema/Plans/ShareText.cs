using System.Globalization;

namespace ContentGen.Schema.Plans;

/// <summary>Shares as a schema writes them.</summary>
internal static class ShareText
{
    /// <summary><c>60%</c>, <c>2.5%</c>.</summary>
    public static string Percent(SharePlan share) => ((decimal)share.Part * 100 / share.Scale).ToString("0.##########", CultureInfo.InvariantCulture) + "%";
}
