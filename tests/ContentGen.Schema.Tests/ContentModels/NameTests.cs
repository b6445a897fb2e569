using System.Linq;
using ContentGen.Schema.ContentModels;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.ContentModels;

public class NameTests
{
    [Theory]
    [InlineData("share-bar", "ShareBar")]
    [InlineData("h2", "H2")]
    [InlineData("a-2b-c", "A2bC")]
    public void Names_become_pascal_case(string written, string expected) => MemberNames.Pascal(written).ShouldBe(expected);

    [Theory]
    [InlineData("Section", "Sections")]
    [InlineData("Box", "Boxes")]
    [InlineData("Quiz", "Quizes")]
    [InlineData("Glass", "Glasses")]
    [InlineData("Branch", "Branches")]
    [InlineData("Dish", "Dishes")]
    [InlineData("Story", "Stories")]
    [InlineData("Essay", "Essays")]
    [InlineData("Y", "Ys")]
    [InlineData("H", "Hs")]
    public void Plurals_follow_the_regular_rules(string singular, string expected) => MemberNames.Plural(singular).ShouldBe(expected);

    [Fact]
    public void A_quantifier_on_the_name_makes_a_plural_and_one_on_the_role_does_not()
    {
        var root = ModelFixture.Of("headline dek? lead:paragraph* story-part*[heading note<0..2>] person+~people body(quote|code)").Sound.Root;

        root.Children.Select(static child => (child.MemberName, child.JsonName, child.IsList, child.TypeName)).ShouldBe(
        [
            ("Headline", "headline", false, ""),
            ("Dek", "dek", false, ""),
            ("Lead", "lead", true, ""),
            ("StoryParts", "storyParts", true, "StoryPart"),
            ("People", "people", true, ""),
            ("Body", "body", false, "BodyGroup"),
        ]);
        root.Children[3].Children[1].MemberName.ShouldBe("Notes");
        root.Children[3].Children[1].Path.ShouldBe("story-part.note");
        (root.Path, root.TypeName, root.Kind).ShouldBe(("", "News", ModelNodeKind.Sequence));
    }

    [Fact]
    public void Places_are_numbered_in_document_order_and_counters_in_preorder()
    {
        var root = ModelFixture.Of("a<2..3> g<..4>[b c<2..> d<0..1>]").Sound.Root;

        ModelFixture.PlacesOf(root).Select(static place => place.Place).ShouldBe([0, 1, 2, 3]);
        (root.Counter, root.Children[0].Counter, root.Children[1].Counter).ShouldBe((-1, 0, 1));
        root.Children[1].Children.Select(static child => child.Counter).ShouldBe([-1, 2, -1]);
    }

    [Fact]
    public void Required_places_and_choices_can_be_missing_but_not_what_a_choice_chooses_between()
    {
        var root = ModelFixture.Of("a b? c(d|e[f g?]|h<2..3>) i?(j|k) l*[m n*]").Sound.Root;

        Missing(root).ShouldBe(["a", "c", "c.e.f", "c.h", "l.m"]);

        static string[] Missing(ModelNode node) =>
            [.. node.MissingFinding >= 0 ? [node.Path] : System.Array.Empty<string>(), .. node.Children.SelectMany(Missing)];
    }
}
