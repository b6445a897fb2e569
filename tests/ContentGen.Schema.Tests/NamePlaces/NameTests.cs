using ContentGen.Schema.Binding;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.NamePlaces;

/// <summary>Names of each kind, where they are declared and where they are used.</summary>
public class NameTests
{
    private const string Head = "contentgen: 1\nschema: note\n";

    [Fact]
    public void Traits() => Schema("""
        article: [‹=Item&Role text›]
        traits:
          ‹=Trait prose›: { words: 17.. }
          '‹=Trait title›': { any: [{ is: ‹Trait prose› }, { not: { is: ["‹Trait prose›"] } }] }
        roles:
          ‹=Role text›:
            any:
              - when: { is: ‹Trait prose›, followed-by: ‹Trait prose›, preceded-by: { is: [‹Trait prose›], within: 2 } }
              - when: { document: { is: ‹Trait prose›, share: 50%.. }, echo: { is: ‹Trait prose›, share: 10%.. } }
            expect:
              - { is: ‹Trait prose› }
        """).Check();

    [Fact]
    public void Phrase_sets() => Schema("""
        article: [‹=Item&Role text›]
        phrases:
          ‹=PhraseSet share›: [Share, Tweet]
          "‹=PhraseSet more›": Read more
        roles:
          ‹=Role text›: { when: { text: $‹PhraseSet share›, contains: ["$‹PhraseSet more›", $5 off, '$‹PhraseSet share›'] } }
        """).Check();

    [Fact]
    public void Patterns() => Schema("""
        article: [‹=Item&Role text›]
        patterns:
          ‹=Pattern day›: '[0-9]{1,2}'
          ‹=Pattern date›: "({‹Pattern day›}\\.)+(?i:{‹Pattern day›}) it's"
          ‹=Pattern dates›: |
            {‹Pattern date›}(, {‹Pattern day›})?
          ‹=Pattern folded›: >-
            {‹Pattern date›}

            x{‹Pattern day›}
          ‹=Pattern single›: 'it''s {‹Pattern day›}'
          ‹=Pattern plain›: ({‹Pattern day›}|\p{Lu}[{day}]\Q{day}\E)
        roles:
          ‹=Role text›:
            any:
              - { when: { pattern: $‹Pattern dates› }, pattern: '$‹Pattern date›', take: { until: $‹Pattern day› } }
              - { pattern: "a{‹Pattern single›}" }
        """).Check();

    [Fact]
    public void Roles_and_items() => Schema("""
        article:
          - ‹=Item&Role headline›?
          - "‹=Item&Role dek› 0..2"
          - ‹=Item body›: ‹Role paragraph›*
          - ‹=Item section›*:
              - ‹=Item heading›: '‹Role headline›'
              - { name: ‹=Item&Role quote›+, as: quotes }
              - { name: ‹=Item end›?, of: ‹Role dek› }
              - { name: ‹=Item rest›, one-of: [‹=Item&Role note›, ‹=Item&Role list›+] }
        roles:
          ‹=Role headline›: { when: { words: 1 } }
          ‹=Role dek›: { when: { words: 2 } }
          ‹=Role paragraph›: { when: { words: 3 } }
          ‹=Role quote›: { when: { words: 4 } }
          ‹=Role note›: { when: { words: 5 } }
          "‹=Role list›": { when: { words: 6 } }
          ‹=Role teaser›: { when: { words: 7 } }
        noise:
          ‹=Noise related›: { opens: { words: 9 }, until: end, items: [‹=Item teasers›: ‹Role teaser›*] }
        """).Check();

    [Fact]
    public void A_trait_and_a_role_of_one_name_are_two() => Schema("""
        article: [‹=Item&Role prose›]
        traits: { ‹=Trait prose›: { words: 17.. } }
        roles: { ‹=Role prose›: { when: { is: ‹Trait prose› } } }
        rules: [{ id: ‹=Rule prose›, assert: words(‹Item prose›) > 20 }]
        """).Check();

