using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Cutting the gutter gives the document back, byte for byte.</summary>
public sealed class GutterTests
{
    private static readonly string[] s_pieces =
    [
        "\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\n", "\n\n", " ", "\t", "\uFEFF", "word", "A longer line of words", "More:", "é", "漢字", "\u202E",
        " | ", " ! ", " \\ ", "gutter 9", "# ", "> ", "- ", "    ", "```", "---", "\n===\n", "|-|\n", "[a]: b", "\0", "\u001b[31m", "\u00A0",
    ];

    private static readonly byte[][] s_ill = [[0xFF], [0xC2], [0xE2, 0x80], [0xF0, 0x9F], [0x85], [0xA8]];

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("a\r\nb")]
    [InlineData("a\u0085b\u2028c\u2029")]
    [InlineData("\uFEFFa\r\r\n\n")]
    public void Gives_this_document_back(string text)
    {
        RoundTrip(Encoding.UTF8.GetBytes(text));
        RoundTrip(Encoding.UTF8.GetBytes(text), "format: text, block: paragraph");
        RoundTrip(Encoding.UTF8.GetBytes(text), "format: markdown");
    }

    [Fact]
    public void Gives_random_documents_back()
    {
        var random = new Random(20260101);
        for (var i = 0; i < 400; i++)
        {
            using var document = new MemoryStream();
            for (var n = random.Next(40); n > 0; n--)
                document.Write(random.Next(12) == 0 ? s_ill[random.Next(s_ill.Length)] : Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]));
            RoundTrip(document.ToArray());
            RoundTrip(document.ToArray(), "format: text, block: paragraph");
            RoundTrip(document.ToArray(), "format: markdown");
        }
    }

    [Fact]
    public void A_line_of_many_roles_does_not_widen_the_gutter_without_end()
    {
        using var folder = new TempFolder();
        folder.Write("many.schema.yaml", TempFolder.Schema.Replace("line: { when: { words: 1.. } }", "line: { when: { words: 1.. }, take: sentence }", StringComparison.Ordinal));
        folder.Write("a.txt", "Title\n" + string.Concat(System.Linq.Enumerable.Repeat("It is so. ", 500)));
        var result = folder.Run("parse", "a.txt", "--schema", "many.schema.yaml", "--format", "gutter");
        result.Code.ShouldBe(0, result.Error);
        result.Output.ShouldStartWith("gutter " + ("line+line+line+line+line+line+line+line+..".Length + 3) + "\n");
    }

    private static void RoundTrip(byte[] document, string? input = null)
    {
        using var folder = new TempFolder();
        if (input is not null)
            folder.Write("note.schema.yaml", TempFolder.Schema.Replace("format: text, block: line", input, StringComparison.Ordinal));
        var console = folder.Console();
        console.InputBytes = new(document);
        var code = Program.Run(["parse", "-", "--schema", "note.schema.yaml", "--format", "gutter"], console);
        code.ShouldBe(0, console.ErrorText);
        Cut(console.OutputBytes.ToArray()).ShouldBe(document);
    }

    /// <summary>As a reader would: knows line ends and separators, nothing of documents.</summary>
    private static byte[] Cut(byte[] gutter)
    {
        var head = Array.IndexOf(gutter, (byte)'\n');
        var width = int.Parse(Encoding.ASCII.GetString(gutter, 0, head)["gutter ".Length..], CultureInfo.InvariantCulture);
        var document = new List<byte>();
        for (var start = head + 1; start < gutter.Length;)
        {
            var separator = Encoding.ASCII.GetString(gutter, start + width - 3, 3);
            var end = EndOfLine(gutter, start + width);
            if (separator == " | ")
                document.AddRange(gutter[(start + width)..end]);
            else if (separator == " \\ ")
                document.RemoveAt(document.Count - 1);
            else
                separator.ShouldBe(" ! ");
            start = end;
        }
        return [.. document];
    }

    private static int EndOfLine(byte[] text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '\n')
                return at + 1;
            if (text[at] == '\r')
                return at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
            if (text[at] == 0xC2 && at + 1 < text.Length && text[at + 1] == 0x85)
                return at + 2;
            if (text[at] == 0xE2 && at + 2 < text.Length && text[at + 1] == 0x80 && text[at + 2] is 0xA8 or 0xA9)
                return at + 3;
        }
        return at;
    }
}
