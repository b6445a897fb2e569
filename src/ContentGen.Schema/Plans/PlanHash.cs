using System;
using System.Globalization;
using System.Text;

namespace ContentGen.Schema.Plans;

/// <summary>The hash by which results name the plan that gave them.</summary>
internal static class PlanHash
{
    /// <summary>The characters of most dumps, and of those that are not kept for.</summary>
    private const int Usual = 1 << 14, Most = 1 << 18;

    // A dump has the size of its schema: what one took serves the next.
    [ThreadStatic]
    private static StringBuilder? t_lines;
    [ThreadStatic]
    private static char[]? t_chars;
    [ThreadStatic]
    private static byte[]? t_bytes;

    /// <summary>
    /// 16 lower-case hexadecimal digits: FNV-1a of 64 bits over the dump of the plan, its bits mixed. It tells plans apart and defends against
    /// nobody; a cryptographic hash would load a library of the system into every host that starts.
    /// </summary>
    public static string Of(SchemaPlan plan)
    {
        var hash = 0xCBF29CE484222325UL;
        var lines = (t_lines ??= new(Usual)).Clear();
        PlanDump.Append(lines, plan);
        var chars = Ensure(ref t_chars, lines.Length);
        lines.CopyTo(0, chars, 0, lines.Length);
        var bytes = Ensure(ref t_bytes, Encoding.UTF8.GetMaxByteCount(lines.Length));
        var count = Encoding.UTF8.GetBytes(chars, 0, lines.Length, bytes, 0);
        for (var i = 0; i < count; i++)
            hash = unchecked((hash ^ bytes[i]) * 0x100000001B3UL);
        if (lines.Capacity > Most)
            (t_lines, t_chars, t_bytes) = (null, null, null);
        hash = unchecked((hash ^ hash >> 33) * 0xFF51AFD7ED558CCDUL);
        hash = unchecked((hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53UL);
        return (hash ^ hash >> 33).ToString("x16", CultureInfo.InvariantCulture);
    }
    private static T[] Ensure<T>(ref T[]? array, int length) => array is { } kept && kept.Length >= length ? kept : array = new T[length];
}
