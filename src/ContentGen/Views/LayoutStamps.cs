using System;
using System.Threading;

namespace ContentGen;

/// <summary>
/// Numbers for documents in memory of callers, none given twice before all were. Threads draw portions of them, so that they do not wait for one another
/// with each document; 0 is none.
/// </summary>
internal static class LayoutStamps
{
    private const int Portion = 1 << 12;

    private static int s_portions;

    [ThreadStatic]
    private static int t_next;

    internal static int Next()
    {
        var next = t_next;
        // The lowest number of a portion says that there is none left, and is never given.
        if ((next & Portion - 1) == 0)
            next = unchecked(Interlocked.Increment(ref s_portions) * Portion + 1);
        t_next = unchecked(next + 1);
        return next;
    }
}
