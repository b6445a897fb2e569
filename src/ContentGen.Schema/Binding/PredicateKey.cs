using System;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>One key of the predicate language: how it is written, what it means, and how it becomes a test.</summary>
/// <param name="Value">The kind of its value; decides the entry in the JSON Schema.</param>
/// <param name="Meaning">A line of documentation.</param>
/// <param name="Read">Null for a key of the language that this version does not support.</param>
internal sealed record PredicateKey(string Name, PredicateValue Value, string Meaning, Func<PredicateReader, YamlEntry, Test>? Read)
{
    /// <summary>The key is about the block's text and place alone, so that traits and <c>taken</c> may use it.</summary>
    public bool IsBlockAlone { get; init; } = true;

    /// <summary>What a finding about it can state as measured.</summary>
    public MeasureKind Measure { get; init; }

    public bool IsLater => Read is null;
}

internal enum PredicateValue
{
    Range,
    SignedRange,
    Share,
    Starts,
    Ends,
    Tags,
    Phrases,
    Pattern,
    Boolean,
    Traits,
    Neighbours,
    Scores,
    Zones,
    Name,
    Document,
    Echo,
    Predicate,
    Predicates,
    Later,
}
