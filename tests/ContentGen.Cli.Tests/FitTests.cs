using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary><c>fit</c>: what it writes, and what it says of bad input.</summary>
public sealed class FitTests
{
    /// <summary>Numbers in flow and block maps, quoted, signed, commented, and one that an alias uses twice.</summary>
    private const string Schema =
        """
        contentgen: 1   # the language, not 10
        schema: page
        version: 1.0.0
        article: [title, text*]
        traits:
          prose: { words: 6.., ends: sentence }
          stub: { words: ..2 }
        scores:
          content: # 5 terms
            base: +1   # 2 or so
            add:
              - { when: { is: prose }, weight: 1 } # weight: 1
              - when: { is: stub }
                # weight: 3
                weight: "-1"
              - { weight: '−1', when: { words: 3..5, ends: none } }
              - { when: { is: prose, position: ..3 }, weight: &same 2 }
              - { when: { is: stub, position: 30.. }, weight: *same }
              - { when: { words: 9.. }, weight: "\x32" }
          title:
            add:
              - { when: { words: 3..8, ends: none }, weight: 1 }
              - { when: { position: ..3 },per-word:  1 ,cap: 4 }
        region: { weigh: content }
        elect: { title: { among: { words: 2.. }, score: title, at-least: 0 } }
        roles:
          title: { when: { elected: title } }
          text: { when: { zone: inside } }

        """;

    /// <summary>Pages of one make: a menu, a title, prose, what stands below it.</summary>
    private static readonly string s_labels = string.Concat(Enumerable.Range(0, 24).Select(static i =>
    {
        var prose = $"The ferry number {i} crosses the wide river at noon.";
        return $$"""
            {"id": "site{{i % 6}}_2025_03_{{10 + i / 6}}", "lines": ["Home", "News", "Boat {{i}} sails again", "{{prose}}", "{{prose}}", "Tides and winds", "{{prose}}", "Share", "More boats of today"],
             "labels": ["NOISE", "NOISE", "HEADLINE", "BODY", "BODY", "HEADING", "BODY", "NOISE", "NOISE"], "blank_before": [0, 0, 1, 1, 0, {{i % 2}}, 0, 0, 1]}
            """.ReplaceLineEndings("") + "\n";
    }));

    [Fact]
    public void Numbers_of_a_schema_that_is_extended_are_neither_fitted_nor_written()
    {
        using var folder = new TempFolder();
        folder.Write("page.schema.yaml", Schema);
        folder.Write("labels.jsonl", s_labels);
        const string Own = "contentgen: 1\nschema: own\nextends: ./page.schema.yaml\nscores:\n  content+:\n    add+: [{ when: { is: stub, words: 1 }, weight: 5 }]\n";
        folder.Write("own.schema.yaml", Own);
        var fit = folder.Run("fit", "own.schema.yaml", "--labels", "labels.jsonl", "--score", "content", "--report");
        fit.Code.ShouldBe(0, fit.Error);
        // Of the base's terms the tests are told; the weight of the schema's own term is the only number.
        fit.Output.ShouldContain("{ is: prose }");
        folder.Read("page.schema.yaml").ShouldBe(Schema);
        Regex.Replace(folder.Read("own.schema.yaml"), "weight: -?[0-9]+", "weight: 5").ShouldBe(Own);

        var inherited = folder.Run("fit", "own.schema.yaml", "--labels", "labels.jsonl", "--score", "title");
        inherited.Code.ShouldBe(2);
        inherited.Error.ShouldContain("the score 'title' is written in 'page.schema.yaml'");
        folder.Read("page.schema.yaml").ShouldBe(Schema);
    }

