using System.Linq;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.ContentModels;

public class AutomatonTests
{
    [Fact]
    public void Each_state_permits_what_may_follow_its_place()
    {
        var model = ModelFixture.Of("headline dek? lead:paragraph* section*[heading paragraph+]");

        model.Sound.States.Count.ShouldBe(6);
        model.Choices(0).ShouldBe("headline:0");
        model.Choices(1).ShouldBe("dek:1 paragraph:2 heading:3");
        model.Choices(2).ShouldBe("paragraph:2 heading:3");
        model.Choices(3).ShouldBe("paragraph:2 heading:3");
        model.Choices(4).ShouldBe("paragraph:4");
        model.Choices(5).ShouldBe("paragraph:4 heading:3");
        model.Sound.States.Select(static state => state.Comment).ShouldBe(
            ["at the start", "after headline", "after dek", "after lead", "after section.heading", "after section.paragraph"]);
    }

    [Fact]
    public void Roles_with_a_test_are_tried_in_the_order_of_roles_and_before_those_without()
    {
        ModelFixture.Of("g*[a? b? c? d]", order: "d b a c", withoutTest: "b").Choices(0).ShouldBe("d:3 a:0 c:2 b:1");
    }

    [Fact]
    public void Of_places_of_one_role_the_deepest_open_repetition_comes_first_then_document_order()
    {
        // Behind b: another inner group would begin with y, another outer one with x, and z follows them both.
        ModelFixture.Of("outer<..3>[x:a inner<..2>[y:a? b]] z:a? w:c").Choices(3).ShouldBe("a:1,0,3 b:2 c:4");
        ModelFixture.Of("g*[x:a<1..2> y?] z:b").Choices(1).ShouldBe("a:0,0 y:1 b:2");
    }

    [Fact]
    public void Ways_tell_how_many_groups_stay_open()
    {
        var model = ModelFixture.Of("a outer*[b inner*[c d*] e?] f");

        Keeps(0).ShouldBe(["0:1"]);
        Keeps(4).ShouldBe(["3:3", "2:2", "4:2", "1:1", "5:1"], ignoreOrder: true);

        string[] Keeps(int state) =>
            [.. model.Sound.States[state].Choices.SelectMany(static choice => choice.Edges).Select(static edge => edge.Place + ":" + edge.Keep)];
    }

    [Fact]
    public void Counted_repetitions_begin_count_and_guard()
    {
        var model = ModelFixture.Of("a<2..3> b").Sound;

        Only(model, 0, 0).ShouldBe(new EdgePlan(0, 1, default, EquatableArray.Of(new CounterAction(0, true))));
        Only(model, 1, 0).ShouldBe(new EdgePlan(0, 1, EquatableArray.Of(new CounterGuard(0, 0, 3)), EquatableArray.Of(new CounterAction(0, false))));
        Only(model, 1, 1).ShouldBe(new EdgePlan(1, 1, EquatableArray.Of(new CounterGuard(0, 2, null)), default));
    }

    [Fact]
    public void Open_ended_counts_guard_leaving_alone_and_optional_ones_iterating_alone()
    {
        var model = ModelFixture.Of("a<2..> b c<..2> d").Sound;

        Only(model, 1, 0).Guards.Count.ShouldBe(0);
        Only(model, 1, 1).Guards.ShouldBe(EquatableArray.Of(new CounterGuard(0, 2, null)));
        Only(model, 3, 2).Guards.ShouldBe(EquatableArray.Of(new CounterGuard(1, 0, 2)));
        Only(model, 3, 3).Guards.Count.ShouldBe(0);
    }

    [Fact]
    public void Nested_counts_guard_and_act_from_the_inside_outward()
    {
        var model = ModelFixture.Of("g<2..3>[a<2..2>] b").Sound;
        var again = model.States[1].Choices[0].Edges;

        again.Select(static edge => edge.Keep).ShouldBe([2, 1]);
        again[1].Guards.ShouldBe(EquatableArray.Of(new CounterGuard(1, 2, null), new CounterGuard(0, 0, 3)));
        again[1].Actions.ShouldBe(EquatableArray.Of(new CounterAction(0, false), new CounterAction(1, true)));
        Only(model, 1, 1).Guards.ShouldBe(EquatableArray.Of(new CounterGuard(1, 2, null), new CounterGuard(0, 2, null)));
    }

    [Fact]
    public void A_way_that_another_of_its_role_always_forestalls_is_left_out()
    {
        // Behind x the group's next x is always permitted, so w is reached behind z alone.
        var model = ModelFixture.Of("g*[x y?] z? w:x?");
        model.Choices(1).ShouldBe("x:0 y:1 z:2");
        model.Choices(3).ShouldBe("x:3");
    }

    private static EdgePlan Only(ContentModelPlan model, int state, int place) =>
        model.States[state].Choices.SelectMany(static choice => choice.Edges).Single(edge => edge.Place == place);
}
