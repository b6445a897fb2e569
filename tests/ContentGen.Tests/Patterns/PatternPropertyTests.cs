using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Tests.Articles;
using ContentGen.Text.Unicode;
using ContentGen.UnicodeTables;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Patterns;

/// <summary>The categories and scripts that patterns name.</summary>
public sealed class PatternPropertyTests
{
    private const string Database = "/usr/share/unicode";

    private static readonly string[] s_categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    [Fact]
    public void The_committed_tables_are_what_the_program_writes()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Database, "UnicodeData.txt")), "The Unicode Character Database is not installed.");
        var data = UnicodeDatabase.Read(Database);
        Assert.SkipUnless(data.Version == UnicodeData.Version, $"Unicode {data.Version} is installed; the tables are of {UnicodeData.Version}.");
        var committed = File.ReadAllText(Path.Combine(ArticleFiles.Root, "src", "ContentGen.Schema", "Patterns", "UnicodePropertyTables.g.cs"));
        PropertiesWriter.Write(data).Equals(committed, StringComparison.Ordinal).ShouldBeTrue("Run ContentGen.UnicodeTables again.");
    }

    /// <summary>.NET has the tables of a later version: what was assigned then is not compared, nor the few characters that changed their category.</summary>
    [Fact]
    public void Categories_are_those_of_dotnet()
    {
        var patterns = s_categories.Select(name => PatternOf.Text($"\\p{{{name}}}")).ToArray();
        var changed = new List<int>();
        var assigned = 0;
        for (var scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            if (!Rune.IsValid(scalar))
                continue;
            // The names above are in the order of the enumeration.
            var theirs = (int)CharUnicodeInfo.GetUnicodeCategory(scalar);
            if (Matches(patterns[theirs], scalar))
                assigned += s_categories[theirs] == "Cn" ? 0 : 1;
            else if (!Matches(patterns[^1], scalar))
                changed.Add(scalar);
        }
        assigned.ShouldBeGreaterThan(280_000);
        changed.Count.ShouldBeLessThan(60, string.Join(' ', changed.Select(scalar => $"{scalar:X}")));
    }

    [Theory]
    [InlineData("L", "Lu Ll Lt Lm Lo")]
    [InlineData("M", "Mn Mc Me")]
    [InlineData("N", "Nd Nl No")]
    [InlineData("P", "Pc Pd Ps Pe Pi Pf Po")]
    [InlineData("S", "Sm Sc Sk So")]
    [InlineData("Z", "Zs Zl Zp")]
    [InlineData("C", "Cc Cf Cs Co Cn")]
    public void A_letter_is_all_categories_that_begin_with_it(string letter, string categories)
    {
        var whole = PatternOf.Text($"\\p{{{letter}}}");
        var parts = PatternOf.Text("[" + string.Concat(categories.Split(' ').Select(name => $"\\p{{{name}}}")) + "]");
        for (var scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            if (Rune.IsValid(scalar) && Matches(whole, scalar) != Matches(parts, scalar))
                Assert.Fail($"{letter} on U+{scalar:X}");
        }
    }

    [Theory]
    [InlineData("Latin", "aÉªſＡ", "α1 ×")]
    [InlineData("Greek", "αΩἀ", "aµЖ")]
    [InlineData("Cyrillic", "ЖяҐ", "aж\u0301α")]
    [InlineData("Han", "漢々〇𠀀", "か、ー")]
    [InlineData("Hiragana", "かん", "カー")]
    [InlineData("Katakana", "カｶ", "かー")]
    [InlineData("Hangul", "한ㅎᄒ", "漢")]
    [InlineData("Arabic", "عپ", "א،")]
    [InlineData("Hebrew", "אש", "ع")]
    [InlineData("Thai", "กไ", "฿")]
    [InlineData("Devanagari", "कि", "।")]
    [InlineData("Common", "1 ، ー€", "aα")]
    [InlineData("Old_Italic", "𐌀", "a")]
    public void Scripts(string script, string members, string others)
    {
        var pattern = PatternOf.Text($"\\p{{{script}}}");
        foreach (var member in members.EnumerateRunes())
            Matches(pattern, member.Value).ShouldBeTrue($"{script} {member}");
        Matches(pattern, char.ConvertToUtf32(others, 0)).ShouldBeFalse($"{script} {others}");
    }

    /// <summary>Whatever the case is one simple case folding, whose table the runtime has as well.</summary>
    [Fact]
    public void Whatever_the_case_is_what_folds_alike()
    {
        foreach (var scalar in new[] { 'a', 'K', 's', 'é', 'Σ', 'ß', 'ı', 'ǆ', 'ﬅ', 'Ж', 'ա', 'ꭰ', 'ⅷ', 'ⓐ', 'ι', 0x10400 })
        {
            var pattern = PatternOf.Text("(?i)" + char.ConvertFromUtf32(scalar));
            for (var other = 0; other < 0x20000; other++)
            {
                if (Rune.IsValid(other) && Matches(pattern, other) != (UnicodeData.Fold((uint)other) == UnicodeData.Fold((uint)scalar)))
                    Assert.Fail($"U+{scalar:X} and U+{other:X}");
            }
        }
    }

    private static bool Matches(ContentPattern pattern, int scalar)
    {
        Span<byte> bytes = stackalloc byte[4];
        return pattern.IsMatch(bytes[..new Rune(scalar).EncodeToUtf8(bytes)]);
    }
}
