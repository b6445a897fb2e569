using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Formats;

/// <summary>What a SARIF log says, and that it is one.</summary>
public sealed class SarifTests
{
    /// <summary>Two rules that fail on one line, and a word that is not permitted, often.</summary>
    internal const string Schema =
        """
        contentgen: 1
        schema: verse
        article: [title, line*]
        roles:
          title: { when: { words: 1.. }, expect: { words: ..4, chars: ..20, severity: warning } }
          line: { when: { words: 1.. }, expect: { words: ..3 } }

        """;

    [Fact]
    public void A_log_is_what_the_published_schema_wants()
    {
        Assert.SkipUnless(SarifSchema.IsThere, "The folder of shared files is not here.");
        using var folder = Folder();
        folder.Write("content/a b#%25ü.txt", "A title\none two three four\none two three four\n");

        foreach (var arguments in new[]
        {
            "validate", "validate content/gone.txt content --schema verse", "validate --severity line/words=info", "validate content/empty.txt",
        })
        {
            var log = Log(folder, arguments.Split(' '));
            SarifSchema.Problems(log.ToJsonString()).ShouldBeEmpty(arguments);
        }
        // And the schema is asked.
        SarifSchema.Problems("""{ "version": "2.1.0", "runs": [ { "results": [] } ] }""").ShouldNotBeEmpty();
        SarifSchema.Problems("""{ "version": "2.1.0", "runs": [ { "tool": { "driver": { "name": "x", "informationUri": "not one" } } } ] }""").ShouldNotBeEmpty();
    }

