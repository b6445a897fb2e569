using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema.Diagnostics;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>
/// Wrong configurations, each in a folder with <c>schemas/note.schema.yaml</c> and two documents, of which <c>content/long.txt</c> has the finding
/// <c>title/words</c>: those of <c>tests/cases/invalid/configuration</c>, and the examples of the pages.
/// </summary>
public partial class ConfigurationMistakeTests
{
    private static readonly string Cases = RepositoryFiles.PathOf("tests", "cases", "invalid", "configuration");

    public static TheoryData<string> Names => new(Directory.GetFiles(Cases, "*.yaml").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));

    public static TheoryData<string> Ids => new(ConfigurationDiagnostics.All.Select(definition => definition.Id));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_mistake_is_told_at_its_place(string name)
    {
        var text = File.ReadAllText(Path.Combine(Cases, name));
        var expected = text.Split('\n').Where(line => line.StartsWith("# expect: ", StringComparison.Ordinal)).Select(line => line["# expect: ".Length..].TrimEnd()).ToArray();
        expected.ShouldNotBeEmpty();

        foreach (var end in new[] { "\n", "\r\n" })
        {
            using var folder = Folder(text.Replace("\n", end, StringComparison.Ordinal));
            var result = folder.Run("validate", "--fail-on", "error");

            Told(result).Select(told => $"{told.Id} {told.Level} {told.Place}").ShouldBe(expected, result.Output + result.Error);
            if (expected.Any(line => line.Contains(" error ")))
            {
                result.Code.ShouldBe(ExitCode.Usage);
                result.Output.ShouldBeEmpty();
                result.Error.TrimEnd().Split('\n')[^1].ShouldEndWith("nothing was done.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_failing_example_of_a_page_gives_its_id_and_the_fixed_one_nothing(string id)
    {
        var page = File.ReadAllText(RepositoryFiles.PathOf("docs", "rules", id + ".md"));
        var examples = CodeBlock().Matches(page.ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value).ToArray();
        examples.Length.ShouldBe(2);

        using var failing = Folder(examples[0]);
        using var right = Folder(examples[1]);

        Told(failing.Run("validate")).Select(told => told.Id).Distinct().ShouldBe([id]);
        var result = right.Run("validate");
        Told(result).ShouldBeEmpty(result.Error);
        result.Code.ShouldNotBe(ExitCode.Usage, result.Error);
    }

    [Theory]
    [InlineData("", "schemas/note.schema.yaml", "schemas: { note: schemas/note.schema.yaml }", "note")]
    [InlineData("", "./schemas/note.schema.yaml", "schemas: { note: schemas/note.schema.yaml }", "note")]
    [InlineData("", "schemas\\note.schema.yaml", "schemas: { note: schemas/note.schema.yaml }", "note")]
    [InlineData("", "schemas/note", "schemas: { note: schemas/note.schema.yaml }", "note")]
    [InlineData("", "/elsewhere/note.schema.yaml", "schemas: { note: schemas/note.schema.yaml }", "note")]
    [InlineData("", "C:\\elsewhere\\note.schema.yaml", "schemas: { note: schemas/note.schema.yaml }", "note")]
    [InlineData("", "Note", "schemas: { note: schemas/note.schema.yaml }", "note")]
    [InlineData("", "schemas/1. The house, new.yml", "schemas: { the-house-new: 'schemas/1. The house, new.yml' }", "the-house-new")]
    [InlineData("", "schemas/猫.schema.yaml", "schemas: { my-schema: schemas/猫.schema.yaml }", "my-schema")]
    [InlineData("note: schemas/note.schema.yaml", "schemas/note.schema.yaml", null, "note")]
    [InlineData("note: ./schemas/note.schema.yaml", "schemas/note.schema.yaml", null, "note")]
    [InlineData("note: schemas/note.schema.yaml", "old/note.schema.yaml", "note-2: old/note.schema.yaml", "note-2")]
    public void Where_a_schema_is_named_otherwise_than_by_its_id_what_is_proposed_works(string schemas, string written, string? entry, string id)
    {
        using var folder = Folder(Configuration(schemas.Length == 0 ? "" : $"schemas: {{ {schemas} }}", written));
        foreach (var name in new[] { "schemas/1. The house, new.yml", "schemas/猫.schema.yaml", "old/note.schema.yaml" })
            folder.Write(name, TempFolder.Schema);

        var said = folder.Run("validate").Error;

        said.ShouldContain($": error CG2057: There is no schema `{written}`.");
        said.ShouldContain(entry is null ? $" write `schema: {id}`.\n" : $" write `{entry}`");
        said.ShouldContain(entry is null ? $"`schema: {id}`" : $", and `schema: {id}` in this entry.\n");
        folder.Write("contentgen.yaml", Configuration(entry is null || schemas.Length == 0 ? entry ?? $"schemas: {{ {schemas} }}" : $"schemas: {{ {schemas}, {entry} }}", id));
        folder.Run("validate").Output.ShouldStartWith("content/long.txt:1:1: error title/words: ");

        static string Configuration(string head, string schema) => $"{head}\ncontent: [ {{ files: content/*.txt, schema: '{schema}' }} ]\n";
    }

    private static List<(string Id, string Level, string Place)> Told(CommandResult result) =>
        [.. Head().Matches(result.Output + result.Error).Select(match => (match.Groups[3].Value, match.Groups[2].Value, match.Groups[1].Value))];

    private static TempFolder Folder(string configuration)
    {
        var folder = new TempFolder();
        File.Delete(Path.Combine(folder.Path, "note.schema.yaml"));
        folder.Write("contentgen.yaml", configuration);
        folder.Write("schemas/note.schema.yaml", TempFolder.Schema);
        folder.Write("content/note.txt", "A title\nA line.\n");
        folder.Write("content/long.txt", "This title is far too long for it\nA line.\n");
        return folder;
    }

    [GeneratedRegex(@"^contentgen\.yaml:([0-9]+:[0-9]+): (error|warning|info) (CG[0-9]{4}): .", RegexOptions.Multiline)]
    private static partial Regex Head();

    [GeneratedRegex("```yaml\n(.*?)```\n?", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
