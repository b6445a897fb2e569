using System;
using System.IO;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>What a command reads it does not write over.</summary>
public sealed class OutputConflictTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public OutputConflictTests()
    {
        _folder.Write("content/a.txt", "A title that is far too long\n");
        _folder.Write("shared.pack.yaml", "contentgen: 1\npack: shared\nphrases:\n  greetings: [Hello]\n");
        _folder.Write("story.schema.yaml", TempFolder.Schema.Replace("version: 1.0.0\n", "version: 1.0.0\nimports: [ ./shared.pack.yaml ]\n", StringComparison.Ordinal));
        _folder.Write("contentgen.yaml", "schemas: { note: story.schema.yaml }\ncontent:\n  - { files: 'content/**/*.txt', schema: note }\nbaseline: known.jsonl\n");
        _folder.Write("known.jsonl", "{\"contentgen-baseline\":1}\n");
        _folder.Write("list.txt", "content/a.txt\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("content/a.txt", "a document of this run")]
    [InlineData("./content/../content/a.txt", "a document of this run")]
    [InlineData("story.schema.yaml", "a schema, or a file that one imports")]
    [InlineData("shared.pack.yaml", "a schema, or a file that one imports")]
    [InlineData("contentgen.yaml", "the configuration")]
    [InlineData("known.jsonl", "the baseline")]
    [InlineData("list.txt", "the list of documents", "--files-from", "list.txt")]
    [InlineData("content/b.txt", "a document of this run", "--stdin-path", "content/b.txt")]
    public void A_report_of_findings(string output, string what, params string[] more)
    {
        _folder.Write("content/b.txt", "A title\n");
        var before = _folder.Read(output);
        foreach (var format in new[] { "json", "sarif" })
        {
            var result = _folder.Run(["validate", "--output", "json=fine.json", "--output", $"{format}={output}", .. more]);
            result.Error.ShouldBe($"contentgen: '{output}' is {what}, and nothing is written over it; name another file, as in --output {format}=report.{format}.\n");
            result.Code.ShouldBe(2);
            result.Output.ShouldBe("");
            _folder.Read(output).ShouldBe(before);
            _folder.Has("fine.json").ShouldBeFalse();
        }
    }

    [Fact]
    public void Links_are_followed_on_both_sides()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "report.json"), "content/a.txt");
        _folder.Run("validate", "--output", "json=report.json").Error.ShouldStartWith("contentgen: 'report.json' is a document of this run, ");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "linked"), "content");
        _folder.Run("validate", "--output", "json=linked/a.txt").Error.ShouldStartWith("contentgen: 'linked/a.txt' is a document of this run, ");
        _folder.Write("other/c.txt", "A title\n");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "content", "c.txt"), "../other/c.txt");
        _folder.Run("validate", "--output", "json=other/c.txt").Error.ShouldStartWith("contentgen: 'other/c.txt' is a document of this run, ");
        _folder.Read("other/c.txt").ShouldBe("A title\n");
    }

    [Fact]
    public void What_is_no_input_is_written_over()
    {
        _folder.Write("report.json", "old");
        _folder.Run("validate", "--output", "json=report.json").Code.ShouldBe(1);
        _folder.Read("report.json").ShouldStartWith("{");
        _folder.Run("validate", "--output", "json=report.json").Code.ShouldBe(1);
    }

    [Theory]
    [InlineData("story.schema.yaml")]
    [InlineData("shared.pack.yaml")]
    public void A_report_of_schemas(string output)
    {
        var before = _folder.Read(output);
        var result = _folder.Run("check", "story.schema.yaml", "--output", $"json={output}");
        result.Code.ShouldBe(2);
        result.Error.ShouldBe($"contentgen: '{output}' is a schema, or a file that one imports, and nothing is written over it; name another file, as in --output json=report.json.\n");
        _folder.Read(output).ShouldBe(before);
    }

    [Fact]
    public void A_draft_over_a_sample_and_a_schema_over_its_labels()
    {
        for (var i = 0; i < 5; i++)
            _folder.Write($"samples/{i}.txt", $"The tide of day {i}\nOn day {i} the water stood {i * 7} feet above the stone.\nNobody saw it but {i} gulls and a keeper.\n");
        var before = _folder.Read("samples/1.txt");
        var result = _folder.Run("infer", "samples", "-o", "samples/1.txt");
        result.Error.ShouldBe("contentgen: 'samples/1.txt' is one of the samples, and nothing is written over it; name another file, as in -o draft.schema.yaml.\n");
        result.Code.ShouldBe(2);
        _folder.Read("samples/1.txt").ShouldBe(before);
        _folder.Write("labels.jsonl", "{\"id\": \"a\", \"lines\": [\"A title\"], \"labels\": [\"HEADLINE\"]}\n");
        result = _folder.Run("fit", "news-article", "--labels", "labels.jsonl", "-o", "labels.jsonl");
        result.Error.ShouldBe("contentgen: 'labels.jsonl' is one of the labelled sets, and nothing is written over it; name another file, as in -o fitted.schema.yaml.\n");
        result.Code.ShouldBe(2);
    }

    [Theory]
    [InlineData("generate", "note.schema.yaml", "-o", "content/a.txt")]
    [InlineData("validate", "content/a.txt", "--schema", "note.schema.yaml", "--quiet", "--output", "json=content/a.txt/x/report.json")]
    public void A_file_in_place_of_a_folder_is_told(params string[] args)
    {
        var result = _folder.Run(args);
        result.Code.ShouldBe(2);
        result.Error.ShouldEndWith("cannot be written: 'content/a.txt' is a file and no folder; name another folder, or move the file away.\n");
        result.Error.ShouldNotContain("already exists");
    }
}
