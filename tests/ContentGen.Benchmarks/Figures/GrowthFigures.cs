using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Benchmarks.Compilation;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;

namespace ContentGen.Benchmarks.Figures;

/// <summary>What time does when a schema grows: more phrases, more rules.</summary>
internal static class GrowthFigures
{
    internal static IEnumerable<Figure> Measure(ArticleCorpus corpus)
    {
        foreach (var key in new[] { "text", "starts-with", "contains" })
        {
            var run = new Interleaved(corpus, [Phrases(corpus, key, 200), Phrases(corpus, key, 2_000)]).Run(rounds: 15);
            yield return Figure.AtMostOf($"ten times the phrases ({key}: 200 → 2,000), time", 1 / run.Speed("2000", "200"), 1.3, "0.00");
        }
        var rules = new Interleaved(corpus, [Rules(corpus, 0), Rules(corpus, 2), Rules(corpus, 200)]).Run(rounds: 15);
        var (few, many) = (1 / rules.Speed("2", "0") - 1, 1 / rules.Speed("200", "0") - 1);
        yield return Figure.AtMostOf("hundred times the rules (2 → 200), time that they add", many / few, 105, "0.0");
    }

    private static Contender Phrases(ArticleCorpus corpus, string key, int count) => Of(corpus, count, GeneratedParser.Create($"Phrases{count}",
        $$"""
        contentgen: 1
        schema: phrases{{count}}
        version: 1.0.0
        article: [headline, paragraph*]
        phrases:
          many: [{{string.Join(", ", InventedPhrases.Create(count).Select(phrase => $"\"{phrase}\""))}}]
        roles:
          headline: { when: { words: ..40 } }
          paragraph: {}
        noise:
          furniture: { when: { {{key}}: $many } }
        """).Parse);

    private static Contender Rules(ArticleCorpus corpus, int count) => Of(corpus, count, GeneratedParser.Create($"Rules{count}",
        $$"""
        contentgen: 1
        schema: rules{{count}}
        version: 1.0.0
        article: [headline, paragraph*]
        roles:
          headline: { when: { words: ..40 } }
          paragraph: {}
        {{(count == 0 ? "" : "rules:")}}
        {{string.Join('\n', Enumerable.Range(0, count).Select(number => $"  - {{ id: rule-{number}, assert: count(paragraph) >= {1 + number % 7} or chars(headline) > {number} }}"))}}
        """).Validate);

    private static Contender Of(ArticleCorpus corpus, int count, GeneratedParser.Work work)
    {
        var buffer = new ContentBuffer();
        return new(count.ToString(System.Globalization.CultureInfo.InvariantCulture), window =>
        {
            var sum = 0L;
            for (var i = window.First; i < window.First + window.Count; i++)
                sum += work(corpus[i], buffer);
            return sum;
        });
    }
}
