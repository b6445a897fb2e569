using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Formats;

/// <summary>Names of files, texts of documents and messages of schemas that would forge a line, a command, an element or a link: in every format they are text.</summary>
public sealed partial class HostileFormatTests
{
    private static readonly string[] s_names =
    [
        "plain", "a\nb.txt(1,1): error FORGED: x", "::error file=x::y", "\u001b[31mred", "##vso[task.x]z", "a b", "c#d", "e%0Af", "\u202Ecba", "<b>&amp;\"'", "k,l:m", "]]>", "\uFFFE", "\u0085n",
    ];

    /// <summary>What the message of the schema says, in YAML.</summary>
    private const string Message =
        "one\\nx.txt(1,1): error FORGED: two\\r\\u0085\\u2028::error::three ##vso[x] 100%0A \\e[2J \\u202Ecba ]]> <script>alert(1)</script> [click](http://evil) \\uFFFE\\uFFFF \\0 &amp; '\\\"";

    public static TheoryData<string> Formats => ["text", "concise", "json", "sarif", "github", "gitlab", "junit", "msbuild"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_is_forged(string format)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = Folder();

        var result = folder.Run("validate", "--output", format, "--quiet");
        folder.Run("validate", "--output", format + "=out", "--quiet");

        result.Code.ShouldBe(ExitCode.Findings, result.Error);
        folder.Read("out").ShouldBe(result.Output);
        if (format is not "json")
        {
            foreach (var raw in new[] { "\u001b", "\u202E", "\u0085", "\u2028", "\0", "\r" })
                result.Output.Contains(raw).ShouldBeFalse($"{(int)raw[0]:X4} is there");
        }
        if (format is "text" or "concise" or "github" or "msbuild")
        {
            foreach (var line in result.Output.Split('\n'))
            {
                line.StartsWith("b.txt", StringComparison.Ordinal).ShouldBeFalse(line);
                line.StartsWith("x.txt", StringComparison.Ordinal).ShouldBeFalse(line);
                line.Contains("##vso[").ShouldBeFalse(line);
                if (line.TrimStart().StartsWith("::", StringComparison.Ordinal))
                    Command().IsMatch(line).ShouldBeTrue(line);
            }
        }
        var findings = s_names.Length * 2;
        switch (format)
        {
            case "concise" or "msbuild":
                result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(findings);
                break;
            case "github":
                result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(11);
                break;
            case "json":
                JsonNode.Parse(result.Output)!["files"]!.AsArray().Sum(file => file!["findings"]!.AsArray().Count).ShouldBe(findings);
                break;
            case "sarif":
                JsonNode.Parse(result.Output)!["runs"]![0]!["results"]!.AsArray().Count.ShouldBe(findings);
                result.Output.ShouldNotContain("[click](");
                if (SarifSchema.IsThere)
                    SarifSchema.Problems(result.Output).ShouldBeEmpty();
                break;
            case "gitlab":
                var entries = JsonNode.Parse(result.Output)!.AsArray();
                entries.Count.ShouldBe(findings);
                entries.Select(entry => entry!["fingerprint"]!.GetValue<string>()).Distinct().Count().ShouldBe(findings);
                entries.Select(entry => entry!["location"]!["path"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal)
                    .ShouldBe(s_names.Select(name => $"content/{name}.txt").Order(StringComparer.Ordinal));
                break;
            case "junit":
                var xml = new XmlDocument();
                using (var reader = XmlReader.Create(new StringReader(result.Output), new() { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit }))
                    xml.Load(reader);
                xml.SelectNodes("//failure")!.Count.ShouldBe(findings);
                xml.SelectNodes("//script | //b")!.Count.ShouldBe(0);
                foreach (XmlAttribute name in xml.SelectNodes("//testsuite/@name")!)
                    name.Value.ShouldStartWith("content/");
                break;
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_reach_no_format()
    {
        using var folder = Folder(names: []);
        folder.Write("content/a.txt", [.. "A title"u8, 0xFF, 0xFE, .. "\n"u8, .. "one \xC3\x28"u8, 0xED, 0xA0, 0x80, .. " two three four\n"u8]);
        foreach (var format in Formats.Select(row => row.Data))
        {
            var console = folder.Console();
            Program.Run(["validate", "--output", format, "--quiet"], console).ShouldBe(ExitCode.Findings);
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(console.OutputBytes.ToArray());
            text.ShouldContain("invalid-utf8");
            if (format == "junit")
                new XmlDocument().LoadXml(text);
            if (format is "json" or "sarif" or "gitlab")
                JsonNode.Parse(text).ShouldNotBeNull();
        }
    }

    [Fact]
    public void GitHub_is_given_ten_of_a_kind_and_told_how_many_there_are_beyond()
    {
        using var folder = new TempFolder();
        folder.Write("verse.schema.yaml", SarifTests.Schema);
        folder.Write("a.txt", "This title has far too many words\n" + string.Concat(Enumerable.Repeat("one two three four\n", 25)));
        for (var i = 0; i < 6; i++)
            folder.Write($"b{i}.txt", "This title has far too many words\none two three\n");

        var some = folder.Run("validate", "b0.txt", "b1.txt", "b2.txt", "b3.txt", "b4.txt", "--schema", "verse.schema.yaml", "--output", "github", "--quiet").Output;
        var many = folder.Run("validate", ".", "--schema", "verse.schema.yaml", "--output", "github", "--quiet").Output;
        var infos = folder.Run("validate", "a.txt", "--schema", "verse.schema.yaml", "--output", "github", "--quiet", "--severity", "line/words=info").Output;

        Kinds(some).ShouldBe(new Dictionary<string, int> { ["warning"] = 10 });
        Kinds(many).ShouldBe(new Dictionary<string, int> { ["error"] = 10, ["warning"] = 10, ["notice"] = 1 });
        many.ShouldEndWith("::notice title=contentgen::15 more errors, 4 more warnings not shown here: a step has at most 10 annotations of a kind. All stand in the log and in the other outputs.\n");
        Kinds(infos).ShouldBe(new Dictionary<string, int> { ["warning"] = 2, ["notice"] = 10 });
        infos.ShouldContain("::16 more notices not shown here");

        static Dictionary<string, int> Kinds(string output) =>
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).GroupBy(line => line[2..line.IndexOf(' ')]).ToDictionary(group => group.Key, group => group.Count());
    }

    [Fact]
    public void Machine_formats_are_never_cut()
    {
        using var folder = new TempFolder();
        folder.Write("verse.schema.yaml", SarifTests.Schema);
        folder.Write("a.txt", "A title\n" + string.Concat(Enumerable.Repeat("one two three four\n", 3000)));

        var result = folder.Run("validate", "a.txt", "--schema", "verse.schema.yaml", "--output", "concise", "--output", "json=a", "--output", "sarif=b", "--output", "gitlab=c", "--output", "junit=d", "--output", "msbuild=e");

        result.Output.Split('\n').Length.ShouldBe(3001);
        JsonNode.Parse(folder.Read("a"))!["files"]![0]!["findings"]!.AsArray().Count.ShouldBe(3000);
        var results = JsonNode.Parse(folder.Read("b"))!["runs"]![0]!["results"]!.AsArray();
        results.Select(one => one!["partialFingerprints"]!["contentgen/v1"]!.GetValue<string>()).Distinct().Count().ShouldBe(3000);
        JsonNode.Parse(folder.Read("c"))!.AsArray().Count.ShouldBe(3000);
        folder.Read("d").Split("<failure ").Length.ShouldBe(3001);
        folder.Read("e").Split('\n').Length.ShouldBe(3001);
    }

    private static TempFolder Folder(string[]? names = null)
    {
        var folder = new TempFolder();
        folder.Write("evil.schema.yaml", SarifTests.Schema.Replace("expect: { words: ..3 }", $"expect: {{ words: ..3, message: \"{Message}\" }}", StringComparison.Ordinal));
        folder.Write("contentgen.yaml", "schemas: { verse: evil.schema.yaml }\ncontent: [ { files: content/*.txt, schema: verse } ]\n");
        foreach (var name in names ?? s_names)
            folder.Write($"content/{name}.txt", "A title\n::error::one \u202E\u001b[31m two ##vso[x] three\nx.txt(1,1): error FORGED: one two three\n");
        return folder;
    }

    [GeneratedRegex("^::(error|warning|notice) (file=[^,:]*,line=[0-9]+,endLine=[0-9]+,(col=[0-9]+,endColumn=[0-9]+,)?)?title=[^,:]*::")]
    private static partial Regex Command();
}
