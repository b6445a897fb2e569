using System.IO;
using System.Text;
using ContentGen.Tests.Articles;
using ContentGen.Text.Unicode;
using ContentGen.UnicodeTables;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

public class UnicodeTablesTests
{
    private const string Database = "/usr/share/unicode";

    [Fact]
    public void The_committed_tables_are_what_the_program_writes()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Database, "UnicodeData.txt")), "The Unicode Character Database is not installed.");
        var data = UnicodeDatabase.Read(Database);
        Assert.SkipUnless(data.Version == UnicodeData.Version, $"Unicode {data.Version} is installed; the tables are of {UnicodeData.Version}.");
        var committed = File.ReadAllText(Path.Combine(ArticleFiles.Root, "src", "ContentGen", "Text", "Unicode", "UnicodeTables.g.cs"));
        TablesWriter.Write(data).Equals(committed, System.StringComparison.Ordinal).ShouldBeTrue("Run ContentGen.UnicodeTables again.");
    }

    [Theory]
    [InlineData("A", (uint)(ScalarClass.Upper))]
    [InlineData("ǅ", (uint)(ScalarClass.Upper | ScalarClass.TitleCase))]
    [InlineData("ß", (uint)(ScalarClass.Lower | ScalarClass.FoldInert))]
    [InlineData("ª", (uint)(ScalarClass.Caseless | ScalarClass.FoldInert))]
    [InlineData("٣", (uint)(ScalarClass.Digit | ScalarClass.FoldInert))]
    [InlineData("Ⅷ", (uint)(ScalarClass.None))]
    [InlineData("手", (uint)(ScalarClass.Caseless | ScalarClass.Wide | ScalarClass.FoldInert))]
    [InlineData("ー", (uint)(ScalarClass.Caseless | ScalarClass.Wide | ScalarClass.FoldInert))]
    [InlineData("\U0002A700", (uint)(ScalarClass.Caseless | ScalarClass.Wide | ScalarClass.FoldInert))]
    [InlineData("ក", (uint)(ScalarClass.Caseless | ScalarClass.Wide | ScalarClass.FoldInert))]
    [InlineData("ລ", (uint)(ScalarClass.Caseless | ScalarClass.Wide | ScalarClass.FoldInert))]
    [InlineData("한", (uint)(ScalarClass.Caseless))]
    [InlineData("\u0301", (uint)(ScalarClass.Mark))]
    [InlineData("\u2003", (uint)(ScalarClass.WhiteSpace))]
    [InlineData("\uFEFF", (uint)(ScalarClass.WhiteSpace))]
    [InlineData("\u00AD", (uint)(ScalarClass.TrimOnly | ScalarClass.FoldInert))]
    [InlineData("\u200D", (uint)(ScalarClass.FoldInert))]
    [InlineData("」", (uint)(ScalarClass.Symbol | ScalarClass.Closer | ScalarClass.Quote | ScalarClass.FoldInert))]
    [InlineData("−", (uint)(ScalarClass.Symbol | ScalarClass.Dash))]
    [InlineData("।", (uint)(ScalarClass.Symbol | ScalarClass.Terminator | ScalarClass.HardTerminator | ScalarClass.EndPunctuation | ScalarClass.FoldInert))]
    [InlineData("\uFFFF", (uint)(ScalarClass.FoldInert))]
    public void Samples(string text, uint expected) =>
        UnicodeData.ClassOf((uint)char.ConvertToUtf32(text, 0)).ShouldBe((ScalarClass)expected);

    [Fact]
    public void Hangul_decomposes_by_arithmetic()
    {
        var parts = new uint[4];
        UnicodeData.Decompose(0xAC00, parts).ShouldBe(2);
        UnicodeData.Decompose(0xD7A3, parts).ShouldBe(3);
        parts[..3].ShouldBe([0x1112u, 0x1175u, 0x11C2u]);
        UnicodeData.Decompose(0xD7A4, parts).ShouldBe(1);
    }
}
