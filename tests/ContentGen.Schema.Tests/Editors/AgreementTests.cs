using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Editors;

/// <summary>What the JSON Schema accepts and refuses agrees with the compiler, wherever JSON Schema can say it (<see cref="Said"/>).</summary>
public partial class AgreementTests
{
    private static readonly string Cases = Repository.PathOf("tests", "cases");

    /// <summary>Its names and phrases are `null`, `~` and the like without quotes: texts to the compiler, other types to editors.</summary>
    private const string TextsOfOtherTypes = "yaml-values.md";

    public static TheoryData<string> Valid => new(
        Files("schemas", "*.yaml").Concat(Files(Path.Combine("tests", "cases", "valid"), "*.yaml")).Concat(Files(Path.Combine("tests", "cases"), "*.md")));

    public static TheoryData<string> Invalid => new(Directory.GetFiles(Path.Combine(Cases, "invalid"), "*.yaml").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));

    public static TheoryData<string> Pages => new(DiagnosticCatalog.All.Select(definition => definition.Id).Where(id => !IsOfConfiguration(id)));

    [Fact]
    public void Of_every_diagnostic_it_is_known_what_can_be_said() =>
        Pages.Select(row => row.Data).ShouldBe(Said.Of.Keys.Order(StringComparer.Ordinal), "Say in Said.cs what JSON Schema can tell of a new diagnostic.");

    [Theory]
    [MemberData(nameof(Valid))]
    public void What_the_compiler_accepts_is_accepted(string path)
    {
        var text = File.ReadAllText(Repository.PathOf(path));
        var schemas = path.EndsWith(".md", StringComparison.Ordinal) ? SchemaBlock().Matches(text).Select(match => match.Groups[1].Value).ToArray() : [text];
        schemas.ShouldNotBeEmpty();
        if (Path.GetFileName(path) == TextsOfOtherTypes)
            Refusal(schemas[0]).ShouldNotBeNull("It is no exception any more.");
        else
            schemas.ShouldAllBe(schema => Refusal(schema) == null, string.Join("\n", schemas.Select(Refusal)));
    }

    [Fact]
    public void What_documents_and_the_template_of_init_show_is_accepted()
    {
        var shown = Docs.DocumentExampleTests.Blocks().Where(block => block.Info == "yaml schema" || block.Info.StartsWith("yaml file ", StringComparison.Ordinal))
            .Select(block => block.Text).Append(File.ReadAllText(Repository.PathOf("src", "ContentGen.Cli", "Init", "Template", "schemas", "story.schema.yaml"))).ToArray();

        shown.Length.ShouldBeGreaterThan(1);
        foreach (var schema in shown)
            Refusal(schema).ShouldBeNull(schema);
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_the_compiler_refuses_is_refused_where_it_can_be_said(string name)
    {
        var text = CaseText.Expand(File.ReadAllText(Path.Combine(Cases, "invalid", name)));
        var ids = Expectation().Matches(text).Select(match => match.Groups[1].Value).ToHashSet();
        var verdicts = ids.Select(id => Said.Of[id].Verdict).ToHashSet();
        var instance = YamlInstance.Read(text, out var isYaml);
        if (!isYaml)
        {
            // A pack that only others complain of has no expectations of its own.
            verdicts.ShouldContain(Verdict.NotYaml);
            return;
        }
        var refusal = EditorView.Refusal(instance);
        // What an example expects is written in the schema's own members, of which JSON Schema knows nothing: mistakes of notation in it are not seen.
        if (name == "examples-expectations.yaml")
            refusal.ShouldBeNull();
        else if (verdicts.Contains(Verdict.Refused))
            refusal.ShouldNotBeNull(string.Join(" ", ids));
        else if (ids.Count > 0 && !verdicts.Contains(Verdict.Partly))
            refusal.ShouldBeNull(string.Join(" ", ids));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_examples_of_a_page_are_told_apart_where_it_can_be_said(string id)
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "rules", id + ".md")).Replace("\r\n", "\n");
        var fixedAt = page.IndexOf("\n## Fixed example\n", StringComparison.Ordinal);
        var failing = Blocks(page[..fixedAt]);

        foreach (var block in Blocks(page[fixedAt..]))
            Refusal(block).ShouldBeNull(block);
        switch (Said.Of[id].Verdict)
        {
            case Verdict.Refused:
                failing.ShouldContain(block => Refusal(block) != null, id);
                break;
            case Verdict.Accepted:
                foreach (var block in failing)
                    Refusal(block).ShouldBeNull(block);
                break;
            case Verdict.NotYaml:
                failing.ShouldContain(block => IsNotYaml(block), id);
                break;
        }
    }

    [Fact]
    public void What_cannot_be_said_has_its_reason()
    {
        foreach (var (id, (verdict, why)) in Said.Of)
            (why.Length == 0).ShouldBe(verdict == Verdict.Refused, id);
    }

    private static bool IsOfConfiguration(string id) => ConfigurationDiagnostics.All.Concat(BaselineDiagnostics.All).Any(definition => definition.Id == id);

    private static string? Refusal(string text)
    {
        var instance = YamlInstance.Read(CaseText.Expand(text), out var isYaml);
        isYaml.ShouldBeTrue(text);
        return EditorView.Refusal(instance);
    }

    private static bool IsNotYaml(string text)
    {
        YamlInstance.Read(CaseText.Expand(text), out var isYaml);
        return !isYaml;
    }

    private static List<string> Blocks(string section) => [.. CodeBlock().Matches(section).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Repository.PathOf(folder), pattern, pattern == "*.md" ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
            .Where(path => !path.Contains("examples", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal);

    [GeneratedRegex("```yaml schema\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex SchemaBlock();

    [GeneratedRegex("```yaml\n(.*?)```\n?", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^# expect: (CG[0-9]{4}) [a-z]+ [0-9]+:[0-9]+\r?$", RegexOptions.Multiline)]
    private static partial Regex Expectation();
}
