using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Engine.Inference;

/// <summary>Tells the language of samples, of those that the product has packs for, by the words that begin sentences in each.</summary>
internal static class LanguageGuess
{
    private const string PackStart = "text.";

    /// <summary>
    /// The share of a text's words that its language's list has, at least; related languages reach somewhat less. Turkish says by endings what others say by such
    /// words.
    /// </summary>
    private const double LeastShare = 0.17;
    private const double LeastShareOfTurkish = 0.04;

    /// <summary>Enough to tell.</summary>
    private const int MostWords = 50_000;

    /// <summary>The language's tag; null where none is clearly it.</summary>
    internal static string? Of(IReadOnlyList<Sample> samples)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (words, letters, kana, han) = (0, 0, 0, 0);
        foreach (var sample in samples)
            Count(sample.Utf8, counts, ref words, ref letters, ref kana, ref han);
        if ((kana + han) * 3 > letters)
            return kana * 20 > kana + han ? "ja" : "zh";
        if (words == 0)
            return null;

        var names = new List<string>();
        var lists = new List<WordList>();
        foreach (var pack in BuiltIn.PackNames)
        {
            if (!pack.StartsWith(PackStart, StringComparison.Ordinal))
                continue;
            names.Add(pack[PackStart.Length..]);
            lists.Add(WordsOf(names[^1]));
        }
        var scores = new double[names.Count];
        foreach (var (word, count) in counts)
            Score(word, count, lists, scores);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        var second = 0.0;
        for (var i = 0; i < scores.Length; i++)
            second = i != best ? Math.Max(second, scores[i]) : second;
        return scores[best] >= words * (names[best] == "tr" ? LeastShareOfTurkish : LeastShare) && scores[best] >= 1.5 * second ? names[best] : null;
    }

    /// <summary>The words by which sentences are told in a language; none without one. A plan has them only where it counts sentences.</summary>
    internal static WordList WordsOf(string? language) => language is null
        ? WordList.Empty
        : Probe.Interpret($"contentgen: 1\nschema: probe\nimports: [std/text.{language}]\narticle: [any]\nroles: {{ any: {{ when: {{ sentences: 1.. }} }} }}\n").Tables.Text.Words;

    /// <summary>A word that few languages have says more than one that many have.</summary>
    private static void Score(string word, int count, List<WordList> lists, double[] scores)
    {
        var capital = Encoding.UTF8.GetBytes(char.ToUpperInvariant(word[0]) + word[1..]);
        var having = 0;
        foreach (var list in lists)
            having += (list.Find(capital) & WordKinds.Starter) != 0 ? 1 : 0;
        for (var i = 0; having > 0 && i < scores.Length; i++)
        {
            if ((lists[i].Find(capital) & WordKinds.Starter) != 0)
                scores[i] += (double)count / having;
        }
    }

    private static void Count(ReadOnlySpan<byte> utf8, Dictionary<string, int> counts, ref int words, ref int letters, ref int kana, ref int han)
    {
        var word = new StringBuilder();
        while (!utf8.IsEmpty && words < MostWords)
        {
            Rune.DecodeFromUtf8(utf8, out var rune, out var consumed);
            utf8 = utf8[consumed..];
            var scalar = UnicodeData.ClassOf((uint)rune.Value);
            if ((scalar & ScalarClass.Letter) != 0)
            {
                letters++;
                if (rune.Value is >= 0x3040 and <= 0x30FF)
                    kana++;
                else if ((scalar & ScalarClass.Wide) != 0 && rune.Value is >= 0x3400 and <= 0x9FFF)
                    han++;
                // No word of the lists is as long.
                if (word.Length < 64)
                    word.Append(Rune.ToLowerInvariant(rune).ToString());
                continue;
            }
            if (word.Length == 0)
                continue;
            words++;
            var text = word.ToString();
            counts[text] = counts.GetValueOrDefault(text) + 1;
            word.Clear();
        }
    }
}
