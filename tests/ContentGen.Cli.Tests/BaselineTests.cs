using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Cli.Content.Baselines;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema.Diagnostics;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Baselines: what is accepted stays accepted, what is new is reported, what is gone is told, and a broken file stops the run.</summary>
public sealed partial class BaselineTests
{
    private const string Long = "This title is far too long for it";

    public static TheoryData<string> Ids => new(BaselineDiagnostics.All.Select(definition => definition.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_failing_example_of_a_page_gives_its_id_and_the_fixed_one_nothing(string id)
    {
        var page = File.ReadAllText(RepositoryFiles.PathOf("docs", "rules", id + ".md")).ReplaceLineEndings("\n");
        var examples = CodeBlock().Matches(page).Select(match => match.Groups[1].Value).ToArray();
        examples.Length.ShouldBe(2);
        foreach (var (example, ids) in new[] { (examples[0], new[] { id }), (examples[1], []) })
        {
            foreach (var end in new[] { "\n", "\r\n" })
            {
                using var folder = Project();
                folder.Write("known.jsonl", example.Replace("\n", end, StringComparison.Ordinal));

                var result = folder.Run("validate", "--baseline", "known.jsonl");

                Told().Matches(result.Output + result.Error).Select(match => match.Groups[1].Value).ShouldBe(ids, result.Output + result.Error);
                var level = BaselineDiagnostics.All.Single(definition => definition.Id == id).Level;
                result.Code.ShouldBe(ids.Length > 0 && level == DiagnosticLevel.Error ? ExitCode.Usage : examples[1].Contains("long.txt") ? ExitCode.Clean : ExitCode.Findings);
            }
        }
    }

    [Theory]
    [InlineData("{\"path\":\"a\"}", "`id` is missing")]
    [InlineData("{\"path\":\"\",\"id\":\"x\",\"line\":\"00000000000000000000000000000000\",\"ordinal\":0}", "`path` is missing")]
    [InlineData("{\"path\":\"a\\u0000\",\"id\":\"x\",\"line\":\"00000000000000000000000000000000\",\"ordinal\":0}", "`path` is missing")]
    [InlineData("{\"path\":\"\\ud800\",\"id\":\"x\",\"line\":\"00000000000000000000000000000000\",\"ordinal\":0}", "")]
    [InlineData("{\"path\":\"a\",\"id\":\"x\",\"line\":\"0\",\"ordinal\":0}", "`line` is missing")]
    [InlineData("{\"path\":\"a\",\"id\":\"x\",\"line\":\"0000000000000000000000000000000G\",\"ordinal\":0}", "`line` is missing")]
    [InlineData("{\"path\":\"a\",\"id\":\"x\",\"line\":\"00000000000000000000000000000000\",\"ordinal\":-1}", "`ordinal` is missing")]
    [InlineData("{\"path\":\"a\",\"id\":\"x\",\"line\":\"00000000000000000000000000000000\",\"ordinal\":1.5}", "`ordinal` is missing")]
    [InlineData("{\"path\":\"a\",\"id\":\"x\",\"line\":\"00000000000000000000000000000000\",\"ordinal\":0,\"empty\":1}", "`empty` is neither")]
    [InlineData("{\"path\":\"a\",\"id\":\"x\",\"line\":\"00000000000000000000000000000000\",\"ordinal\":0,\"reason\":\"y\"}", "`reason` is not known")]
    [InlineData("{\"path\":\"a\",\"path\":\"b\",\"id\":\"x\",\"line\":\"00000000000000000000000000000000\",\"ordinal\":0}", "no JSON object")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("half {", "no JSON object")]
    [InlineData(">>>>>>> theirs", "a merge left a conflict")]
    public void A_broken_line_is_told_at_its_place(string line, string why)
    {
        using var folder = Project();
        folder.Write("known.jsonl", "{\"contentgen-baseline\":1}\n\n" + line + "\n");

        var result = folder.Run("validate", "--baseline", "known.jsonl");

        result.Code.ShouldBe(ExitCode.Usage);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldStartWith("known.jsonl:3:1: error CG2073: This line is no entry of a baseline: ");
        result.Error.ShouldContain(why);
        result.Error.ShouldEndWith("contentgen: 'known.jsonl' cannot be used as a baseline; nothing was done.\n");
    }

    [Fact]
    public void What_is_written_is_accepted_wherever_the_command_runs()
    {
        using var folder = Project("baseline: known.jsonl\n");
        folder.Write("content/deep/\u202E\n#%.txt", Long + "\n" + Long + "\n");

        folder.Run("validate", "--write-baseline").Code.ShouldBe(ExitCode.Clean);

        folder.Run("validate").ShouldBe(new(ExitCode.Clean, "", "0 errors, 0 warnings, 0 infos in 3 files; 2 in the baseline\n"));
        CommandResult.Of(new(Path.Combine(folder.Path, "content", "deep")), "validate").Error.ShouldContain("; 2 in the baseline");
        CommandResult.Of(new(Path.Combine(folder.Path, "content")), "validate", "deep", "--schema", "note", "--baseline", "../known.jsonl").Code.ShouldBe(ExitCode.Clean);
        folder.Read("known.jsonl").ShouldNotContain("\u202E");
        folder.Read("known.jsonl").Split('\n').Length.ShouldBe(4);
    }

    [Fact]
    public void Written_twice_a_baseline_is_the_same_bytes_and_lines_in_any_order_are_read()
    {
        using var folder = Project("baseline: known.jsonl\n");
        for (var i = 0; i < 20; i++)
            folder.Write($"content/{i % 3}/{i}.txt", string.Concat(Enumerable.Repeat(Long + "\n", i % 4)));
        folder.Run("validate", "--write-baseline", "--jobs", "1");
        var first = folder.Read("known.jsonl");

        folder.Run("validate", "--write-baseline", "--jobs", "7");

        folder.Read("known.jsonl").ShouldBe(first);
        var lines = first.TrimEnd('\n').Split('\n');
        lines[1..].ShouldBe(lines[1..].Order(StringComparer.Ordinal));
        folder.Write("known.jsonl", "\uFEFF" + lines[0] + "\n\n" + string.Join("\r\n", lines[1..].Concat(lines[1..3]).Reverse()));
        folder.Run("validate").Code.ShouldBe(ExitCode.Clean);
        folder.Run("validate").Output.ShouldBeEmpty();
    }

    [Fact]
    public void Of_equal_lines_only_as_many_are_accepted_as_were()
    {
        using var folder = new TempFolder();
        folder.Write("verse.schema.yaml", Formats.SarifTests.Schema);
        folder.Write("a.txt", "A title\none two three four\none two three four\n");
        folder.Run("validate", "a.txt", "--schema", "verse.schema.yaml", "--write-baseline", "known.jsonl").Code.ShouldBe(ExitCode.Clean);

        folder.Write("a.txt", "A title\none two three four\none\none two three four\n\none two three four\n");
        var more = folder.Run("validate", "a.txt", "--schema", "verse.schema.yaml", "--baseline", "known.jsonl", "--output", "concise");
        folder.Write("a.txt", "A title\none two three four\n");
        var fewer = folder.Run("validate", "a.txt", "--schema", "verse.schema.yaml", "--baseline", "known.jsonl", "--output", "concise");

        more.Output.ShouldBe("a.txt:6:1: error line/words: 'line' has 4 words; ..3 wanted.\n");
        more.Code.ShouldBe(ExitCode.Findings);
        fewer.Output.ShouldBe("known.jsonl:3:1: info CG2070: The baseline accepts a finding `line/words` of 'a.txt' that is not there any more. Write the baseline again with `--write-baseline`, or remove this line.\n");
        fewer.Code.ShouldBe(ExitCode.Clean);
    }

    [Fact]
    public void What_is_missing_stays_accepted_where_it_is_noticed_elsewhere()
    {
        using var folder = new TempFolder();
        folder.Write("two.schema.yaml", "contentgen: 1\nschema: two\narticle: [title, body+, end]\nroles:\n  title: { when: { words: 1..3 } }\n  body: { when: { words: 4.. } }\n  end: { when: { text: The end } }\n");
        folder.Write("a.txt", "A title\none two three four five\n");
        folder.Run("validate", "a.txt", "--schema", "two.schema.yaml", "--write-baseline", "known.jsonl").Code.ShouldBe(ExitCode.Clean);

        folder.Write("a.txt", "A title\none two three four five\nsix seven eight nine ten\n");

        folder.Run("validate", "a.txt", "--schema", "two.schema.yaml").Output.ShouldStartWith("a.txt:3:25: error missing/end");
        folder.Run("validate", "a.txt", "--schema", "two.schema.yaml", "--baseline", "known.jsonl")
            .ShouldBe(new(ExitCode.Clean, "", "0 errors, 0 warnings, 0 infos in 1 file; 1 in the baseline\n"));
    }

    [Fact]
    public void A_run_over_a_part_leaves_the_rest_of_a_baseline_as_it_is()
    {
        using var folder = Project("baseline: known.jsonl\n");
        folder.Write("content/b.txt", Long + "\n");
        folder.Write("content/gone.txt", Long + "\n");
        folder.Run("validate", "--write-baseline").Code.ShouldBe(ExitCode.Clean);
        folder.Read("known.jsonl").Split('\n').Length.ShouldBe(5);
        folder.Write("content/b.txt", "Short\n");
        File.Delete(Path.Combine(folder.Path, "content", "gone.txt"));

        folder.Run("validate", "content/note.txt", "--output", "concise").ShouldBe(new(
            ExitCode.Clean,
            "known.jsonl:3:1: info CG2070: The baseline accepts a finding `title/words` of 'content/gone.txt' that is not there any more. Write the baseline again with `--write-baseline`, or remove this line.\n",
            "0 errors, 0 warnings, 1 info in 1 file\n"));
        var written = folder.Run("validate", "content/b.txt", "--write-baseline");

        written.Error.ShouldContain("contentgen: 'known.jsonl' accepts 0 findings of 0 files, and as before 1 finding of files that were not validated.\n");
        folder.Read("known.jsonl").ShouldContain("content/long.txt");
        folder.Read("known.jsonl").ShouldNotContain("content/b.txt");
        folder.Read("known.jsonl").ShouldNotContain("gone");
    }

    [Fact]
    public void A_document_is_never_taken_for_the_baseline_to_be_written()
    {
        using var folder = Project();

        folder.Run("validate", "--write-baseline", "content/note.txt", "--schema", "note").Error
            .ShouldBe("contentgen: 'content/note.txt' is there and is no baseline; nothing was done. Name another file, as in --write-baseline=FILE, or remove it.\n");
        folder.Run("validate", "--write-baseline", "content", "--schema", "note").Error
            .ShouldBe("contentgen: 'content' is a folder, and no baseline can be written there; write --write-baseline=FILE, or --write-baseline behind the documents.\n");

        folder.Read("content/note.txt").ShouldBe("A title\nA line.\n");
    }

    [Fact]
    public void What_could_not_all_be_read_is_not_written()
    {
        using var folder = Project();

        var result = folder.Run("validate", "content/note.txt", "content/none.txt", "--write-baseline", "known.jsonl");

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("contentgen: the baseline was not written, since not everything could be read.\n");
        folder.Has("known.jsonl").ShouldBeFalse();
    }

    [Fact]
    public void What_is_suppressed_is_not_written()
    {
        using var folder = Project("baseline: known.jsonl\nsuppress: [ { files: content/long.txt, id: title/words, reason: Known. } ]\n");

        folder.Run("validate", "--write-baseline").Code.ShouldBe(ExitCode.Clean);

        folder.Read("known.jsonl").ShouldBe("{\"contentgen-baseline\":1}\n");
        folder.Run("validate").Error.ShouldBe("0 errors, 0 warnings, 0 infos in 2 files; 1 suppressed\n");
    }

    [Fact]
    public void Without_a_name_it_lies_beside_the_configuration()
    {
        using var folder = Project();

        CommandResult.Of(new(Path.Combine(folder.Path, "content")), "validate", "--write-baseline").Code.ShouldBe(ExitCode.Clean);

        folder.Has(BaselineChoice.DefaultName).ShouldBeTrue();
    }

    private static TempFolder Project(string more = "")
    {
        var folder = new TempFolder();
        folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent: [ { files: 'content/**/*.txt', schema: note } ]\n" + more);
        folder.Write("content/note.txt", "A title\nA line.\n");
        folder.Write("content/long.txt", Long + "\nA line.\n");
        return folder;
    }

    [GeneratedRegex(@"^known\.jsonl:[0-9]+:[0-9]+: (?:error|info) (CG[0-9]{4}): .", RegexOptions.Multiline)]
    private static partial Regex Told();

    [GeneratedRegex("```json\n(.*?)```\n?", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
