using System.Collections.Generic;
using System.IO;
using System.Linq;
using ContentGen.Conformance.Harness;
using ContentGen.Conformance.Sources;
using ContentGen.Schema;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Conformance;

/// <summary>Scores of hundreds of terms: the same in both engines, and term by term.</summary>
public sealed class ScoreTests
{
    private const int Schemas = 16;
    private const int DocumentsPerSchema = 40;

    [Fact]
    public void Scores_of_many_terms_are_their_sums_term_by_term()
    {
        var (tables, compiled, compared) = (new List<ScoreTablePlan>(), 0, 0L);
        for (var seed = 0; compiled < Schemas; seed++)
        {
            var yaml = RandomSchema.WithManyTerms(seed);
            if (SchemaCompiler.Compile(new SourceFile("random.schema.yaml", yaml), ImportResolvers.None).Plan is not { } plan)
            {
                seed.ShouldBeLessThan(Schemas * 20, "Too few random schemas are valid.");
                continue;
            }
            compiled++;
            tables.Add(ScoreLowering.Lower(plan));
            var pair = new EnginePair(plan);
            for (var document = 0; document < DocumentsPerSchema; document++)
                pair.Check(Document(seed, document), $"schema {seed}, document {document}:\n{yaml}");
            compared += pair.ScoresCompared;
        }
        compared.ShouldBeGreaterThan(10_000);
        Reaches(tables);
    }

    /// <summary>Documents of one tile and less, and of many.</summary>
    private static byte[] Document(int seed, int number)
    {
        using var bytes = new MemoryStream();
        for (var part = 0; part <= number % 8; part++)
        {
            bytes.Write(new RandomDocuments(seed * 1_000 + number * 8 + part).Next());
            bytes.WriteByte((byte)'\n');
        }
        return bytes.ToArray();
    }

    /// <summary>What the schemas must have among them for the comparison to mean something.</summary>
    private static void Reaches(List<ScoreTablePlan> tables)
    {
        foreach (var measure in System.Enum.GetValues<ScoreMeasure>())
            tables.Any(table => table.Measures.Any(laid => laid.Measure == measure)).ShouldBeTrue($"No score asks for {measure}.");
        tables.Max(table => table.Measures.Sum(measure => measure.Thresholds.Count)).ShouldBeGreaterThan(256);
        tables.Max(table => table.DocumentWords).ShouldBeGreaterThan(1);
        tables.ShouldContain(table => table.Compounds.Any(compound => compound.Atom >= 64 * table.BlockWords), "No compound is about the document alone.");
        tables.ShouldContain(table => table.Compounds.Any(compound => compound.Atom < 64 * table.BlockWords && compound.Alternatives.Count > 1));
        tables.ShouldContain(table => table.Terms.Any(row => row.Term.PerWord != 0 && row.Term.Cap != null));
        tables.ShouldContain(table => table.Terms.Any(row => row.Literals.Count == 0));
        tables.ShouldContain(table => table.Terms.Any(row => row.Literals.Any(literal => literal < 0)));
        tables.ShouldContain(table => table.Measures.Any(measure => measure.RoundsUp));
    }
}
