using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Joins the word lists of all packs: each word once, without its full stop, in ordinal order.</summary>
internal sealed class WordListBinder(NodeReader reader)
{
    /// <summary>In UTF-16 code units.</summary>
    internal const int LongestWord = 64;

    private readonly HashSet<string> _abbreviations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _starters = new(StringComparer.Ordinal);

    public void Add(KeyedMap pack)
    {
        Add(pack, "abbreviations", _abbreviations);
        Add(pack, "titles", _titles);
        Add(pack, "starters", _starters);
    }

    public WordListPlan Finish() => new(Sorted(_abbreviations), Sorted(_titles), Sorted(_starters));

    private void Add(KeyedMap pack, string key, HashSet<string> words)
    {
        if (pack[key] is not { } node)
            return;
        foreach (var text in reader.Texts(node, "`" + key + "`", "words"))
        {
            var word = text.Text.EndsWith(".", StringComparison.Ordinal) ? text.Text.Substring(0, text.Text.Length - 1) : text.Text;
            if (IsWord(word))
                words.Add(word);
            else
                reader.Report(HeaderDiagnostics.Word, text, text.Text, LongestWord);
        }
    }

    private static bool IsWord(string word)
    {
        if (word.Length is 0 or > LongestWord)
            return false;
        foreach (var c in word)
        {
            // White space of the language: the Unicode property, and U+200B, U+2060, U+FEFF.
            if (c is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200B') or '\u2028' or '\u2029'
                or '\u202F' or '\u205F' or '\u2060' or '\u3000' or '\uFEFF')
                return false;
        }
        return true;
    }

    private static EquatableArray<string> Sorted(HashSet<string> words)
    {
        var sorted = new string[words.Count];
        words.CopyTo(sorted);
        Array.Sort(sorted, StringComparer.Ordinal);
        return new EquatableArray<string>(sorted);
    }
}
