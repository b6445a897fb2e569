using System.Diagnostics;
using System.IO;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>What only a process of its own can show: the entry point, real streams, real exit codes.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void Parses_standard_input_to_standard_output()
    {
        using var folder = new TempFolder();
        var (code, output, error) = Start(folder, "A title\nA line.\n", "parse", "-", "--schema", "note.schema.yaml", "--format", "gutter");
        (code, error).ShouldBe((0, ""));
        output.ShouldBe("gutter 8\ntitle | A title\nline  | A line.\n");
    }

    [Fact]
    public void Redirected_output_has_no_colour() =>
        Start(new TempFolder(), "A title of far too many words\n", "parse", "-", "--schema", "note.schema.yaml").Output.ShouldNotContain("\u001b");

    [Theory]
    [InlineData(0, "--version")]
    [InlineData(2, "nonsense")]
    [InlineData(1, "validate - --schema note.schema.yaml")]
    public void Ends_with_the_code(int code, string line)
    {
        using var folder = new TempFolder();
        Start(folder, "A title of far too many words\n", line.Split(' ')).Code.ShouldBe(code);
    }

    [Fact]
    public void The_built_in_schema_parses_what_it_is_given()
    {
        using var folder = new TempFolder();
        var (code, output, _) = Start(folder, "Short Title Of A Story\n", "parse", "-", "--schema", "news-article", "--format", "jsonl");
        code.ShouldBe(0);
        output.ShouldStartWith("{\"schema\":\"news-article\"");
    }

    [Theory]
    [InlineData("exec \"$@\" --version >&-", "the output could not be written")]
    [InlineData("mkdir gone; cd gone; rmdir ../gone; exec \"$@\" check", "the working directory is not there any more")]
    public void What_its_surroundings_lack_is_told(string script, string told)
    {
        Assert.SkipWhen(System.OperatingSystem.IsWindows(), "There is no sh.");
        ExpectUsage(script, told);
    }

    [Theory]
    [InlineData("parse - --schema news-article")]
    [InlineData("validate --files-from - --schema news-article")]
    public void A_standard_input_that_is_closed_is_told(string line)
    {
        Assert.SkipUnless(System.OperatingSystem.IsLinux(), "Elsewhere nothing says whose a stream is.");
        ExpectUsage($"exec timeout 60 \"$@\" {line} <&-", "contentgen: standard input cannot be read: ");
    }

    private static void ExpectUsage(string script, string told)
    {
        using var folder = new TempFolder();
        var start = new ProcessStartInfo("sh") { WorkingDirectory = folder.Path, RedirectStandardError = true };
        foreach (var arg in (string[])["-c", script, "sh", .. Tool.Words])
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(ExitCode.Usage, error);
        error.ShouldContain(told);
    }

    private static (int Code, string Output, string Error) Start(TempFolder folder, string input, params string[] args)
    {
        var start = new ProcessStartInfo(Tool.Words[0])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var arg in (string[])[.. Tool.Words[1..], .. args])
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.Give(input);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
