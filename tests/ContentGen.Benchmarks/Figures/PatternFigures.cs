using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ContentGen.Benchmarks.Contenders;
using ContentGen.Benchmarks.Corpus;
using ContentGen.Benchmarks.Measuring;
using ContentGen.Engine;
using ContentGen.Patterns;
using ContentGen.Runtime;
using ContentGen.Schema;

namespace ContentGen.Benchmarks.Figures;

/// <summary>
/// A pattern over the lines of the corpus, as a parser asks it of each block, which is known to be well-formed by then as a string is, beside .NET's compiled regular expressions over the same lines as strings. What .NET is asked is written as one
/// would there: a pattern that may begin anywhere is searched for, not matched from <c>.*</c> to <c>.*</c>.
/// </summary>
internal static class PatternFigures
{
    private static readonly string[] s_anchored =
    [
        @"(?i)by [^|]+(?: \| .+)?",
        @"(?:Dr|Prof|Mrs?|Sen|Rep|Gov|Capt)\. .+",
        @"\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}",
        @"“[^”]+” .+",
        @"(?:\p{Lu}\S* ?){2,8}",
        @"[\p{L}’ -]+, \p{L}+ \p{L}+",
    ];

    private static readonly (string Pattern, string Search)[] s_anywhere =
    [
        (@".*\b\d{4}\b.*", @"\b\d{4}\b"),
        (@".*“[^”]*”.*", @"“[^”]*”"),
        (@".*\bU\.S\..*", @"\bU\.S\."),
        (@".*\(and [^)]+\).*", @"\(and [^)]+\)"),
        (@".*\bpublished: \d.*", @"\bpublished: \d"),
        (@".*(?:Alder|Orne|Ruhn|Corvin).*", @"Alder|Orne|Ruhn|Corvin"),
    ];

    internal static IEnumerable<Figure> Measure(ArticleCorpus corpus)
    {
        var lines = new Lines(corpus);
        (string Name, string Ours, string Theirs, double Limit)[] pairs =
        [
            .. s_anchored.Select(pattern => ($"pattern {pattern}, time / Regex", pattern, $@"\A(?:{pattern})\z", 0.25)),
            .. s_anywhere.Select(pair => ($"pattern {pair.Pattern}, time / Regex {pair.Search}", pair.Pattern, pair.Search, 1.0)),
        ];
        var run = new Interleaved(corpus, [.. pairs.SelectMany(pair => lines.Contenders(pair.Ours, pair.Theirs))]).Run(rounds: 15, slice: 1_500_000);
        foreach (var pair in pairs)
            yield return Figure.AtMostOf(pair.Name, 1 / run.Speed("ours, " + pair.Ours, "theirs, " + pair.Ours), pair.Limit, "0.00");
    }

    private sealed class Lines
    {
        private readonly Dictionary<int, (byte[][] Bytes, string[] Texts)> _lines = [];

        internal Lines(ArticleCorpus corpus)
        {
            foreach (var window in corpus.Windows.Take(Windows))
            {
                // Half of the window's stories: strings are twice as long, and are to lie in the same cache.
                var texts = Enumerable.Range(window.First, window.Count / 2)
                    .SelectMany(story => corpus.Text(story).Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToArray();
                _lines[window.First] = ([.. texts.Select(Encoding.UTF8.GetBytes)], texts);
            }
        }

        private static int Windows => 8;

        private static int Touched { get; set; }

        /// <summary>Our pattern and theirs, once both have found the same lines.</summary>
        internal IEnumerable<Contender> Contenders(string written, string theirs)
        {
            var pattern = Compile(written);
            var regex = new Regex(theirs, RegexOptions.Compiled | RegexOptions.CultureInvariant);
            foreach (var (bytes, texts) in _lines.Values)
            {
                for (var i = 0; i < texts.Length; i++)
                {
                    if (pattern.IsMatch(bytes[i]) != regex.IsMatch(texts[i]))
                        throw new InvalidOperationException($"{written} and {theirs} differ on: {texts[i]}");
                }
            }
            yield return new("ours, " + written, window =>
            {
                var found = 0L;
                foreach (var line in _lines[window.First].Bytes)
                    found += pattern.IsMatch(line, TextFacts.WellFormed | TextFacts.OneLine) ? 1 : 0;
                return found;
            })
            {
                Windows = Windows,
                Touch = window => Touched = _lines[window.First].Bytes.Count(line => line.Contains((byte)0)),
            };
            yield return new("theirs, " + written, window =>
            {
                var found = 0L;
                foreach (var line in _lines[window.First].Texts)
                    found += regex.IsMatch(line) ? 1 : 0;
                return found;
            })
            {
                Windows = Windows,
                Touch = window => Touched = _lines[window.First].Texts.Count(line => line.Contains('\0')),
            };
        }

        private static ContentPattern Compile(string written)
        {
            var yaml = string.Create(CultureInfo.InvariantCulture, $"contentgen: 1\nschema: sample\nversion: 1.0.0\narticle: [line*]\nroles:\n  line: {{ pattern: '{written}' }}\n");
            var compiled = SchemaCompiler.Compile(new SourceFile("sample.schema.yaml", yaml), BenchmarkSchemas.Imports);
            return InterpretedSchema.Create(compiled.Plan!).Tables.Text.Patterns[0];
        }
    }
}
