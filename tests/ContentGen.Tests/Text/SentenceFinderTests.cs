using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;
using ContentGen.Text.Unicode;
using ContentGen.Text.Vectors;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

/// <summary>Ends of sentences are those that the rules give, applied to one scalar after another.</summary>
public sealed class SentenceFinderTests
{
    private static readonly string[] s_pieces =
    [
        ".", ".", ". ", ". A", ". a", ". 1", "! ", "? ", "…", "...", ".”", ".” ", ".\"", "!\" A", "?” “", ".)", ". “", "? »", " » ", "。", "！", "？", "؟", "।", " ", "  ", "\u00A0", "\t", "word", "Word", "sat", "Sat", "3.5", "U.S", "U.S.", "Mr", "Mr.", "Inc.", "etc.", "etc", "netc.", "xInc.",
        "No", "No.", "a", "A", "B.", "The", "the", "It", "é", "É.", "ж.", "手", "文. b", "’", "“", "”", "(", ")", "-", "e.g.", "a.m.", "x.y", "1.", "42", "\u0301", "¿", "¡Q", "\0", "Aetc. B",
    ];

    private static readonly byte[][] s_invalid = [[0xE2], [0xE2, 0x80], [0xD8], [0xE0, 0xA5], [0xEF, 0xBC], [0x80], [0xFF]];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ends_are_those_of_the_rules_scalar_by_scalar(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var text = Text(random, random.Next(0, random.Next(2, 70)), withInvalid: i % 4 == 0);
            var words = i % 7 == 0 ? WordList.Empty : TextSamples.Words;
            var finder = new SentenceFinder(text, words);
            var plain = new PlainSentences(text, words);
            var (end, count) = (0, -1);
            do
            {
                end = finder.Next();
                count++;
                end.ShouldBe(plain.Next(), $"seed {seed}, text {i}: {Encoding.UTF8.GetString(text)} {Convert.ToHexString(text)}");
                finder.Last.ShouldBe(plain.Last);
            }
            while (end >= 0);
            var counter = new SentenceFinder(text, words);
            counter.Count().ShouldBe(count);
            counter.Last.ShouldBe(plain.Last);
        }
    }

    /// <summary>Whether there are so many is what counting them would say, in whichever order it is asked.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void So_many_sentences_are_had_where_they_are_counted(int seed)
    {
        var random = new Random(1000 + seed);
        var rules = TextSamples.Rules();
        for (var i = 0; i < 200; i++)
        {
            var text = Text(random, random.Next(0, random.Next(2, 70)), withInvalid: i % 4 == 0);
            var sentences = TextSamples.Measure(text).Counts.Sentences;
            FeatureValues asked = default;
            var features = new BlockFeatures(text, ref asked.Block, ref asked.Counts, rules);
            for (var question = 0; question < 6; question++)
            {
                var least = random.Next(1, Math.Max(2, sentences + 3));
                features.HasSentences(least).ShouldBe(sentences >= least, $"seed {seed}, text {i}, at least {least}: {Encoding.UTF8.GetString(text)} {Convert.ToHexString(text)}");
            }
            features.Sentences.ShouldBe(sentences);
        }
    }

    /// <summary>On this rests where terminators are looked for.</summary>
    [Fact]
    public void All_terminators_begin_with_the_bytes_that_are_looked_for()
    {
        Span<byte> chunk = stackalloc byte[IChunkReader.Length];
        var count = 0;
        for (var scalar = 0u; scalar < 0x110000; scalar++)
        {
            if (scalar is >= 0xD800 and < 0xE000 || (UnicodeData.ClassOf(scalar) & ScalarClass.Terminator) == 0)
                continue;
            chunk.Clear();
            Encoding.UTF8.GetBytes(char.ConvertFromUtf32((int)scalar), chunk);
            (ChunkScalar.FindTerminators(ref chunk[0]) & 1).ShouldBe(1ul, $"U+{scalar:X4}");
            count++;
        }
        count.ShouldBeGreaterThan(5);
    }

    private static byte[] Text(Random random, int pieces, bool withInvalid)
    {
        var utf8 = new List<byte>();
        for (var i = 0; i < pieces; i++)
        {
            utf8.AddRange(Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]));
            if (withInvalid && random.Next(10) == 0)
                utf8.AddRange(s_invalid[random.Next(s_invalid.Length)]);
            if (random.Next(2) == 0)
                utf8.Add((byte)' ');
        }
        return [.. utf8];
    }

    /// <summary>The rules of the language reference, without any short cut.</summary>
    private ref struct PlainSentences(ReadOnlySpan<byte> text, WordList words)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private int _searched;

        public int Last { get; private set; }

        public int Next()
        {
            while (_searched < _text.Length)
            {
                var start = _searched;
                _searched += Utf8Scalar.Decode(_text, start, out var scalar);
                if ((UnicodeData.ClassOf(scalar) & ScalarClass.Terminator) == 0)
                    continue;
                var run = EndRun.Read(_text, start);
                _searched = run.End;
                if (IsEnd(start, run))
                    return Last = run.End;
            }
            return -1;
        }

        private readonly bool IsEnd(int start, EndRun run)
        {
            var next = TextScan.SkipWhiteSpace(_text, run.End);
            var atEnd = next == _text.Length;
            if (!atEnd)
            {
                if (next == run.End && !run.IsHard)
                    return false;
                Utf8Scalar.Decode(_text, next, out var follower);
                if ((UnicodeData.ClassOf(follower) & (ScalarClass.Upper | ScalarClass.Caseless | ScalarClass.Digit | ScalarClass.OpeningQuote)) == 0 && follower is not ('¿' or '¡') && !LastLetterIsCaseless(start))
                    return false;
            }
            if (!run.IsOneFullStop)
                return true;
            return Abbreviations.Classify(_text, Last, start, words) switch
            {
                AbbreviationKind.Title => false,
                AbbreviationKind.Other => atEnd || Abbreviations.IsStarter(_text, next, words),
                _ => true,
            };
        }

        private readonly bool LastLetterIsCaseless(int end)
        {
            while (end > Last)
            {
                end -= Utf8Scalar.DecodeLast(_text, end, out var scalar, out _);
                if ((UnicodeData.ClassOf(scalar) & ScalarClass.Letter) != 0)
                    return (UnicodeData.ClassOf(scalar) & ScalarClass.Caseless) != 0;
            }
            return false;
        }
    }
}
