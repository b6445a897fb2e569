using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Engine.Fitting;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Tests.Fitting;

/// <summary>A schema that uses scores in every way, and labelled documents made of a few kinds of lines.</summary>
internal static class FitSamples
{
    private const string Yaml =
        """
        contentgen: 1
        schema: page
        article: [title, text*]
        traits:
          prose: { words: 6.., ends: sentence }
          stub: { words: ..2 }
          opener: { text: More }
        scores:
          seed: { base: -2, add: [{ when: { is: prose }, weight: 9 }, { when: { is: stub }, weight: -4 }] }
          content:
            base: -3
            add:
              - { when: { is: prose }, weight: 6, per-word: 1, cap: 5 }
              - { when: { is: stub }, weight: -5 }
              - { when: { score: { seed: 3.. }, preceded-by: prose }, weight: 4 }
              - { when: { document: { is: stub, share: ..40% } }, weight: 3 }
          title:
            add:
              - { when: { zone: above }, weight: 5 }
              - { when: { words: 3..8, ends: none }, weight: 20 }
              - { when: { position: ..3, score: { content: ..-2 } }, weight: 7 }
        region: { weigh: content, at-least: 4 }
        elect:
          title: { among: { words: 2.., score: { content: ..20 }, not: { zone: below } }, within: 1..9, score: title, at-least: 10 }
        roles:
          title: { when: { elected: title } }
          text: { when: { zone: inside } }
        noise:
          aside: { when: { zone: inside, score: { content: ..-6, title: ..15 } } }
          more: { opens: { is: opener, zone: [inside, below] }, until: { score: { content: 5.. } }, max-blocks: 4 }
          box: { opens: { text: Box }, until: blank }
          top: { when: { zone: above, score: { title: ..8 } } }
          rest: { opens: { text: Related, zone: below }, until: end }
        """;

    private static readonly (string Line, LineLabels Label)[] s_lines =
    [
        ("The river left its bed in the night and nobody saw it go.", LineLabels.Body),
        ("Many of the old bridges stand on dry land since that day.", LineLabels.Body),
        ("Boats lie in the grass.", LineLabels.Body),
        ("Why the river moved", LineLabels.Headline),
        ("What comes next", LineLabels.Heading),
        ("By Ada Ferry", LineLabels.Byline),
        ("Home", LineLabels.Noise),
        ("News", LineLabels.Noise),
        ("More", LineLabels.Noise),
        ("Box", LineLabels.Noise),
        ("Related", LineLabels.Noise),
        ("Ten ways to cross", LineLabels.Noise),
        ("All rights to these pages are kept by the ferry company.", LineLabels.Noise),
    ];

    internal static SchemaPlan Plan { get; } = SchemaCompiler.Compile(new("page", Yaml), ImportResolvers.None).Plan!;

    /// <summary>Two sets of documents; equal seeds give equal documents.</summary>
    internal static List<LabelledSet> Sets(int seed, int documents)
    {
        var random = new Random(seed);
        var sets = new List<LabelledSet>();
        for (var set = 0; set < 2; set++)
        {
            var made = new List<LabelledDocument>();
            for (var d = 0; d < documents; d++)
                made.Add(Document($"site{d % 7}_2025_01_{10 + d % 20}", random));
            sets.Add(new($"set{set}", made));
        }
        return sets;
    }

    /// <summary>Random numbers about as large as those of the schema.</summary>
    internal static ScoreNumbers RandomNumbers(SchemaPlan plan, int score, Random random)
    {
        var numbers = ScoreNumbers.Of(plan, score);
        for (var i = 0; i < numbers.Count; i++)
            numbers[i] = numbers.TermOf(i) >= 0 && (i & 1) == 0 ? random.Next(-2, 3) : random.Next(-15, 16);
        return numbers;
    }

    private static LabelledDocument Document(string id, Random random)
    {
        var text = new StringBuilder();
        var (starts, labels) = (new List<int>(), new List<LineLabels>());
        for (var i = random.Next(0, 25); i > 0; i--)
        {
            var (line, label) = s_lines[random.Next(s_lines.Length)];
            if (random.Next(4) == 0 && text.Length > 0)
                text.Append('\n');
            starts.Add(text.Length);
            labels.Add(label);
            text.Append(line).Append('\n');
        }
        return new(id, Encoding.UTF8.GetBytes(text.ToString()), [.. starts], [.. labels]);
    }
}
