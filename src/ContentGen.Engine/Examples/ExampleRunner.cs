using System;
using System.Collections.Generic;
using ContentGen.Schema.Examples;

namespace ContentGen.Engine.Examples;

/// <summary>Runs the examples of a schema. Not thread-safe; what it gives stays valid.</summary>
public sealed class ExampleRunner(InterpretedSchema schema)
{
    private readonly ContentBuffer _buffer = new();

    /// <summary>Parses an example's document and compares what comes out with what is wanted. Never throws for any bytes.</summary>
    public ExampleOutcome Run(BoundExample example, ReadOnlyMemory<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(example);
        var document = schema.Parse(utf8.Span, _buffer);
        var result = ResultReader.Read(document);
        var findings = new List<ExampleFinding>();
        foreach (var finding in document.Validate())
            findings.Add(new(finding.Id, finding.Severity, finding.Message, finding.Line, finding.Column));
        var comparer = new ExampleComparer(schema.Plan);
        comparer.CompareRoot(example, result);
        return new(example, utf8, result, findings, [.. comparer.Differences, .. FindingComparer.Compare(example, findings)], comparer.Wanted, comparer.Unwanted);
    }
}
