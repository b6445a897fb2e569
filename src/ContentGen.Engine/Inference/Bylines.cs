using System;
using System.Collections.Generic;
using System.Text;

namespace ContentGen.Engine.Inference;

/// <summary>Lines near the top that begin with the same words in several samples, or with those of the language's pack, and go on with names.</summary>
internal sealed class Bylines
{
    private const int MostWords = 16;
    private const int MostWordsOfStart = 4;
    private const string Marks = "|•·–—,";

    private readonly SortedSet<string> _starts = new(StringComparer.Ordinal);
    private readonly SortedSet<char> _marks = [];
    private readonly SortedSet<int> _shapes = [];
    private bool _hasDetails;

    internal Bylines(SampleDocument[] documents, int top)
    {
        var enough = Recurrence.EnoughOf(documents.Length);
        var holders = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var article = document.Article();
            var own = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < article.Length && i < top && (article[i].IsShort || article[i].IsSigned); i++)
            {
                if (Start(article[i]) is not { } start)
                    continue;
                if (article[i].IsSigned)
                    _starts.Add(start);
                // The first line is the headline, unless it is signed.
                if (i == 0)
                    continue;
                if (own.Add(start))
                    counts[start] = counts.GetValueOrDefault(start) + 1;
                if (!holders.TryGetValue(start, out var texts))
                    holders.Add(start, texts = new(StringComparer.Ordinal));
                texts.Add(article[i].Key);
            }
        }
        foreach (var (start, count) in counts)
        {
            if (count >= enough && holders[start].Count >= 2)
                _starts.Add(start);
        }
        foreach (var document in documents)
        {
            var article = document.Article();
            for (var i = 0; i < article.Length && i < top; i++)
            {
                if (Is(article[i]))
                    Add(article[i].Text);
            }
        }
    }

    internal bool Is(SampleBlock block) => Start(block) is { } start && _starts.Contains(start);

    /// <summary>The role, with who and when as fields.</summary>
    internal DraftRole Role(Draft draft, bool datesAsText)
    {
        var pattern = new StringBuilder();
        var starts = new List<string>();
        foreach (var start in _starts)
            starts.Add(PatternText.Escape(start));
        pattern.Append(starts.Count == 1 ? starts[0] : $"(?:{string.Join('|', starts)})").Append(" (?<author>.+?)");
        var fields = new List<DraftLine> { new("fields:"), new("  author: text") };
        if (_shapes.Count > 0)
        {
            var marks = PatternText.Escape(string.Concat(_marks));
            pattern.Append("(?: ?").Append(_marks.Count == 1 ? marks : $"[{marks}]").Append(" ?(?<published>").Append(DateFields.Pattern(_shapes)).Append("))?");
            fields.Add(new("  published: " + DateFields.Type(_shapes, draft, datesAsText)));
        }
        if (_hasDetails)
        {
            pattern.Append("(?: ?[|•·] ?(?<details>.+))?");
            fields.Add(new("  details: text"));
        }
        return new("byline", [new(FormattableString.Invariant($"when: {{ words: ..{MostWords} }}")), new("pattern: " + YamlText.Quote(pattern.ToString())), .. fields]);
    }

    private void Add(string text)
    {
        for (var i = text.Length - 1; i > 0; i--)
        {
            if (!Marks.Contains(text[i], StringComparison.Ordinal))
                continue;
            if (DateShapes.Find(text[(i + 1)..].Trim()) is >= 0 and var shape)
            {
                _shapes.Add(shape);
                _marks.Add(text[i]);
                return;
            }
            _hasDetails |= text[i] is '|' or '•' or '·';
        }
    }

    /// <summary>The words before a name: the first, and those behind it that begin in lower case.</summary>
    private static string? Start(SampleBlock block)
    {
        var text = block.Text;
        if (block.Words is < 2 or > MostWords || !block.IsWellFormed || !block.IsShort && !block.IsSigned || block.IsNote || text.Contains('\n', StringComparison.Ordinal))
            return null;
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        for (var words = 1; end > 0 && words < MostWordsOfStart && end + 1 < text.Length && char.IsLower(text[end + 1]); words++)
        {
            var next = text.IndexOf(' ', end + 1);
            if (next < 0)
                return null;
            end = next;
        }
        // A label says something else, unless the language's pack knows it.
        if (end > 0 && text[end - 1] == ':' && !block.IsSigned)
            return null;
        return end > 0 && end + 1 < text.Length && char.IsUpper(text[end + 1]) && char.IsLetter(text[0]) ? text[..end] : null;
    }
}
