using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.ContentModels;

/// <summary>What is said against content models; lines are the numbers of items in reading order.</summary>
public class DiagnosticTests
{
    [Theory]
    [InlineData("headline dek? lead:paragraph* section*[heading paragraph+]")]
    [InlineData("a? b:a c*[d e?] f(g|h|i[j k])")]
    [InlineData("a<2..3> b:a? c:a")]
    public void Sound_models_get_no_diagnostic(string model) => ModelFixture.Of(model).Said.ShouldBeEmpty();

    [Fact]
    public void Too_many_places()
    {
        var model = string.Join(" ", Enumerable.Range(0, 1025).Select(static i => "p" + i));
        ModelFixture.Of(model).Said.ShouldBe(["0 CG1200"]);
        ModelFixture.Of(model[..^6]).Said.ShouldBeEmpty();
    }

    [Fact]
    public void Too_many_ways()
    {
        var model = string.Join(" ", Enumerable.Range(0, 400).Select(static i => "p" + i + "?"));
        ModelFixture.Of(model).Said.ShouldBe(["0 CG1201"]);
        ModelFixture.Of(model.Replace("?", "")).Said.ShouldBeEmpty();
    }

    [Fact]
    public void Nested_too_deeply()
    {
        ModelFixture.Of(Nested(16)).Said.ShouldBeEmpty();
        // Every level has two items, so the seventeenth group is item 33.
        ModelFixture.Of(Nested(17)).Said.ShouldBe(["33 CG1116"]);

        static string Nested(int groups) => string.Concat(Enumerable.Range(0, groups).Select(static i => $"g{i}*[a{i} ")) + "end" + new string(']', groups);
    }

    [Theory]
    [InlineData("g*[a? b*]", "1 CG1202")]
    [InlineData("g<2..3>(a|b?) c", "1 CG1202")]
    [InlineData("x g?[a? b*]", "")]
    public void Loops_of_nothing(string model, string expected) =>
        string.Join(",", ModelFixture.Of(model).Said.Where(static said => said.EndsWith("CG1202"))).ShouldBe(expected);

    [Fact]
    public void Loops_of_nothing_name_both_places()
    {
        var message = ModelFixture.Of("intro g*[a? b*]").Diagnostics.Single(static diagnostic => diagnostic.Id == "CG1202").Message;
        message.ShouldContain("`g` (line 2)");
        message.ShouldContain("`g.a` (line 3)");
    }

    [Theory]
    [InlineData("a* b:a c", "2 CG1203")]
    [InlineData("a<2..> b:a", "2 CG1203")]
    [InlineData("g*[a b?] c:a d", "4 CG1203")]
    [InlineData("g(x:a|y:a) b", "3 CG1203")]
    public void Places_behind_an_open_repetition_of_their_role(string model, string expected) =>
        ModelFixture.Of(model).Said.ShouldBe([expected]);

    [Fact]
    public void Places_behind_a_counted_repetition_are_reached_when_it_is_full()
    {
        ModelFixture.Of("a<..3> b:a").Said.ShouldBeEmpty();
        // Full at 3, left from 2: together the two ways before it leave nothing for c.
        ModelFixture.Of("a<2..3> b:a? c:a? d").Said.ShouldBeEmpty();
    }

    [Fact]
    public void Two_guarded_ways_together_can_leave_nothing_for_a_third()
    {
        // Inside one x the first of the group's ways counts below 3, the second begins the group anew from 2 on: last is never reached.
        ModelFixture.Of("g*[x:a<2..3>] last:a").Said.ShouldBe(["3 CG1203"]);
    }

    [Theory]
    [InlineData("g<2>[a+]", "1 CG1203")]
    [InlineData("g<2..>[a b*]", null)]
    [InlineData("g<2..>[b a+]", null)]
    [InlineData("g<2..4>[x:a y:a*]", "1 CG1203")]
    [InlineData("g<2>[a<1..3>]", null)]
    [InlineData("g<..3>[a+]", null)]
    [InlineData("g*[a+]", null)]
    [InlineData("h<2>[g<2>[a b] c?]", null)]
    public void Groups_that_must_stand_twice_and_cannot(string model, string? expected)
    {
        var said = ModelFixture.Of(model).Said;
        if (expected is null)
            said.ShouldBeEmpty();
        else
            said.ShouldBe([expected]);
    }

