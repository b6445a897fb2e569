using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ContentGen.Text.Vectors;

/// <summary>The start of a text, or what follows it, by one vector of 256 bits, or by two narrower ones where the machine has no such.</summary>
internal static class TextStart
{
    /// <summary>Bytes that are folded at once.</summary>
    public const int Length = 32;

    /// <summary>
    /// Folds a start where it is printable ASCII and each white space in it is one single space; false elsewhere. Behind a shorter text there are zeros.
    /// </summary>
    /// <param name="first">The text's first byte; a whole start can be read, however long the text is.</param>
    /// <param name="length">How many of these bytes are the text's.</param>
    /// <param name="folded">Receives the start.</param>
    public static bool TryFold(ref byte first, int length, Span<byte> folded)
    {
        if (!Vector256.IsHardwareAccelerated)
            return TryFoldHalves(ref first, length, folded);
        var bytes = Vector256.LoadUnsafe(ref first) & Vector256.LessThan(Vector256<byte>.Indices, Vector256.Create((byte)length));
        // As signed numbers, bytes of 80 and above are less than a space.
        var printable = Vector256.GreaterThanOrEqual(bytes.AsSByte(), Vector256.Create((sbyte)' ')).ExtractMostSignificantBits();
        var spaces = Vector256.Equals(bytes, Vector256.Create((byte)' ')).ExtractMostSignificantBits();
        if (!IsPlain(printable, spaces, length))
            return false;
        var capitals = Vector256.LessThan(bytes - Vector256.Create((byte)'A'), Vector256.Create((byte)26));
        (bytes | capitals & Vector256.Create((byte)0x20)).CopyTo(folded);
        return true;
    }

    /// <summary>The same by two vectors: put together by the library from halves, each of the steps above would be a call.</summary>
    internal static bool TryFoldHalves(ref byte first, int length, Span<byte> folded)
    {
        const int Half = Length / 2;
        var lower = Read(ref first, length, out var printable, out var spaces);
        var upper = Read(ref Unsafe.Add(ref first, Half), length - Half, out var printableBehind, out var spacesBehind);
        if (!IsPlain(printable | printableBehind << Half, spaces | spacesBehind << Half, length))
            return false;
        lower.CopyTo(folded);
        upper.CopyTo(folded[Half..]);
        return true;

        static Vector128<byte> Read(ref byte first, int length, out uint printable, out uint spaces)
        {
            var bytes = Vector128.LoadUnsafe(ref first) & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)Math.Clamp(length, 0, Half)));
            printable = Vector128.GreaterThanOrEqual(bytes.AsSByte(), Vector128.Create((sbyte)' ')).ExtractMostSignificantBits();
            spaces = Vector128.Equals(bytes, Vector128.Create((byte)' ')).ExtractMostSignificantBits();
            return bytes | Vector128.LessThan(bytes - Vector128.Create((byte)'A'), Vector128.Create((byte)26)) & Vector128.Create((byte)0x20);
        }
    }

    private static bool IsPlain(uint printable, uint spaces, int length) => printable == (uint)((1UL << length) - 1) && (spaces & spaces << 1) == 0;
}
