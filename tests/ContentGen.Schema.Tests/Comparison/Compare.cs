using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Comparison;
using ContentGen.Schema.Tests.Cases;
using Shouldly;

namespace ContentGen.Schema.Tests.Comparison;

/// <summary>Compares schemas that are right.</summary>
internal static class Compare
{
    /// <summary>A schema with every part that can change.</summary>
    public const string Base = """
        contentgen: 1
        schema: story
        version: 1.2.0
        namespace: Acme.Ingest
        access: public
        description: A story.
        imports: [./words.pack.yaml, std/dates.en]
        input: { format: text, block: line, language: en }

        article:
          - headline
          - dek?
          - byline?
          - lead: paragraph*
          - section*:
              - heading
              - paragraph+
          - { name: ending?, one-of: [quote, note] }
          - remark 0..2

        phrases:
          related: [Related Posts, More on this]

        patterns:
          by: '[Bb]y'
          edition: 'No\. \d+'

        traits:
          short: { words: ..12 }
          titleish: { is: short, capitalized: 60%.., ends: [none, question] }
          prose: { any: [{ words: 17.. }, { ends: sentence }] }
          wanted: { words: 3..30 }

        roles:
          headline:
            description: The title.
            any:
              - when: { words: 3..25, elected: main }
              - when: { sentences: 2.., zone: inside }
                take: sentence
                taken: { words: 4..30 }
            expect:
              - { words: 4..20, chars: ..140 }
              - { is: wanted, severity: warning, message: Say more. }
          dek: { when: { is: titleish, words: 8.., followed-by: prose } }
          byline:
            when: { words: ..14 }
            pattern: '{by} (?<author>.+?)(?: on (?<published>.+?))?(?: for (?<kind>[a-z]+))?(?: at (?<price>[0-9.]+))?(?: (?<paid>yes|no))?'
            fields:
              author: { list: text, separators: [", ", " and "] }
              published: { type: date, formats: ["MMMM d, yyyy"] }
              kind: { type: enum, values: [print, web] }
              price: number
              paid: { type: boolean, true: [yes], false: [no] }
          heading: { when: { is: titleish, followed-by: prose } }
          quote: { when: { starts: quote, score: { content: 2.. } } }
          note: { when: { starts-with: $notes } }
          remark: { when: { pattern: $edition } }
          paragraph: { when: { is: prose, not: { text: $related } }, expect: { ends: [sentence, question] } }
          title: {}

        scores:
          content: { base: -2, add: [{ when: { is: prose }, weight: 5, per-word: 1, cap: 20 }, { when: { starts: digit }, weight: -3 }] }
          heat: { add: [{ when: { ends: exclamation }, weight: 2 }] }
        region: { weigh: content, at-least: 3 }
        elect:
          main: { among: { is: short }, within: 1..50, score: heat, at-least: 1 }

        noise:
          share-bar: { when: { text: [Share, Tweet] }, description: Buttons. }
          sign-up: { opens: { contains: newsletter }, while: { words: ..20 }, max-blocks: 5, at-most: 20% }
          related-posts:
            opens: { text: $related }
            until: end
            items: [ item*: [title, remark?] ]

        unclaimed: { severity: warning, at-most: 5% }
        severity: { headline/chars: info, missing/headline: warning }

        """;

    public const string Pack = """
        contentgen: 1
        pack: words
        language: en
        phrases:
          notes: [note, nb]
        abbreviations: [incorp, deptm]
        titles: [Mr, Gov]
        starters: [The, In]

        """;

    public static WrittenSchema Schema(string text, string pack = Pack)
    {
        var written = SchemaCompiler.CompileWithSource(new SourceFile("story.schema.yaml", text), new MemoryResolver(new Dictionary<string, string> { ["words.pack.yaml"] = pack }));
        written.Compiled.Plan.ShouldNotBeNull(string.Join("\n", written.Compiled.Diagnostics.Select(diagnostic => $"{diagnostic.Span.Line}: {diagnostic.Message}")));
        return written;
    }

    public static SchemaDifference Schemas(string old, string now) => SchemaComparison.Compare(Schema(old), Schema(now));

    /// <summary><c>EXTRACT! roles/headline/when</c>: kind, <c>!</c> for breaking, <c>+</c> for additive, path. Information has no mark.</summary>
    public static string Text(SchemaChange change) =>
        change.Kind.ToString().ToUpperInvariant() + (change.Kind == ChangeKind.Info ? " " : change.IsBreaking ? "! " : "+ ") + change.Path;

    public static IEnumerable<string> Texts(SchemaDifference difference) => difference.Changes.Select(Text);

    public static string Replaced(string text, string from, string to)
    {
        text.Split(from).Length.ShouldBe(2, $"`{from}` stands there once");
        return text.Replace(from, to, StringComparison.Ordinal);
    }
}