    [Fact]
    public void Places_behind_a_role_that_takes_every_block()
    {
        var model = ModelFixture.Of("g*(a|b) c", withoutTest: "a b");
        model.Said.ShouldBe(["3 CG1204"]);
        model.Diagnostics[0].Message.ShouldContain("`g.a` (line 2)");

        ModelFixture.Of("g*(a|b|c)", order: "b a c", withoutTest: "", ("b", Test.Always)).Said.ShouldBe(["2 CG1204", "4 CG1204"], ignoreOrder: true);
    }

    [Fact]
    public void Places_whose_test_holds_for_no_block()
    {
        var model = ModelFixture.Of("a b? c?", tests: ("b", Test.Never));
        model.Said.ShouldBe(["2 CG1205"]);
        model.Diagnostics[0].Message.ShouldContain("line 101");
    }

    [Fact]
    public void What_stands_only_behind_an_unreachable_place_is_not_named_again() =>
        ModelFixture.Of("a* b:a c d*[e f]").Said.ShouldBe(["2 CG1203"]);

    [Fact]
    public void Equal_tests_permitted_in_one_state_are_named_once()
    {
        var prose = new CountTest(CountFeature.Words, 17, null);
        var model = ModelFixture.Of("a b? c* d", tests: [("b", prose), ("c", prose)]);

        model.Said.ShouldBe(["3 CG1206"]);
        model.Diagnostics[0].Level.ShouldBe(DiagnosticLevel.Warning);
        model.Diagnostics[0].Message.ShouldStartWith("`b` (line 2) and `c` (line 3) can both stand here");
        model.Sound.ShouldNotBeNull();
    }

    [Fact]
    public void Equal_tests_that_never_meet_are_fine()
    {
        var prose = new CountTest(CountFeature.Words, 17, null);
        ModelFixture.Of("a b c d", tests: [("a", prose), ("c", prose)]).Said.ShouldBeEmpty();
        ModelFixture.Of("a<2..2> b", tests: [("a", prose), ("b", prose)]).Said.ShouldBeEmpty();
        ModelFixture.Of("a<2..3> b", tests: [("a", prose), ("b", prose)]).Said.ShouldBe(["2 CG1206"]);
    }

    [Fact]
    public void A_role_behind_one_that_takes_every_block_is_warned_of()
    {
        ModelFixture.Of("a? b", withoutTest: "a b").Said.ShouldBe(["2 CG1207"]);
        ModelFixture.Of("a b? c", withoutTest: "b").Said.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("paragraph heading paragraph", "3 CG1208")]
    [InlineData("box* boxes:note", "2 CG1208")]
    [InlineData("a-1:x a1:y", "2 CG1208")]
    [InlineData("g[a b~a]", "3 CG1208")]
    [InlineData("note:a b~note", "2 CG1208")]
    public void Members_of_one_name(string model, string expected) => ModelFixture.Of(model).Said.ShouldBe([expected]);

    [Theory]
    [InlineData("utf8", "1 CG1209")]
    [InlineData("coverage:a", "1 CG1209")]
    [InlineData("to-string:a", "1 CG1209")]
    [InlineData("news", "1 CG1209")]
    [InlineData("a g*[exists]", "3 CG1209")]
    [InlineData("a g*[line text]", "")]
    [InlineData("text", "")]
    [InlineData("a part*[b part]", "4 CG1209")]
    [InlineData("a g*[coverage]", "")]
    [InlineData("coverage~body", "")]
    public void Members_that_the_view_has_already(string model, string expected) => string.Join(",", ModelFixture.Of(model).Said).ShouldBe(expected);

    [Fact]
    public void Types_of_one_name()
    {
        ModelFixture.Of("part*[a] part~other[b]").Said.ShouldBe(["3 CG1210"]);
        ModelFixture.Of("part*[a] x[part*[b]]").Said.ShouldBeEmpty();
        // A group that does not repeat has a member of its own name, so its type is PartGroup: the name of another member.
        ModelFixture.Of("part[a] part-group[b]").Said.ShouldBe(["1 CG1210"]);
    }
}
