using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>A process that is killed (SIGKILL) at any moment leaves outputs and baselines as they were, or as they are to be; never a half.</summary>
public sealed class KilledTests
{
    private const int Kills = 24;

    private static readonly string[] s_files = ["out.json", "out.sarif", "out.xml", "out.gitlab.json", "known.jsonl"];

    [Fact]
    public void Every_file_is_the_old_one_or_the_new_one()
    {
        using var folder = new TempFolder();
        folder.Write("verse.schema.yaml", Formats.SarifTests.Schema);
        for (var i = 0; i < 8; i++)
            folder.Write($"content/{i}.txt", "A title\n" + string.Concat(Enumerable.Range(0, 400).Select(line => $"one two three four {i} {line}\n")));
        var watch = Stopwatch.StartNew();
        Run(folder, null).ShouldBe(ExitCode.Clean);
        var whole = (int)watch.ElapsedMilliseconds;
        var finished = s_files.ToDictionary(file => file, folder.Read);
        finished["known.jsonl"].Split('\n').Length.ShouldBe(8 * 400 + 2);
        JsonNode.Parse(finished["out.sarif"])!["runs"]![0]!["results"]!.AsArray().Count.ShouldBe(8 * 400);
        var (old, complete, time, step) = (0, 0, whole / 2, whole / 3);

        for (var kill = 0; kill < Kills; kill++)
        {
            foreach (var file in s_files)
                folder.Write(file, file == "known.jsonl" ? "{\"contentgen-baseline\":1}\n" : "old");

            Run(folder, time);

            var written = 0;
            foreach (var file in s_files)
            {
                var text = folder.Read(file);
                if (text == finished[file])
                    written++;
                else
                    text.ShouldBe(file == "known.jsonl" ? "{\"contentgen-baseline\":1}\n" : "old", $"{file} after {kill}");
            }
            (old, complete) = (old + s_files.Length - written, complete + written);
            // The next one comes nearer to the moment in which files are written; steps stay large enough to pass it, and come back.
            time = Math.Max(1, written == 0 ? time + step : time - step);
            step = Math.Max(step * 2 / 3, Math.Max(2, whole / 60));
        }

        // A temporary file may be left, never under a name that anyone reads.
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Where(name => name![0] != '.').Order(StringComparer.Ordinal)
            .ShouldBe(s_files.Append("note.schema.yaml").Append("verse.schema.yaml").Order(StringComparer.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills: {old} files old, {complete} new.");
        (old > 0, complete > 0).ShouldBe((true, true), $"{old} old, {complete} new");
    }

    /// <param name="killAfter">Milliseconds; null: it is let be.</param>
    private static int Run(TempFolder folder, int? killAfter)
    {
        var start = new ProcessStartInfo(Tool.Words[0])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])
        [
            .. Tool.Words[1..], "validate", "content", "--schema", "verse.schema.yaml", "--quiet", "--output", "json=out.json", "--output", "sarif=out.sarif", "--output",
            "junit=out.xml", "--output", "gitlab=out.gitlab.json", "--write-baseline=known.jsonl",
        ])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (killAfter is { } time && !process.WaitForExit(time))
            process.Kill();
        process.WaitForExit();
        output.Wait();
        error.Wait();
        return process.ExitCode;
    }
}
