using System;
using System.Globalization;
using System.Linq;
using ContentGen.Conformance.Harness;
using ContentGen.Conformance.Sources;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Conformance;

/// <summary>Documents and schemas made from seeds. A failure names the seed that makes it again.</summary>
public sealed class RandomTests
{
    /// <summary>How many documents are tried in all; <c>CONTENTGEN_CONFORMANCE_DOCS</c> sets another number.</summary>
    private static readonly int s_documents =
        Environment.GetEnvironmentVariable("CONTENTGEN_CONFORMANCE_DOCS") is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : 20_000;

    /// <summary>Compiling a schema costs as much as parsing some hundred documents.</summary>
    private const int DocumentsPerSchema = 200;

    [Fact]
    public void Random_documents_give_the_same_in_both_engines()
    {
        var pair = EnginePair.NewsArticle();
        for (var seed = 0; seed < s_documents / 4; seed++)
            pair.Check(new RandomDocuments(seed).Next(), $"random document {seed}");
    }

    [Fact]
    public void Mutated_documents_give_the_same_in_both_engines()
    {
        var originals = RandomDocuments.Originals();
        var pair = EnginePair.NewsArticle();
        for (var seed = 0; seed < s_documents / 4; seed++)
            pair.Check(new RandomDocuments(seed).Mutate(originals[seed % originals.Count]), $"mutated document {seed}");
    }

    [Fact]
    public void Random_schemas_give_the_same_in_both_engines()
    {
        var (wanted, compiled, seed) = (Math.Max(1, s_documents / 2 / DocumentsPerSchema), 0, 0);
        for (; compiled < wanted; seed++)
        {
            var yaml = RandomSchema.Create(seed);
            var result = SchemaCompiler.Compile(new SourceFile("random.schema.yaml", yaml), new StandardImportsOnly());
            if (result.Plan is not { } plan)
            {
                // Unreachable places, empty loops and the like; anything else would be a fault of the maker of schemas.
                seed.ShouldBeLessThan(wanted * 20, $"Too few random schemas are valid. The last: {string.Join('\n', result.Diagnostics.Select(d => $"{d.Id} {d.Message}"))}\n{yaml}");
                continue;
            }
            compiled++;
            var pair = new EnginePair(plan);
            for (var document = 0; document < DocumentsPerSchema; document++)
                pair.Check(new RandomDocuments(seed * DocumentsPerSchema + document).Next(), $"schema {seed}, document {seed * DocumentsPerSchema + document}:\n{yaml}");
        }
    }

    private sealed class StandardImportsOnly : IImportResolver
    {
        public ImportResult Resolve(string import, string importingPath) => new(null, "Random schemas import std/* only.");
    }
}