    [Fact]
    public void A_result_has_its_rule_place_and_what_asked_for_it()
    {
        using var folder = Folder();
        folder.Write("content/b.txt", "\uFEFF𝒜 title\none twö three four😀\r\none\n");

        var run = Log(folder, "validate", "content/b.txt")["runs"]![0]!;

        run["columnKind"]!.GetValue<string>().ShouldBe("unicodeCodePoints");
        var result = run["results"]!.AsArray().ShouldHaveSingleItem()!;
        result["ruleId"]!.GetValue<string>().ShouldBe("line/words");
        var rule = run["tool"]!["driver"]!["rules"]![result["ruleIndex"]!.GetValue<int>()]!;
        rule["id"]!.GetValue<string>().ShouldBe("line/words");
        rule["help"]!["markdown"]!.GetValue<string>().ShouldStartWith("# ROLE/KEY: an expectation that does not hold");
        rule["fullDescription"]!["text"]!.GetValue<string>().ShouldBe("'line': ..3 wanted.");
        rule["defaultConfiguration"]!["level"]!.GetValue<string>().ShouldBe("error");
        var place = result["locations"]![0]!["physicalLocation"]!;
        place["artifactLocation"]!["uri"]!.GetValue<string>().ShouldBe("content/b.txt");
        place["artifactLocation"]!["uriBaseId"]!.GetValue<string>().ShouldBe("%SRCROOT%");
        place["region"]!.ToJsonString().ShouldBe("""{"startLine":2,"startColumn":1,"endLine":2,"endColumn":20}""");
        result["relatedLocations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>().ShouldBe("lines.schema.yaml");
        new Uri(run["originalUriBaseIds"]!["%SRCROOT%"]!["uri"]!.GetValue<string>()).LocalPath.ShouldBe(folder.Path + "/");
    }

    [Fact]
    public void Addresses_start_from_the_repository_and_every_character_of_a_name_is_itself()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = Folder();
        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
        File.Delete(Path.Combine(folder.Path, "content", "empty.txt"));
        string[] names = ["a b", "c#d", "e%20f", "g?h", "ü", "k:l", "m\\n", "o\np", "[q]", "r&s=t;u", "'v'", "\u202Ew"];
        foreach (var name in names)
            folder.Write($"content/{name}.txt", "A title\none two three four\n");

        var log = CommandResult.Of(new(Path.Combine(folder.Path, "content")), "validate", "--output", "sarif", "--quiet").Output;

        var run = JsonNode.Parse(log)!["runs"]![0]!;
        var root = new Uri(run["originalUriBaseIds"]!["%SRCROOT%"]!["uri"]!.GetValue<string>());
        var files = run["results"]!.AsArray().Select(result => result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>()).ToArray();
        files.ShouldAllBe(uri => uri.StartsWith("content/", StringComparison.Ordinal) && Uri.IsWellFormedUriString(uri, UriKind.Relative));
        files.Select(uri => new Uri(root, uri).LocalPath).Order(StringComparer.Ordinal)
            .ShouldBe(names.Select(name => $"{folder.Path}/content/{name}.txt").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_findings_of_a_line_stay_two_and_equal_lines_too()
    {
        using var folder = Folder();
        folder.Write("content/c.txt", "This title has far too many words\none two three four\none two three four\n");

        var results = Log(folder, "validate", "content/c.txt")["runs"]![0]!["results"]!.AsArray();

        results.Select(result => result!["ruleId"]!.GetValue<string>()).ShouldBe(["title/chars", "title/words", "line/words", "line/words"], ignoreOrder: true);
        Fingerprints(results).Distinct().Count().ShouldBe(4);
        results.Select(result => result!["partialFingerprints"]!["primaryLocationLineHash"]!.GetValue<string>()).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Fingerprints_survive_shifted_lines()
    {
        using var folder = Folder();
        folder.Write("content/c.txt", "A title\none two three four\nfive six seven eight\none two three four\n");
        var before = Fingerprints(Log(folder, "validate", "content/c.txt")["runs"]![0]!["results"]!.AsArray());

        folder.Write("content/c.txt", "A title\nnew\n\none two three four\r\n  new\nfive six seven eight\n\n\none two three four\n");

        Fingerprints(Log(folder, "validate", "content/c.txt")["runs"]![0]!["results"]!.AsArray()).ShouldBe(before);
    }

    [Fact]
    public void What_could_not_be_read_is_a_notification()
    {
        using var folder = Folder();

        var result = folder.Run("validate", "content/gone.txt", "content/empty.txt", "--output", "sarif", "--quiet");

        result.Code.ShouldBe(ExitCode.Usage);
        var invocation = JsonNode.Parse(result.Output)!["runs"]![0]!["invocations"]![0]!;
        invocation["executionSuccessful"]!.GetValue<bool>().ShouldBeFalse();
        invocation["exitCode"]!.GetValue<int>().ShouldBe(ExitCode.Usage);
        var notification = invocation["toolExecutionNotifications"]!.AsArray().ShouldHaveSingleItem()!;
        notification["message"]!["text"]!.GetValue<string>().ShouldBe("there is no file 'content/gone.txt'.");
        notification["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>().ShouldBe("content/gone.txt");
    }

    [Fact]
    public void A_suppressed_finding_is_there_with_its_reason()
    {
        using var folder = Folder("suppress: [ { files: content/c.txt, id: line/words, reason: 'It [is](http://x) right.' } ]\n");
        folder.Write("content/c.txt", "A title\none two three four\n");

        var run = Log(folder, "validate")["runs"]![0]!;

        var suppression = run["results"]!.AsArray().Single(result => result!["ruleId"]!.GetValue<string>() == "line/words")!["suppressions"]![0]!;
        suppression["justification"]!.GetValue<string>().ShouldBe("It \\[is\\](http://x) right.");
        suppression["location"]!["physicalLocation"]!["region"]!["startLine"]!.GetValue<int>().ShouldBe(3);
        if (SarifSchema.IsThere)
            SarifSchema.Problems(run.Parent!.Parent!.ToJsonString()).ShouldBeEmpty();
    }

    private static TempFolder Folder(string more = "")
    {
        var folder = new TempFolder();
        folder.Write("lines.schema.yaml", Schema);
        folder.Write("contentgen.yaml", "schemas: { verse: lines.schema.yaml }\ncontent: [ { files: content/**/*.txt, schema: verse } ]\n" + more);
        folder.Write("content/empty.txt", "");
        return folder;
    }

    private static JsonObject Log(TempFolder folder, params string[] arguments) =>
        folder.Run([.. arguments, "--output", "sarif", "--quiet"]) is { Output.Length: > 0 } result
            ? JsonNode.Parse(result.Output)!.AsObject()
            : throw new InvalidOperationException(folder.Run(arguments).Error);

    private static List<string> Fingerprints(JsonArray results) => [.. results.Select(result => result!["partialFingerprints"]!["contentgen/v1"]!.GetValue<string>())];
}
