using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Composition;

/// <summary>How schemas are found that others extend, and where what is said of them points.</summary>
public class ExtendsTests
{
    private const string Small = "article: [headline, paragraph*]\nroles: { headline: { when: { words: ..9 }, expect: { words: 3.. } }, paragraph: {} }\n";

    [Fact]
    public void A_schema_of_the_product_is_extended_by_its_id()
    {
        foreach (var id in BuiltIn.SchemaNames)
        {
            BuiltIn.TryGetSchema(id, out var builtIn).ShouldBeTrue();
            var original = SchemaCompiler.Compile(builtIn, MemoryResolver.Empty).Plan.ShouldNotBeNull();
            var compiled = Compile($"contentgen: 1\nschema: our-{id}\nversion: 3.2.1\nextends: {id}\n");
            compiled.Diagnostics.ShouldBeEmpty();
            // Equal but for what is each schema's own, whose difference the hash and the type carry, too.
            compiled.Plan.ShouldNotBeNull().Version.ShouldBe("3.2.1");
            compiled.Plan.Roles.ShouldBe(original.Roles);
            compiled.Plan.Findings.ShouldBe(original.Findings);
            compiled.Plan.Noise.ShouldBe(original.Noise);
        }
    }

    [Fact]
    public void The_version_is_each_schema_s_own() =>
        Compile("contentgen: 1\nschema: note\nextends: ./a.schema.yaml\n", ("a.schema.yaml", "contentgen: 1\nschema: a\nversion: 7.0.0\n" + Small)).Plan!.Version.ShouldBe("1.0.0");

    [Fact]
    public void Places_of_findings_are_in_the_file_that_asks_for_them()
    {
        var compiled = Compile(
            "contentgen: 1\nschema: note\nextends: ./a.schema.yaml\nroles:\n  headline+:\n    expect+:\n      chars: ..90\n",
            ("a.schema.yaml", "contentgen: 1\nschema: a\n" + Small));
        compiled.Diagnostics.ShouldBeEmpty();
        Place(compiled, "headline/words").ShouldBe("a.schema.yaml 4:54");
        Place(compiled, "headline/chars").ShouldBe("note.schema.yaml 7:7");
        Place(compiled, "missing/headline").ShouldStartWith("a.schema.yaml 3:");
    }

