using System;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Findings.Reasons;

/// <summary>Which of a field's words was probably meant by a text that is none of them. In case and runs of white space the two may differ anyhow.</summary>
internal static class WordReasons
{
    /// <summary>In bytes, and in UTF-16 code units. What is longer is no slip of a word.</summary>
    private const int Longest = 200;

    /// <summary>So many words are compared: a message is not to cost as much as parsing.</summary>
    private const int MostWords = 1_000;

    /// <summary>One wrong letter in so many: of shorter words, each is near to many that mean something else.</summary>
    private const int LettersPerSlip = 3;

    private const int MostSlips = 2;

    /// <summary>The reason that names the word of least distance (ties: the first); null where none is near.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Those that it could be.</param>
    /// <param name="wanted">What the message says that they are: the words as they are written, between single quotes.</param>
    internal static string? Of(ReadOnlySpan<byte> text, WordTable words, string wanted)
    {
        if (text.Length > Longest)
            return null;
        var folded = TextFolder.Fold(Encoding.UTF8.GetString(text));
        string? nearest = null;
        var bound = Math.Min(MostSlips, folded.Length / LettersPerSlip);
        foreach (var (word, _) in words.Words.AsSpan(0, Math.Min(words.Words.Length, MostWords)))
        {
            if (bound < 1)
                break;
            if (Math.Abs(word.Length - folded.Length) > bound || word.Length < LettersPerSlip)
                continue;
            var distance = EditDistance.Of(folded, word, bound);
            if (distance > bound)
                continue;
            nearest = word;
            bound = distance - 1;
        }
        return nearest is null ? null : $"probably '{AsWritten(nearest, wanted)}' is meant";
    }

    private static string AsWritten(string word, string wanted)
    {
        var at = wanted.IndexOf($"'{word}'", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? word : wanted.Substring(at + 1, word.Length);
    }
}
