using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Engine.Inference;

/// <summary>Finds lines below the article's last paragraph that are the same in several samples but for their numbers: counts, times, versions.</summary>
internal static class Stamps
{
    private const int MostChars = 80;
    private const int MostPatterns = 40;

    internal static void Find(SampleDocument[] documents, Draft draft)
    {
        var shapes = new Recurrence(documents, Recurrence.EnoughOf(documents.Length), static block => block.IsNoise || !block.IsShort ? null : Shape(block));
        var (found, inside) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var document in documents)
        {
            var article = document.Article();
            var last = Array.FindLastIndex(article, static block => !block.IsShort);
            for (var i = 0; i < article.Length; i++)
            {
                if (Shape(article[i]) is not var (key, _) || !shapes.Recurs(key))
                    continue;
                if (last < 0 || i <= last || !article[i].IsShort)
                    inside.Add(key);
                else
                    found[key] = shapes.Of(key);
            }
        }
        var chosen = Frequent.Of(found, MostPatterns, inside);
        if (chosen.Count == 0)
            return;
        var (lines, keys) = (new List<DraftLine> { new("when:"), new("  any:") }, new HashSet<string>(StringComparer.Ordinal));
        foreach (var (key, count) in chosen)
        {
            lines.Add(new($"    - pattern: {YamlText.Quote(Pattern(shapes.Spelling(key)))}", Evidence.Of(count, documents.Length, "sample")));
            keys.Add(key);
        }
        foreach (var document in documents)
        {
            foreach (var block in document.Blocks)
                block.IsNoise |= block.IsShort && Shape(block) is var (key, _) && keys.Contains(key);
        }
        draft.Noise.Add(new("stamp", lines));
    }

    /// <summary>The text with each run of digits as one; null where there are no digits, or nothing else.</summary>
    private static (string Key, string Spelling)? Shape(SampleBlock block)
    {
        if (!block.IsWellFormed || block.Text.Length > MostChars || block.Counts.Digits == 0)
            return null;
        var (shape, letters, inDigits) = (new StringBuilder(), false, false);
        foreach (var unit in block.Text)
        {
            // Blocks of several lines, and what patterns have no plain character for, are left alone.
            if (char.IsControl(unit) || char.IsDigit(unit) && !char.IsAsciiDigit(unit))
                return null;
            var digit = char.IsAsciiDigit(unit);
            if (!digit || !inDigits)
                shape.Append(digit ? '0' : unit);
            letters |= char.IsLetter(unit);
            inDigits = digit;
        }
        return letters ? (TextFolder.Fold(shape.ToString()), block.Text) : null;
    }

    private static string Pattern(string text)
    {
        var (pattern, start) = (new StringBuilder("(?i)"), 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsAsciiDigit(text[i]))
                continue;
            pattern.Append(PatternText.Escape(text[start..i]));
            if (i == text.Length)
                break;
            while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
                i++;
            pattern.Append(@"\d+");
            start = i + 1;
        }
        return pattern.ToString();
    }
}
