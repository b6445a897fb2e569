using System;
using System.Text;
using ContentGen.Text.Vectors;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

/// <summary>Starts folded by one vector or by two are what folding byte by byte gives.</summary>
public sealed class TextStartTests
{
    [Fact]
    public void Both_ways_fold_what_is_plain_and_nothing_else()
    {
        var random = new Random(11);
        Span<byte> one = stackalloc byte[TextStart.Length];
        Span<byte> two = stackalloc byte[TextStart.Length];
        var (plain, other) = (0, 0);
        for (var round = 0; round < 4000; round++)
        {
            // What stands behind the text is to play no part.
            var bytes = new byte[TextStart.Length];
            random.NextBytes(bytes);
            var length = random.Next(1, TextStart.Length + 1);
            for (var i = 0; i < length; i++)
                bytes[i] = (byte)(random.Next(60) == 0 ? random.Next(256) : random.Next(12) == 0 ? ' ' : random.Next('!', 0x7F));
            var text = bytes.AsSpan(0, length);
            var expected = IsPlain(text);
            TextStart.TryFold(ref bytes[0], length, one).ShouldBe(expected);
            TextStart.TryFoldHalves(ref bytes[0], length, two).ShouldBe(expected);
            if (!expected)
            {
                other++;
                continue;
            }
            plain++;
            var folded = Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(text).ToLowerInvariant().PadRight(TextStart.Length, '\0'));
            one.ToArray().ShouldBe(folded);
            two.ToArray().ShouldBe(folded);
        }
        plain.ShouldBeGreaterThan(500);
        other.ShouldBeGreaterThan(500);
    }

    private static bool IsPlain(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // 7F is no space and folds to itself.
            if (text[i] is < 0x20 or >= 0x80 || text[i] == ' ' && i > 0 && text[i - 1] == ' ')
                return false;
        }
        return true;
    }
}
