using System;
using System.Linq;
using ContentGen.Engine;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Plans;
using Shouldly;

namespace ContentGen.Tests.Patterns;

/// <summary>Patterns as a schema's compiler makes them.</summary>
internal static class PatternOf
{
    internal static ContentPattern Text(string pattern) => PlanTables.Pattern(Plan(pattern));

    /// <summary>The same without the deterministic automaton.</summary>
    internal static ContentPattern WithoutDfa(PatternPlan plan) => PlanTables.Pattern(plan with { Dfa = null });

    internal static PatternPlan Plan(string pattern)
    {
        var compiled = Compile(pattern);
        compiled.Plan.ShouldNotBeNull($"{pattern}: {string.Join('\n', compiled.Diagnostics.Select(diagnostic => diagnostic.Message))}");
        return compiled.Plan.Patterns[0];
    }

    internal static CompiledSchema Compile(string pattern)
    {
        var quoted = pattern.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        var yaml = $"contentgen: 1\nschema: sample\narticle: [line*]\nroles:\n  line:\n    pattern: \"{quoted}\"\n";
        return SchemaCompiler.Compile(new SourceFile("sample.schema.yaml", yaml), ImportResolvers.None);
    }
}
