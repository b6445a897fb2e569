using System;
using System.Linq;
using ContentGen.Schema.Tests.Bound;
using Shouldly;

namespace ContentGen.Schema.Tests.Mistakes;

/// <summary>A schema with one of everything, in which a test makes a mistake.</summary>
internal static class StorySchema
{
    public const string Text = """
        contentgen: 1
        schema: story
        version: 1.0.0
        description: A story.
        imports: [std/noise.en, std/dates.en]
        input: { format: text, block: line, language: en }
        article:
          - headline
          - byline?
          - lead: paragraph*
          - section*:
              - heading
              - paragraph+
        traits:
          titleish: { words: 2..12, capitalized: 60%.., ends: [none, question] }
          prose: { sentences: 1.., ends: [sentence, quote] }
        phrases:
          filler: [of course, needless to say]
        patterns:
          day: '\d{1,2} \p{L}+ \d{4}'
        roles:
          headline:
            when: { is: titleish, position: 1 }
            expect: { words: 3..10, chars: ..80, severity: warning }
          byline:
            pattern: 'By (?<author>.+?), (?<published>{day})'
            fields:
              author: { list: text, separators: [", ", " and "] }
              published: { type: date, formats: "d MMMM yyyy" }
          heading: { when: { is: titleish, followed-by: prose } }
          paragraph: { when: { is: prose } }
        noise:
          share-bar: { when: { text: $share } }
          related:
            opens: { text: $related }
            until: end
        unclaimed: { severity: warning, at-most: 5% }
        rules:
          - id: has-sections
            when: words(article) > 400
            assert: count(section) >= 2
            severity: warning
            message: "A story of {words(article)} words."
        severity:
          missing/headline: warning
        examples:
          - name: small
            text: |
              What Grows Here
              By Ann, 3 March 2025
              It grows.
            expect: { headline: What Grows Here, byline: { author: [Ann] }, lead: { count: 1 } }
            findings: []

        """;

    /// <summary>What is said of it once a piece of it is written otherwise: <c>ID LINE:COLUMN MESSAGE</c>, line by line.</summary>
    public static string[] Said(string written, string mistake)
    {
        Text.ShouldContain(written);
        var at = Text.IndexOf(written, StringComparison.Ordinal);
        return Said(Text[..at] + mistake + Text[(at + written.Length)..]);
    }

    public static string[] Said(string schema) =>
        SchemaCompiler.Compile(new SourceFile("story.schema.yaml", schema), Bind.Packs()).Diagnostics
            .Select(static said => $"{said.Id} {said.Span.Line}:{said.Span.Column} {said.Message}").ToArray();

    /// <summary>One thing is said, at a place, and with it what to do.</summary>
    public static void ShouldBeOne(string[] said, string place, string message)
    {
        said.Length.ShouldBe(1, string.Join("\n", said));
        said[0].ShouldStartWith(place + " ");
        said[0].ShouldContain(message);
    }
}
