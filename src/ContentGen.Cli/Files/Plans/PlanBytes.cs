using System;
using System.IO;
using System.Text;

namespace ContentGen.Cli.Files.Plans;

/// <summary>Reads the values of which plans are made, from the resource that the build of this program wrote.</summary>
internal ref struct PlanBytes(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _bytes = bytes;

    internal ReadOnlySpan<byte> Take(int count)
    {
        var taken = _bytes[..count];
        _bytes = _bytes[count..];
        return taken;
    }

    internal byte Octet() => Take(1)[0];

    internal bool Flag() => Octet() != 0;

    internal ulong Bits()
    {
        var bits = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = Octet();
            bits |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return bits;
        }
        throw new InvalidDataException("A number has no end.");
    }

    internal long Number()
    {
        var bits = Bits();
        return (long)(bits >> 1) ^ -(long)(bits & 1);
    }

    /// <summary>Of elements, each of a byte at least.</summary>
    internal int Count()
    {
        var count = Number();
        return count >= 0 && count <= _bytes.Length ? (int)count : throw new InvalidDataException("A list is longer than what follows.");
    }

    internal string Text() => Encoding.UTF8.GetString(Take((int)Number()));

    internal decimal Decimal() => new([(int)Number(), (int)Number(), (int)Number(), (int)Number()]);
}
