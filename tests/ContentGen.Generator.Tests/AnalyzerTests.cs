using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ContentGen.Generator.Diagnostics;
using ContentGen.Generator.Inputs;
using ContentGen.Generator.Tests.Support;
using ContentGen.Schema;
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

    [Fact]
    public async Task What_is_said_of_a_schema_that_is_imported_does_not_depend_on_who_says_it()
    {
        AdditionalText[] files = [Host.File("a.schema.yaml", Importing("a", "./b.schema.yaml")), Host.File("b.schema.yaml", "contentgen: 1\nschema: b\nversion: 1.0.0\narticle: [line*]\nroles: { line: {} }\n")];
        Host.Driver(files).RunGeneratorsAndUpdateCompilation(Host.Compilation([]), out _, out var generated);
        Places(generated).ShouldBe(["/project/a.schema.yaml(4,11) CG2001"]);
        Places(await AnalyzeAsync(files, isEditor: true)).ShouldBe(Places(generated));
    }

    /// <summary>The analyzer looks at files on several threads, all of which ask for the same imports.</summary>
    [Fact]
    public async Task Many_files_analyzed_at_once_give_what_they_give_one_after_the_other()
    {
        AdditionalText[] files =
        [
            .. Enumerable.Range(0, 150).Select(number => Host.File($"s{number}.schema.yaml", Importing($"s{number}", $"./p{number % 50}.pack.yaml", $"./absent{number}.pack.yaml", $"Acme{number}.Packs/house"))),
            .. Enumerable.Range(0, 50).Select(number => Host.File($"p{number}.pack.yaml", $"contentgen: 1\npack: p{number}\nimports: [./gone{number}.pack.yaml]\nphrase: {{}}\n")),
        ];
        var expected = await SaidAsync(isConcurrent: false);
        expected.Count.ShouldBe(150 * 2 + 50 * 2);
        for (var i = 0; i < 5; i++)
            (await SaidAsync(isConcurrent: true)).ShouldBe(expected);

        // As an editor asks: for one file after the other, or for several at a time.
        async Task<List<string>> SaidAsync(bool isConcurrent)
        {
            var analysis = Analysis(files, isEditor: true, new ContentSchemaAnalyzer(new(), CompiledFile.Of), isConcurrent);
            var results = new List<AnalysisResult>();
            if (isConcurrent)
                results.AddRange(await Task.WhenAll(files.Select(file => Task.Run(() => analysis.GetAnalysisResultAsync(file, TestContext.Current.CancellationToken)))));
            else
            {
                foreach (var file in files)
                    results.Add(await analysis.GetAnalysisResultAsync(file, TestContext.Current.CancellationToken));
            }
            return [.. results.SelectMany(result => result.GetAllDiagnostics()).Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public async Task Files_are_compiled_again_where_they_or_what_they_may_import_has_changed()
    {
        var compiled = new ConcurrentBag<string>();
        var results = new RecentResults();
        var files = s_files.Append(Host.File("schemas/alone.schema.yaml", "contentgen: 1\nschema: alone\nversion: 1.0.0\nextends: ./second.schema.yaml\n")).ToArray();

        (await CompiledAsync()).ShouldBe(["alone", "house", "note", "second"]);
        // An edit of C# alone.
        (await CompiledAsync()).ShouldBeEmpty();
        files[0] = Host.File("schemas/note.schema.yaml", files[0].GetText(TestContext.Current.CancellationToken) + "# edited\n");
        // What extends may extend any schema.
        (await CompiledAsync()).ShouldBe(["alone", "note"]);
        files[2] = Host.File("schemas/house.pack.yaml", "contentgen: 1\npack: house\nphrases: {}\n");
        (await CompiledAsync()).ShouldBe(["alone", "house", "note", "second"]);
        // What the analyzer has compiled the generator of the same process need not.
        Host.Driver(files, generator: new ContentSchemaGenerator(results, Compile), isEditor: true).RunGenerators(Host.Compilation([]), TestContext.Current.CancellationToken);
        compiled.ShouldBeEmpty();

        CompiledFile Compile(SourceFile file, Importables importables)
        {
            compiled.Add(Path.GetFileName(file.Path).Split('.')[0]);
            return CompiledFile.Of(file, importables);
        }

        async Task<List<string>> CompiledAsync()
        {
            var said = await AnalyzeAsync(files, isEditor: true, new ContentSchemaAnalyzer(results, Compile));
            Places(said).ShouldBe(Places(await AnalyzeAsync(files, isEditor: true, new ContentSchemaAnalyzer(new(), CompiledFile.Of))));
            List<string> all = [.. compiled.Order(StringComparer.Ordinal)];
            compiled.Clear();
            return all;
        }
    }

    private static string Importing(string name, params string[] imports) =>
        $"contentgen: 1\nschema: {name}\nversion: 1.0.0\nimports: [{string.Join(", ", imports)}]\narticle: [line*]\nroles: {{ line: {{}} }}\n";

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(IEnumerable<AdditionalText> files, bool isEditor, ContentSchemaAnalyzer? analyzer = null) =>
        await Analysis(files, isEditor, analyzer, isConcurrent: true).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private static CompilationWithAnalyzers Analysis(IEnumerable<AdditionalText> files, bool isEditor, ContentSchemaAnalyzer? analyzer, bool isConcurrent)
    {
        var options = new CompilationWithAnalyzersOptions(Host.Analysis(files, isEditor), onAnalyzerException: null, isConcurrent, logAnalyzerExecutionTime: false);
        return Host.Compilation([]).WithAnalyzers([analyzer ?? new ContentSchemaAnalyzer()], options);
    }

    private static IEnumerable<string> Places(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Select(diagnostic => (Span: diagnostic.Location.GetLineSpan(), diagnostic.Id))
        .Select(place => $"{place.Span.Path}({place.Span.StartLinePosition.Line + 1},{place.Span.StartLinePosition.Character + 1}) {place.Id}")
        .Order(StringComparer.Ordinal);
}
