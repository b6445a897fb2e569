using System.Collections.Generic;
using ContentGen.Text;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

/// <summary>Both ways to fold two words into one keep apart what differs in few bits.</summary>
public sealed class HashMixerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_that_differ_in_two_bytes_have_different_hashes_in_every_half(bool lower)
    {
        var (hashes, upperHalves) = (new HashSet<ulong>(), new HashSet<uint>());
        var count = 0;
        for (var place = 0; place < 16; place++)
        {
            for (var other = 0; other < place; other++)
            {
                for (var letters = 0; letters < 26 * 26; letters++)
                {
                    var (left, right) = (0x4141414141414141UL, 0x4141414141414141UL);
                    Put(ref left, ref right, place, (byte)('B' + letters % 26));
                    Put(ref left, ref right, other, (byte)('B' + letters / 26));
                    var hash = lower ? HashMixer.FoldLower(left, right) : HashMixer.Fold(left ^ 0x9E3779B979B97F4A, right ^ 0xD6E8FEB86659FD93);
                    hashes.Add(hash);
                    upperHalves.Add((uint)(hash >> 32));
                    count++;
                }
            }
        }
        hashes.Count.ShouldBe(count);
        // Of 81,120 random numbers of 32 bits about one is the same as another.
        upperHalves.Count.ShouldBeGreaterThan(count - 10);
    }

    private static void Put(ref ulong left, ref ulong right, int place, byte letter)
    {
        ref var word = ref place < 8 ? ref left : ref right;
        word = word & ~(0xFFUL << 8 * (place & 7)) | (ulong)letter << 8 * (place & 7);
    }
}
