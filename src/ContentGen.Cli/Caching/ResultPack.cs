using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace ContentGen.Cli.Caching;

/// <summary>
/// Results of many documents under one <see cref="PackKey"/>, in one file:
/// a mark with the format's version, the key, the number of the run that wrote it, the number of entries; entries, each the document's key, the run that last
/// asked for it, the length of its findings, the findings; SHA-256 over all before. A file in which any bit is wrong is no pack.
/// </summary>
internal sealed class ResultPack
{
    private const int Head = 8 + ContentKey.Size + 8;
    private const int EntryHead = ContentKey.Size + 8;

    private readonly byte[] _bytes;
    private readonly Dictionary<ContentKey, Place> _places;

    private ResultPack(byte[] bytes, uint run, Dictionary<ContentKey, Place> places) => (_bytes, Run, _places) = (bytes, run, places);

    private static ReadOnlySpan<byte> Mark => "CGCACHE1"u8;

    /// <summary>The number of the run that wrote it; 0: nothing was written yet.</summary>
    internal uint Run { get; }

    internal int Count => _places.Count;

    internal static ResultPack Empty { get; } = new([], 0, []);

    /// <summary>An entry to be written.</summary>
    /// <param name="Run">The run that last asked for it.</param>
    internal readonly record struct Entry(ContentKey Key, uint Run, ReadOnlyMemory<byte> Findings);

    private readonly record struct Place(int Start, int Length, uint Run);

    internal bool TryGet(ContentKey key, out ReadOnlySpan<byte> findings)
    {
        var found = _places.TryGetValue(key, out var place);
        findings = found ? _bytes.AsSpan(place.Start, place.Length) : default;
        return found;
    }

    /// <summary>All entries, in no order.</summary>
    internal IEnumerable<Entry> Entries()
    {
        foreach (var (key, place) in _places)
            yield return new(key, place.Run, _bytes.AsMemory(place.Start, place.Length));
    }

    /// <summary>Null where the bytes are not exactly what <see cref="Write"/> gave for this key.</summary>
    internal static ResultPack? Read(byte[] bytes, ContentKey pack)
    {
        var end = bytes.Length - SHA256.HashSizeInBytes;
        if (end < Head || !bytes.AsSpan().StartsWith(Mark) || ContentKey.Read(bytes.AsSpan(8)) != pack
            || ContentKey.Of(bytes.AsSpan(0, end)) != ContentKey.Read(bytes.AsSpan(end)))
        {
            return null;
        }
        var run = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(Head - 8));
        var count = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(Head - 4));
        if (count > (end - Head) / EntryHead)
            return null;
        var places = new Dictionary<ContentKey, Place>((int)count);
        var at = Head;
        for (var i = 0; i < count; i++)
        {
            if (end - at < EntryHead)
                return null;
            var entry = bytes.AsSpan(at, EntryHead);
            var length = BinaryPrimitives.ReadInt32LittleEndian(entry[(EntryHead - 4)..]);
            at += EntryHead;
            if ((uint)length > (uint)(end - at))
                return null;
            places[ContentKey.Read(entry)] = new(at, length, BinaryPrimitives.ReadUInt32LittleEndian(entry[ContentKey.Size..]));
            at += length;
        }
        return at == end && places.Count == count ? new(bytes, run, places) : null;
    }

    /// <summary>The bytes of a pack. What was asked for longest ago is left out where they would be more than the limit.</summary>
    /// <param name="entries">Each key once.</param>
    /// <param name="limit">In bytes.</param>
    internal static byte[] Write(ContentKey pack, uint run, List<Entry> entries, int limit)
    {
        // Newest first; among those of one run by key, so that equal contents give equal files.
        entries.Sort(static (left, right) => right.Run.CompareTo(left.Run) is var order and not 0 ? order : Compare(left.Key, right.Key));
        var (size, count) = ((long)Head + SHA256.HashSizeInBytes, 0);
        while (count < entries.Count && size + EntryHead + entries[count].Findings.Length <= limit)
            size += EntryHead + entries[count++].Findings.Length;
        var bytes = new byte[size];
        Mark.CopyTo(bytes);
        pack.Write(bytes.AsSpan(8));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Head - 8), run);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Head - 4), (uint)count);
        var at = Head;
        for (var i = 0; i < count; i++)
        {
            var (key, last, findings) = entries[i];
            key.Write(bytes.AsSpan(at));
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + ContentKey.Size), last);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + ContentKey.Size + 4), findings.Length);
            at += EntryHead;
            findings.Span.CopyTo(bytes.AsSpan(at));
            at += findings.Length;
        }
        ContentKey.Of(bytes.AsSpan(0, at)).Write(bytes.AsSpan(at));
        return bytes;
    }

    private static int Compare(ContentKey left, ContentKey right)
    {
        var order = left.A.CompareTo(right.A);
        if (order == 0)
            order = left.B.CompareTo(right.B);
        if (order == 0)
            order = left.C.CompareTo(right.C);
        return order == 0 ? left.D.CompareTo(right.D) : order;
    }
}
