using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>What is said of small mistakes: only what is near is proposed, and what is proposed works.</summary>
public sealed class SmallMessageTests
{
    [Theory]
    [InlineData("parse a.txt --schema note.schema.yaml --format yaml", "--format has no value 'yaml'. Use one of: ")]
    [InlineData("completions tcsh", "SHELL has no value 'tcsh'. Use one of: ")]
    [InlineData("parse a.txt --schema note.schema.yaml --format jsno", "Did you mean 'json'?")]
    [InlineData("parse a.txt --schema note.schema.yaml --format JSON", "Did you mean 'json'?")]
    [InlineData("parse a.txt --schema note.schema.yaml --format md", "--format has no value 'md'. Use one of: ")]
    [InlineData("parse a.txt --schema note.schema.yaml --format mark", "Did you mean 'markdown'?")]
    [InlineData("validate a.txt --schema note.schema.yaml --fail-on warn", "--fail-on has no value 'warn'. Did you mean 'warning'?")]
    [InlineData("validate a.txt --schema note.schema.yaml --fail-on err", "Did you mean 'error'?")]
    [InlineData("validate a.txt --schema note.schema.yaml --severity title/words=warn", "Did you mean 'warning'?")]
    [InlineData("validate a.txt --schema note.schema.yaml --format json", "There is no option '--format'. validate calls it --output: ")]
    [InlineData("check --format=json", "There is no option '--format'. check calls it --output: ")]
    [InlineData("explain a.txt --schema note.schema.yaml --output html", "There is no option '--output'. explain calls it --format: ")]
    [InlineData("test --output json", "There is no option '--output'. test calls it --format: ")]
    [InlineData("check contentgen.yaml", "'contentgen.yaml' is the configuration, and a schema is wanted here. Its mistakes are told by: contentgen validate")]
    [InlineData("check ./cat.schema.yaml", "there is no file './cat.schema.yaml'.\n")]
    [InlineData("check ./nota.schema.yaml", "Did you mean './note.schema.yaml'?")]
    [InlineData("check ./note.schema.yml", "Did you mean './note.schema.yaml'?")]
    [InlineData("init a.txt", "'a.txt' is a file and no folder; name another folder: contentgen init DIR.")]
    [InlineData("init a.txt/deep", "'a.txt' is a file and no folder; name another folder: contentgen init DIR.")]
    [InlineData("diff HEAD:note.schema.yaml note.schema.yaml", "there is no file 'HEAD:note.schema.yaml'. A version that git has is written git:HEAD:note.schema.yaml.")]
    [InlineData("check empty", "no file matches 'empty/**/*.schema.yaml' or 'empty/**/*.pack.yaml'.")]
    public void On_the_command_line(string line, string expected)
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "A title\nA line.\n");
        folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\n");
        System.IO.Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "empty"));
        var result = folder.Run(line.Split(' '));
        result.Code.ShouldBe(2);
        result.Error.ShouldStartWith("contentgen: ");
        result.Error.ShouldContain(expected);
    }

    [Fact]
    public void Every_bad_line_of_labels_is_told()
    {
        using var folder = new TempFolder();
        folder.Write("page.schema.yaml", "contentgen: 1\nschema: page\narticle: [line*]\nscores: { body: { add: [{ when: { words: 3.. }, weight: 1 }] } }\nregion: { weigh: body }\nroles: { line: {} }\n");
        folder.Write("bad.jsonl", "{\"id\":\"a\",\"lines\":[\"x\"],\"labels\":[\"BODY\",\"BODY\"]}\n\n{\"id\":\"b\",\"lines\":[\"x\"],\"labels\":[\"TEXT\"]}\n{\n");
        folder.Write("worse.jsonl", "{\"lines\":[\"x\"],\"labels\":[\"BODY\"]}\n");
        folder.Run("fit", "page.schema.yaml", "--labels", "bad.jsonl", "--labels", "worse.jsonl").Error.Split('\n').ShouldSatisfyAllConditions(
            lines => lines[0].ShouldBe("contentgen: bad.jsonl:1: the document has 1 line and 2 labels; give each line one."),
            lines => lines[1].ShouldStartWith("contentgen: bad.jsonl:3: there is no label 'TEXT'; it is one of "),
            lines => lines[2].ShouldStartWith("contentgen: bad.jsonl:4: this is no JSON: "),
            lines => lines[3].ShouldBe("contentgen: worse.jsonl:1: 'id' is no text."),
            lines => lines[4].ShouldBe("contentgen: 4 lines cannot be used; nothing was done."));
    }

    [Fact]
    public void Many_bad_lines_are_counted()
    {
        using var folder = new TempFolder();
        folder.Write("page.schema.yaml", "contentgen: 1\nschema: page\narticle: [line*]\nscores: { body: { add: [{ when: { words: 3.. }, weight: 1 }] } }\nregion: { weigh: body }\nroles: { line: {} }\n");
        folder.Write("bad.jsonl", string.Concat(System.Linq.Enumerable.Repeat("[]\n", 50)));
        var lines = folder.Run("fit", "page.schema.yaml", "--labels", "bad.jsonl").Error.TrimEnd().Split('\n');
        lines.Length.ShouldBe(21);
        lines[^1].ShouldBe("contentgen: 50 lines cannot be used, of which the first 20 are told; nothing was done.");
    }

    [Fact]
    public void One_sample_is_one()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "A title\n\nA line that is a sentence, as everybody sees at once.\n");
        var result = folder.Run("infer", "a.txt", "--min-samples", "1");
        (result.Output + result.Error).ShouldNotContain("1 samples");
        (result.Output + result.Error).ShouldContain("1 sample");
    }
}
