using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Composition;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Tests.Docs;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Composition;

/// <summary>Every key of the language says how it merges, in the table and in the documentation.</summary>
public class ShapeTests
{
    [Fact]
    public void Every_key_has_a_shape()
    {
        HasAll(MergeShapes.Schema, SchemaKeys.Schema);
        HasAll(MergeShapes.Schema.Of("input")!, SchemaKeys.Input);
        HasAll(MergeShapes.Schema.Of("unclaimed")!, SchemaKeys.Unclaimed);
        HasAll(MergeShapes.Schema.Of("region")!, SchemaKeys.Region);
        HasAll(Each("roles"), SchemaKeys.Role);
        HasAll(Each("roles").Of("fields")!.Each!, SchemaKeys.Field);
        HasAll(Each("roles").Of("take")!, SchemaKeys.Take);
        HasAll(Each("noise"), SchemaKeys.Noise);
        HasAll(Each("scores"), SchemaKeys.Score);
        HasAll(Each("elect"), SchemaKeys.Election);
        HasAll(MergeShapes.Predicate.Of("followed-by")!, SchemaKeys.Neighbour);
        HasAll(MergeShapes.Predicate.Of("document")!, SchemaKeys.Document);
        HasAll(MergeShapes.Predicate.Of("echo")!, SchemaKeys.Echo);
        PredicateCatalog.Keys.Where(static key => MergeShapes.Predicate.Of(key.Name) is null).ShouldBeEmpty();
        MergeShapes.OfPacks.Where(static key => SchemaKeys.Pack.IndexOf(key) < 0 || MergeShapes.Schema.Of(key) is null).ShouldBeEmpty();
    }

    [Fact]
    public void The_documentation_says_of_every_key_of_a_schema_how_it_merges()
    {
        var text = ReferencePages.TextOf("docs/language/extending.md");
        var start = text.IndexOf("\n## What merges\n", System.StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0);
        var section = text[start..];
        section.IndexOf("\n## ", 1, System.StringComparison.Ordinal).ShouldBe(-1, "It is the last section of the page.");
        var rows = section.Split('\n').Where(static line => line.StartsWith("| `", System.StringComparison.Ordinal)).Select(static line => line.Split('|')[1]).ToArray();
        var documented = rows.SelectMany(static row => Regex.Matches(row, "`([a-z-]+)`")).Select(static match => match.Groups[1].Value).ToHashSet();
        SchemaKeys.Schema.Keys.Select(static key => key.Name).Where(key => !documented.Contains(key)).ShouldBeEmpty();
    }

    private static MergeShape Each(string section) => MergeShapes.Schema.Of(section)!.Each!;

    private static void HasAll(MergeShape shape, KeySet keys) =>
        keys.Keys.Select(static key => key.Name).Where(key => shape.Of(key) is null).ShouldBeEmpty(keys.Owner);
}
