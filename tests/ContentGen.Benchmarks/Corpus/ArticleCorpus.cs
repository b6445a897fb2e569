using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace ContentGen.Benchmarks.Corpus;

/// <summary>
/// Stories side by side in one array, no two alike, divided into windows that fit the second-level cache. A measurement passes through window after window, so that
/// branch predictors meet every document for the first time, while its bytes are near.
/// </summary>
internal sealed class ArticleCorpus
{
    /// <summary>Bytes of a whole corpus.</summary>
    internal const int FullSize = 64 << 20;

    private const int WindowSize = 512 << 10;
    private const ulong Seed = 0x5EED_0F_C0DEUL;

    private readonly byte[] _bytes;
    private readonly int[] _starts;

    private ArticleCorpus(byte[] bytes, int[] starts, Window[] windows)
    {
        _bytes = bytes;
        _starts = starts;
        Windows = windows;
    }

    internal int Count => _starts.Length - 1;

    internal long Length => _starts[^1];

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _starts[^1]);

    internal Window[] Windows { get; }

    internal ReadOnlySpan<byte> this[int index] => _bytes.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    internal string Text(int index) => Encoding.UTF8.GetString(this[index]);

    /// <summary>At least <paramref name="size"/> bytes of stories.</summary>
    internal static ArticleCorpus Create(int size = FullSize) => Create(size, accents: null);

    /// <summary>The same stories with accents on some of their vowels.</summary>
    internal static ArticleCorpus CreateAccented(int size) => Create(size, new Accents(Seed));

    private static ArticleCorpus Create(int size, Accents? accents)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(size + Accents.BytesFor * ArticleWriter.Longest);
        var starts = new List<int> { 0 };
        var windows = new List<Window>();
        var seen = new HashSet<UInt128>();
        var writer = new ArticleWriter(Seed);
        var (at, first) = (0, 0);
        while (at < size)
        {
            var story = writer.Next();
            if (accents is not null)
                story = accents.Add(story);
            if (!seen.Add(BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(story))))
                continue;
            story.CopyTo(bytes.AsSpan(at));
            at += story.Length;
            starts.Add(at);
            if (at - starts[first] >= WindowSize || at >= size)
            {
                windows.Add(new(first, starts.Count - 1 - first, at - starts[first]));
                first = starts.Count - 1;
            }
        }
        return new(bytes, [.. starts], [.. windows]);
    }

    /// <summary>Documents that are measured together: where they begin, how many they are, how many bytes they have.</summary>
    internal readonly record struct Window(int First, int Count, int Length);
}
