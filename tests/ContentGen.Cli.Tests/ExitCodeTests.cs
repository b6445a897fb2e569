using System;
using System.IO;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>0 clean, 1 findings, 2 usage and input and output, 70 a defect; and which stream says so.</summary>
public sealed class ExitCodeTests
{
    [Theory]
    [InlineData(0, "validate good.txt --schema note.schema.yaml")]
    [InlineData(1, "validate long.txt --schema note.schema.yaml")]
    [InlineData(0, "validate warn.txt --schema warn.schema.yaml")]
    [InlineData(1, "validate warn.txt --schema warn.schema.yaml --fail-on warning")]
    [InlineData(1, "validate warn.txt --schema warn.schema.yaml --fail-on info")]
    [InlineData(2, "validate long.txt missing.txt --schema note.schema.yaml")]
    [InlineData(1, "validate warn.txt --schema note.schema.yaml --severity title/words=warning --fail-on warning")]
    [InlineData(0, "validate long.txt --schema note.schema.yaml --severity title/words=warning")]
    [InlineData(1, "validate long.txt --schema note.schema.yaml --output github --output sarif=a.sarif --quiet")]
    [InlineData(2, "validate long.txt --schema note.schema.yaml --output sarif=note.schema.yaml/a.sarif")]
    [InlineData(0, "validate long.txt --schema note.schema.yaml --write-baseline known.jsonl")]
    [InlineData(2, "validate long.txt --schema note.schema.yaml --write-baseline good.txt")]
    [InlineData(2, "validate long.txt --schema note.schema.yaml --baseline good.txt")]
    [InlineData(2, "validate long.txt --schema note.schema.yaml --baseline none.jsonl")]
    [InlineData(2, "validate --schema note.schema.yaml --files-from none")]
    [InlineData(2, "validate --schema note.schema.yaml --files-from -")]
    [InlineData(0, "validate --schema note.schema.yaml --files-from - --allow-no-files")]
    [InlineData(2, "validate *.none --schema note.schema.yaml")]
    [InlineData(0, "validate *.none --schema note.schema.yaml --allow-no-files")]
    [InlineData(1, "validate --stdin-path new.txt --schema note.schema.yaml")]
    [InlineData(2, "validate long.txt --schema note.schema.yaml --changed-since --quiet")]
    [InlineData(1, "validate long.txt --schema note.schema.yaml --statistics --quiet")]
    [InlineData(0, "parse long.txt --schema note.schema.yaml")]
    [InlineData(2, "parse . --schema note.schema.yaml")]
    [InlineData(0, "check note.schema.yaml")]
    [InlineData(2, "check long.txt.schema.yaml")]
    [InlineData(2, "infer good.txt")]
    [InlineData(0, "infer good.txt --min-samples 1")]
    [InlineData(0, "--help")]
    [InlineData(0, "parse --help --nonsense")]
    [InlineData(2, "--nonsense")]
    public void Answers(int code, string line)
    {
        using var folder = new TempFolder();
        folder.Write("good.txt", "A title\n");
        folder.Write("long.txt", "A title that is too long for it\n");
        folder.Write("warn.txt", "A title that is too long for it\n");
        folder.Write("warn.schema.yaml", TempFolder.Schema.Replace("words: ..4 }", "words: ..4, severity: warning }", StringComparison.Ordinal));
        var result = folder.Run(line.Split(' '));
        result.Code.ShouldBe(code, result.Error);
        if (code == 2)
            result.Error.Split('\n').ShouldContain(line => line.StartsWith("contentgen: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_defect_is_one_line_and_70()
    {
        using var folder = new TempFolder();
        folder.Write("good.txt", "A title\n");
        var console = folder.Console();
        console.OutputInstead = new BrokenStream(() => new InvalidOperationException("boom"));
        var result = CommandResult.Of(console, "parse", "good.txt", "--schema", "note.schema.yaml");
        result.Code.ShouldBe(70);
        result.Error.ShouldBe("contentgen: a defect of contentgen: InvalidOperationException: boom (CONTENTGEN_DEBUG=1 shows where)\n");

        console = folder.Console();
        console.Variables["CONTENTGEN_DEBUG"] = "1";
        console.OutputInstead = new BrokenStream(() => new InvalidOperationException("boom"));
        CommandResult.Of(console, "parse", "good.txt", "--schema", "note.schema.yaml").Error.ShouldContain("   at ");
    }

    [Fact]
    public void A_closed_pipe_ends_quietly()
    {
        using var folder = new TempFolder();
        folder.Write("good.txt", "A title\n");
        var console = folder.Console();
        console.OutputInstead = new BrokenStream(() => new IOException("Broken pipe", 32));
        var result = CommandResult.Of(console, "parse", "good.txt", "--schema", "note.schema.yaml");
        result.Code.ShouldBe(0);
        result.Error.ShouldBe("");
    }

    [Fact]
    public void A_closed_pipe_changes_no_exit_code_and_no_other_report()
    {
        using var folder = new TempFolder();
        folder.Write("bad.txt", "A title that is far too long\n");
        var console = folder.Console();
        console.OutputInstead = new BrokenStream(() => new IOException("Broken pipe", 32));
        var result = CommandResult.Of(console, "validate", "bad.txt", "--schema", "note.schema.yaml", "--output", "concise", "--output", "json=report.json");
        result.Code.ShouldBe(1);
        result.Error.ShouldBe("1 error, 0 warnings, 0 infos in 1 file\n");
        folder.Read("report.json").ShouldContain("title/words");
    }

    [Fact]
    public void A_full_disk_is_told()
    {
        using var folder = new TempFolder();
        folder.Write("good.txt", "A title\n");
        var console = folder.Console();
        console.OutputInstead = new BrokenStream(() => new IOException("No space left on device", 28));
        var result = CommandResult.Of(console, "parse", "good.txt", "--schema", "note.schema.yaml");
        result.Code.ShouldBe(2);
        result.Error.ShouldBe("contentgen: the output could not be written: No space left on device\n");
    }

    private sealed class BrokenStream(Func<Exception> problem) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw problem();
    }
}
