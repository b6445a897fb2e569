using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Text.Unicode;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("Share This", "share this")]
    [InlineData("  a \t\u00A0\u200B b ", "a b")]
    [InlineData("it’s ‘a’ ‹b›", "it's 'a' 'b'")]
    [InlineData("“a” «b» „c‟ ″", "\"a\" \"b\" \"c\" \"")]
    [InlineData("a–b—c−d‐e", "a-b-c-d-e")]
    [InlineData("ÀÉ", "a\u0300e\u0301")]
    [InlineData("ΣΊΣΥΦΟΣ", "σι\u0301συφοσ")]
    [InlineData("ς", "σ")]
    [InlineData("ẞ", "ß")]
    [InlineData("K", "k")]
    [InlineData("각", "\u1100\u1161\u11A8")]
    [InlineData("Ệ", "e\u0323\u0302")]
    [InlineData("𐐀", "𐐨")]
    [InlineData("Ꭰ", "Ꭰ")]
    [InlineData("ꭰ", "Ꭰ")]
    public void Samples(string text, string folded) => TextFolder.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData("é", "e\u0301")]
    [InlineData("ệ", "e\u0323\u0302", "e\u0302\u0323", "ê\u0323", "ẹ\u0302")]
    [InlineData("ᾳ\u0301", "α\u0345\u0301", "α\u0301\u0345", "ά\u0345", "ᾴ")]
    [InlineData("Ǖ", "U\u0308\u0304", "Ü\u0304", "ǖ")]
    [InlineData("한글", "\u1112\u1161\u11AB\u1100\u1173\u11AF", "하\u11AB글")]
    [InlineData("が", "か\u3099")]
    [InlineData("\u0958", "क\u093C")]
    [InlineData("\u0F73", "\u0F71\u0F72", "\u0F72\u0F71")]
    public void Canonically_equivalent_texts_fold_alike(string text, params string[] others)
    {
        foreach (var other in others)
            TextFolder.Fold(other).ShouldBe(TextFolder.Fold(text));
    }

    /// <summary>Text of ASCII alone goes another way than text with something else in it.</summary>
    [Fact]
    public void Ascii_folds_alone_as_it_folds_in_other_text()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 128).Select(static c => $"a{(char)c}B")
            .Concat(Enumerable.Range(0, 2_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => random.Next(3) == 0 ? " \t\n\0"[random.Next(4)] : (char)random.Next(32, 127)))));
        foreach (var text in texts)
            (TextFolder.FoldWithEnds(text) + "字").ShouldBe(TextFolder.FoldWithEnds(text + "字"));
    }

    [Fact]
    public void Every_scalar_folds_like_its_decomposition_and_folding_is_idempotent()
    {
        var parts = new uint[4];
        var wrong = new List<string>();
        foreach (var scalar in Scalars())
        {
            var count = UnicodeData.Decompose((uint)scalar.Value, parts);
            var decomposed = string.Concat(parts.Take(count).Select(p => char.ConvertFromUtf32((int)p)));
            var folded = TextFolder.Fold($"x{scalar}y");
            if (TextFolder.Fold($"x{decomposed}y") != folded || TextFolder.Fold(folded) != folded)
                wrong.Add($"U+{scalar.Value:X4}");
        }
        wrong.ShouldBeEmpty();
    }

    /// <summary>These are folded by a table, unless a mark may follow.</summary>
    [Fact]
    public void Letters_of_two_bytes_fold_like_their_decomposition_whatever_follows()
    {
        string[] behind = ["", "a", " ", "é", "ʼ", "\u0301", "\u0323", "\u0327", "\u0345", "\u0344", "\u05B0", "\u0F73", "が", "😀", "’", "«"];
        for (var scalar = 0xC0; scalar < 0x180; scalar++)
        {
            foreach (var next in behind)
            {
                var text = char.ConvertFromUtf32(scalar) + next;
                TextFolder.Fold(text).ShouldBe(TextFolder.Fold(text.Normalize(System.Text.NormalizationForm.FormD)), $"U+{scalar:X4} before {next}");
            }
        }
    }

    [Fact]
    public void Marks_within_the_window_fold_alike_in_any_order()
    {
        var random = new Random(7);
        uint[] marks = [0x0300, 0x0323, 0x0327, 0x0345, 0x05B0, 0x0654, 0x0F71, 0x3099, 0x0334];
        for (var round = 0; round < 500; round++)
        {
            var count = random.Next(1, 31);
            var run = Enumerable.Range(0, count).Select(_ => marks[random.Next(marks.Length)]).ToArray();
            // Equal order of marks of the same class is what canonical equivalence keeps: shuffle, then sort stably by class.
            var sorted = run.OrderBy(UnicodeData.CombiningClass).ToArray();
            TextFolder.Fold("a" + Text(run) + "b").ShouldBe(TextFolder.Fold("a" + Text(sorted) + "b"));
        }

        static string Text(uint[] scalars) => string.Concat(scalars.Select(s => char.ConvertFromUtf32((int)s)));
    }

    [Fact]
    public void Very_long_runs_of_marks_fold_in_bounded_memory()
    {
        var folded = TextFolder.Fold("a" + string.Concat(Enumerable.Repeat("\u0301\u0323\u0344", 10_000)));
        folded.Length.ShouldBe(1 + 40_000);
    }

    [Fact]
    public void Ill_formed_bytes_fold_to_the_replacement_character()
    {
        Span<uint> window = stackalloc uint[FoldCursor.WindowSize];
        var cursor = new FoldCursor([0x61, 0xE2, 0x80, 0xFF], 0, window);
        var scalars = new List<uint>();
        while (cursor.TryNext(out var scalar))
            scalars.Add(scalar);
        scalars.ShouldBe([0x61u, 0xFFFDu, 0xFFFDu]);
    }

    private static IEnumerable<Rune> Scalars() =>
        Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(s => new Rune(s));
}
