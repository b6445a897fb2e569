using System;
using System.Globalization;
using System.Text;

namespace ContentGen.Schema.Plans;

/// <summary>The hash by which results name the plan that gave them.</summary>
internal static class PlanHash
{
    /// <summary>The characters of most dumps, of those for which no room is kept, and of a part that is hashed at once.</summary>
    private const int Usual = 1 << 14, Most = 1 << 18, Part = 1 << 10;

    // A dump has the size of its schema: what one took serves the next.
    [ThreadStatic]
    private static StringBuilder? t_lines;

    /// <summary>
    /// 16 lower-case hexadecimal digits: FNV-1a of 64 bits over the characters of the plan's dump, its bits mixed. It tells plans apart and defends against
    /// nobody; a cryptographic hash would load a library of the system into every host that starts.
    /// </summary>
    public static string Of(SchemaPlan plan)
    {
        var hash = 0xCBF29CE484222325UL;
        var lines = (t_lines ??= new(Usual)).Clear();
        PlanDump.Append(lines, plan);
        var part = new char[Part];
        for (var from = 0; from < lines.Length; from += Part)
        {
            var count = Math.Min(Part, lines.Length - from);
            lines.CopyTo(from, part, 0, count);
            for (var i = 0; i < count; i++)
                hash = unchecked((hash ^ part[i]) * 0x100000001B3UL);
        }
        if (lines.Capacity > Most)
            t_lines = null;
        hash = unchecked((hash ^ hash >> 33) * 0xFF51AFD7ED558CCDUL);
        hash = unchecked((hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53UL);
        return (hash ^ hash >> 33).ToString("x16", CultureInfo.InvariantCulture);
    }
}