    [Fact]
    public void Scores_and_elections() => Schema("""
        article: [‹=Item&Role text›]
        scores:
          ‹=Score links›: { add: [{ when: { words: ..3 }, weight: 1 }] }
          ‹=Score content›:
            add:
              - { when: { score: { ‹Score links›: ..0 } }, weight: 2 }
        region: { weigh: ‹Score content› }
        elect:
          ‹=Election first›: { among: { score: { ‹Score content›: 2.., "‹Score links›": 1.. } }, score: '‹Score links›' }
        roles:
          ‹=Role text›:
            when: { elected: ‹Election first›, score: { ‹Score content›: 1.. } }
            expect: { elected: '‹Election first›' }
        """).Check();

    [Fact]
    public void Paths_of_rules() => Schema("""
        article:
          - ‹=Item&Role headline›
          - ‹=Item section›*: [‹=Item&Role heading›, ‹=Item body›: ‹Role text›+]
        phrases: { ‹=PhraseSet bad›: [Bad] }
        patterns: { ‹=Pattern word›: '\w+' }
        roles:
          ‹=Role headline›: { when: { words: 9 }, pattern: '(?<‹Field by›>.*)', fields: { ‹=Field by›: text } }
          ‹=Role heading›: { when: { words: 8 } }
          ‹=Role text›: {}
        noise:
          ‹=Noise share-bar›: { when: { words: 1 } }
        rules:
          - id: ‹=Rule sections›
            when: words(article) > 10 and count(noise.‹Noise share-bar›) < 3
            assert: "count( ‹Item section›.‹Item heading› ) >= 2 or value(‹Item headline›.‹Field by›) == 'heading'"
            message: 'It''s {count(‹Item section›)} of {count(article.‹Item section›.‹Item body›)}.'
          - { id: "‹=Rule loop›", assert: 'all(‹Item section› as s, words(s.‹Item heading›) > 1 and exists(first(s.‹Item body›)))' }
          - id: ‹=Rule texts›
            assert: |
              matches(‹Item headline›, $‹Pattern word›)
                and not contains(last(‹Item section›).‹Item heading›, $‹PhraseSet bad›)
            message: >
              The {words(‹Item headline›)}
              and {words(last(‹Item section›).‹Item heading›)}.
        """).Check();

    [Fact]
    public void Escapes_count_as_they_are_written() => Schema("""
        article: ["‹=Item&Role te\x78t|text›?"]
        traits: { "‹=Trait pr\u006fse|prose›": { words: 17.. } }
        roles: { ‹=Role text›: { when: { is: "‹Trait p\x72ose|prose›" } } }
        """).Check();

    [Fact]
    public void What_an_alias_repeats_stands_once() => Schema("""
        article: [‹=Item&Role a›, ‹=Item&Role b›]
        traits: { ‹=Trait prose›: { words: 17.. } }
        roles:
          ‹=Role a›: { when: &test { is: ‹Trait prose›, words: 20.. } }
          ‹=Role b›: { when: { any: [*test, { words: 1 }] } }
        """).Check();

    [Fact]
    public void Imports_of_packs() => new MarkedFiles(
        ("base.pack.yaml", """
            contentgen: 1
            pack: base
            phrases: { ‹=PhraseSet go›: [Go] }
            patterns: { ‹=Pattern day›: '[0-9]+' }
            traits: { ‹=Trait long›: { words: 9.. } }
            """),
        ("house.pack.yaml", """
            contentgen: 1
            pack: house
            imports: [‹File ./base.pack.yaml›]
            phrases: { ‹=PhraseSet go›: [Leave] }
            traits: { ‹=Trait house›: { is: ‹Trait long›, text: $‹PhraseSet go› } }
            roles: { ‹=Role teaser›: { when: { is: ‹Trait house› } } }
            noise: { ‹=Noise more›: { opens: { text: $‹PhraseSet go› }, until: end, items: [‹=Item&Role teaser›] } }
            """),
        ("note.schema.yaml", Head + """
            imports: ["‹File ./house.pack.yaml›", ‹File std/noise.en>std/noise.en.pack.yaml›]
            article: [‹=Item&Role text›]
            roles: { ‹=Role text›: { when: { is: ‹Trait house›, pattern: 'x{‹Pattern day›}' } } }
            rules: [{ id: ‹=Rule few›, assert: count(noise.‹Noise more›) < 3 }]
            """)).Check();

