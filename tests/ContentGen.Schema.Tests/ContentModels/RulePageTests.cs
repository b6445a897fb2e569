using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using ContentGen.Schema.Diagnostics;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.ContentModels;

/// <summary>The pages and failing cases of CG12xx: a case gives exactly the diagnostics it opens with, a fixed example none.</summary>
public class RulePageTests
{
    /// <summary>Their failing example is too long for a page, so it is abridged there and whole in the case.</summary>
    private static readonly string[] Abridged = ["CG1201", "CG1212", "CG1213"];

    public static TheoryData<string> Ids => [.. ContentModelDiagnostics.All.Select(static definition => definition.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Cases_give_what_they_open_with(string id)
    {
        var path = Directory.GetFiles(Path.Combine(Root(), "tests", "cases", "invalid"), id.ToLowerInvariant() + "-*.yaml").ShouldHaveSingleItem();
        var text = File.ReadAllText(path);
        var expected = text.Split('\n').TakeWhile(static line => line.StartsWith("# expect: ", StringComparison.Ordinal)).Select(static line => line[10..]).ToArray();

        expected.ShouldContain(line => line.StartsWith(id, StringComparison.Ordinal));
        Compile(text).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Pages_show_the_mistake_and_its_repair(string id)
    {
        var definition = DiagnosticCatalog.Find(id)!;
        var page = File.ReadAllText(Path.Combine(Root(), definition.Page));
        var examples = page.Split("```yaml\n").Skip(1).Select(static part => part[..part.IndexOf("```", StringComparison.Ordinal)]).ToArray();

        page.ShouldStartWith($"# {id}: {definition.Title}\n\n{definition.Level}. ");
        examples.Length.ShouldBe(2);
        if (!Abridged.Contains(id))
            Compile(examples[0]).ShouldContain(line => line.StartsWith(id, StringComparison.Ordinal));
        Compile(examples[1]).ShouldBeEmpty();
    }

    private static IEnumerable<string> Compile(string text) =>
        SchemaCompiler.Compile(new("case.schema.yaml", text), new NoImports()).Diagnostics
            .Select(static said => $"{said.Id} {said.Level.ToString().ToLowerInvariant()} {said.Span.Line}:{said.Span.Column}");

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    private sealed class NoImports : IImportResolver
    {
        public ImportResult Resolve(string import, string importingPath) => new(null, "There are no imports here.");
    }
}
