using System;
using System.Linq;
using ContentGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace ContentGen.Generator.Tests;

/// <summary>The code of rules: readable, clean whatever the schema's names and texts are, and methods of the project where the schema asks for them.</summary>
public sealed class RuleTests
{
    private const string Hooked =
        """
        contentgen: 1
        schema: story
        article: [headline, section*: [heading, paragraph+]]
        roles:
          headline:  { when: { position: 1 } }
          heading:   { when: { ends: none } }
          paragraph: { when: { ends: sentence } }
        rules:
          - { id: links-work, when: exists(section), hook: CheckLinks }

        """;

    private const string Implementation =
        "namespace Acme; partial struct Story { internal partial bool CheckLinks() => Sections.Count > 1 && Headline.Exists; }";

    [Theory]
    [InlineData("namespace Acme; partial struct Other { internal partial bool CheckLinks() => true; }")]
    [InlineData("namespace Elsewhere; partial struct Story { internal bool CheckLinks() => true; }")]
    [InlineData("namespace Acme; partial struct Story { internal bool CheckLink() => true; }")]
    [InlineData("")]
    public void A_method_that_nobody_wrote_is_an_error_that_names_the_rule(string code)
    {
        var driver = Host.Driver([Host.File("a.schema.yaml", Hooked)]).RunGeneratorsAndUpdateCompilation(Host.Compilation([code]), out var output, out _);

        var error = driver.GetRunResult().Diagnostics.ShouldHaveSingleItem();
        error.Id.ShouldBe("CG2009");
        error.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(
            "The rule 'links-work' asks for the method CheckLinks, which the project does not have. Add it in a C# file of the project: "
            + "namespace Acme; partial struct Story { internal partial bool CheckLinks() => true; } It returns whether the rule holds.");
        var place = error.Location.GetLineSpan();
        place.Path.ShouldEndWith("a.schema.yaml");
        Hooked.Split('\n')[place.StartLinePosition.Line].ShouldContain("links-work");
        // The compiler has nothing to add: its own error would name neither the rule nor the schema.
        Host.AllDiagnostics(output).Where(static said => !said.StartsWith("/project/File0.cs", StringComparison.Ordinal)).ShouldBeEmpty();
        // No setting lowers it, so that nothing is built with what stands in the place of the method.
        error.Descriptor.CustomTags.ShouldContain(WellKnownDiagnosticTags.NotConfigurable);
        error.Severity.ShouldBe(DiagnosticSeverity.Error);
    }

    /// <summary>Editors offer to write the method, because its declaration has no body there; it names the rule, too.</summary>
    [Fact]
    public void In_an_editor_the_declaration_of_a_missing_method_stands_alone()
    {
        Host.Driver([Host.File("a.schema.yaml", Hooked)], isEditor: true).RunGeneratorsAndUpdateCompilation(Host.Compilation([]), out var output, out _, TestContext.Current.CancellationToken);

        var declaration = output.GetDiagnostics(TestContext.Current.CancellationToken).Single(diagnostic => diagnostic.Id == "CS8795").Location;
        declaration.SourceTree!.ToString().Split('\n')[declaration.GetLineSpan().StartLinePosition.Line].ShouldContain("// The rule links-work.");
    }

    /// <summary>Of two rules, in a namespace with a word of C#, and of a schema whose type is taken: nothing but what we say.</summary>
    [Fact]
    public void Methods_that_are_missing_of_any_schema_are_all_that_is_said()
    {
        var two = Hooked + "  - { id: links-new, hook: CheckNew }\n";
        var driver = Host.Driver([Host.File("a.schema.yaml", two), Host.File("b.schema.yaml", two), Host.File("c.schema.yaml", two + "namespace: Other\n")], rootNamespace: "Acme.event")
            .RunGeneratorsAndUpdateCompilation(Host.Compilation([]), out var output, out _, TestContext.Current.CancellationToken);

        driver.GetRunResult().Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order().ShouldBe(["CG2006", "CG2009"]);
        driver.GetRunResult().GeneratedTrees.Single(tree => tree.FilePath.EndsWith("missing-hooks.g.cs", StringComparison.Ordinal)).ToString().Split('\n').Count(line => line.Contains("partial bool", StringComparison.Ordinal)).ShouldBe(4);
        Host.AllDiagnostics(output).ShouldBeEmpty();
    }

    [Fact]
    public void A_method_that_is_written_and_taken_away_again_is_seen()
    {
        var before = Host.Compilation([Implementation]);
        var driver = Host.Driver([Host.File("a.schema.yaml", Hooked)]).RunGenerators(before);
        driver.GetRunResult().Diagnostics.ShouldBeEmpty();

        var after = before.ReplaceSyntaxTree(before.SyntaxTrees.Single(), Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("class Other;", (Microsoft.CodeAnalysis.CSharp.CSharpParseOptions)before.SyntaxTrees.Single().Options, cancellationToken: TestContext.Current.CancellationToken));
        driver.RunGenerators(after, TestContext.Current.CancellationToken).GetRunResult().Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("CG2009");
    }

