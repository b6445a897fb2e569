using System;
using System.Linq;
using System.Text.Unicode;
using ContentGen.Text.Vectors;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

/// <summary>What vectors of each width find among bytes, against a look at each byte.</summary>
public sealed class ByteSetTests
{
    private static readonly byte[][] s_illFormed =
        [[0x80], [0xFF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80]];

    [Fact]
    public void Members_are_those_of_the_set()
    {
        var random = new Random(5);
        var chunk = new byte[80];
        for (var i = 0; i < 2_000; i++)
        {
            var members = new byte[random.Next(i % 2 == 0 ? 4 : 200)];
            random.NextBytes(members);
            random.NextBytes(chunk);
            var set = new ByteSet(members);
            var (all, ascii) = (0ul, 0ul);
            for (var at = 0; at < 64; at++)
            {
                all |= (members.Contains(chunk[at]) ? 1ul : 0) << at;
                ascii |= (chunk[at] < 0x80 && members.Contains(chunk[at]) ? 1ul : 0) << at;
            }
            foreach (var found in new[] { Chunk512.FindMembers(ref chunk[0], ref set.First), Chunk256.FindMembers(ref chunk[0], ref set.First), Chunk128.FindMembers(ref chunk[0], ref set.First), ChunkScalar.FindMembers(ref chunk[0], ref set.First) })
                found.ShouldBe(all);
            foreach (var found in new[] { Chunk512.FindAsciiMembers(ref chunk[0], ref set.First), Chunk256.FindAsciiMembers(ref chunk[0], ref set.First), Chunk128.FindAsciiMembers(ref chunk[0], ref set.First), ChunkScalar.FindAsciiMembers(ref chunk[0], ref set.First) })
                found.ShouldBe(ascii);
            for (var length = 16; length < 64; length++)
                Chunk128.FindMembers(ref chunk[0], length, ref set.First).ShouldBe(all & ulong.MaxValue >> (64 - length));
        }
    }

    [Fact]
    public void Runs_are_let_through_where_the_three_bytes_share_a_bucket_or_are_not_ASCII()
    {
        var random = new Random(6);
        var (buckets, chunk) = (new byte[3 * 0x100], new byte[80]);
        for (var i = 0; i < 500; i++)
        {
            for (var entry = 0; entry < buckets.Length; entry++)
                buckets[entry] = (byte)(random.Next(0x100) & random.Next(0x100));
            random.NextBytes(chunk);
            var expected = 0ul;
            for (var at = 0; at < 64; at++)
            {
                var left = Enumerable.Range(0, 3).Aggregate(0xFF, (left, place) => left & (chunk[at + place] < 0x80 ? buckets[place * 0x100 + chunk[at + place]] : 0xFF));
                expected |= (left != 0 ? 1ul : 0) << at;
            }
            var found = VectorWidth.FindRuns(ref chunk[0], ref buckets[0]);
            (found & expected).ShouldBe(expected);
            if (found != ulong.MaxValue)
                found.ShouldBe(expected);
        }
    }

    [Fact]
    public void Texts_are_well_formed_as_the_library_has_it()
    {
        var (random, wellFormed) = (new Random(7), 0);
        var units = new[] { "a", "lorem ipsum ", "é", "ж", "手", "—", "\uD7A3", "\u0E01", "😀", "\U0010FFFF" }.Select(System.Text.Encoding.UTF8.GetBytes).ToArray();
        for (var i = 0; i < 20_000; i++)
        {
            var text = Enumerable.Range(0, random.Next(90)).SelectMany(_ => units[random.Next(i % 3 == 0 ? units.Length : 6)]).ToList();
            if (i % 2 == 0)
                text.InsertRange(random.Next(text.Count + 1), s_illFormed[random.Next(s_illFormed.Length)]);
            if (i % 5 == 0 && text.Count > 0)
                text[random.Next(text.Count)] = (byte)random.Next(0x100);
            var bytes = text.ToArray();
            var expected = Utf8.IsValid(bytes);
            wellFormed += expected ? 1 : 0;
            foreach (var found in new[] { WellFormedness<Chunk512>.Of(bytes), WellFormedness<Chunk256>.Of(bytes), WellFormedness<Chunk128>.Of(bytes), WellFormedness<ChunkScalar>.Of(bytes) })
                found.ShouldBe(expected, Convert.ToHexString(bytes));
        }
        wellFormed.ShouldBeInRange(5_000, 15_000);
    }

    /// <summary>All sequences of bytes that differ in how they begin, at the end of a text and around the bound of a chunk.</summary>
    [Fact]
    public void All_sequences_of_a_few_bytes()
    {
        byte[] bytes = [0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF];
        var text = new byte[128];
        for (var i = 0; i < bytes.Length * bytes.Length * bytes.Length * bytes.Length; i++)
        {
            foreach (var place in (ReadOnlySpan<int>)[60, 62, 124])
            {
                Array.Fill(text, (byte)'a');
                for (int j = 0, rest = i; j < 4; j++, rest /= bytes.Length)
                    text[place + j] = bytes[rest % bytes.Length];
                var expected = Utf8.IsValid(text);
                if (WellFormedness<Chunk512>.Of(text) != expected || WellFormedness<Chunk128>.Of(text) != expected)
                    Assert.Fail($"{Convert.ToHexString(text, place, 4)} at {place}");
            }
        }
    }
}