    [Fact]
    public void A_pack_by_itself() => new MarkedFiles(
        ("base.pack.yaml", "contentgen: 1\npack: base\ntraits: { ‹=Trait long›: { words: 9.. } }\n"),
        ("house.pack.yaml", """
            contentgen: 1
            pack: house
            imports: [‹File base.pack.yaml›]
            roles: { ‹=Role teaser›: { when: { is: ‹Trait long› } } }
            noise: { ‹=Noise more›: { opens: { score: { ‹Score links›: 1.. } }, until: end, items: [‹=Item&Role teaser›] } }
            scores: { ‹=Score links›: { base: 1 } }
            """)).Check();

    [Fact]
    public void Joined_sets_are_declared_in_each_file() => new MarkedFiles(
        ("one.pack.yaml", "contentgen: 1\npack: one\nphrases: { ‹=PhraseSet#one go›: [Go] }\ntraits: { ‹=Trait#one goes›: { text: $‹PhraseSet#one go› } }\n"),
        ("two.pack.yaml", "contentgen: 1\npack: two\nphrases: { ‹=PhraseSet#two go›: [Leave] }\ntraits: { ‹=Trait#two leaves›: { text: $‹PhraseSet#two go› } }\n"),
        ("note.schema.yaml", Head + """
            imports: [‹File ./one.pack.yaml›, ‹File ./two.pack.yaml›]
            article: [‹=Item&Role text›]
            phrases: { ‹=PhraseSet#three go›: [Out] }
            roles: { ‹=Role text›: { when: { text: $‹PhraseSet#one go›, is: [‹Trait#one goes›, ‹Trait#two leaves›] } } }
            """)).Check();

    [Fact]
    public void A_schema_that_extends_another() => new MarkedFiles(
        ("words.pack.yaml", "contentgen: 1\npack: words\ntraits: { ‹=Trait long›: { words: 9.. } }\n"),
        ("more.pack.yaml", "contentgen: 1\npack: more\nnoise: { ‹=Noise bar›: { when: { words: 1 } } }\n"),
        ("base.schema.yaml", """
            contentgen: 1
            schema: base
            imports: [‹File ./words.pack.yaml›, ‹File ./more.pack.yaml›]
            article: [‹=Item&Role head›, ‹=Item section›*: [‹=Item&Role text›, ‹=Item&Role quote›], ‹=Item tail›]
            phrases: { ‹=PhraseSet share›: [Share] }
            traits: { ‹=Trait#base short›: { words: ..3 }, ‹=Trait quoted›: { is: ‹Trait long›, text: $‹PhraseSet share› } }
            roles:
              ‹=Role head›: { when: { is: ‹Trait#note short› }, pattern: '(?<‹Field by›>.*)', fields: { ‹=Field by›: text } }
              ‹=Role text›: { when: { words: 4 } }
              ‹=Role quote›: { when: { is: ‹Trait quoted› } }
              ‹=Role tail›: { when: { is: long } }
              ‹=Role unused›: { when: { words: 5 } }
            rules:
              - { id: ‹=Rule long›, assert: words(article) > 9 }
              - { id: ‹=Rule#base heads›, assert: words(head) > 9 }
            """),
        ("note.schema.yaml", """
            contentgen: 1
            schema: note
            extends: ‹File ./base.schema.yaml›
            imports-: [‹File ./more.pack.yaml›]
            article+: { after: ‹Item section›.‹Item text›, items: [‹=Item&Role aside›] }
            article-: [‹Item tail›]
            traits: { ‹=Trait#note short›: { words: ..5 } }
            phrases+: { ‹PhraseSet share›+: [Tweet] }
            roles:
              "‹Role head›+": { fields+: { ‹Field by›+: { description: Who } }, expect: { words: 1.. } }
              ‹=Role aside›: { when: { is: ‹Trait quoted› } }
            roles-: [‹Role tail›]
            rules-: [‹Rule long›]
            rules: [{ id: ‹=Rule#note heads›, assert: count(‹Item section›.‹Item aside›) > words(‹Item head›.‹Field by›) }]
            """)).Check();

