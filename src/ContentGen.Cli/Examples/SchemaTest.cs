using System.Collections.Generic;
using ContentGen.Cli.Files;
using ContentGen.Engine;
using ContentGen.Engine.Examples;
using ContentGen.Schema.Examples;

namespace ContentGen.Cli.Examples;

/// <summary>What became of the examples of a schema.</summary>
internal sealed record SchemaTest(LoadedSchema Schema, IReadOnlyList<ExampleOutcome> Outcomes)
{
    /// <summary>What the examples reach; null where nobody asked.</summary>
    internal IReadOnlyList<CoveragePart>? Coverage { get; init; }

    /// <summary>What was rewritten, and what could not be; null where nobody asked.</summary>
    internal Updating.UpdateReport? Update { get; init; }

    internal int Failed
    {
        get
        {
            var failed = 0;
            foreach (var outcome in Outcomes)
                failed += outcome.Passes ? 0 : 1;
            return failed;
        }
    }

    /// <summary>Parts that no example reaches although one should.</summary>
    internal int Uncovered
    {
        get
        {
            var uncovered = 0;
            foreach (var part in Coverage ?? [])
                uncovered += part is { IsRequired: true, Examples: 0 } ? 1 : 0;
            return uncovered;
        }
    }

    /// <summary>Runs all examples.</summary>
    /// <exception cref="CliException">A document cannot be read.</exception>
    internal static SchemaTest Run(CommandContext context, LoadedSchema schema)
    {
        var documents = new ExampleDocuments(context, schema);
        var runner = new ExampleRunner(InterpretedSchema.Create(schema.Plan));
        var outcomes = new List<ExampleOutcome>();
        foreach (var example in Of(schema))
            outcomes.Add(runner.Run(example, documents.Read(example)));
        return new(schema, outcomes);
    }

    /// <summary>The same with what the examples reach.</summary>
    internal SchemaTest WithCoverage()
    {
        var coverage = new ExampleCoverage(Schema.Written!);
        foreach (var outcome in Outcomes)
            coverage.Add(outcome);
        return this with { Coverage = coverage.Parts };
    }

    private static IEnumerable<BoundExample> Of(LoadedSchema schema) => schema.Written!.Bound!.Examples;
}
