using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Yaml;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Yaml;

public class YamlReaderTests
{
    [Fact]
    public void Scalars_are_text_as_written_at_their_places()
    {
        const string Text = "a: no\nb: 012\nc: ~\nd: 'it''s'\ne: |\n  two\n  lines\nf: &x  value\ng: *x\n😀: [é, \"q\\t\"]\n";
        var root = Map(Text);

        Scalar(root, "a").ShouldBe(("no", "no"));
        Scalar(root, "b").ShouldBe(("012", "012"));
        Scalar(root, "c").ShouldBe(("~", "~"));
        Scalar(root, "d").ShouldBe(("it's", "'it''s'"));
        Scalar(root, "e").ShouldBe(("two\nlines\n", "|\n  two\n  lines"));
        Scalar(root, "f").ShouldBe(("value", "value"));
        Scalar(root, "g").ShouldBe(("value", "value"));
        var list = (YamlSequence)root.Find("😀")!.Value;
        Written(list).ShouldBe("[é, \"q\\t\"]");
        list.Items.Select(Written).ShouldBe(["é", "\"q\\t\""]);
        (list.Items[1].Span.Line, list.Items[1].Span.Column).ShouldBe((10, 8));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Places_do_not_depend_on_line_ends_or_a_byte_order_mark(string end)
    {
        var text = "\uFEFF" + "a:\n  - x😀: y # comment\n    z: {b: 1}\n".Replace("\n", end);
        var item = (YamlMapping)((YamlSequence)Map(text).Find("a")!.Value).Items[0];

        Map(text).Entries[0].Key.Text.ShouldBe("a");
        (item.Span.Line, item.Span.Column).ShouldBe((2, 5));
        (item.Entries[0].Value.Span.Line, item.Entries[0].Value.Span.Column).ShouldBe((2, 9));
        Written(item.Entries[0].Value).ShouldBe("y");
        Written(item.Entries[1].Value).ShouldBe("{b: 1}");
        (item.Span.EndLine, item.Span.EndColumn).ShouldBe((3, 14));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(11, 3)]
    [InlineData(12, 0)]
    [InlineData(12, 11)]
    [InlineData(13, 12)]
    [InlineData(40, 20)]
    public void A_key_that_stands_twice_is_reported_at_each_of_its_places_however_many_there_are(int keys, int twice)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        var text = string.Concat(Enumerable.Range(0, keys).Append(twice).Append(keys).Select(static key => $"k{key}: v\n"));

        var root = (YamlMapping)YamlReader.Read(new SourceText("a.yaml", text), diagnostics)!;

        root.Entries.Select(static entry => entry.Key.Text).ShouldBe(Enumerable.Range(0, keys + 1).Select(static key => $"k{key}"));
        diagnostics.ShouldAllBe(static diagnostic => diagnostic.Id == StructureDiagnostics.DuplicateKey.Id);
        diagnostics.Select(static diagnostic => diagnostic.Span.Line).Order().ShouldBe([twice + 1, keys + 1]);
    }

    [Theory]
    // Block maps: alone, first, in the middle, last; behind comments and every sort of value; nested ones, of which the rest is not read.
    [InlineData("^: x\n")]
    [InlineData("^: x\na: b\n")]
    [InlineData("a: b\n# c: d\n\n^: x\ne: f\n")]
    [InlineData("a: b # c?\n^: x # d: e\nf: g\n")]
    [InlineData("a: b\n^: x")]
    [InlineData("a: 'x: y'\n^:   x\n")]
    [InlineData("a: {b: c}\n^: x\nd: e\n")]
    [InlineData("a: [b]\n^: [x]\nd: e\n")]
    [InlineData("a: |\n  text: y\n\n^: x\nb: c\n")]
    [InlineData("a: >-\n  text: y\n# c: d\n^: x\nb: c\n")]
    [InlineData("a: b\n^:\n  c: d\ne: f\n")]
    [InlineData("a: x\n  y\n^: x\n^: y\nd: e\n")]
    [InlineData("--- \n^: x\nb: c\n")]
    [InlineData("a: b\n&k ^: x\nc: d\n")]
    [InlineData("^\"\": x\nb: c\n")]
    [InlineData("a: b\n^? \nc: x\n", true)]
    [InlineData("a:\n  ^: x\n  b: c\nd: e\n")]
    [InlineData("a:\n  k: v\n  ^: x\n  b: c\nd: e\n")]
    [InlineData("a:\n  k: v\n  ^: x\n")]
    [InlineData("a:\n  b: c\n^: x\nd: e\n")]
    [InlineData("- ^: x\n  b: c\n")]
    // Flow maps.
    [InlineData("{^: x}\n")]
    [InlineData("{^: x, a: b}\n")]
    [InlineData("{a: b, ^: x, c: d}\n")]
    [InlineData("{a: b,\n # c: d\n ^: x}\n")]
    [InlineData("{a: {^: x}, c: d}\n")]
    [InlineData("a: {^: x, b: c}\nd: e\n")]
    [InlineData("[a, ^: x]\n")]
    [InlineData("{a: b, ^'': x}\n")]
    [InlineData("{a: b, ^? : x}\n")]
    public void An_empty_key_is_reported_at_its_colon(string marked, bool isWithoutValue = false)
    {
        var text = marked.Replace("^", "");
        var places = Enumerable.Range(0, marked.Length).Where(at => marked[at] == '^').Select((at, before) => at - before);

        foreach (var end in new[] { "\n", "\r\n" })
        {
            var source = new SourceText("a.yaml", text.Replace("\n", end));
            var diagnostics = new List<SchemaDiagnostic>();
            YamlReader.Read(source, diagnostics);

            diagnostics.Select(static said => said.Id).Distinct().ShouldBe(isWithoutValue ? ["CG1012", "CG1011"] : ["CG1012"]);
            diagnostics.Where(static said => said.Id == "CG1012").Select(static said => (said.Span.Line, said.Span.Column))
                .ShouldBe(places.Select(at => (new SourceText("a.yaml", text).Span(at, 0).Line, new SourceText("a.yaml", text).Span(at, 0).Column)));
        }
    }