    [Fact]
    public void Writes_better_numbers_and_nothing_else()
    {
        using var folder = Folder(Schema);
        var result = folder.Run("fit", "page.schema.yaml", "--labels", "pages.jsonl");
        result.Error.ShouldBe("");
        result.Code.ShouldBe(0);
        result.Output.ShouldEndWith("page.schema.yaml written\n");
        var written = folder.Read("page.schema.yaml");
        written.ShouldNotBe(Schema);
        WithoutNumbers(written).ShouldBe(WithoutNumbers(Schema));
        // One number that stands in two places is not fitted, and what is no weight stays.
        written.ShouldContain("weight: &same 2 }");
        written.ShouldContain("contentgen: 1   # the language, not 10\n");
        written.ShouldContain(" # weight: 1\n");
        written.ShouldContain("# 5 terms\n");
        written.ShouldContain("# 2 or so\n");
        written.ShouldContain("# weight: 3\n");
        written.ShouldContain("cap: 4 }");
        result.Output.ShouldContain("not fitted: through an alias");
        written.ShouldContain("weight: \"\\x32\" }");
        // The numbers that were told are those that were written, and fit finds nothing to do the second time.
        folder.Run("check", "page.schema.yaml").Code.ShouldBe(0);
        Fitted(result.Output).ShouldBe(Written(folder.Run("fit", "page.schema.yaml", "--labels", "pages.jsonl", "--dry-run", "--folds", "0").Output));
        folder.Run("fit", "page.schema.yaml", "--labels", "pages.jsonl", "--from", "written").Output.ShouldEndWith("page.schema.yaml unchanged\n");
        // The written schema reads the pages as they are labelled.
        folder.Write("page.txt", "Home\nNews\n\nBoat 99 sails again\n\nThe ferry number 99 crosses the wide river at noon.\nThe end of it came at last to all.\nShare\n");
        var json = folder.Run("parse", "page.txt", "--schema", "page.schema.yaml", "--format", "json").Output;
        Regex.IsMatch(json, "\"title\": ?\"Boat 99 sails again\"").ShouldBeTrue(json);
    }

