using System;
using System.Collections.Generic;

namespace ContentGen.Engine.Inference;

/// <summary>
/// Finds lines that begin alike in several samples and go on differently: labels with what they label. Below the article's last paragraph, and behind a mark,
/// they are noise; elsewhere the article's own notes.
/// </summary>
internal sealed class LeadIns
{
    private const string Name = "note";
    private const int MostPhrases = 100;

    private readonly SampleDocument[] _documents;
    private readonly Recurrence _starts;
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _found = new(StringComparer.Ordinal);

    private LeadIns(SampleDocument[] documents)
    {
        _documents = documents;
        _starts = new(documents, Recurrence.EnoughOf(documents.Length), Start);
        var rests = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var article = document.Article();
            var last = Array.FindLastIndex(article, static block => !block.IsShort);
            for (var i = 0; i < article.Length; i++)
            {
                if (Start(article[i]) is not var (key, _) || !_starts.Recurs(key) || !Recurrence.IsPhrase(_starts.Spelling(key)))
                    continue;
                if (!rests.TryGetValue(key, out var others))
                    rests.Add(key, others = new(StringComparer.Ordinal));
                if (others.Add(article[i].Key) && others.Count == 2)
                    _found.Add(key, _starts.Of(key));
                if ((last < 0 || i <= last) && !LeadIn.IsMark(key))
                    _own.Add(key);
            }
        }
    }

    internal static void Find(SampleDocument[] documents, Draft draft)
    {
        var leadIns = new LeadIns(documents);
        leadIns.AddNoise(draft);
        leadIns.AddNotes(draft);
    }

    private void AddNoise(Draft draft)
    {
        var lines = Lines("    - ", Frequent.Of(_found, MostPhrases, _own), static block => block.IsNoise = true);
        if (lines.Count > 0)
            draft.Noise.Add(new("labelled", [new("when:"), new("  is: short"), new("  starts-with:"), .. lines]));
    }

    private void AddNotes(Draft draft)
    {
        var others = new HashSet<string>(_found.Keys, StringComparer.Ordinal);
        others.ExceptWith(_own);
        var lines = Lines("  - ", Frequent.Of(_found, MostPhrases, others), static block => block.IsNote = true);
        if (lines.Count == 0)
            return;
        draft.Phrases.Add(("lead-ins", lines));
        draft.Roles.Add(new(Name, [new("when: { is: noted }")]));
    }

    private List<DraftLine> Lines(string indent, List<KeyValuePair<string, int>> found, Action<SampleBlock> mark)
    {
        var (lines, keys) = (new List<DraftLine>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (key, count) in found)
        {
            lines.Add(new(indent + YamlText.Quote(_starts.Spelling(key)), "begins lines in " + Evidence.Of(count, _documents.Length, "sample")));
            keys.Add(key);
        }
        foreach (var document in _documents)
        {
            foreach (var block in document.Blocks)
            {
                if (Start(block) is var (key, _) && keys.Contains(key))
                    mark(block);
            }
        }
        return lines;
    }

    private static (string Key, string Spelling)? Start(SampleBlock block)
    {
        if (block.IsNoise || block.IsSigned || !block.IsWellFormed || LeadIn.Of(block.Text) is not var (key, spelling))
            return null;
        // Prose behind a mark is prose.
        return block.IsShort || !LeadIn.IsMark(spelling) ? (key, spelling) : null;
    }
}