    public static TheoryData<string> Hostile =>
        new("[", "{", "- ", "? ", "[[", "{a: ", "[? ", "{? ", "!x ", "&a ", "&a [", "*a ", "'", "\"", "\"\\", "--- ", "---\n", "%A\n", ": ", "a: ", "a:\n", "- ? ", "\t", " ",
            "#", "|", ">", "\n", "\r", "[\n", "{a:\n", "-\n", "x ", ",", "]", "}", "@", "`", "[]", "[? ]", "é", "😀", "- &a [*a]\n", "\u0085", "? - ");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hundred_thousand_of_anything_give_few_diagnostics_soon(string piece)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        if (text.Length > YamlLimits.Bytes / 2)
            text = text[..(YamlLimits.Bytes / 2)];
        var source = new SourceText("hostile.yaml", text);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        YamlReader.Read(source, diagnostics);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        diagnostics.Count.ShouldBeLessThanOrEqualTo(YamlLimits.Nodes);
    }

    [Fact]
    public void Deep_indentation_is_one_diagnostic()
    {
        var text = string.Concat(Enumerable.Range(0, 1000).Select(depth => new string(' ', depth) + "a:\n"));

        Read(text).ShouldHaveSingleItem().Id.ShouldBe(StructureDiagnostics.TooDeep.Id);
    }

    [Fact]
    public void A_scalar_may_be_as_large_as_a_file()
    {
        var text = "a: " + new string('x', YamlLimits.Bytes - 4) + "\n";

        Read(text).ShouldBeEmpty();
        Read(text + " ").ShouldHaveSingleItem().Id.ShouldBe(StructureDiagnostics.TooLong.Id);
        Read("é" + text[..^1]).ShouldHaveSingleItem().Id.ShouldBe(StructureDiagnostics.TooLong.Id);
    }

    /// <summary>The library tells the opening quote, and the end of the file; told is what to mend.</summary>
    [Theory]
    [InlineData("a: { pattern: \"\\d+ x\" }\n", 1, 16, "`\\d` is no escape in double quotes. Put the text in single quotes")]
    [InlineData("a: b\nc: \"x \\\\ \\n \\p{Lu}\"\n", 2, 13, "`\\p` is no escape in double quotes. Put the text in single quotes")]
    [InlineData("a:\n  b: { c: { d: 3 }\n", 2, 6, "The bracket opened here is not closed. Close it with")]
    [InlineData("a:\n  b: { c: { d: 3 }\n# behind\n\n# it\n", 2, 6, "The bracket opened here is not closed. Close it with")]
    [InlineData("a: [b, c\n", 1, 4, "The bracket opened here is not closed. Close it with")]
    [InlineData("a: { b: # c }\n", 1, 4, "The bracket opened here is not closed: `#` begins a comment. Put quotes")]
    [InlineData("a: { b: # c\n", 1, 4, "The bracket opened here is not closed. Close it with")]
    public void What_is_no_YAML_is_told_where_it_is_to_be_mended(string text, int line, int column, string message)
    {
        var said = Read(text).ShouldHaveSingleItem();
        (said.Id, said.Span.Line, said.Span.Column).ShouldBe((StructureDiagnostics.Syntax.Id, line, column));
        said.Message.ShouldContain(message);
    }

    /// <summary>For some of them the library throws what is no YamlException, for some it tells the opening quote.</summary>
    [Theory]
    [InlineData("\\UFFFFFFFF", "`\\UFFFFFFFF` is no character of Unicode.")]
    [InlineData("\\U80000000", "`\\U80000000` is no character of Unicode.")]
    [InlineData("\\U00110000", "`\\U00110000` is no character of Unicode.")]
    [InlineData("\\uD800", "`\\uD800` is half a surrogate pair.")]
    [InlineData("\\U0000D800", "`\\U0000D800` is half a surrogate pair.")]
    [InlineData("\\uDE00\\uD83D", "`\\uDE00` is half a surrogate pair.")]
    [InlineData("\\uD83D\\u0041", "`\\uD83D` is half a surrogate pair.")]
    [InlineData("\\uD83D\\uD83D\\uDE00", "`\\uD83D` is half a surrogate pair.")]
    [InlineData("\\uD83D\\xDE", "`\\uD83D` is half a surrogate pair.")]
    [InlineData("\\uD83D\\\\uDE00", "`\\uD83D` is half a surrogate pair.")]
    [InlineData("\\uD83D\\q", "`\\uD83D` is half a surrogate pair.")]
    [InlineData("\\uD83D\\uDE0", "`\\uDE0` needs 4 hexadecimal digits.", 6)]
    [InlineData("\\x4", "`\\x4` needs 2 hexadecimal digits.")]
    [InlineData("\\xZZ", "`\\x` needs 2 hexadecimal digits.")]
    [InlineData("\\U0010FFF", "`\\U0010FFF` needs 8 hexadecimal digits.")]
    [InlineData("\\u", "`\\u` needs 4 hexadecimal digits.")]
    public void An_escape_that_names_no_character_is_told_at_its_place(string escape, string message, int behind = 0)
    {
        // Texts before it have quotes, backslashes and escapes of their own, so that neither may be looked for without knowing what they are in.
        string[] before = ["", "a: b\n", "a: '\"\\UFFFFFFFF'\n", "# \"\\UFFFFFFFF\n", "\"\\uD83D\\uDE00\": \"\\\"\"\n"];
        string[] texts =
        [
            "c: \"^\"\n", "c: \"^", "c: &x \"\\x41 \\\\uD83D^ \\q\"\n", "c: [ '\"', \"^\" ]\n", "'\\UFFFFFFFF' : \"^\"\n", "'\"\\uD83D': \"^\"\n", "\"^\": c\n", "c: \"x\\\n  ^ y\"\n",
        ];
        foreach (var front in before)
        {
            foreach (var text in texts)
            {
                var marked = front + text;
                var source = new SourceText("a.yaml", marked.Replace("^", escape, StringComparison.Ordinal));
                var said = Read(source.Text).ShouldHaveSingleItem(source.Text);
                (said.Id, said.Span.Start).ShouldBe((StructureDiagnostics.Syntax.Id, marked.IndexOf('^', StringComparison.Ordinal) + behind), source.Text);
                said.Message.ShouldContain(message);
            }
        }
    }

    [Theory]
    [InlineData("\\x41", "A")]
    [InlineData("\\u00e9", "é")]
    [InlineData("\\U0010FFFF", "\U0010FFFF")]
    [InlineData("\\U0001f600", "\U0001F600")]
    [InlineData("\\uD83D\\uDE00", "\U0001F600")]
    [InlineData("\\U0000D83D\\uDE00", "\U0001F600")]
    [InlineData("\\\\UFFFFFFFF", "\\UFFFFFFFF")]
    public void An_escape_that_names_a_character_is_that(string written, string text) => Scalar(Map($"a: \"{written}\"\n"), "a").Text.ShouldBe(text);

    [Fact]
    public void Limits_are_exact()
    {
        Read(new string('[', 64) + "x" + new string(']', 64)).ShouldBeEmpty();
        Read(new string('[', 65) + "x" + new string(']', 65)).ShouldHaveSingleItem().Id.ShouldBe(StructureDiagnostics.TooDeep.Id);
        Read(string.Concat(Enumerable.Repeat("- x\n", 9_999))).ShouldBeEmpty();
        Read(string.Concat(Enumerable.Repeat("- x\n", 10_000))).ShouldHaveSingleItem().Id.ShouldBe(StructureDiagnostics.TooManyNodes.Id);
    }

    private static List<SchemaDiagnostic> Read(string text)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        YamlReader.Read(new SourceText("a.yaml", text), diagnostics);
        return diagnostics;
    }

    private static YamlMapping Map(string text)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        var root = YamlReader.Read(new SourceText("a.yaml", text), diagnostics);
        diagnostics.ShouldBeEmpty();
        return root.ShouldBeOfType<YamlMapping>();
    }

    private static (string Text, string Written) Scalar(YamlMapping map, string key)
    {
        var scalar = map.Find(key)!.Value.ShouldBeOfType<YamlScalar>();
        return (scalar.Text, Written(scalar));
    }

    private static string Written(YamlNode node) => node.Source.Text.Substring(node.Start, node.Length);
}
