using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using ContentGen.Text.Unicode;

namespace ContentGen.Text.Vectors;

/// <summary>
/// Adds scalars of several bytes to the masks of chunks: in UTF-8 text of most languages they are few, so they are decoded one by one. What stands at a
/// chunk's end reaches into the next.
/// </summary>
internal struct ScalarBits()
{
    private int _spill;
    private bool _spillsWhite;
    private bool _spillsWide;

    /// <summary>Offset of the first ill-formed byte, or −1.</summary>
    public int FirstInvalid = -1;

    /// <summary>Whether the last chunk ends within a scalar.</summary>
    public readonly bool Spills => _spill > 0;

    /// <summary>Of the last chunk, bytes of letters that are words of their own: outside of every run, and no white space.</summary>
    public ulong Wide;

    /// <summary>Of the last chunk, the first bytes of such letters.</summary>
    public ulong WideLetters;

    /// <summary>Of the last chunk, the first bytes of all scalars of several bytes.</summary>
    public ulong Leads;

    /// <summary>Begins a chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin() => Leads = WideLetters = Wide = 0;

    /// <summary>Adds what stands in a chunk; line ends to <paramref name="breaks"/>.</summary>
    /// <param name="text">The text that is read; scalars end with it.</param>
    /// <param name="offset">Where the chunk begins in it.</param>
    /// <param name="read">Bytes of scalars that are in the masks already.</param>
    /// <param name="masks">The chunk's masks.</param>
    /// <param name="breaks">The first bytes of line ends.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddTo(ReadOnlySpan<byte> text, int offset, ulong read, ref LineMasks masks, ref ulong breaks)
    {
        var rest = AddSpilled(masks.NonAscii & ~read, ref masks.White);
        while (rest != 0)
        {
            if (PassPunctuation(text, offset, ref rest))
                continue;
            var position = Next(text, offset, ref rest, out var scalar, out var scalarClass, out var bits);
            if ((scalarClass & ScalarClass.WhiteSpace) != 0)
            {
                masks.White |= bits;
                if (scalar is 0x85 or 0x2028 or 0x2029)
                    breaks |= 1UL << position;
            }
            else if ((scalarClass & ScalarClass.Alphanumeric) != 0 && (scalarClass & ScalarClass.Wide) == 0)
            {
                masks.Word |= 1UL << position;
            }
        }
    }

    /// <summary>Adds what stands in a chunk.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddTo(ReadOnlySpan<byte> text, int offset, ulong read, ref CountMasks masks)
    {
        var rest = AddSpilled(masks.NonAscii & ~read, ref masks.White);
        while (rest != 0)
        {
            var position = Next(text, offset, ref rest, out _, out var scalarClass, out var bits);
            if ((scalarClass & ScalarClass.WhiteSpace) != 0)
            {
                masks.White |= bits;
                continue;
            }
            if ((scalarClass & ScalarClass.Symbol) != 0)
                masks.Symbol |= 1UL << position;
            if ((scalarClass & ScalarClass.Alphanumeric) == 0 || (scalarClass & ScalarClass.Wide) != 0)
                continue;
            if ((scalarClass & ScalarClass.Digit) != 0)
            {
                masks.Digit |= 1UL << position;
                continue;
            }
            masks.Letter |= 1UL << position;
            masks.Cased |= ((scalarClass & ScalarClass.Cased) != 0 ? 1UL : 0) << position;
            masks.Upper |= ((scalarClass & ScalarClass.Upper) != 0 ? 1UL : 0) << position;
        }
    }

    /// <summary>
    /// Passes over U+2010 to U+2027, the dashes, quotation marks and ellipsis that most scalars of several bytes in news are: neither white space nor of words.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool PassPunctuation(ReadOnlySpan<byte> text, int offset, ref ulong rest)
    {
        var position = BitOperations.TrailingZeroCount(rest);
        if (position > IChunkReader.Length - 3 || text.Length - offset - position < 3)
            return false;
        var at = offset + position;
        if (text[at] != 0xE2 || text[at + 1] != 0x80 || (uint)(text[at + 2] - 0x90) >= 0x18)
            return false;
        rest &= ~(7UL << position);
        return true;
    }

    /// <summary>Adds what the last chunk left to this one; returns the bytes that are left.</summary>
    private ulong AddSpilled(ulong nonAscii, ref ulong white)
    {
        if (_spill == 0)
            return nonAscii;
        var spilled = (1UL << _spill) - 1;
        white |= _spillsWhite ? spilled : 0;
        Wide = _spillsWide ? spilled : 0;
        _spill = 0;
        return nonAscii & ~spilled;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Next(ReadOnlySpan<byte> text, int offset, ref ulong rest, out uint scalar, out ScalarClass scalarClass, out ulong bits)
    {
        var position = BitOperations.TrailingZeroCount(rest);
        var wellFormed = true;
        var length = Utf8Scalar.DecodeCommon(text, offset + position, out scalar);
        if (length == 0)
            length = Utf8Scalar.Decode(text, offset + position, out scalar, out wellFormed);
        bits = ((1UL << length) - 1) << position;
        rest &= ~bits;
        Leads |= 1UL << position;
        scalarClass = ScalarClass.None;
        if (wellFormed)
            scalarClass = UnicodeData.ClassOf(scalar);
        else if (FirstInvalid < 0)
            FirstInvalid = offset + position;
        if ((scalarClass & ScalarClass.Wide) != 0)
        {
            Wide |= bits;
            WideLetters |= 1UL << position;
        }
        if (position + length > IChunkReader.Length)
        {
            _spill = position + length - IChunkReader.Length;
            _spillsWhite = (scalarClass & ScalarClass.WhiteSpace) != 0;
            _spillsWide = (scalarClass & ScalarClass.Wide) != 0;
        }
        return position;
    }
}
