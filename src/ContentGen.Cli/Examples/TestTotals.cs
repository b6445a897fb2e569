using ContentGen.Cli.Output;

namespace ContentGen.Cli.Examples;

/// <summary>How many examples there were, and what became of them.</summary>
internal sealed class TestTotals
{
    internal int Schemas { get; private set; }

    internal int Examples { get; private set; }

    internal int Failed { get; private set; }

    internal int Uncovered { get; private set; }

    internal int Updated { get; private set; }

    internal void Add(SchemaTest test)
    {
        Schemas++;
        Examples += test.Outcomes.Count;
        Failed += test.Failed;
        Uncovered += test.Uncovered;
        Updated += test.Update?.Changes.Count ?? 0;
    }

    /// <summary><c>12 examples in 3 schemas, 1 failed, 2 parts not reached</c></summary>
    internal string Summary(bool coverage) =>
        $"{Plural.Of(Examples, "example")} in {Plural.Of(Schemas, "schema")}, {Failed} failed{(coverage ? $", {Plural.Of(Uncovered, "part")} not reached" : "")}"
        + (Updated > 0 ? $", {Plural.Of(Updated, "expectation")} updated" : "");
}
