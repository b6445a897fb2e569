using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ContentGen.Generator.Diagnostics;
using ContentGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Shouldly;
using Xunit;

namespace ContentGen.Generator.Tests;

/// <summary>What is wrong with a schema is said by the analyzer in an editor and by the generator in a build, and never by both.</summary>
public sealed class AnalyzerTests
{
    private static readonly AdditionalText[] s_files =
    [
        Host.File("schemas/note.schema.yaml", "contentgen: 1\nschema: note\nversion: 1.0.0\nimports: [./house.pack.yaml, ./other.pack.yaml]\ndescription: \"\U0001F332\"\narticle: [lime*]\nroles: { line: {} }\n"),
        Host.File("schemas/second.schema.yaml", "contentgen: 1\nschema: second\nversion: 1.0.0\nimports: [./house.pack.yaml]\narticle: [line*]\nroles: { line: {} }\n"),
        Host.File("schemas/house.pack.yaml", "contentgen: 1\npack: house\nphrase: {}\n"),
        Host.File("readme.txt", "not: [ours"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_diagnostic_is_reported_once(bool isEditor)
    {
        var compilation = Host.Compilation([]);
        Host.Driver(s_files, isEditor: isEditor).RunGeneratorsAndUpdateCompilation(compilation, out _, out var generated);
        var analyzed = await AnalyzeAsync(s_files, isEditor);
        Places(isEditor ? analyzed : generated).ShouldBe([
            "/project/schemas/house.pack.yaml(3,1) CG1014",
            "/project/schemas/note.schema.yaml(4,30) CG2001",
            "/project/schemas/note.schema.yaml(6,11) CG1103",
        ]);
        (isEditor ? generated : analyzed).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_is_a_span_of_the_text_in_the_editor()
    {
        var files = new[] { Host.File("schemas/note.schema.yaml", "contentgen: 1\nschema: note\nversion: 1.0.0\narticle: [line*]\nroles: { line: { description: \"\U0001F332\", wehn: {} } }\n") };
        var diagnostics = await AnalyzeAsync(files, isEditor: true);
        diagnostics.ShouldContain(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition == new LinePosition(4, 36));
        foreach (var diagnostic in diagnostics)
        {
            var text = files[0].GetText()!;
            diagnostic.Location.Kind.ShouldBe(LocationKind.ExternalFile);
            diagnostic.Location.GetLineSpan().Span.ShouldBe(text.Lines.GetLinePositionSpan(diagnostic.Location.SourceSpan));
        }
    }

    [Fact]
    public async Task An_editor_hears_of_a_pack_that_nothing_imports()
    {
        var diagnostics = await AnalyzeAsync([s_files[2]], isEditor: true);
        diagnostics.ShouldHaveSingleItem().GetMessage().ShouldContain("phrases");
    }

    /// <summary>An id that is not named beforehand would be an error of the analyzer (AD0001) in place of the diagnostic.</summary>
    [Fact]
    public void Every_diagnostic_of_the_compiler_is_supported_with_the_title_of_its_page()
    {
        var supported = new ContentSchemaAnalyzer().SupportedDiagnostics.ToDictionary(descriptor => descriptor.Id);
        foreach (var definition in ContentGen.Schema.Diagnostics.DiagnosticCatalog.All)
            supported.ShouldContainKey(definition.Id);
        foreach (var descriptor in supported.Values)
        {
            File.ReadLines(Path.Combine(Repository.Root, "docs", "rules", descriptor.Id + ".md")).First().ShouldBe($"# {descriptor.Id}: {descriptor.Title}");
            descriptor.HelpLinkUri.ShouldBe(GeneratorDiagnostic.HelpLink(descriptor.Id));
        }
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(IEnumerable<AdditionalText> files, bool isEditor)
    {
        var compilation = Host.Compilation([]).WithAnalyzers([new ContentSchemaAnalyzer()], Host.Analysis(files, isEditor));
        return await compilation.GetAnalyzerDiagnosticsAsync();
    }

    private static IEnumerable<string> Places(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Select(diagnostic => (Span: diagnostic.Location.GetLineSpan(), diagnostic.Id))
        .Select(place => $"{place.Span.Path}({place.Span.StartLinePosition.Line + 1},{place.Span.StartLinePosition.Character + 1}) {place.Id}")
        .Order(StringComparer.Ordinal);
}
