using System;
using System.Linq;
using ContentGen.Conformance.Harness;
using ContentGen.Conformance.Sources;
using ContentGen.Engine;
using ContentGen.Schema;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Conformance;

/// <summary>Rules made from seeds, over schemas and documents made from seeds: findings, their places and their messages are the same in both engines.</summary>
public sealed class RuleTests
{
    private const int Schemas = 30;
    private const int DocumentsPerSchema = 60;

    [Fact]
    public void Random_rules_give_the_same_in_both_engines()
    {
        var (compiled, failures, rules, seed) = (0, 0, 0, 0);
        for (; compiled < Schemas; seed++)
        {
            seed.ShouldBeLessThan(Schemas * 30, "Too few random schemas are valid.");
            if (Create(seed) is not { } schema)
                continue;
            compiled++;
            rules += schema.Plan.Rules.Count;
            var pair = new EnginePair(schema.Plan);
            for (var document = 0; document < DocumentsPerSchema; document++)
            {
                var parsed = pair.Check(new RandomDocuments(seed * DocumentsPerSchema + document).Next(), $"schema {seed}, document {seed * DocumentsPerSchema + document}:\n{schema.Yaml}");
                foreach (var finding in parsed.Validate())
                    failures += finding.Id.StartsWith("rule-", StringComparison.Ordinal) ? 1 : 0;
            }
        }
        // Were rules always or never held, or left out, the comparison would say little.
        rules.ShouldBeGreaterThan(Schemas * 3);
        failures.ShouldBeInRange(rules * DocumentsPerSchema / 20, rules * DocumentsPerSchema * 3 / 4);
    }

    private static (SchemaPlan Plan, string Yaml)? Create(int seed)
    {
        var yaml = RandomSchema.Create(seed);
        if (Compile(yaml).Plan is not { } plan)
            return null;
        var rules = RandomRules.Create(new Random(seed), plan);
        for (; rules.Count > 0;)
        {
            var with = yaml + "rules:\n" + string.Concat(rules);
            var result = Compile(with);
            if (result.Plan is not null)
                return (result.Plan, with);
            // Loops within loops are refused; every other mistake would be one of the maker of rules.
            var first = with.Split('\n').Length - 1 - rules.Count;
            var refused = result.Diagnostics.Where(static diagnostic => diagnostic.Level == Schema.Diagnostics.DiagnosticLevel.Error).ToList();
            refused.ShouldAllBe(static diagnostic => diagnostic.Id == "CG1608", string.Join('\n', refused.Select(static diagnostic => $"{diagnostic.Span.Line}:{diagnostic.Span.Column} {diagnostic.Id} {diagnostic.Message}")) + "\n" + with);
            var lines = refused.Select(diagnostic => diagnostic.Span.Line - 1 - first).ToHashSet();
            rules = rules.Where((_, index) => !lines.Contains(index)).ToList();
        }
        return null;
    }

    private static CompiledSchema Compile(string yaml) => SchemaCompiler.Compile(new SourceFile("random.schema.yaml", yaml), ImportResolvers.None);
}
