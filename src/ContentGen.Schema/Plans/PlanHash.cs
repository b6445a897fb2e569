using System.Globalization;
using System.Text;

namespace ContentGen.Schema.Plans;

/// <summary>The hash by which results name the plan that gave them.</summary>
internal static class PlanHash
{
    /// <summary>
    /// 16 lower-case hexadecimal digits: FNV-1a of 64 bits over the dump of the plan, its bits mixed. It tells plans apart and defends against
    /// nobody; a cryptographic hash would load a library of the system into every host that starts.
    /// </summary>
    public static string Of(SchemaPlan plan)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var unit in Encoding.UTF8.GetBytes(PlanDump.Text(plan)))
            hash = unchecked((hash ^ unit) * 0x100000001B3UL);
        hash = unchecked((hash ^ hash >> 33) * 0xFF51AFD7ED558CCDUL);
        hash = unchecked((hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53UL);
        return (hash ^ hash >> 33).ToString("x16", CultureInfo.InvariantCulture);
    }
}
