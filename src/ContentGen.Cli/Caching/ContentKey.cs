using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ContentGen.Cli.Caching;

/// <summary>A SHA-256 value: equal keys mean equal bytes, also where somebody would like them not to.</summary>
internal readonly record struct ContentKey(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>In bytes.</summary>
    internal const int Size = SHA256.HashSizeInBytes;

    /// <summary>The key of a document: of nothing but its bytes.</summary>
    internal static ContentKey Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(bytes, hash);
        return Read(hash);
    }

    internal static ContentKey Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]));

    internal void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, A);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], B);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], C);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[24..], D);
    }

    /// <summary>Lower-case hexadecimal digits: a file's name.</summary>
    internal string Name()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    // Its bits are as good as random.
    public override int GetHashCode() => (int)A;
}
