using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Composition;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Composition;

/// <summary>Rules merge by their ids, whatever stands in them.</summary>
public class RuleMergeTests
{
    private const string Below = "rules: [{ id: one, assert: a }, { id: two, assert: b }, { assert: c }]";

    [Theory]
    [InlineData("rules: [{ id: two, assert: x }]", "one=a two=x =c")]
    [InlineData("rules+: [{ id: two, assert: x }]", "one=a two=x =c")]
    [InlineData("rules: [{ id: three, assert: x }]", "one=a two=b =c three=x")]
    [InlineData("rules: [{ id: two, assert: x }, { id: two, assert: y }]", "one=a two=x =c two=y")]
    [InlineData("rules-: [one]", "two=b =c")]
    [InlineData("rules-: [one]\nrules: [{ id: one, assert: x }]", "two=b =c one=x")]
    [InlineData("rules-: all", "")]
    [InlineData("rules-: [thre]", "one=a two=b =c", "CG1632")]
    public void A_rule_of_a_known_id_replaces_and_others_are_appended(string own, string merged, string? id = null)
    {
        var diagnostics = new List<SchemaDiagnostic>();
        var map = new MapMerger(new NodeReader(diagnostics)).Merge(MergeShapes.Schema, Read(Below), Read(own));

        diagnostics.Select(static diagnostic => diagnostic.Id).ShouldBe(id is null ? [] : [id]);
        var rules = map.Find("rules")?.Value as YamlSequence;
        string.Join(" ", (rules?.Items ?? []).Cast<YamlMapping>().Select(static rule => Text(rule, "id") + "=" + Text(rule, "assert"))).ShouldBe(merged);
    }

    [Theory]
    [InlineData("rules: [{ id: one, assert: a }]", "rules-: [one]", null)]
    [InlineData("rules: [{ id: one, assert: a }]", "rules-: one", null)]
    [InlineData("rules: [{ id: one, assert: a }, { id: two, assert: b }]", "rules-: [two, one]", null)]
    [InlineData("rules: [{ id: one, assert: a }]", "rules-: [one]\nrules: []", 0)]
    [InlineData("rules: [{ id: one, assert: a }]", "rules-: [one]\nrules+: [{ id: two, assert: b }]", 1)]
    [InlineData("rules: []", "rules-: []", 0)]
    [InlineData("unclaimed: {}", "rules: []", 0)]
    public void Without_its_last_rule_the_key_is_gone_but_an_empty_list_stays_to_be_reported(string below, string own, int? left)
    {
        var map = new MapMerger(new NodeReader([])).Merge(MergeShapes.Schema, Read(below), Read(own));

        (map.Find("rules")?.Value as YamlSequence)?.Items.Count.ShouldBe(left.GetValueOrDefault());
        (map.Find("rules") is null).ShouldBe(left is null);
    }

    private static string Text(YamlMapping map, string key) => (map.Find(key)?.Value as YamlScalar)?.Text ?? "";

    private static YamlMapping Read(string text) => YamlReader.Read(new SourceText("rules.yaml", text), []).ShouldBeOfType<YamlMapping>();
}
