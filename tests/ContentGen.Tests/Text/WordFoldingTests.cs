using System;
using ContentGen.Text.Unicode;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

public class WordFoldingTests
{
    private const int IotaBelow = 0x345;

    [Theory]
    [InlineData("{0}")]
    [InlineData("a{0}")]
    [InlineData("{0}a")]
    [InlineData("-{0}-")]
    [InlineData("か{0}")]
    [InlineData("a {0} b")]
    public void Texts_that_fold_alike_have_as_many_words_but_for_one_mark_that_becomes_a_letter(string around)
    {
        for (var scalar = 1; scalar <= 0x10FFFF; scalar = scalar == 0xD7FF ? 0xE000 : scalar + 1)
        {
            var text = around.Replace("{0}", char.ConvertFromUtf32(scalar), StringComparison.Ordinal);
            var folded = TextFolder.FoldWithEnds(text);
            if (folded != text && scalar != IotaBelow)
                TextSamples.Measure(text).Block.Words.ShouldBe(TextSamples.Measure(folded).Block.Words, $"U+{scalar:X4}");
        }
        TextFolder.FoldWithEnds(char.ConvertFromUtf32(IotaBelow)).ShouldBe("\u03B9");
    }
}
