using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Syntax;

/// <summary>
/// Finds the words of a date format that stand there without quotes: letters one behind the other that are no parts of a date, such as <c>de</c>, with letters among
/// them that would be parts by themselves. So one word is one mistake.
/// </summary>
internal static class DateFormatWords
{
    private enum Run
    {
        /// <summary>Letters that are a part, two or more of one kind.</summary>
        Part,
        /// <summary>A part of one letter.</summary>
        ShortPart,
        /// <summary>A part of more or fewer letters than there is one of: <c>yy</c>.</summary>
        Mistyped,
        /// <summary>No part.</summary>
        Letter,
        /// <summary>A letter with an accent, which stands for itself and for no part.</summary>
        Accented,
    }

    /// <summary>Where each word begins, and how long it is.</summary>
    public static List<(int Start, int Length)> Find(string format)
    {
        var words = new List<(int, int)>();
        for (var at = 0; at < format.Length;)
        {
            if (format[at] == '\'')
            {
                var end = format.IndexOf('\'', at + 1);
                at = end < 0 ? format.Length : end + 1;
                continue;
            }
            var start = at;
            while (at < format.Length && IsLetter(format[at]))
                at++;
            if (at > start)
                AddWords(format, start, at, words);
            else
                at++;
        }
        return words;
    }

    /// <summary>The format with quotes around its words; null where quotes that are there already would make something else of it.</summary>
    public static string? Quote(string format, List<(int Start, int Length)> words)
    {
        for (var i = words.Count - 1; i >= 0; i--)
        {
            var (start, end) = (words[i].Start, words[i].Start + words[i].Length);
            if (start > 0 && format[start - 1] == '\'' || end < format.Length && format[end] == '\'')
                return null;
            format = format.Insert(end, "'").Insert(start, "'");
        }
        return format;
    }

    private static void AddWords(string format, int start, int end, List<(int, int)> words)
    {
        var runs = Runs(format, start, end);
        var letters = runs.FindAll(static run => run.Kind == Run.Letter).Count;
        if (letters >= 2 && !HasDate(format, runs))
        {
            words.Add((start, end - start));
            return;
        }
        for (var first = 0; first < runs.Count;)
        {
            var behind = first;
            var isWord = false;
            for (; behind < runs.Count && runs[behind].Kind is Run.ShortPart or Run.Letter or Run.Accented; behind++)
                isWord |= runs[behind].Kind == Run.Letter;
            // One letter by itself is a mistyped part where there is a part that it may be meant for.
            if (isWord && (behind - first > 1 || !MayMean(format[runs[first].Start])))
                words.Add((runs[first].Start, runs[behind - 1].End - runs[first].Start));
            first = behind == first ? first + 1 : behind;
        }
    }

    private static List<(Run Kind, int Start, int End)> Runs(string format, int start, int end)
    {
        var runs = new List<(Run, int, int)>();
        for (int at = start, next; at < end; at = next)
        {
            for (next = at + 1; next < end && format[next] == format[at];)
                next++;
            var kind = format[at] > 'z' ? Run.Accented
                : DateLetters.Find(format.Substring(at, next - at)) is not null ? next - at > 1 ? Run.Part : Run.ShortPart
                : next - at > 1 && MayMean(format[at]) ? Run.Mistyped
                : Run.Letter;
            runs.Add((kind, at, next));
        }
        return runs;
    }

    /// <summary>Whether letters begin with a part, or have one that no word has: nobody writes two capitals, or three letters of one kind, in a word.</summary>
    private static bool HasDate(string format, List<(Run Kind, int Start, int End)> runs) =>
        runs[0].Kind is Run.Part or Run.Mistyped
        || runs.Exists(run => run.Kind is Run.Part or Run.Mistyped && (format[run.Start] <= 'Z' || run.End - run.Start > 2));

    /// <summary>Whether there is a part that is written with this letter, or is often believed to be.</summary>
    public static bool MayMean(char letter) => letter is 'y' or 'Y' or 'E' or 'D' or 'd' or 'M' or 'm' or 'H' or 'h' or 's' or 'S' or 'f' or 'F' or 't' or 'a' or 'A' or 'z' or 'Z' or 'K' or 'X';

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' || c is >= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7';
}