    [Fact]
    public void Ids_of_findings_and_kinds_of_noise() => Schema("""
        article: [‹=Item&Role byline›, ‹=Item section›+: [‹=Item&Role heading›]]
        roles:
          ‹=Role byline›: { when: { words: 3 }, pattern: '(?<‹Field by›>.*)', fields: { ‹=Field by›: integer } }
          ‹=Role heading›: { when: { words: 2 }, expect: { chars: 9.. } }
        noise:
          ‹=Noise bar›: { opens: { words: 1 }, until: blank, items: [‹=Item other›: ‹Role heading›?] }
        rules:
          - { id: ‹=Rule few›, assert: count(‹Item section›) < 3 }
          - { id: ‹=Rule hooked›, hook: Check }
        severity:
          "‹Rule few›": info
          not-evaluated/‹Rule hooked›: warning
          field/‹Role byline›.‹Field by›: info
          missing/‹Item section›.‹Item heading›: info
          ‹Role heading›/chars: info
          noise/‹Noise bar›: info
          unclaimed: info
        examples:
          - { name: a, text: a, expect: { noise: [‹Noise bar›, { kind: ‹Noise bar› }] }, findings: [1:1 ‹Rule few›, "1:1 missing/‹Item section›.‹Item heading›"] }
        """).Check();

    [Fact]
    public void Groups_are_fields() => Schema("""
        article: [‹=Item&Role a›, ‹=Item&Role b›, ‹=Item&Role c›]
        patterns:
          ‹=Pattern name›: '(?<‹Field#a&Field#b name›>\w+)'
          ‹=Pattern by›: "[Bb]y (?i:{‹Pattern name›})"
        roles:
          ‹=Role a›:
            any:
              - pattern: $‹Pattern by›
              - pattern: '{‹Pattern name›} (?P<‹Field#a day›>\d+)'
            fields: { ‹=Field#a name›: text, ‹=Field#a day›: integer }
          ‹=Role b›: { pattern: $‹Pattern name›, fields: { ‹=Field#b name›: text } }
          ‹=Role c›: { pattern: '{‹Pattern name›} (?P<day>\d+)', when: { pattern: '(?<none>.)' } }
        """).Check();

    [Fact]
    public void Names_are_found_whatever_else_is_wrong() => Schema("""
        article: [‹=Item&Role text›, ‹=Item nothing›]
        traits: { ‹=Trait prose›: { wrods: 17.. }, ‹=Trait circle›: { is: ‹Trait circle› } }
        patterns: { ‹=Pattern open›: '(', ‹=Pattern two›: '{‹Pattern open›}' }
        roles:
          ‹=Role text›: { when: { is: [‹Trait prose›, unknown], text: $none }, patern: '{two}' }
        rules: [{ id: ‹=Rule few›, assert: count(‹Item text›) < wrods(text) }]
        """).Check("CG1103", "CG1014", "CG1111", "CG1371", "CG1101", "CG1102", "CG1014", "CG1602");

    [Fact]
    public void A_place_behind_a_name_is_the_name() => Schema("article: [‹=Item&Role a›]\nroles: { ‹=Role a›: {} }\n").Names.At("note.schema.yaml", 0).ShouldBeNull();

    private static MarkedFiles Schema(string text) => new(("note.schema.yaml", Head + text));
}