    [Fact]
    public void Keeps_line_ends_and_the_byte_order_mark()
    {
        var source = "\uFEFF" + Schema.ReplaceLineEndings("\r\n");
        using var folder = Folder(source);
        folder.Run("fit", "page.schema.yaml", "--labels", "pages.jsonl", "--folds", "0").Code.ShouldBe(0);
        var written = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder.Path, "page.schema.yaml")));
        written.ShouldNotBe(source);
        WithoutNumbers(written).ShouldBe(WithoutNumbers(source));
        using var plain = Folder(Schema);
        plain.Run("fit", "page.schema.yaml", "--labels", "pages.jsonl", "--folds", "0");
        written[1..].ReplaceLineEndings("\n").ShouldBe(plain.Read("page.schema.yaml"));
    }

    [Fact]
    public void Equal_input_gives_equal_bytes()
    {
        var results = new string[2];
        for (var i = 0; i < results.Length; i++)
        {
            using var folder = Folder(Schema);
            var output = folder.Run("fit", "page.schema.yaml", "--labels", "pages.jsonl", "--report").Output;
            results[i] = output + folder.Read("page.schema.yaml");
        }
        results[1].ShouldBe(results[0]);
    }

    [Fact]
    public void Reads_gzip_and_patterns_and_writes_elsewhere()
    {
        using var folder = Folder(Schema);
        folder.Write("more.jsonl.gz", Packed());
        var dry = folder.Run("fit", "page.schema.yaml", "--labels", "*.jsonl*", "--folds", "0", "--dry-run");
        dry.Code.ShouldBe(0);
        dry.Output.ShouldContain("\n  more     ");
        dry.Output.ShouldContain("\n  pages    ");
        dry.Output.ShouldNotContain("held out");
        folder.Read("page.schema.yaml").ShouldBe(Schema);
        folder.Run("fit", "page.schema.yaml", "-l", "more.jsonl.gz", "-l", "pages.jsonl", "--folds", "0", "-o", "out/new.schema.yaml").Output
            .ShouldEndWith("out/new.schema.yaml written\n");
        folder.Read("page.schema.yaml").ShouldBe(Schema);
        folder.Read("out/new.schema.yaml").ShouldNotBe(Schema);
    }

    [Fact]
    public void Fits_only_what_is_asked_for_within_limits()
    {
        using var folder = Folder(Schema);
        folder.Run("fit", "page.schema.yaml", "--labels", "pages.jsonl", "--score", "title", "--max-weight", "3", "--folds", "0").Code.ShouldBe(0);
        var written = folder.Read("page.schema.yaml");
        var title = written.IndexOf("  title:", StringComparison.Ordinal);
        written[..title].ShouldBe(Schema[..title]);
        foreach (Match weight in Regex.Matches(written[title..], "(?:weight|per-word): +(-?\\d+)"))
            Math.Abs(int.Parse(weight.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void A_score_can_be_given_another_aim()
    {
        using var folder = Folder(Schema);
        var output = folder.Run("fit", "page.schema.yaml", "--labels", "pages.jsonl", "--aim", "content=HEADING+HEADLINE", "--score", "content", "--dry-run").Output;
        output.ShouldContain("minus log-loss");
        // Short lines without an end are what it is high for now.
        Regex.IsMatch(output, @" -1 +[1-9]\d*  \{ words: 3\.\.5, ends: none \}").ShouldBeTrue(output);
    }

    [Fact]
    public void A_built_in_schema_is_written_only_elsewhere()
    {
        using var folder = Folder(Schema);
        folder.Run("fit", "news-article", "--labels", "pages.jsonl").ShouldBe(
            new CommandResult(2, "", "contentgen: 'news-article' is built in and is not written; give -o FILE or --dry-run.\n"));
        folder.Run("fit", "news-article", "--labels", "pages.jsonl", "--score", "content", "--folds", "0", "--from", "written", "-o", "mine.schema.yaml").Code.ShouldBe(0);
        folder.Run("check", "mine.schema.yaml").Code.ShouldBe(0);
    }

    [Fact]
    public void A_set_that_counts_twice_is_one_that_is_given_twice()
    {
        using var folder = Folder(Schema);
        folder.Write("more.jsonl", string.Join('\n', s_labels.Split('\n').Where(static (_, i) => i % 3 == 0)).Replace("Boat", "The ship", StringComparison.Ordinal));
        folder.Write("again.jsonl", folder.Read("more.jsonl"));
        Fitted("-l", "more.jsonl", "--count", "more=2").ShouldBe(Fitted("-l", "more.jsonl", "-l", "again.jsonl"));

        string Fitted(params string[] sets)
        {
            var result = folder.Run(["fit", "page.schema.yaml", "-l", "pages.jsonl", .. sets, "--folds", "0", "--tries", "200", "-o", "new.schema.yaml"]);
            result.Code.ShouldBe(0, result.Error);
            return folder.Read("new.schema.yaml");
        }
    }

    [Fact]
    public void A_least_gain_leaves_the_weights_where_the_search_begins()
    {
        using var folder = Folder(Schema);
        string[] fit = ["fit", "page.schema.yaml", "--labels", "pages.jsonl", "--folds", "0", "--from", "written"];
        folder.Run([.. fit, "--least-gain", "1", "-o", "same.schema.yaml"]).Code.ShouldBe(0);
        folder.Read("same.schema.yaml").ShouldBe(folder.Read("page.schema.yaml"));
        folder.Run([.. fit, "-o", "other.schema.yaml"]).Code.ShouldBe(0);
        folder.Read("other.schema.yaml").ShouldNotBe(folder.Read("page.schema.yaml"));
    }

    [Fact]
    public void Tries_are_the_same_in_each_run()
    {
        var results = new string[2];
        for (var i = 0; i < results.Length; i++)
        {
            using var folder = Folder(Schema);
            var output = folder.Run("fit", "page.schema.yaml", "--labels", "pages.jsonl", "--tries", "300", "--folds", "3").Output;
            results[i] = output + folder.Read("page.schema.yaml");
        }
        results[1].ShouldBe(results[0]);
        WithoutNumbers(results[0]).ShouldEndWith(WithoutNumbers(Schema));
    }

    [Fact]
    public void Progress_is_for_terminals()
    {
        using var folder = Folder(Schema);
        var console = folder.Console();
        console.IsErrorTerminal = true;
        var result = CommandResult.Of(console, "fit", "page.schema.yaml", "--labels", "pages.jsonl", "--dry-run");
        result.Error.ShouldContain("\r\u001b[Kcontent");
        result.Error.ShouldEndWith("\r\u001b[K");
        result.Output.ShouldBe(folder.Run("fit", "page.schema.yaml", "--labels", "pages.jsonl", "--dry-run").Output);
    }

    [Theory]
    [InlineData("{", "this is no JSON: ")]
    [InlineData("{", "this is no JSON: the line ends before its JSON does; write each document as one JSON object in a line of its own.\n")]
    [InlineData("""{"id":"é","lines" ["x"]}""", "this is no JSON: at column 19 stands '[', which cannot stand there; write each document as one JSON object in a line of its own.\n")]
    [InlineData("""{"id":"a",}""", "this is no JSON: at column 11 stands '}', which cannot stand there; write each document as one JSON object in a line of its own.\n")]
    [InlineData("Not JSON", "this is no JSON: at column 1 stands 'N', which cannot stand there; write each document as one JSON object in a line of its own.\n")]
    [InlineData("[]", "write a JSON object with 'id', 'lines' and 'labels'.")]
    [InlineData("""{"id":"a","labels":[]}""", "'lines' is no list of texts.")]
    [InlineData("""{"id":"a","lines":[1],"labels":["BODY"]}""", "'lines' is no list of texts.")]
    [InlineData("""{"id":"a","lines":["x"],"labels":[]}""", "the document has 1 line and 0 labels; give each line one.")]
    [InlineData("""{"id":"a","lines":["x"],"labels":["TEXT"]}""", "there is no label 'TEXT'; it is one of HEADLINE, DEK, BYLINE, HEADING, BODY, NOISE.")]
    [InlineData("""{"id":7,"lines":["x"],"labels":["BODY"]}""", "'id' is no text.")]
    [InlineData("""{"id":"a","lines":["x"],"labels":["BODY"],"blank_before":[]}""", "'blank_before' is no list with one entry for each line.")]
    [InlineData("""{"id":"a","lines":["x"],"labels":["BODY"],"blank_before":["no"]}""", "'blank_before' holds something other than true and false.")]
    [InlineData("""{"id":"a","lines":["\uD800"],"labels":["BODY"]}""", "a text is not well-formed Unicode.")]
    public void A_bad_line_is_told_with_its_place(string line, string message)
    {
        using var folder = Folder(Schema);
        folder.Write("bad.jsonl", s_labels + "\n" + line + "\n");
        var result = folder.Run("fit", "page.schema.yaml", "--labels", "bad.jsonl");
        result.Code.ShouldBe(2);
        result.Output.ShouldBe("");
        result.Error.ShouldStartWith("contentgen: bad.jsonl:26: " + message);
        result.Error.Count(static c => c == '\n').ShouldBe(1);
        folder.Read("page.schema.yaml").ShouldBe(Schema);
    }

    [Theory]
    [InlineData("fit page.schema.yaml", "--labels")]
    [InlineData("fit page.schema.yaml --labels none.jsonl", "there is no file 'none.jsonl'.")]
    [InlineData("fit page.schema.yaml --labels empty.jsonl", "'empty.jsonl' holds no labelled document; write one JSON object a line.")]
    [InlineData("fit page.schema.yaml --labels cut.jsonl.gz", "'cut.jsonl.gz' cannot be unpacked: ")]
    [InlineData("fit note.schema.yaml --labels pages.jsonl", "the schema 'note.schema.yaml' has no scores; there is nothing to fit.")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --score titel", "--score: the schema has no score 'titel'; did you mean 'title'?")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --aim x=BODY", "--aim: the schema has no score 'x'; it has content, title.")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --aim content", "--aim content: write SCORE=LABEL, as in --aim prose=BODY+DEK.")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --aim content=BODY+X", "--aim: there is no label 'X'; it is one of ")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --folds 1", "--folds is 1; give 0 for none, or a number from 2 to 1000.")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --max-weight 0", "--max-weight is 0; give a number from 1 to 1000000.")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --from here", "--from")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --tries -1", "--tries is -1; give a number from 0 to 1000000000.")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --least-gain 1.5", "--least-gain is 1.5; give a number from 0 to 1, such as 0.001.")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --least-gain much", "--least-gain")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --count pages", "--count pages: write SET=N with N from 1 to 1000, as in --count pages=3.")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --count pages=0", "--count pages=0: write SET=N with N from 1 to 1000, as in --count pages=3.")]
    [InlineData("fit page.schema.yaml --labels pages.jsonl --count page=2", "--count: there is no set 'page'; there is pages.")]
    public void What_cannot_be_done_is_told(string line, string message)
    {
        using var folder = Folder(Schema);
        folder.Write("empty.jsonl", "\n \n");
        folder.Write("cut.jsonl.gz", Packed()[..200]);
        var result = folder.Run(line.Split(' '));
        result.Code.ShouldBe(2);
        result.Output.ShouldBe("");
        result.Error.ShouldContain(message);
        result.Error.Count(static c => c == '\n').ShouldBe(1);
        folder.Read("page.schema.yaml").ShouldBe(Schema);
    }

    private static TempFolder Folder(string schema)
    {
        var folder = new TempFolder();
        folder.Write("page.schema.yaml", schema);
        folder.Write("pages.jsonl", s_labels);
        return folder;
    }

    private static byte[] Packed()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(s_labels));
        return packed.ToArray();
    }

    private static string WithoutNumbers(string text) => Regex.Replace(text, "[-+−]?\\d+", "#");

    private static string[] Fitted(string output) => Numbers(output, 2);

    private static string[] Written(string output) => Numbers(output, 1);

    /// <summary>A column of the tables of numbers.</summary>
    private static string[] Numbers(string output, int column) =>
        [.. Regex.Matches(output, @"^ +(?:\d+|-) +(-?\d+) +(-?\d+)  ", RegexOptions.Multiline).Select(row => row.Groups[column].Value)];
}
