using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ContentGen.Conformance.Harness;
using ContentGen.Conformance.Sources;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Conformance;

/// <summary>Explanations speak of what the author wrote, the parser runs what the planner made of it: on every block they must agree.</summary>
public sealed class ExplanationTests
{
    private static readonly int s_documents =
        Environment.GetEnvironmentVariable("CONTENTGEN_CONFORMANCE_DOCS") is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) / 10 : 2_000;

    private const int DocumentsPerSchema = 10;

    /// <summary>An explanation measures each term of each score of each block, some hundred times what parsing does: of the real documents, one in so many is explained.</summary>
    private static readonly int s_step = Environment.GetEnvironmentVariable("CONTENTGEN_CONFORMANCE_DOCS") is { Length: > 0 } ? 1 : 8;

    public static IEnumerable<TheoryDataRow<string>> Cases() => LiterateCaseTests.Names();

    public static IEnumerable<TheoryDataRow<string>> Sets() => CorpusTests.Sets();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cases_are_explained_as_they_are_parsed(string name)
    {
        var path = Path.Combine(Repository.Cases, name + ".md");
        foreach (var document in LiterateCase.Read(path))
            new Agreement(EnginePair.CompileWithSource(path, document.Schema, document.Files)).Check(document.Utf8, $"{name}.md({document.Line})");
    }

    /// <summary>A line of twice as many sentences costs twice as many bytes looked at, whatever is searched in what each of them leaves.</summary>
    [Fact]
    public void A_line_of_thousands_of_sentences_is_explained_in_linear_time()
    {
        const string Yaml = "contentgen: 1\nschema: s\narticle: [line*]\nroles:\n  line:\n    when: { sentences: 2.., not: { any: [{ contains: [nowhere, xyz] }, { ends-with: nothing }, { text: [one, two] }] } }\n    take: sentence\n";
        long Work(int sentences)
        {
            var tracer = Engine.Tracing.SchemaTracer.Create(EnginePair.CompileWithSource("s", Yaml));
            var trace = tracer.Trace(System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("One two three. ", sentences))));
            trace.Blocks.Count.ShouldBe(sentences);
            for (var i = 0; i < sentences; i++)
                trace.Explain(i);
            return tracer.Tests!.Work;
        }
        var (one, two) = (Work(1_000), Work(2_000));
        one.ShouldBeGreaterThan(0);
        two.ShouldBeLessThan(one * 5 / 2);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Real_documents_are_explained_as_they_are_parsed(string set)
    {
        Assert.SkipWhen(Repository.Shared is null, "This machine has no folder of shared documents.");
        var agreement = NewsArticle();
        foreach (var (id, utf8) in CorpusTests.Documents(set).Where(static (_, i) => i % s_step == 0))
            agreement.Check(utf8, $"{set} {id}");
        agreement.Compared.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Random_documents_are_explained_as_they_are_parsed()
    {
        var (agreement, originals) = (NewsArticle(), RandomDocuments.Originals());
        for (var seed = 0; seed < s_documents / 2; seed++)
        {
            agreement.Check(new RandomDocuments(seed).Next(), $"random document {seed}");
            agreement.Check(new RandomDocuments(seed).Mutate(originals[seed % originals.Count]), $"mutated document {seed}");
        }
    }

    [Fact]
    public void Random_schemas_are_explained_as_they_are_parsed()
    {
        for (var (seed, compiled) = (0, 0); compiled < Math.Max(1, s_documents / DocumentsPerSchema); seed++)
        {
            var yaml = RandomSchema.Create(seed);
            var schema = SchemaCompiler.CompileWithSource(new SourceFile("random.schema.yaml", yaml), ImportResolvers.None);
            if (schema.Compiled.Plan is null)
                continue;
            compiled++;
            var agreement = new Agreement(schema);
            for (var document = 0; document < DocumentsPerSchema; document++)
                agreement.Check(new RandomDocuments(seed * DocumentsPerSchema + document).Next(), $"schema {seed}, document {seed * DocumentsPerSchema + document}:\n{yaml}");
        }
    }

    [Fact]
    public void What_the_plan_does_not_count_is_counted_for_the_explanation()
    {
        const string Schema =
            """
            contentgen: 1
            schema: page
            article: [paragraph*]
            traits:
              none: { width: 0 }
              short: { words: ..2 }
            scores:
              content: { add: [{ when: { document: { is: none, blocks: 1.. } }, weight: 5 }, { when: { not: { document: { is: [none, short], text: 1%.. } } }, weight: 3 }] }
              other: { add: [{ when: { any: [{ words: 0.. }, { document: { is: short, share: 50%.. } }] }, weight: 1 }] }
            roles:
              paragraph: { when: { document: { blocks: 3 }, score: { content: 3, other: 1 } } }
            """;
        var agreement = new Agreement(EnginePair.CompileWithSource("page.schema.yaml", Schema));
        agreement.Check("One two\nThree four five six\nSeven\n"u8.ToArray(), "three blocks");
        agreement.Check("One two\n"u8.ToArray(), "one block");
    }

    [Fact]
    public void Parts_are_explained_with_what_lies_around_them()
    {
        const string Schema =
            """
            contentgen: 1
            schema: parts
            imports: [std/text.en]
            article: [sentence 0..2, short 2..3, rest*]
            roles:
              sentence: { when: { sentences: 2.., blank-before: true }, take: sentence, taken: { blank-after: false, blank-before: true, ends-with: ["shore.", "lake!"] }, expect: { blank-after: false, followed-by: dotted } }
              short: { when: { sentences: 1.., not: { preceded-by: { is: dotted, within: 3, at-least: 3 } } }, take: sentence, expect: { preceded-by: dotted } }
              rest: { when: { ends: sentence }, expect: { blank-after: true, words: 4.. } }
            traits:
              dotted: { contains: [".", the shore], ends: sentence }
            """;
        const string Document = "\n\nThe boat left the shore. The water was still. Nobody spoke.\n\nIt crossed the lake! Was it cold? It was.\n\nThe end of the lake. And so on.\n\n";
        var agreement = new Agreement(EnginePair.CompileWithSource("parts.schema.yaml", Schema));
        agreement.Check(System.Text.Encoding.UTF8.GetBytes(Document), "parts");
    }

    private static Agreement NewsArticle()
    {
        var path = Path.Combine(Repository.Root, "schemas", "news-article.schema.yaml");
        return new(EnginePair.CompileWithSource(path, File.ReadAllText(path)));
    }
}
