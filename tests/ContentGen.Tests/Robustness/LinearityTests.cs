using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Runtime;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Robustness;

/// <summary>Twice the document is at most twice the questions to the plan and twice the bytes looked at, for schemas and documents chosen to hurt.</summary>
public sealed class LinearityTests
{
    private const string Sentences = """
        contentgen: 1
        schema: speech
        article: [sentence*]
        roles:
          sentence:
            any:
              - when: { sentences: 2.., contains: [never there, now], ends-with: [now.], starts-with: [he], capitalized: 1%.., ends: [sentence, none] }
                take: sentence
                taken: { words: 1.., text: [he left now, he] }
              - when: { words: 1.. }
        """;

    private const string Recovery = """
        contentgen: 1
        schema: recovery
        article:
          - part*:
              - a
              - b
              - group 2..5: [c, d+]
              - media: [e, f]
              - g
        roles:
          a: { when: { text: [a] } }
          b: { when: { text: [b] } }
          c: { when: { text: [c] } }
          d: { when: { text: [d] } }
          e: { when: { text: [e] } }
          f: { when: { text: [f] } }
          g: { when: { text: [g] } }
        """;

    private const string Noise = """
        contentgen: 1
        schema: noisy
        article: [paragraph*]
        traits:
          long: { words: 9.. }
          short: { words: ..3 }
        roles:
          paragraph: { when: { is: long, preceded-by: { is: short, within: 100, at-least: 50 }, followed-by: { is: short, within: 100, at-least: 99 } } }
          any-text: {}
        noise:
          opened: { opens: { text: [open] }, until: { text: [close] }, max-blocks: 1000, items: [entry*: [any-text, paragraph?]] }
          run: { opens: { text: [run] }, while: { followed-by: { is: short, within: 100 } } }
          single: { when: { text: [open, single], followed-by: long } }
        """;

    private const string Parts = """
        contentgen: 1
        schema: parts
        article: [sentence*]
        patterns: { nested: '(?:(?:a|aa)*)*' }
        traits:
          odd: { pattern: '{nested}b' }
          even: { any: [{ pattern: '(?:.*a)?b.*' }, { pattern: '.*\bnow\b.*z' }] }
        roles:
          rest: { pattern: '(x+x+)+y.*' }
          sentence:
            any:
              - when: { not: { is: odd } }
                take: { until: '\| |now|(x+x+)+y' }
                taken: { pattern: '.*[a.]', is: even }
              - take: sentence
                taken: { not: { pattern: '.*z' } }
              - when: { pattern: '.*' }
        """;

    private static readonly string Paragraphs = Sentences.Replace("schema: speech", "schema: paragraphs\ninput: { block: paragraph }");

    private static readonly string Markdown = Sentences.Replace("schema: speech", "schema: markdown\ninput: { format: markdown }");

    public static readonly TheoryData<string, string, string> Cases = new()
    {
        { "take: sentence in a quotation", Markdown, "> He left now. He\n" },
        { "take: sentence in quotations", Markdown, "> He left\n> now. No.\n\n" },
        { "quotations in quotations", Markdown, "> " },
        { "items in items", Markdown, "- " },
        { "code that never ends", Markdown, "~~~ now.\n" },
        { "take: sentence on the lines of one paragraph", Paragraphs, "He left now.\n" },
        { "take: sentence over the lines of one paragraph", Paragraphs, "He\nleft\nnow. " },
        { "paragraphs of a few lines", Paragraphs, "He left\nnow. He\n\n" },
        { "parts before a pattern", Parts, "He left | now. " },
        { "parts before a pattern that is never found", Parts, "xx. A" },
        { "parts that do not satisfy", Parts, "b. b. now" },
        { "patterns with nested stars", Parts, "a" },
        { "patterns with nested stars, sentence by sentence", Parts, "aa. A" },
        { "take: sentence on one line", Sentences, "He left now. " },
        { "take: sentence that is never taken", Sentences, "No. no. Mr. " },
        { "take: sentence without white space", Sentences, "a！A！1！" },
        { "take: sentence on many lines", Sentences, "He. He left now. Now\n" },
        { "everything unclaimed", Recovery, "x\n" },
        { "every step passes over places", Recovery, "g\n" },
        { "passing over is vetoed", Recovery, "g\na\nx\n" },
        { "counted groups", Recovery, "a\nb\nc\nd\nc\nd\nd\nf\ng\n" },
        { "regions that open at once again", Noise, "open\n" },
        { "regions that run and stop", Noise, "run\nx\nx\nopen\nsingle\nclose\n" },
        { "windows of neighbours", Noise, "x\nx\none two three four five six seven eight nine ten\n" },
        { "one word", Sentences, "x" },
        { "white space", Sentences, " \t" },
        { "quotes", Sentences, "”)." },
        { "nothing but full stops", Sentences, ". " },
        { "NUL bytes", Recovery, "\0" },
        { "lines of NUL bytes", Noise, "\0\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Twice_the_document_is_twice_the_work(string name, string yaml, string unit)
    {
        name.ShouldNotBeEmpty();
        var compiled = SchemaCompiler.Compile(new(name, yaml), ImportResolvers.None);
        compiled.Plan.ShouldNotBeNull(string.Join("\n", compiled.Diagnostics.Select(d => $"{d.Span.Line}:{d.Span.Column} {d.Message}")));
        var program = new InterpretedPlan(new SchemaProgram(compiled.Plan));
        var (questions, bytes) = (new List<long>(), new List<long>());
        foreach (var repeats in new[] { 4_000, 8_000, 16_000, 32_000 })
        {
            var utf8 = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, repeats)));
            var counter = new CountingPlan.Counter();
            var buffer = new ContentBuffer();
            var plan = new CountingPlan(program, counter);
            var node = ContentDriver<CountingPlan>.Parse(utf8, buffer, plan);
            var findings = ContentDriver<CountingPlan>.Validate(node, plan);
            ContentDriver<CountingPlan>.IsValid(utf8, new ContentBuffer(), plan).ShouldBe(findings.IsValid);
            var coverage = node.Coverage;
            (coverage.Article + coverage.Noise + coverage.Unclaimed + coverage.Blank).ShouldBe(utf8.Length);
            questions.Add(counter.Questions);
            bytes.Add(buffer.Match.Split.Work + buffer.Match.Split.Patterns.Work);
        }
        for (var i = 1; i < questions.Count; i++)
        {
            questions[i].ShouldBeLessThanOrEqualTo(questions[i - 1] * 2 + 500, string.Join(' ', questions));
            bytes[i].ShouldBeLessThanOrEqualTo(bytes[i - 1] * 2 + 1_000, string.Join(' ', bytes));
        }
    }
}
