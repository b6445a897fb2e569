using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary><c>infer</c>: where samples come from, and where the draft goes.</summary>
public sealed class InferTests
{
    private static readonly string[] s_texts =
        [.. Enumerable.Range(1, 5).Select(static i => $"The tide of day {i}\nOn day {i} the water stood {i * 7} feet above the stone.\nNobody saw it but {i} gulls and a keeper.")];

    [Fact]
    public void Files_a_folder_and_sets_give_the_same_draft()
    {
        using var folder = new TempFolder();
        var set = new StringBuilder();
        for (var i = 0; i < s_texts.Length; i++)
        {
            folder.Write($"samples/{i}.txt", s_texts[i] + "\n");
            set.Append("{\"lines\": [").AppendJoin(", ", s_texts[i].Split('\n').Select(static line => $"\"{line}\"")).Append("], \"labels\": 7}\n");
        }
        folder.Write("set.jsonl", set.ToString());
        using (var packed = new MemoryStream())
        {
            using (var gzip = new GZipStream(packed, CompressionMode.Compress))
                gzip.Write(Encoding.UTF8.GetBytes(set.ToString()));
            folder.Write("set.jsonl.gz", packed.ToArray());
        }
        var draft = folder.Run("infer", "samples").Output;
        draft.ShouldStartWith("# A draft from 5 samples with 15 blocks.");
        foreach (var path in (string[])["samples/*.txt", "set.jsonl", "set.jsonl.gz"])
            folder.Run("infer", path).Output.ShouldBe(draft, path);
        folder.Run("infer", "samples", "-o", "new/draft.schema.yaml").Output.ShouldBe("new/draft.schema.yaml written\n");
        folder.Read("new/draft.schema.yaml").ShouldBe(draft);
    }

    [Fact]
    public void Standard_input_may_be_a_sample()
    {
        using var folder = new TempFolder();
        for (var i = 1; i < s_texts.Length; i++)
            folder.Write($"{i}.txt", s_texts[i]);
        var console = folder.Console();
        console.InputBytes = new(Encoding.UTF8.GetBytes(s_texts[0]));
        CommandResult.Of(console, "infer", "-", "1.txt", "2.txt", "3.txt", "4.txt").Code.ShouldBe(0);
    }

    [Fact]
    public void A_file_name_reaches_the_terminal_escaped()
    {
        using var folder = new TempFolder();
        folder.Write("\u001b[31m.txt", " ");
        var result = folder.Run("infer", "\u001b[31m.txt");
        result.Code.ShouldBe(2);
        result.Error.ShouldStartWith("contentgen: '\\u{1B}[31m.txt' has no text and is not counted.\n");
    }
}