    [Fact]
    public void A_mistake_in_what_is_extended_stands_in_its_file()
    {
        var compiled = Compile("contentgen: 1\nschema: note\nextends: ./a.schema.yaml\ntraits: { x+: { words: 1 } }\n",
            ("a.schema.yaml", "contentgen: 1\nschema: a\nversion: one\narticle: [headlin]\nroles: { headline: { wehn: { words: 3 } } }\n"));
        compiled.Diagnostics.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Span.Path}:{diagnostic.Span.Line}")
            .ShouldBe(["CG1051 a.schema.yaml:3", "CG1103 a.schema.yaml:4", "CG1632 note.schema.yaml:4"]);
    }

    [Theory]
    [InlineData("roles-: all\n", "CG1016 note.schema.yaml 4:1")]
    [InlineData("description: x\narticle-: all\n", "CG1016 note.schema.yaml 5:1")]
    [InlineData("article-: all\nroles-: all\n", "CG1016 note.schema.yaml 4:1, CG1016 note.schema.yaml 5:1")]
    public void What_takes_away_a_key_that_must_stand_is_reported_there(string own, string said)
    {
        var compiled = Compile("contentgen: 1\nschema: note\nextends: ./a.schema.yaml\n" + own, ("a.schema.yaml", "contentgen: 1\nschema: a\ndescription: y\n" + Small));
        Said(compiled).ShouldBe(said);
    }

    [Fact]
    public void What_is_taken_away_in_the_middle_of_a_chain_is_reported_there()
    {
        var compiled = Compile("contentgen: 1\nschema: note\nextends: ./b.schema.yaml\ndescription: z\n",
            ("a.schema.yaml", "contentgen: 1\nschema: a\n" + Small), ("b.schema.yaml", "contentgen: 1\nschema: b\nextends: ./a.schema.yaml\nroles-: all\n"));
        Said(compiled).ShouldBe("CG1016 b.schema.yaml 4:1");
    }

    [Fact]
    public void A_key_that_no_file_of_a_chain_has_is_missing_in_the_extending_one()
    {
        var compiled = Compile("contentgen: 1\nschema: note\nextends: ./a.schema.yaml\n", ("a.schema.yaml", "contentgen: 1\nschema: a\ndescription: x\nroles: { headline: {} }\n"));
        Said(compiled).ShouldBe("CG1016 note.schema.yaml 1:1");
        Said(Compile("schema: note\nextends: ./a.schema.yaml\n", ("a.schema.yaml", "contentgen: 1\nschema: a\ndescription: x\n" + Small))).ShouldBe("CG1016 note.schema.yaml 1:1");
    }

    [Fact]
    public void What_is_replaced_is_not_looked_at()
    {
        Compile("contentgen: 1\nschema: note\nextends: ./a.schema.yaml\nroles: { headline: { when: { words: 3 } } }\n",
            ("a.schema.yaml", "contentgen: 1\nschema: a\narticle: [headline]\nroles: { headline: { when: { words: many } } }\n")).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Roles_of_what_is_extended_see_its_changes()
    {
        var compiled = Compile("contentgen: 1\nschema: note\nextends: ./a.schema.yaml\ntraits: { big: { words: 30.. } }\n",
            ("a.schema.yaml", "contentgen: 1\nschema: a\ntraits: { big: { words: 9.. } }\narticle: [text+]\nroles: { text: { when: { is: big } } }\n"));
        var byHand = Compile("contentgen: 1\nschema: note\ntraits: { big: { words: 30.. } }\narticle: [text+]\nroles: { text: { when: { is: big } } }\n");
        compiled.Plan.ShouldNotBeNull().ShouldBe(byHand.Plan);
    }

    [Fact]
    public void A_chain_as_long_as_files_may_be_many_is_merged_and_a_longer_one_is_an_error()
    {
        foreach (var (length, id) in new[] { (63, null), (64, "CG1057") })
        {
            var files = new List<(string, string)>();
            for (var i = 0; i < length; i++)
            {
                files.Add(($"a{i}.schema.yaml", $"contentgen: 1\nschema: a{i}\n"
                    + (i + 1 < length ? $"extends: ./a{i + 1}.schema.yaml\nphrases: {{ all+: [w{i}] }}\n" : "phrases: { all: [start] }\n" + Small)));
            }
            var compiled = Compile("contentgen: 1\nschema: note\nextends: ./a0.schema.yaml\nroles: { headline+: { when: { text: $all } } }\n", [.. files]);
            compiled.Diagnostics.Select(static diagnostic => diagnostic.Id).ShouldBe(id is null ? [] : [id]);
            if (id is null)
                compiled.Plan!.Phrases.Text.Single().Phrases.Count.ShouldBe(length);
        }
    }

    [Fact]
    public void However_files_import_each_other_each_is_asked_for_once()
    {
        const int Count = 62;
        var packs = new Dictionary<string, string>();
        for (var i = 0; i < Count; i++)
        {
            var imports = string.Join(", ", Enumerable.Range(i + 1, Count - i - 1).Select(static j => $"./p{j}.pack.yaml"));
            packs[$"p{i}.pack.yaml"] = $"contentgen: 1\npack: p{i}\n" + (imports.Length > 0 ? $"imports: [{imports}]\n" : "") + $"noise: {{ n{i}: {{ when: {{ text: w{i} }} }} }}\n";
        }
        var resolver = new MemoryResolver(packs);
        var own = string.Concat(Enumerable.Repeat("  - ./p0.pack.yaml\n", 9000));
        var compiled = SchemaCompiler.Compile(new SourceFile("note.schema.yaml", "contentgen: 1\nschema: note\n" + Small + "imports:\n" + own), resolver);
        compiled.Diagnostics.ShouldBeEmpty();
        // Imported ones first.
        compiled.Plan.ShouldNotBeNull().Noise.Select(static noise => noise.Name).ShouldBe(Enumerable.Range(0, Count).Reverse().Select(static i => "n" + i));
        resolver.Asked.Count.ShouldBe(Count);
    }

    [Fact]
    public void A_circle_is_printed()
    {
        var diagnostic = Compile("contentgen: 1\nschema: note\nextends: ./a.schema.yaml\n",
            ("a.schema.yaml", "contentgen: 1\nschema: a\nextends: ./b.schema.yaml\n"), ("b.schema.yaml", "contentgen: 1\nschema: b\nextends: ./a.schema.yaml\n"))
            .Diagnostics.ShouldHaveSingleItem();
        (diagnostic.Id, diagnostic.Span.Path).ShouldBe(("CG1630", "b.schema.yaml"));
        diagnostic.Message.ShouldContain("a.schema.yaml → b.schema.yaml → a.schema.yaml.");

        var own = Compile("contentgen: 1\nschema: note\nextends: ./note.schema.yaml\n").Diagnostics.ShouldHaveSingleItem();
        own.Message.ShouldContain("note.schema.yaml → note.schema.yaml.");
    }

    [Fact]
    public void A_pack_that_base_and_schema_import_is_read_and_applied_once()
    {
        var files = new[]
        {
            ("p.pack.yaml", "contentgen: 1\npack: p\nnoise: { bar: { when: { words: 1 } } }\n"),
            ("a.schema.yaml", "contentgen: 1\nschema: a\nimports: [./p.pack.yaml]\n" + Small + "noise: { bar+: { when+: { chars: ..9 } } }\n"),
        };
        var compiled = Compile("contentgen: 1\nschema: note\nextends: ./a.schema.yaml\nimports: [./p.pack.yaml]\n", files);
        compiled.Diagnostics.ShouldBeEmpty();
        var byHand = Compile("contentgen: 1\nschema: note\n" + Small + "noise: { bar: { when: { words: 1, chars: ..9 } } }\n");
        compiled.Plan.ShouldNotBeNull().ShouldBe(byHand.Plan);
    }

    [Fact]
    public void Schemas_and_packs_of_packages_are_found_by_the_package_s_id()
    {
        var files = new[]
        {
            ("acme.packs/release.schema.yaml", "contentgen: 1\nschema: release\nimports: [./house.pack.yaml, Other.Packs/more]\n" + Small),
            ("acme.packs/house.pack.yaml", "contentgen: 1\npack: house\ntraits: { tiny: { words: 1 } }\n"),
            ("other.packs/more.pack.yaml", "contentgen: 1\npack: more\ntraits: { huge: { words: 99.. } }\n"),
        };
        var compiled = Compile("contentgen: 1\nschema: note\nextends: Acme.Packs/release\nimports: [ACME.packs/house]\nnoise: { n: { when: { any: [{ is: tiny }, { is: huge }] } } }\n", files);
        compiled.Diagnostics.ShouldBeEmpty();
        compiled.Plan.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("extends: std/noise.en", "CG1635", "it is a pack, which schemas import (`imports: [std/noise.en]`)")]
    [InlineData("extends: Std/noise.en", "CG1635", "`imports: [std/noise.en]`")]
    [InlineData("imports: [Std/noise.en]", "CG1055", "Did you mean `std/noise.en`?")]
    [InlineData("imports: [STD/dates]", "CG1055", "Did you mean `std/dates`?")]
    [InlineData("imports: [std/noise.en.pack.yaml]", "CG1055", "The product has no such pack. Did you mean `std/noise.en`?")]
    [InlineData("imports: [std/words.en]", "CG1055", "The product has no such pack. Its packs for `en` are: std/dates.en, std/noise.en, std/text.en.")]
    [InlineData("imports: [std/words.xx]", "CG1055", "The product has no such pack. Its packs are: std/dates, std/noise, and std/dates.LANG, std/noise.LANG, std/text.LANG for the languages de, en, es, fr, it, ja, nl, pl, pt, sv, tr, zh.")]
    public void A_pack_of_the_product_that_is_named_otherwise_is_said(string own, string id, string message)
    {
        var said = Compile("contentgen: 1\nschema: note\n" + Small + own + "\n").Diagnostics.ShouldHaveSingleItem();
        said.Id.ShouldBe(id);
        said.Message.ShouldContain(message);
    }

    [Fact]
    public void A_package_may_be_called_like_the_folder_of_the_product() =>
        Compile("contentgen: 1\nschema: note\nimports: [STD/noise.en]\n" + Small, ("std/noise.en.pack.yaml", "contentgen: 1\npack: noise\n")).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("../other.pack.yaml")]
    [InlineData("sub/other.pack.yaml")]
    [InlineData("/etc/other.pack.yaml")]
    public void A_file_of_a_package_imports_only_what_lies_beside_it(string import)
    {
        var diagnostic = Compile("contentgen: 1\nschema: note\nimports: [Acme.Packs/house]\n" + Small,
            ("acme.packs/house.pack.yaml", $"contentgen: 1\npack: house\nimports: ['{import}']\n"), ("other.pack.yaml", "contentgen: 1\npack: other\n")).Diagnostics.ShouldHaveSingleItem();
        (diagnostic.Id, diagnostic.Span.Path).ShouldBe(("CG1054", "acme.packs/house.pack.yaml"));
    }

    [Theory]
    [InlineData("Acme.Packs/house-style", "Acme.Packs", "house-style")]
    [InlineData("acme/noise.en", "acme", "noise.en")]
    [InlineData("A_b-c.D9/x", "A_b-c.D9", "x")]
    [InlineData("./house", null, null)]
    [InlineData("../house", null, null)]
    [InlineData("sub/house.pack.yaml", null, null)]
    [InlineData("sub/house.yml", null, null)]
    [InlineData("a/b/c", null, null)]
    [InlineData("a..b/c", null, null)]
    [InlineData("-a/c", null, null)]
    [InlineData("a/C", null, null)]
    [InlineData("a%2e/c", null, null)]
    [InlineData("/c", null, null)]
    [InlineData("a/", null, null)]
    [InlineData("house", null, null)]
    public void A_name_of_a_package_is_told_from_a_path(string import, string? package, string? name)
    {
        ImportPath.IsOfPackage(import, out var foundPackage, out var foundName).ShouldBe(package is not null);
        if (package is not null)
            (foundPackage, foundName).ShouldBe((package, name!));
    }

    [Theory]
    [InlineData("%2e%2e/b.pack.yaml", "escapes")]
    [InlineData("b\0.pack.yaml", "U+0000")]
    [InlineData("b\n.pack.yaml", "U+000A")]
    [InlineData("b\u001b[31m.pack.yaml", "U+001B")]
    [InlineData("b\u202e.pack.yaml", "U+202E")]
    [InlineData("b\u2028.pack.yaml", "U+2028")]
    [InlineData("//server/share/b.pack.yaml", "absolute")]
    [InlineData("\\\\server\\share\\b.pack.yaml", "`/`")]
    [InlineData("C:\\b.pack.yaml", "`/`")]
    [InlineData("file:///b.pack.yaml", "address")]
    [InlineData("b.pack.yaml:stream", "address")]
    [InlineData(".. /b.pack.yaml", "full stop")]
    [InlineData("x/.../b.pack.yaml", "full stop")]
    [InlineData("b.pack.yaml.", "full stop")]
    [InlineData("NUL", "device")]
    [InlineData("x/aux.pack.yaml", "device")]
    [InlineData("com1.pack.yaml", "device")]
    [InlineData("*.pack.yaml", "character")]
    [InlineData("b?.pack.yaml", "character")]
    [InlineData("b|c.pack.yaml", "character")]
    public void A_path_that_some_machine_reads_otherwise_is_permitted_on_none(string import, string reason)
    {
        ImportPath.Resolve(import, "schemas/a.schema.yaml", out var problem).ShouldBeNull();
        problem.ShouldContain(reason);
        ImportPath.Sibling(import, out problem).ShouldBeNull();
    }

    [Theory]
    [InlineData("console.pack.yaml")]
    [InlineData("com.pack.yaml")]
    [InlineData("com10.pack.yaml")]
    [InlineData("a b.pack.yaml")]
    [InlineData("größe.pack.yaml")]
    [InlineData("$HOME/b.pack.yaml")]
    public void An_ordinary_name_is_permitted(string import) => ImportPath.Resolve(import, "schemas/a.schema.yaml", out _).ShouldBe("schemas/" + import);

    private static string Place(CompiledSchema compiled, string finding)
    {
        var index = compiled.Plan!.Findings.Select(static known => known.Id).ToList().IndexOf(finding);
        var place = compiled.FindingPlaces[index].ShouldNotBeNull();
        return $"{place.Path} {place.Line}:{place.Column}";
    }

    private static string Said(CompiledSchema compiled) =>
        string.Join(", ", compiled.Diagnostics.Select(static said => $"{said.Id} {said.Span.Path} {said.Span.Line}:{said.Span.Column}"));

    private static CompiledSchema Compile(string schema, params (string Name, string Text)[] files) =>
        SchemaCompiler.Compile(new SourceFile("note.schema.yaml", schema), Written.Files(files));
}
