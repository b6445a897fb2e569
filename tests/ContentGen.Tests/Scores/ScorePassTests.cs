using System;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Matching;
using ContentGen.Runtime;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Scores;

/// <summary>What is measured, and what is kept.</summary>
public sealed class ScorePassTests
{
    private const string Zones = """
        contentgen: 1
        schema: zones
        article: [text*]
        traits: { long: { words: 3.. } }
        scores:
          weight: { base: -1, add: [{ when: { is: long }, weight: 3 }] }
          place: { add: [{ when: { zone: above }, weight: 5 }, { when: { zone: inside, words: 3.., not: { followed-by: long } }, weight: 7, per-word: 2 }] }
        region: { weigh: weight }
        roles: { text: {} }
        """;

    private const string Sentences = """
        contentgen: 1
        schema: sentences
        article: [text*]
        scores:
          told: { add: [{ when: { words: 6.., sentences: 2.. }, weight: 4 }, { when: { words: 3.., not: { any: [{ sentences: 1 }, { sentences: 3 }] } }, weight: 1 }] }
        roles: { text: {} }
        """;

    /// <summary>Of a document of so many blocks signatures are not kept: those behind the region are made again.</summary>
    [Fact]
    public void Signatures_that_are_not_kept_are_made_again()
    {
        const int Blocks = 2_200_000;
        var (program, plan) = Program(Zones);
        ((long)Blocks * plan.Tables.Terms.BlockWords).ShouldBeGreaterThan(ScorePass.MostKept);
        var utf8 = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, Blocks).Select(static i => i % 5 == 0 || i < 9 ? "x\n" : "one two three\n")));
        var buffer = new ContentBuffer { Limits = ContentLimits.Default with { MaxBlocks = Blocks } };
        buffer.Begin();
        var scan = ContentDriver<InterpretedPlan>.Scan(utf8, buffer, plan, buffer.Limits.MaxBlocks);
        scan.Count.ShouldBe(Blocks);
        var matcher = new Matcher<InterpretedPlan>(utf8, buffer, plan, scan);
        PagePasses<InterpretedPlan>.BeforeNoise(ref matcher, buffer, plan, scan.Count);
        buffer.Match.Page.HasRegion.ShouldBeTrue();
        buffer.Match.Page.Region.Start.ShouldBe(9);
        for (var block = 0; block < Blocks; block += block < 100 ? 1 : 997)
            buffer.Match.Page.Score(1, block).ShouldBe(program.Sum(1, matcher.Raw(block)), $"block {block + 1}");
    }

    /// <summary>A dear measure is taken where a term hangs on it, and nowhere else.</summary>
    [Fact]
    public void Sentences_are_counted_only_where_a_term_hangs_on_them()
    {
        var (program, plan) = Program(Sentences);
        var lines = new[] { "One.", "He left. Now.", "No. No. No. No.", "Nothing at all", "They came early. They left late again.", "A. B" };
        var utf8 = Encoding.ASCII.GetBytes(string.Join('\n', Enumerable.Repeat(lines, 5).SelectMany(static some => some)));
        var buffer = new ContentBuffer();
        buffer.Begin();
        var scan = ContentDriver<InterpretedPlan>.Scan(utf8, buffer, plan, buffer.Limits.MaxBlocks);
        var matcher = new Matcher<InterpretedPlan>(utf8, buffer, plan, scan);
        PagePasses<InterpretedPlan>.BeforeNoise(ref matcher, buffer, plan, scan.Count);
        for (var block = 0; block < scan.Count; block++)
        {
            var words = buffer.Scanned[block].Features.Words;
            ((buffer.Scanned[block].Features.Measured & FeatureSet.Sentences) != 0).ShouldBe(words >= 3, lines[block % lines.Length]);
        }
        for (var block = 0; block < scan.Count; block++)
            buffer.Match.Page.Score(0, block).ShouldBe(program.Sum(0, matcher.Raw(block)), lines[block % lines.Length]);
    }

    [Fact]
    public void A_table_is_not_made_of_atoms_that_it_does_not_have()
    {
        Should.Throw<ArgumentException>(() => new ScoreTable(1, 1, 0, [new(ScoreMeasure.Words, 0, 3)], [], [0, 1, 1, 64], []));
        Should.Throw<ArgumentException>(() => new ScoreTable(1, 1, 0, [], [], [0, 1, 1, ~5], []));
        Should.NotThrow(() => new ScoreTable(1, 1, 0, [new(ScoreMeasure.Words, 0, 3)], [], [0, 1, 1, ~0], []));
    }

    private static (SchemaProgram Program, InterpretedPlan Plan) Program(string yaml)
    {
        var compiled = SchemaCompiler.Compile(new("test", yaml), ImportResolvers.None);
        compiled.Plan.ShouldNotBeNull(string.Join("\n", compiled.Diagnostics.Select(static diagnostic => diagnostic.Message)));
        var program = new SchemaProgram(compiled.Plan);
        return (program, new(program));
    }
}
