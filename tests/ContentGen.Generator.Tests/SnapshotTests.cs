using System.IO;
using System.Linq;
using ContentGen.Generator.Tests.Support;
using Xunit;

namespace ContentGen.Generator.Tests;

/// <summary>What the generator writes, as files that a reader can judge. Each is compiled as well.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void NewsArticle() => Verify(File.ReadAllText(Path.Combine(Repository.Root, "schemas", "news-article.schema.yaml")));

    [Fact]
    public void WireStory() => Verify(File.ReadAllText(Path.Combine(Repository.Root, "schemas", "wire-story.schema.yaml")));

    [Fact]
    public void MarkdownPost() => Verify(File.ReadAllText(Path.Combine(Repository.Root, "schemas", "markdown-post.schema.yaml")));

    [Fact]
    public void SmallestSchema() => Verify(
        """
        contentgen: 1
        schema: note
        version: 0.1.0
        article: [line*]
        roles: { line: {} }
        """);

    [Fact]
    public void CountersAndChoices() => Verify(
        """
        contentgen: 1
        schema: quiz
        version: 2.0.0
        access: public
        namespace: Acme.Quizzes
        article:
          - title
          - question 2..4:
              - ask
              - { name: answer*, one-of: [right, { wrong: [mark, text] }] }
          - row 3..: line
        roles:
          title: { when: { words: 1..6, starts: upper } }
          ask: { when: { ends: question } }
          right: { when: { starts-with: [yes, "it is"] } }
          mark: { when: { text: [no] } }
          text: { when: { words: 3.. } }
          line: {}
        """);

    [Fact]
    public void PatternsByNameAndAsTests() => Verify(
        """
        contentgen: 1
        schema: agenda
        patterns:
          time: '[0-2]?[0-9]:[0-5][0-9]'
          bar: ' \|'
        article: [title, entry*: [when, topic*]]
        traits:
          timed: { pattern: '{time} .+' }
          short: { any: [{ is: timed }, { words: ..3, pattern: '[a-z].*' }] }
        roles:
          title: { when: { not: { pattern: '.*[0-9]' } }, take: { until: $bar } }
          when:
            any:
              - { when: { any: [{ is: timed }, { words: 5 }] }, take: { until: ' /' }, taken: { pattern: '.{3,}', is: timed } }
              - { pattern: $time }
            expect: { pattern: '.* \p{Lu}.*' }
          topic: { when: { is: short } }
        noise:
          page-number: { when: { pattern: '(?i)page \d+' } }
        """);

    [Fact]
    public void FieldsOfEveryType() => Verify(
        """
        contentgen: 1
        schema: listing
        version: 1.0.0
        imports: [std/dates.en]
        article: [offer, note?, entry*: [link]]
        roles:
          offer:
            expect: { words: 2.. }
            pattern: '(?<kind>\w+): (?<title>.+?), (?<count>\d+) for (?<price>[\d,.]+), (?<sold>yes|no), (?<until>.+?), (?<at>.+?), (?<by>\S+@\S+)'
            fields:
              kind: { type: enum, values: [bike, old-car], description: What is offered. }
              title: text
              count: integer
              price: { type: number, decimal: "," }
              sold: boolean
              until: { type: date, formats: ["MMMM d, yyyy", "ddd dd.MM.yyyy"] }
              at: { type: date-time, formats: "d/M/yyyy h:mm tt", offset: "+01:00" }
              by: email
          note:
            deprecated: Notes are gone.
            when: { starts: dash }
            pattern: '- (?<tags>.+)'
            fields:
              tags: { list: text, separators: [", ", " and "] }
          link:
            pattern: '(?<urls>.+?) of (?<days>.+)'
            fields:
              urls: { list: url, separators: " " }
              days: { list: date }
        noise:
          more: { opens: { text: more }, until: blank, items: [link*] }
        """);

    [Fact]
    public void PartsExpectationsAndDeprecation() => Verify(
        """
        contentgen: 1
        schema: report
        version: 1.0.0
        article: [head, intro?: [lead, credit?], body*]
        traits:
          short: { words: ..9 }
          closed: { is: short, ends: sentence, not: { digits: 20%.. } }
        roles:
          head:
            any:
              - when: { is: short, position: 1 }
              - when: { sentences: 2.. }
                take: sentence
                taken: { is: closed, chars: 3..80 }
              - when: { sentences: 3.. }
                take: sentence
            expect: [{ blank-after: true, severity: info }, { is: closed }, { uppercase: ..50%, message: Do not shout. }]
          lead: { when: { blank-before: true, preceded-by: { is: short, within: 3, at-least: 2 } } }
          credit: { description: Who took the picture., deprecated: Use `by` instead., when: { is: [short, closed] } }
          body: { when: { any: [{ is: closed }, { width: 40.., followed-by: short }, { ends-with: "to be continued", contains: [the end, "—"] }] } }
        """);

    [Fact]
    public void NoiseOfEveryKind() => Verify(
        """
        contentgen: 1
        schema: page
        version: 1.0.0
        article: [text*]
        roles:
          text: { when: { words: 5.. } }
          link: { when: { words: ..4 } }
        noise:
          ad: { description: What somebody paid for., when: { text: advertisement } }
          links: { opens: { text: links }, while: { words: ..4 }, items: [link*] }
          menu: { opens: { text: menu }, until: { words: 8.. }, max-blocks: 20 }
          sign-up: { opens: { contains: newsletter }, until: blank, at-most: 10% }
          footer: { opens: { starts-with: "©" }, until: end }
        unclaimed: { severity: error, at-most: 2.5% }
        """);

    [Fact]
    public void TagsOfMarkdown() => Verify(
        """
        contentgen: 1
        schema: post
        version: 1.0.0
        input: { format: markdown }
        article: [meta?, title, section*: [heading, text+]]
        traits:
          top: { tag: h1 }
          body: { tag: [p, li, quote], not: { ends: colon } }
        roles:
          meta: { when: { tag: front-matter } }
          title: { when: { is: top }, expect: { words: ..12, tag: h1 } }
          heading: { when: { tag: [h2, h3], followed-by: body } }
          text: { when: { is: body } }
        noise:
          html: { when: { tag: [html, definition] } }
        """);

    [Fact]
    public void ParagraphsAsBlocks() => Verify(
        """
        contentgen: 1
        schema: letter
        version: 1.0.0
        input: { block: paragraph }
        article: [greeting?, text*]
        roles:
          greeting: { when: { ends: comma } }
          text: { when: { words: 1.. } }
        """);

    [Fact]
    public void ScoresRegionAndElections() => Verify(
        """
        contentgen: 1
        schema: page
        version: 1.0.0
        article: [title, text*]
        traits:
          prose: { words: 12.., ends: sentence }
        scores:
          content:
            base: -3
            add:
              - { when: { is: prose }, weight: 5, per-word: 1, cap: 20 }
              - { when: { document: { is: prose, text: 80%.., blocks: 3.. } }, weight: 10 }
              - { when: { occurs: 2.. }, weight: -4 }
              - { when: { echo: { is: prose, share: 50%.., at-least: 2 } }, weight: 3 }
              - { per-word: -1 }
          headline:
            add:
              - { when: { zone: above, score: { content: -9..0 } }, weight: 3 }
              - { when: { followed-by: { is: prose, within: 3 } }, weight: -2 }
        region: { weigh: content, at-least: 20 }
        elect:
          title: { among: { words: 2..20 }, within: 1..80, score: headline, at-least: 1 }
        roles:
          title: { when: { elected: title } }
          text: { when: { any: [{ zone: [inside, below], score: { content: 1.. } }, { is: prose }] } }
        noise:
          foot: { when: { zone: below } }
        """);

    private static void Verify(string schema, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        var sources = Host.Generate([Host.File("schemas/sample.schema.yaml", schema)]);
        Snapshot.Match(sources.Values.Single(), typeof(SnapshotTests), null, method);
    }
}
