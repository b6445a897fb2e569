using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Unicode;
using ContentGen.Patterns;
using ContentGen.Runtime;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Patterns;

/// <summary>Texts of more than a chunk, in which most is skipped, against the nondeterministic automaton, which looks at each character.</summary>
public sealed class PatternSkipTests
{
    private static readonly string[] s_fillers = ["lorem ipsum dolor ", "a ", "Zu Hause, ", "ça déjà ", "дом и сад ", "手紙を書く", "😀 ", "— “so” ", "\u0E01\u0E49 ", "x\n"];

    private static readonly byte[][] s_illFormed =
        [[0x80], [0xFF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5]];

    public static TheoryData<string, string> Patterns => new()
    {
        { ".*\\b\\d{4}\\b.*", "1,12,123,1984,12345,a1984,1984a,é1984,1984é,٣٣٣٣,1984" },
        { ".*“[^”]*”.*", "“,”,“”,”“,“é”,’,‘" },
        { ".*\\bU\\.S\\..*", "U,U.,U.S,U.S.,aU.S.,éU.S.,UU.S." },
        { ".*\\(and [^)]+\\).*", "(,(a,(an,(and ,(and x),(((,)" },
        { ".*\\bpublished: \\d.*", "p,pu,pub,published: ,published: 7,unpublished: 7" },
        { ".*(?:Alder|Orne|Ruhn|Corvin).*", "A,Al,Alder,O,AOrne,Ruh,Ruhn,CorCorvin,C" },
        { "(?i)by [^|]+(?: \\| .+)?", "By ,by é,|, | ,by" },
        { "(?:Dr|Prof|Mrs?)\\. .+", "Dr. ,Prof. ,Mr,Mrs. é,. " },
        { "\\d{1,2} \\p{L}+ \\d{4}|\\p{L}+ \\d{1,2}\\, \\d{4}", "12 ,May,1999,2 mai 1999,é 3\\, 2001" },
        { "“[^”]+” .+", "“,”,“a” b,” é" },
        { "(?:\\p{Lu}\\S* ?){2,8}", "Ab,É,Éa ,Big , é,Xy\\,Z " },
        { "[\\p{L}’ -]+\\, \\p{L}+ \\p{L}+", "Rue\\, la é,’,\\, ,a b" },
        { "(?:[^,]*,){3}[^,]*", "\\,,a\\,b,é\\," },
        { "[^:]*: [^:]*", ":,: ,::" },
        { ".*[?!]", "?,!,é?,a" },
        { ".*é", "é,e,è,Ã" },
        { ".*[😀-🙏]\\d.*", "😀,🙏1,😀a,🚀1" },
        { ".*[α-ω]Q.*", "α,ωQ,ΩQ,Q" },
        { ".*Q[a-c]{70}X.*", $"Q,X,{new string('b', 35)},Q{new string('a', 70)}X,Q{new string('c', 71)}X" },
        { "[^\\x00-\\x7F]*[A-Z]{3}.*", "手,é,ABC,ABc" },
        { "(?:[A-Z]\\d\\W|[^A-Z])*", "A1\\,,B2 ,C3é,A1,AB,É" },
        { ".*(?:AA|AB\\d|7-).*", "A,AA,AB,AB1,7,7-,77-" },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Texts_of_many_pieces(string written, string pieces)
    {
        var plan = PatternOf.Plan(written);
        plan.Dfa.ShouldNotBeNull();
        var (pattern, random) = (PatternOf.Text(written), new Random(11));
        var own = pieces.Replace("\\,", "\0", StringComparison.Ordinal).Split(',').Select(piece => piece.Replace('\0', ',')).ToArray();
        var (matched, failed) = (0, 0);
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = Bytes(random, own);
            var expected = pattern.Simulate(bytes, default);
            if (pattern.IsMatch(bytes) != expected || pattern.IsMatch(bytes, Known(bytes)) != expected)
                Assert.Fail($"{written} on {Convert.ToHexString(bytes)}");
            _ = expected ? matched++ : failed++;
        }
        matched.ShouldBeGreaterThan(0);
        failed.ShouldBeGreaterThan(100);
    }

