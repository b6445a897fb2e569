using System;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Runtime;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Robustness;

/// <summary>Traits found through tables are those that asking each one by one gives.</summary>
public sealed class TraitGateTests
{
    private const string Yaml = """
        contentgen: 1
        schema: gate
        article: [text*]
        traits:
          long: { words: 9.. }
          wide: { width: 40.., ends: [sentence, quote] }
          middling: { width: 12..39 }
          narrow: { width: ..11 }
          vast: { width: 254.. }
          beyond: { any: [{ width: 300.. }, { words: 300.. }] }
          capital: { starts: upper, not: { any: [{ ends: sentence }, { digits: 20%.. }] } }
          quoted: { starts: quote, ends: quote }
          either: { any: [{ is: capital }, { is: quoted }, { words: 3..5 }] }
          neither: { not: { any: [{ is: either }, { is: long }] } }
          dated: { digits: 20%.., words: ..6 }
          listed: { starts: [bullet, dash, symbol] }
        # A plan has the traits that something asks for.
        roles:
          text: { when: { any: [{ is: [long, wide] }, { is: middling }, { is: narrow }, { is: vast }, { is: beyond }, { is: quoted }, { is: neither }, { is: dated }, { is: listed }] } }
        """;

    private static readonly string[] s_words = ["a", "The", "river", "Bell", "2024", "17", "of", "“quoted", "end”", "一二三", "•", "—", "extraordinarily", "U.S.", "Why?", "end.", "end…", "one:"];

    [Fact]
    public void Each_trait_is_the_same_one_by_one()
    {
        var compiled = SchemaCompiler.Compile(new("gate", Yaml), ImportResolvers.None);
        compiled.Plan.ShouldNotBeNull(string.Join("\n", compiled.Diagnostics.Select(static diagnostic => diagnostic.Message)));
        compiled.Plan.Traits.Count.ShouldBe(12);
        var program = new SchemaProgram(compiled.Plan);
        program.TraitGate.ShouldNotBeNull();
        var random = new Random(9);
        var lines = Enumerable.Range(0, 4000).Select(i => string.Join(' ', Enumerable.Range(0, i % 40 == 0 ? random.Next(60, 320) : random.Next(1, 14)).Select(_ => s_words[random.Next(s_words.Length)])));
        var utf8 = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        var buffer = new ContentBuffer { Limits = ContentLimits.Default };
        buffer.Begin();
        var plan = new InterpretedPlan(program);
        var scan = ContentDriver<InterpretedPlan>.Scan(utf8, buffer, plan, buffer.Limits.MaxBlocks);
        scan.Count.ShouldBe(4000);
        var (some, all) = (0UL, ulong.MaxValue);
        for (var block = 0; block < scan.Count; block++)
        {
            ref var scanned = ref buffer.Scanned[block];
            var features = new BlockFeatures(utf8.AsSpan(scanned.Start..scanned.End), ref scanned.Features, ref buffer.Counts[block], plan.Tables.Text);
            var expected = 0UL;
            for (var trait = 0; trait < program.Traits.Length; trait++)
                expected |= program.Tests.Holds(program.Traits[trait], in features, expected) ? 1UL << trait : 0;
            buffer.Match.Traits[block].ShouldBe(expected, Encoding.UTF8.GetString(utf8.AsSpan(scanned.Start..scanned.End)));
            some |= expected;
            all &= expected;
        }
        // Each holds of some blocks, and of some not.
        some.ShouldBe(program.AllTraits);
        all.ShouldBe(0UL);
    }
}
