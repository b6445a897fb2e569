using System.Runtime.CompilerServices;

namespace ContentGen.Text.Vectors;

/// <summary>
/// Words by addition. A word is a run without white space that has a letter or digit. Adding the letters and digits to the runs, both as bits of one number,
/// carries out of every run that has one of them, and of no other: the carry lands on the byte behind the run. What carries out of a chunk goes into the next.
/// </summary>
internal struct WordCarry
{
    private ulong _carry;

    /// <summary>1 where a word reaches up to the end of the last chunk.</summary>
    public readonly int Open => (int)_carry;

    /// <summary>A bit behind each word that ends.</summary>
    /// <param name="runs">Bytes of runs.</param>
    /// <param name="word">Letters and digits, all of them within runs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Ends(ulong runs, ulong word)
    {
        var total = runs + word + _carry;
        // As in any adder: the highest place carries if both numbers have it, or one of them while the sum has not. All of word lies within runs.
        _carry = (word | runs & ~total) >> 63;
        return total & ~runs;
    }
}