    /// <summary>All that a caller could know of a text.</summary>
    private static TextFacts Known(byte[] text) =>
        (Utf8.IsValid(text) ? TextFacts.WellFormed : TextFacts.None) | (text.Contains((byte)'\n') ? TextFacts.None : TextFacts.OneLine);

    /// <summary>What decides stands at each place around the bounds of chunks, with and without something behind it, and so do bytes that no match has.</summary>
    [Theory]
    [MemberData(nameof(Patterns))]
    public void Each_place_of_a_chunk(string written, string pieces)
    {
        var pattern = PatternOf.Text(written);
        foreach (var piece in pieces.Replace("\\,", "\0", StringComparison.Ordinal).Split(',').Select(piece => Encoding.UTF8.GetBytes(piece.Replace('\0', ','))).Concat(s_illFormed))
        {
            foreach (var filler in (ReadOnlySpan<byte>)[(byte)' ', (byte)'a', (byte)'A', (byte)'1'])
            {
                for (var before = 0; before < 140; before += before is > 8 and < 54 ? 7 : 1)
                {
                    foreach (var behind in (ReadOnlySpan<int>)[0, 1, 2, 3, 64, 130])
                    {
                        byte[] text = [.. Enumerable.Repeat(filler, before), .. piece, .. Enumerable.Repeat(filler, behind)];
                        var expected = pattern.Simulate(text, default);
                        if (pattern.IsMatch(text) != expected || pattern.IsMatch(text, Known(text)) != expected)
                            Assert.Fail($"{written} on {Convert.ToHexString(text)}");
                    }
                }
            }
        }
    }

    /// <summary>Candidates that all come to nothing, each at the cost of looking at it again. Quadratic time would be minutes.</summary>
    [Theory]
    [InlineData(".*\\b\\d{4}\\b.*", "123a")]
    [InlineData(".*\\b\\d{4}\\b.*", "12345 ")]
    [InlineData(".*“[^”]*”.*", "“")]
    [InlineData(".*(?:Alder|Orne|Ruhn|Corvin).*", "AldeOrnRuhCorvi")]
    [InlineData(".*(?:Alder|Orne|Ruhn|Corvin).*", "A")]
    [InlineData(".*\\bU\\.S\\..*", "U.S,")]
    [InlineData(".*[😀-🙏]\\d.*", "😀")]
    [InlineData(".*é", "éa")]
    [InlineData("(?:[^,]*,){3}[^,]*", "a,b")]
    [InlineData("[^:]*: [^:]*", "\u0E01")]
    public void Candidates_that_fail_cost_linear_time(string written, string unit)
    {
        var pattern = PatternOf.Text(written);
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, (4 << 20) / Encoding.UTF8.GetByteCount(unit))));
        var watch = Stopwatch.StartNew();

        pattern.IsMatch(text).ShouldBeFalse();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), watch.Elapsed.ToString(null, CultureInfo.InvariantCulture));
    }

    private static byte[] Bytes(Random random, string[] own)
    {
        var bytes = new List<byte>();
        for (var pieces = random.Next(1, 9); pieces > 0; pieces--)
        {
            var filler = Encoding.UTF8.GetBytes(s_fillers[random.Next(random.Next(2) == 0 ? 2 : s_fillers.Length)]);
            for (var length = random.Next(3) == 0 ? random.Next(120) : random.Next(6); length > 0; length -= filler.Length)
                bytes.AddRange(filler);
            for (var repeats = random.Next(4); repeats > 0; repeats--)
                bytes.AddRange(Encoding.UTF8.GetBytes(own[random.Next(own.Length)]));
        }
        if (random.Next(6) == 0)
            bytes.InsertRange(random.Next(bytes.Count + 1), s_illFormed[random.Next(s_illFormed.Length)]);
        return [.. bytes];
    }
}
