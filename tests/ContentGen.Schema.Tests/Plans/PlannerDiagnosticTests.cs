using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;
using static ContentGen.Schema.Tests.Plans.BoundFixture;

namespace ContentGen.Schema.Tests.Plans;

public class PlannerDiagnosticTests
{
    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "264 CG1212")]
    [InlineData(70, "264 CG1212")]
    public void At_most_64_traits_are_used(int traits, string expected)
    {
        var bound = new BoundFixture("a");
        for (var i = 0; i < traits; i++)
            bound.Trait("t" + i, AtLeastWords(i + 1));
        bound.Role("a", Any([.. Enumerable.Range(0, traits).Select(static i => Is(i))]));

        (bound.TryPlan() is null).ShouldBe(expected.Length > 0);
        string.Join(",", bound.Said).ShouldBe(expected);
    }

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "300 CG1406")]
    [InlineData(80, "300 CG1406")]
    public void At_most_64_echoes_are_counted(int echoes, string expected)
    {
        var bound = new BoundFixture("a").Role("a", Any([.. Enumerable.Range(0, 2 * echoes)
            .Select(i => (Test)new BoundEchoTest(EquatableArray<int>.Empty, i % echoes + 1, i + 1, null, 1000))]));

        (bound.TryPlan() is null).ShouldBe(expected.Length > 0);
        string.Join(",", bound.Said).ShouldBe(expected);
    }

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "300 CG1213")]
    [InlineData(80, "300 CG1213")]
    public void At_most_64_phrase_sets_a_key(int sets, string expected)
    {
        var bound = new BoundFixture("a")
            .Role("a", Any([.. Enumerable.Range(0, sets).Select(static i => Phrase(PhraseMode.Contains, null, "p" + i)), Phrase(PhraseMode.Text, null, "other")]));

        (bound.TryPlan() is null).ShouldBe(expected.Length > 0);
        string.Join(",", bound.Said).ShouldBe(expected);
    }

    [Fact]
    public void Severities_of_unknown_findings_name_the_nearest()
    {
        var bound = new BoundFixture("headline").Role("headline", AtLeastWords(3), expect: Expect("words", AtLeastWords(4)))
            .Severity("headline/word", FindingLevel.Info).Severity("nonsense", FindingLevel.Info);

        bound.TryPlan().ShouldBeNull();
        bound.Said.ShouldBe(["500 CG1214", "501 CG1214"]);
        bound.Diagnostics[0].Message.ShouldContain("`headline/words`");
        bound.Diagnostics[1].Message.ShouldNotContain("Did you mean");
    }

    [Fact]
    public void Noise_entries_of_one_name()
    {
        var bound = new BoundFixture("a").Role("a", AtLeastWords(3)).Noise("ad-1", AtLeastWords(9)).Noise("ad1", AtLeastWords(8)).Noise("count", AtLeastWords(7));
        bound.TryPlan().ShouldBeNull();
        bound.Said.ShouldBe(["401 CG1211", "402 CG1209"]);
    }

    [Fact]
    public void Noise_items_must_not_be_called_like_what_a_region_has()
    {
        var bound = new BoundFixture("a").Role("a", AtLeastWords(3)).Role("kind", AtLeastWords(4)).Noise("ads", AtLeastWords(9), items: "kind");
        bound.TryPlan().ShouldBeNull();
        bound.Said.ShouldBe(["1 CG1209"]);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var bound = new BoundFixture("a* b:a utf8 g*[c?]").Role("a", AtLeastWords(3)).Role("utf8", AtLeastWords(4)).Role("c", AtLeastWords(5))
            .Noise("kind", AtLeastWords(9)).Severity("nothing", FindingLevel.Info);
        bound.TryPlan().ShouldBeNull();
        bound.Said.ShouldBe(["400 CG1209", "3 CG1209", "4 CG1202", "2 CG1203", "500 CG1214"]);
    }

    [Fact]
    public void Names_alone_are_checked_where_parts_are_missing()
    {
        var bound = new BoundFixture("a utf8 a g*[exists c?]").Role("a").Role("utf8").Role("exists").Role("c").Noise("kind", AtLeastWords(9), items: "lines:a");
        Planner.Check(bound.Bound() with { HasAllParts = false }, bound.Diagnostics);
        bound.Said.ShouldBe(["400 CG1209", "2 CG1209", "3 CG1208", "5 CG1209", "1 CG1209"]);
    }

    [Fact]
    public void A_warning_leaves_the_plan()
    {
        var bound = new BoundFixture("a? b").Role("a", All(AtLeastWords(3), new EndsTest(EndKinds.Colon))).Role("b", All(new EndsTest(EndKinds.Colon), AtLeastWords(3)));
        bound.TryPlan().ShouldNotBeNull();
        bound.Said.ShouldBe(["2 CG1206"]);
    }

    [Fact]
    public void Ids_are_in_the_catalog_and_begin_with_cg12()
    {
        ContentModelDiagnostics.All.ShouldAllBe(static definition => definition.Id.StartsWith("CG12"));
        ContentModelDiagnostics.All.Select(static definition => definition.Id).ShouldBeUnique();
        ContentModelDiagnostics.All.ShouldAllBe(static definition => DiagnosticCatalog.Find(definition.Id) == definition);
        typeof(ContentModelDiagnostics).GetFields().Count(static field => field.FieldType == typeof(DiagnosticDefinition)).ShouldBe(ContentModelDiagnostics.All.Length);
    }
}
