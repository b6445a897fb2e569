using ContentGen.Schema.Binding;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.NamePlaces;

/// <summary>Which names can be used in a file.</summary>
public class VisibleNameTests
{
    private static readonly MarkedFiles Files = new MarkedFiles(
        ("one.pack.yaml", "contentgen: 1\npack: one\nphrases: { ‹=PhraseSet#1 go›: [Go] }\ntraits: { ‹=Trait goes›: { text: $‹PhraseSet#1 go› } }\nroles: { ‹=Role bar›: { when: { words: 1 } }, ‹=Role odd›: {} }\n"),
        ("two.pack.yaml", "contentgen: 1\npack: two\nphrases: { ‹=PhraseSet#2 go›: [Leave] }\npatterns: { ‹=Pattern day›: '[0-9]' }\nscores: { ‹=Score old›: { base: 1 } }\n"),
        ("three.pack.yaml", "contentgen: 1\npack: three\nimports: [‹File ./two.pack.yaml›]\ntraits: { ‹=Trait third›: { text: $‹PhraseSet#2 go› } }\n"),
        ("base.schema.yaml", "contentgen: 1\nschema: base\nimports: [‹File ./one.pack.yaml›]\ntraits: { ‹=Trait base›: { words: 2 } }\narticle: [‹=Item&Role text›, ‹=Item&Role bar›?]\nroles: { ‹=Role#base text›: {} }\n".Replace("&Role text", "&Role#note text")),
        ("note.schema.yaml", """
            contentgen: 1
            schema: note
            extends: ‹File ./base.schema.yaml›
            imports+: [‹File ./three.pack.yaml›]
            traits: { ‹=Trait own›: { is: [‹Trait base›, ‹Trait third›] } }
            elect: { ‹=Election first›: { score: ‹Score old› } }
            roles: { ‹=Role#note text›: { when: { is: ‹Trait own›, elected: ‹Election first› } } }
            """)).Check();

    [Theory]
    [InlineData(NameKind.Trait, "note.schema.yaml", "one.pack.yaml goes|three.pack.yaml third|base.schema.yaml base|note.schema.yaml own")]
    [InlineData(NameKind.Trait, "base.schema.yaml", "one.pack.yaml goes|three.pack.yaml third|base.schema.yaml base|note.schema.yaml own")]
    [InlineData(NameKind.Trait, "three.pack.yaml", "three.pack.yaml third")]
    [InlineData(NameKind.Trait, "two.pack.yaml", "")]
    [InlineData(NameKind.PhraseSet, "note.schema.yaml", "one.pack.yaml go")]
    [InlineData(NameKind.PhraseSet, "three.pack.yaml", "two.pack.yaml go")]
    [InlineData(NameKind.Pattern, "three.pack.yaml", "two.pack.yaml day")]
    [InlineData(NameKind.Pattern, "one.pack.yaml", "")]
    [InlineData(NameKind.Role, "note.schema.yaml", "one.pack.yaml bar|note.schema.yaml text")]
    [InlineData(NameKind.Role, "two.pack.yaml", "one.pack.yaml bar|note.schema.yaml text")]
    [InlineData(NameKind.Item, "note.schema.yaml", "base.schema.yaml text|base.schema.yaml bar")]
    [InlineData(NameKind.Score, "one.pack.yaml", "two.pack.yaml old")]
    [InlineData(NameKind.Election, "note.schema.yaml", "note.schema.yaml first")]
    [InlineData(NameKind.File, "three.pack.yaml", "two.pack.yaml two.pack.yaml|three.pack.yaml three.pack.yaml")]
    [InlineData(NameKind.Trait, "none.yaml", "")]
    public void In_a_file_those_of_it_and_of_what_it_imports(NameKind kind, string path, string names) => string.Join("|", Files.Visible(kind, path)).ShouldBe(names);

    [Fact]
    public void Of_a_pack_of_the_product_too()
    {
        var files = new MarkedFiles(("note.schema.yaml", "contentgen: 1\nschema: note\nimports: [‹File std/noise.en>std/noise.en.pack.yaml›]\narticle: [‹=Item&Role a›]\nroles: { ‹=Role a›: {} }\n")).Check();

        files.Visible(NameKind.PhraseSet, "note.schema.yaml").ShouldContain("std/noise.en.pack.yaml share");
        files.Names.At("std/noise.en.pack.yaml", 0).ShouldBeNull();
        files.Names.DeclaredIn("std/noise.en.pack.yaml").ShouldNotBeEmpty();
        files.Names.DeclaredIn("std/noise.de.pack.yaml").ShouldBeEmpty();
    }
}