    [Fact]
    public void A_method_of_the_project_compiles()
    {
        var code = Host.Generate([Host.File("a.schema.yaml", Hooked)], "Acme", Implementation).Values.Single();

        code.ShouldContain("new Story(rule.Node).CheckLinks()");
    }

    [Theory]
    [InlineData("Headline")]
    [InlineData("Sections")]
    [InlineData("Section")]
    [InlineData("Validate")]
    [InlineData("Story")]
    [InlineData("StoryPlan")]
    [InlineData("NoiseView")]
    [InlineData("Equals")]
    [InlineData("check")]
    public void The_name_of_a_method_is_a_schema_error_or_compiles(string name)
    {
        var schema = Hooked.Replace("CheckLinks", name, StringComparison.Ordinal);
        var driver = Host.Driver([Host.File("a.schema.yaml", schema)]).RunGeneratorsAndUpdateCompilation(
            Host.Compilation([Implementation.Replace("CheckLinks", name, StringComparison.Ordinal)]), out var output, out _);

        if (driver.GetRunResult().Diagnostics.Any(diagnostic => diagnostic.Id is "CG1610" or "CG1611"))
            driver.GetRunResult().GeneratedTrees.ShouldBeEmpty();
        else
            Host.AllDiagnostics(output).ShouldBeEmpty();
    }

    /// <summary>Names of loops that mean something in C# or in the code around them.</summary>
    [Theory]
    [InlineData("class")]
    [InlineData("rule")]
    [InlineData("parts")]
    [InlineData("result")]
    [InlineData("before")]
    [InlineData("when")]
    [InlineData("in")]
    [InlineData("field")]
    [InlineData("x-1")]
    public void The_name_of_a_loop_compiles(string name) => Compiles(
        $"all(section as {name}, all({name}.paragraph as {name}2, words({name}2) < words({name}) and words({name}2) < words(headline)) and any(section as other, words(other) > 3))",
        "m");

    [Theory]
    [MemberData(nameof(HostileTests.Texts), MemberType = typeof(HostileTests))]
    public void Text_of_rules_stays_text(string text)
    {
        var quoted = "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
        var code = Compiles($"value(headline) != {quoted} and not contains(article, 'x{text.Replace("'", "''", StringComparison.Ordinal)}')", text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

        foreach (var line in code.Split('\n'))
            line.Any(c => c is '\u0085' or '\u2028' or '\u2029' or '\u202E' or '\u2066' or '\0' or '\u001B').ShouldBeFalse(line);
    }

    [Theory]
    [InlineData("-3 < words(headline) - -2147483648")]
    [InlineData("0.000000001 * words(headline) > 999999999999999")]
    [InlineData("-(-words(headline)) > 1 - (2 - words(dek))")]
    [InlineData("words(headline) / words(dek) > 1 or exists(dek)")]
    [InlineData("not not (exists(dek) == exists(headline)) == true")]
    [InlineData("all(section as s, exists(first(section).heading) and words(last(s.paragraph)) > 1)")]
    [InlineData("exists(dek) or all(section as s, unique(s.paragraph)) and any(section as s, unique(s.paragraph))")]
    public void Expressions_compile(string expression) => Compiles(expression, "{1} {true} {'x'} {words(dek) / (count(section) - 1)} {first(section).heading} {count(section) + 1} {exists(dek)}");

    [Fact]
    public void A_rule_quotes_what_the_schema_says() =>
        Compiles("count(section)   >= 2", "It has {count(section)}.").ShouldContain("// assert: count(section) >= 2");

    [Fact]
    public void Comments_and_places_of_rules_change_nothing() =>
        Compiles("exists(dek)", "m").ShouldBe(Host.Generate([Host.File("a.schema.yaml", Schema("exists(dek)", "m").Replace("rules:", "# What is wanted.\n\nrules:", StringComparison.Ordinal))]).Values.Single());

    private static string Compiles(string expression, string message) => Host.Generate([Host.File("a.schema.yaml", Schema(expression, message))]).Values.Single();

    private static string Schema(string expression, string message) =>
        $$"""
        contentgen: 1
        schema: story
        article: [headline, dek?, section*: [heading, paragraph+]]
        roles:
          headline:  { when: { position: 1 } }
          dek:       { when: { starts: dash } }
          heading:   { when: { ends: none } }
          paragraph: { when: { ends: sentence } }
        rules:
          - id: the-rule
            assert: {{Yaml(expression)}}
            message: {{Yaml(message)}}
            help: {{Yaml(message)}}

        """;

    private static string Yaml(string text)
    {
        var yaml = new System.Text.StringBuilder("\"");
        foreach (var unit in text)
            yaml.Append(unit is '"' or '\\' or < ' ' or > '~' ? $"\\u{(int)unit:X4}" : unit.ToString());
        return yaml.Append('"').ToString();
    }
}
