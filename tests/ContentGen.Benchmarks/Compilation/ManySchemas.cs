using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ContentGen.Benchmarks.Compilation;

/// <summary>A thousand different schemas of a size that people write, in one project.</summary>
internal static class ManySchemas
{
    internal const int Count = 1_000;

    internal static AdditionalText[] Files(Func<int, string> text) =>
        [.. Enumerable.Range(0, Count).Select(number => CompilerHost.File($"schemas/{Name(number)}.schema.yaml", text(number)))];

    /// <summary>A schema with a section loop, two traits, phrases of its own, a pattern, a field and a rule.</summary>
    internal static string Own(int number) => Own(number, mostWords: 20);

    internal static string Own(int number, int mostWords) => string.Create(CultureInfo.InvariantCulture,
        $$"""
        contentgen: 1
        schema: {{Name(number)}}
        version: 1.0.{{number}}
        description: Notes of branch {{number}}.
        article:
          - title
          - date?
          - lead: paragraph*
          - section*:
              - heading
              - paragraph+
        phrases:
          share: [share, share this, share note {{number}}]
          related: [related notes, more notes of branch {{number}}]
        traits:
          titleish: { words: 2..{{10 + number % 7}}, capitalized: 60%.., ends: [none, question] }
          prose: { any: [{ words: 17.. }, { sentences: 1.., ends: [sentence, quote, colon] }] }
        roles:
          title:
            when: { words: 2..{{mostWords}}, not: { ends: [ellipsis, colon] } }
            expect: { words: 3..{{18 + number % 5}} }
          date:
            when: { words: ..8 }
            pattern: '(?<day>\d{4}-\d{2}-\d{2})(?: .*)?'
            fields:
              day: { type: date, formats: [yyyy-MM-dd] }
          heading: { when: { is: titleish, followed-by: prose } }
          paragraph: { when: { is: prose } }
          other: {}
        noise:
          share: { when: { text: $share } }
          related: { opens: { text: $related }, until: end, items: [item*: other] }
        rules:
          - { id: has-sections, when: count(lead) > {{2 + number % 9}}, assert: count(section) >= 1, severity: warning }
        """);

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"notes-{number}");
}
