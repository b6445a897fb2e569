using System.Runtime.CompilerServices;

namespace ContentGen.Text.Vectors;

/// <summary>
/// The first letters of words, by addition as in <see cref="WordCarry"/>: adding the beginnings of runs to what is no letter carries over it to the first letter, or to the run's end.
/// </summary>
internal struct FirstLetterCarry
{
    private ulong _carry;
    private ulong _inRun;

    /// <summary>The first letter of each run that has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(ulong runs, ulong letter)
    {
        var starts = runs & ~(runs << 1 | _inRun);
        _inRun = runs >> 63;
        var other = runs & ~letter;
        var total = other + starts + _carry;
        _carry = (other & starts | (other | starts) & ~total) >> 63;
        return total & letter;
    }
}
